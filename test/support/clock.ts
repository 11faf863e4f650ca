import type { Machine } from '../../server/clock.ts';
import type { Clock } from '../../server/core/ports.ts';

/** A clock that stands until a test moves it. */
export interface TestClock extends Clock {
  /** Moves on, calling back what falls due on the way, each at its own time and in order. */
  advance(ms: number): void;
  /** Leaps there, as after sleep: what falls due on the way is called back by the next `advance`. */
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

/** A computer whose clocks a test owns. Time passes by `advance` alone. */
export interface TestMachine extends Machine {
  /** Lets time pass, calling back what falls due on the way. */
  advance(ms: number): void;
  /** Sets the wall clock forward, or back. */
  setWall(byMs: number): void;
  /** Sleeps and wakes up: the wall clock and the uptime went on, timers and the steady clock stood. */
  suspend(ms: number): void;
  readonly waiting: number;
}

export function createTestMachine(wallStartMs = Date.UTC(2026, 10, 22, 20, 0, 0)): TestMachine {
  const steady = createTestClock(0);
  let wallAheadMs = wallStartMs;
  let sleptMs = 0;
  return {
    wallMs: () => Math.floor(steady.now() + wallAheadMs),
    elapsedMs: steady.now,
    uptimeMs: () => steady.now() + sleptMs,
    sleep: (ms, callback) => steady.at(steady.now() + ms, callback),
    advance: steady.advance,
    setWall(byMs) {
      wallAheadMs += byMs;
    },
    suspend(ms) {
      sleptMs += ms;
      wallAheadMs += ms;
    },
    get waiting() {
      return steady.waiting;
    },
  };
}
