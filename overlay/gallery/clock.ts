import type { StageClock } from '../stage/clock.ts';

/** A clock that stands until it is turned: timers and frames run within `turn`. */
export interface HandClock extends StageClock {
  /** Goes on by `ms`: timers that are due, in their order, then one frame where one was asked for. */
  turn(ms: number): void;
}

export function createHandClock(): HandClock {
  let nowMs = 0;
  let timers: readonly { atMs: number; run: () => void }[] = [];
  let draws: ((nowMs: number) => void)[] = [];

  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    requestFrame: (draw) => void draws.push(draw),
    turn(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const [due] = timers.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        nowMs = Math.max(nowMs, due.atMs);
        due.run();
      }
      nowMs = endMs;
      const asked = draws;
      draws = [];
      for (const draw of asked) draw(nowMs);
    },
  };
}
