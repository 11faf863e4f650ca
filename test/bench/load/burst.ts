import { setTimeout as sleep } from 'node:timers/promises';
import type { JobOf, Outcome } from '../jobs.ts';
import { percentilesOf } from '../stats.ts';
import { signedRequests } from './gifts.ts';
import { openOverlays } from './overlays.ts';
import { openPostSocket } from './post-socket.ts';

/**
 * Sends gifts by the clock alone: one that finds every connection taken waits its turn, and that wait counts as the
 * server's. Every gift is sent, however long that takes.
 */
export async function measureBurst(job: JobOf<'burst'>): Promise<Outcome> {
  const { target, tag, perSecond, warmUpMs, durationMs, connections, gifters } = job;
  const gapMs = 1_000 / perSecond;
  const count = Math.ceil((warmUpMs + durationMs) / gapMs);
  const firstMeasured = Math.ceil(warmUpMs / gapMs);
  const requests = signedRequests({ target, tag, gifters, count });
  const overlays = await openOverlays(target, job.overlays, null);

  const ackMs: number[] = [];
  let acknowledged = 0;
  let failed = 0;
  let broken: Error | null = null;
  let startMs = 0;
  let lastMs = 0;
  /** Each carries the gift that it is given. */
  const idle: ((gift: number) => void)[] = [];

  async function openLane(): Promise<() => void> {
    let carried = 0;
    const socket = await openPostSocket(target.port, {
      onAnswer(status) {
        lastMs = performance.now();
        if (status === 202) acknowledged += 1;
        else failed += 1;
        if (carried >= firstMeasured) ackMs.push(lastMs - (startMs + carried * gapMs));
        idle.push(carry);
      },
      onBroken(error) {
        broken = error;
      },
    });
    const carry = (gift: number) => {
      carried = gift;
      socket.post(requests.at(gift));
    };
    idle.push(carry);
    return socket.close;
  }

  const closes = await Promise.all(Array.from({ length: connections }, openLane));
  startMs = performance.now();
  for (let gift = 0; gift < count || idle.length < connections; ) {
    if (broken !== null) throw broken;
    const dueNow = Math.min(count, Math.floor((performance.now() - startMs) / gapMs) + 1);
    while (gift < dueNow && idle.length > 0) idle.pop()?.(gift++);
    await sleep(1);
  }
  const delivered = await overlays.delivered(acknowledged);
  for (const close of closes) close();
  overlays.close();
  const measuredMs = lastMs - (startMs + firstMeasured * gapMs);
  return {
    acknowledged,
    failed,
    delivered,
    perSecond: ackMs.length / (measuredMs / 1_000),
    ackMs: percentilesOf(ackMs),
    overlayMs: null,
  };
}
