import type { Clock } from '../../server/core/ports.ts';

/** A clock that stands until a test moves it. */
export interface TestClock extends Clock {
  /** Moves on, calling back what falls due on the way, each at its own time and in order. */
  advance(ms: number): void;
  /** Sets the wall clock without letting time pass: no callback is called. */
  jumpTo(atMs: number): void;
  /** Callbacks that still wait. */
  readonly waiting: number;
}

/** Starts at `startMs`, by default an evening in November 2026. */
export function createTestClock(startMs = Date.UTC(2026, 10, 22, 20, 0, 0)): TestClock {
  let nowMs = startMs;
  const timers = new Set<{ readonly atMs: number; readonly callback: () => void }>();
  return {
    now: () => nowMs,
    at(atMs, callback) {
      const timer = { atMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.atMs - b.atMs);
        if (next === undefined || next.atMs > endMs) break;
        timers.delete(next);
        nowMs = Math.max(nowMs, next.atMs);
        next.callback();
      }
      nowMs = endMs;
    },
    jumpTo(atMs) {
      nowMs = atMs;
    },
    get waiting() {
      return timers.size;
    },
  };
}
