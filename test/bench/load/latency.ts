import { setTimeout as sleep } from 'node:timers/promises';
import type { JobOf, Outcome } from '../jobs.ts';
import { percentilesOf } from '../stats.ts';
import { gifterIn, signedRequests } from './gifts.ts';
import { openOverlays } from './overlays.ts';
import type { PostSocket } from './post-socket.ts';
import { openPostSocket } from './post-socket.ts';

/** More than can be under way at a steady trickle, unless the server stands still. */
const CONNECTIONS = 16;

/** Sends gifts at an even pace, each of a gifter of its own, and follows them to the first overlay. */
export async function measureLatency(job: JobOf<'latency'>): Promise<Outcome> {
  const { target, tag, perSecond, warmUpMs, durationMs } = job;
  const gapMs = 1_000 / perSecond;
  const count = Math.ceil((warmUpMs + durationMs) / gapMs);
  const firstMeasured = Math.ceil(warmUpMs / gapMs);
  const requests = signedRequests({ target, tag, gifters: count, count });

  const postedMs: number[] = [];
  const seenMs: (number | undefined)[] = [];
  const overlays = await openOverlays(target, job.overlays, (text) => {
    const nowMs = performance.now();
    const gift = gifterIn(text);
    seenMs[gift] ??= nowMs;
  });

  const ackMs: number[] = [];
  let acknowledged = 0;
  let failed = 0;
  const idle: { socket: PostSocket; carry(gift: number): void }[] = [];
  const opened = Array.from({ length: CONNECTIONS }, async () => {
    let carried = 0;
    const socket = await openPostSocket(target.port, (status) => {
      if (status === 202) acknowledged += 1;
      else failed += 1;
      if (carried >= firstMeasured) ackMs.push(performance.now() - (postedMs[carried] ?? 0));
      idle.push(lane);
    });
    const lane = {
      socket,
      carry(gift: number) {
        carried = gift;
        const request = requests.at(gift);
        postedMs[gift] = performance.now();
        socket.post(request);
      },
    };
    return lane;
  });
  const lanes = await Promise.all(opened);
  idle.push(...lanes);

  const startMs = performance.now();
  for (let gift = 0; gift < count; ) {
    const waitMs = startMs + gift * gapMs - performance.now();
    const lane = waitMs > 0 ? undefined : idle.shift();
    if (lane) lane.carry(gift++);
    // A late timer is not made up for by a burst: the next gift waits a turn of the loop at least.
    await sleep(Math.max(1, waitMs));
  }
  while (idle.length < lanes.length) await sleep(10);
  const delivered = await overlays.delivered(count);
  for (const { socket } of lanes) socket.close();
  overlays.close();

  const overlayMs: number[] = [];
  for (let gift = firstMeasured; gift < count; gift++) {
    const atMs = seenMs[gift];
    if (atMs !== undefined) overlayMs.push(atMs - (postedMs[gift] ?? 0));
  }
  return {
    acknowledged,
    failed,
    delivered,
    perSecond,
    ackMs: percentilesOf(ackMs),
    overlayMs: target.overlay ? percentilesOf(overlayMs) : null,
  };
}
