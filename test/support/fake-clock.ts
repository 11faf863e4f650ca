import type { Clock } from '../../server/core/ports.ts';

/** A clock that stands until it is moved. */
export interface FakeClock extends Clock {
  /** Moves on and calls back, in order, what was waiting for a moment on the way. */
  advance(byMs: number): void;
}

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

/** A clock that stands at `startMs`. */
export function createFakeClock(startMs: number): FakeClock {
  let nowMs = startMs;
  const timers = new Set<Timer>();
  return {
    now: () => nowMs,
    at(atMs, callback) {
      const timer = { atMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(byMs) {
      const endMs = nowMs + byMs;
      for (;;) {
        const due = [...timers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!due) break;
        timers.delete(due);
        nowMs = Math.max(nowMs, due.atMs);
        due.callback();
      }
      nowMs = endMs;
    },
  };
}
