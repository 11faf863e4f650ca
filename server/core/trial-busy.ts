import type { TrialFigures } from '../../shared/compare.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';

/** How busy the stage was, and how long alerts waited for it. */
export interface Busy {
  /** An alert took the stage, which it might have done `waitedMs` earlier. */
  on(atMs: EpochMs, waitedMs: Millis): void;
  off(atMs: EpochMs): void;
  /** The slice is over: what still plays out makes it no busier. */
  close(atMs: EpochMs): void;
  /** Within a slice of so long. */
  figures(spanMs: Millis): TrialFigures['busy'];
}

export function createBusy(): Busy {
  const waitsMs: Millis[] = [];
  let busyMs: Millis = 0;
  let sinceMs: EpochMs | null = null;
  let closedAtMs: EpochMs = Infinity;

  return {
    on(atMs, waitedMs) {
      waitsMs.push(waitedMs);
      sinceMs = atMs;
    },
    off(atMs) {
      if (sinceMs !== null) busyMs += Math.max(0, Math.min(atMs, closedAtMs) - sinceMs);
      sinceMs = null;
    },
    close(atMs) {
      closedAtMs = atMs;
    },
    figures(spanMs) {
      const sorted = waitsMs.toSorted((a, b) => a - b);
      return {
        percent: spanMs > 0 ? Math.round((1_000 * busyMs) / spanMs) / 10 : 0,
        longestWaitMs: sorted.at(-1) ?? null,
        medianWaitMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
      };
    },
  };
}
