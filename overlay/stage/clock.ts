import type { After } from '../net/ports.ts';

/** The time a stage lives in: the browser's, or one that a test turns by hand. */
export interface StageClock {
  /** Milliseconds on a clock that never runs back; the same as those that `requestFrame` hands out. */
  readonly nowMs: () => number;
  readonly after: After;
  readonly requestFrame: (draw: (nowMs: number) => void) => void;
}

/** A clock that can be told that nobody looks. */
export interface SleepingClock extends StageClock {
  /** From now on nothing comes about, and the browser is asked for nothing. */
  sleep(): void;
  /** What was due meanwhile comes about at once, in its order; the rest at its time, frames with the next one. */
  wake(): void;
  isAsleep(): boolean;
}

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
  disarm: () => void;
}

/** Holds timers and frames back while a page is hidden, so that they do not pile up and come all at once. */
export function createSleepingClock(clock: StageClock): SleepingClock {
  const timers = new Set<Timer>();
  let draws: ((nowMs: number) => void)[] = [];
  let isAsked = false;
  let isAsleep = false;

  function fire(timer: Timer): void {
    if (timers.delete(timer)) timer.run();
  }

  function arm(timer: Timer): void {
    timer.disarm();
    timer.disarm = clock.after(Math.max(0, timer.atMs - clock.nowMs()), () => fire(timer));
  }

  function ask(): void {
    if (isAsked || isAsleep || draws.length === 0) return;
    isAsked = true;
    clock.requestFrame((nowMs) => {
      isAsked = false;
      if (isAsleep) return;
      const due = draws;
      draws = [];
      for (const draw of due) draw(nowMs);
    });
  }

  return {
    nowMs: clock.nowMs,
    after(delayMs, run) {
      const timer: Timer = { atMs: clock.nowMs() + delayMs, run, disarm: () => {} };
      timers.add(timer);
      if (!isAsleep) arm(timer);
      return () => {
        timers.delete(timer);
        timer.disarm();
      };
    },
    requestFrame(draw) {
      draws.push(draw);
      ask();
    },
    sleep() {
      isAsleep = true;
      for (const timer of timers) timer.disarm();
    },
    wake() {
      if (!isAsleep) return;
      isAsleep = false;
      const nowMs = clock.nowMs();
      const slept = [...timers].sort((a, b) => a.atMs - b.atMs);
      // One that is due may put off or begin others.
      for (const timer of slept) if (timer.atMs <= nowMs) fire(timer);
      for (const timer of slept) if (timers.has(timer)) arm(timer);
      ask();
    },
    isAsleep: () => isAsleep,
  };
}
