import type { EpochMs, Millis } from '../../shared/units.ts';

/** Topic messages that a client gets within a second at most (design.md 3). */
export const MESSAGES_PER_SECOND = 20;
const SECOND_MS: Millis = 1_000;
/** A flush of k messages keeps the next one away for k of these, so that they come evenly. */
const GAP_MS: Millis = SECOND_MS / MESSAGES_PER_SECOND;

/** One cadence for all clients, fed with the most messages that any one of them got. */
export interface Pace {
  /** How long a flush of up to `count` messages must wait; 0 is now. */
  waitMs(count: number, nowMs: EpochMs): Millis;
  spent(count: number, nowMs: EpochMs): void;
}

/** Keeps every window of one second under the limit, whatever sizes the flushes have. */
export function createPace(): Pace {
  let flushes: { readonly atMs: EpochMs; readonly count: number }[] = [];
  return {
    waitMs(count, nowMs) {
      // A flush in the future is one before the wall clock was set back.
      flushes = flushes.filter(({ atMs }) => atMs <= nowMs && atMs > nowMs - SECOND_MS);
      const last = flushes.at(-1);
      if (last === undefined) return 0;
      let earliestMs = last.atMs + last.count * GAP_MS;
      let sum = Math.min(count, MESSAGES_PER_SECOND);
      for (const flush of flushes.toReversed()) {
        sum += flush.count;
        if (sum <= MESSAGES_PER_SECOND) continue;
        earliestMs = Math.max(earliestMs, flush.atMs + SECOND_MS);
        break;
      }
      return Math.max(0, earliestMs - nowMs);
    },
    spent(count, nowMs) {
      if (count > 0) flushes.push({ atMs: nowMs, count });
    },
  };
}
