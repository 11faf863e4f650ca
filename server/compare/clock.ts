import type { EpochMs } from '../../shared/units.ts';
import type { Clock } from '../core/ports.ts';

/** A clock that stands until it is told to run. */
export interface TrialClock extends Clock {
  /**
   * Runs on to `atMs`, or until nothing waits any more where that is Infinity; calls back what falls due on the way,
   * each at its own time, and `after` behind each.
   */
  runTo(atMs: EpochMs, after: () => void): void;
}

export function createTrialClock(startMs: EpochMs): TrialClock {
  let nowMs = startMs;
  /** A handful at most: the stage's next deadline and the overlay's. */
  const timers = new Set<{ readonly atMs: EpochMs; readonly callback: () => void }>();

  function next() {
    let first: { readonly atMs: EpochMs; readonly callback: () => void } | null = null;
    for (const timer of timers) if (first === null || timer.atMs < first.atMs) first = timer;
    return first;
  }

  return {
    now: () => nowMs,
    at(atMs, callback) {
      const timer = { atMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    runTo(atMs, after) {
      for (let timer = next(); timer && timer.atMs <= atMs; timer = next()) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.callback();
        after();
      }
      if (atMs !== Infinity) nowMs = Math.max(nowMs, atMs);
    },
  };
}
