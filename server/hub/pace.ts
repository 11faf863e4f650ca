import type { EpochMs, Millis } from '../../shared/units.ts';

/** Topic messages that a client gets within a second at most (design.md 3). */
const MESSAGES_PER_SECOND = 20;
const SECOND_MS: Millis = 1_000;
/** A flush of k messages keeps the next one away for k of these, so that they come evenly. */
const GAP_MS: Millis = SECOND_MS / MESSAGES_PER_SECOND;

/** One cadence for all clients, fed with the most messages that any one of them got. */
export interface Pace {
  /** How long the next flush must wait (0 is now), and how many messages it may have then. */
  next(nowMs: EpochMs): { readonly waitMs: Millis; readonly messages: number };
  spent(count: number, nowMs: EpochMs): void;
}

/** Keeps every window of one second under the limit, whatever sizes the flushes have. */
export function createPace(): Pace {
  let flushes: { readonly atMs: EpochMs; readonly count: number }[] = [];
  return {
    next(nowMs) {
      flushes = flushes.filter(({ atMs }) => atMs > nowMs - SECOND_MS);
      const [first] = flushes;
      const last = flushes.at(-1);
      if (!first || !last) return { waitMs: 0, messages: MESSAGES_PER_SECOND };
      const sum = flushes.reduce((all, { count }) => all + count, 0);
      const messages = Math.max(0, MESSAGES_PER_SECOND - sum);
      const evenMs = last.atMs + last.count * GAP_MS;
      const freeMs = messages > 0 ? nowMs : first.atMs + SECOND_MS;
      return { waitMs: Math.max(0, evenMs - nowMs, freeMs - nowMs), messages };
    },
    spent(count, nowMs) {
      if (count > 0) flushes.push({ atMs: nowMs, count });
    },
  };
}
