import { setTimeout as sleep } from 'node:timers/promises';
import type { JobOf, Outcome } from '../jobs.ts';
import { percentilesOf } from '../stats.ts';
import { gifterIn, signedRequests } from './gifts.ts';
import { openOverlays } from './overlays.ts';
import { openPostSocket } from './post-socket.ts';

/** More than can be under way at a steady trickle, unless the server stands still. */
const CONNECTIONS = 16;

/** A connection that carries one gift at a time. */
interface Lane {
  carry(gift: number): void;
  close(): void;
}

/** Sends gifts at an even pace, each of a gifter of its own, and follows them to the first overlay. */
export async function measureLatency(job: JobOf<'latency'>): Promise<Outcome> {
  const { target, tag, perSecond, warmUpMs, durationMs } = job;
  const gapMs = 1_000 / perSecond;
  const count = Math.ceil((warmUpMs + durationMs) / gapMs);
  const firstMeasured = Math.ceil(warmUpMs / gapMs);
  const requests = signedRequests({ target, tag, gifters: count, count });

  const postedMs = new Float64Array(count);
  const ackMs: number[] = [];
  const seenMs = new Float64Array(count);
  const overlays = await openOverlays(target, job.overlays, (text) => {
    const nowMs = performance.now();
    const gift = gifterIn(text);
    if (seenMs[gift] === 0) seenMs[gift] = nowMs;
  });

  let acknowledged = 0;
  let failed = 0;
  let broken: Error | null = null;
  const idle: Lane[] = [];
  async function openLane(): Promise<Lane> {
    let carried = 0;
    const socket = await openPostSocket(target.port, {
      onAnswer(status) {
        const tookMs = performance.now() - (postedMs[carried] ?? 0);
        if (status === 202) acknowledged += 1;
        else failed += 1;
        if (carried >= firstMeasured) ackMs.push(tookMs);
        idle.push(lane);
      },
      onBroken(error) {
        broken = error;
      },
    });
    const lane: Lane = {
      carry(gift) {
        carried = gift;
        const request = requests.at(gift);
        postedMs[gift] = performance.now();
        socket.post(request);
      },
      close: socket.close,
    };
    return lane;
  }

  const lanes = await Promise.all(Array.from({ length: CONNECTIONS }, openLane));
  idle.push(...lanes);
  const startMs = performance.now();
  for (let gift = 0; gift < count || idle.length < CONNECTIONS; ) {
    if (broken !== null) throw broken;
    const waitMs = startMs + gift * gapMs - performance.now();
    const lane = waitMs > 0 || gift === count ? undefined : idle.shift();
    lane?.carry(gift++);
    // A late timer is not made up for by a burst: the next gift waits a turn of the loop at least.
    await sleep(Math.max(1, waitMs));
  }
  const delivered = await overlays.delivered(count);
  for (const lane of lanes) lane.close();
  overlays.close();

  const overlayMs: number[] = [];
  for (const [gift, atMs] of seenMs.entries()) {
    if (gift >= firstMeasured && atMs > 0) overlayMs.push(atMs - (postedMs[gift] ?? 0));
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
