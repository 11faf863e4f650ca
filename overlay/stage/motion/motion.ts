import type { Frames } from '../frame.ts';
import type { Curve } from './curves.ts';
import { CURVES } from './curves.ts';

/** Something that goes on for a while and can be waited for. */
export interface Playing {
  /** True when it ended, false when it was stopped. */
  readonly done: Promise<boolean>;
  /** Leaves everything where it is. */
  stop(): void;
  /** Jumps to the end. */
  finish(): void;
}

export interface Run {
  readonly durationMs: number;
  /** Time before the first step; `draw(0)` stands meanwhile. */
  readonly delayMs?: number;
  /** Linear when left out. */
  readonly curve?: Curve;
  readonly draw: (part: number) => void;
}

export interface Motion {
  /** Calls `draw` with 0 at once, then with the eased part at each frame, with 1 at the end. */
  run(spec: Run): Playing;
  /** Comes or goes in place where less motion is asked for: 200 ms that every viewer gets. */
  fade(draw: (part: number) => void): Playing;
  /** Waits on the same clock; no picture is drawn for it. */
  wait(ms: number): Playing;
}

/** How long a change takes where less motion is asked for. */
export const CALM_MS = 200;

/** Moves things over the frames; with less motion asked for each run stands at its end from the start. */
export function createMotion(deps: {
  readonly frames: Pick<Frames, 'animate'>;
  /** Whether less motion is asked for. */
  readonly isCalm: () => boolean;
}): Motion {
  return {
    run({ durationMs, delayMs = 0, curve = CURVES.linear, draw }) {
      const isCalm = deps.isCalm();
      draw(isCalm ? 1 : 0);
      // What was just put into the picture must be seen, also while the rest of it waits.
      let isSeen = false;
      return play({
        frames: deps.frames,
        totalMs: isCalm ? Math.min(CALM_MS, delayMs + durationMs) : delayMs + durationMs,
        step(elapsedMs) {
          const isMoving = !isCalm && elapsedMs >= delayMs;
          if (isMoving) draw(curve((elapsedMs - delayMs) / durationMs));
          const isNew = isMoving || !isSeen;
          isSeen = true;
          return isNew;
        },
        end: () => draw(1),
      });
    },
    fade(draw) {
      draw(0);
      return play({
        frames: deps.frames,
        totalMs: CALM_MS,
        step(elapsedMs) {
          draw(elapsedMs / CALM_MS);
          return true;
        },
        end: () => draw(1),
      });
    },
    wait: (ms) => play({ frames: deps.frames, totalMs: ms, step: () => false, end: null }),
  };
}

/** Lets time go by over the frames; `step` answers whether the picture changed, `end` is null when it never does. */
function play({
  frames,
  totalMs,
  step,
  end,
}: {
  readonly frames: Pick<Frames, 'animate'>;
  readonly totalMs: number;
  readonly step: (elapsedMs: number) => boolean;
  readonly end: (() => void) | null;
}): Playing {
  let startedAtMs: number | null = null;
  let isOver = false;
  let resolve: (ended: boolean) => void = () => {};
  const done = new Promise<boolean>((tell) => {
    resolve = tell;
  });
  const stopFrames = frames.animate((nowMs) => {
    // After `finish` this one frame brings what it drew into the picture.
    if (isOver) return false;
    startedAtMs ??= nowMs;
    const elapsedMs = nowMs - startedAtMs;
    if (elapsedMs < totalMs) return step(elapsedMs) ? true : 'waiting';
    close();
    return end ? false : 'waiting';
  });
  const close = () => {
    isOver = true;
    if (end) end();
    else stopFrames();
    resolve(true);
  };
  return {
    done,
    stop() {
      if (isOver) return;
      isOver = true;
      stopFrames();
      resolve(false);
    },
    finish() {
      if (!isOver) close();
    },
  };
}

/** All at the same time: done when the last is, true when none was stopped. */
export function together(...all: readonly Playing[]): Playing {
  return {
    done: Promise.all(all.map(({ done }) => done)).then((ends) => ends.every((ended) => ended)),
    stop: () => all.forEach((each) => void each.stop()),
    finish: () => all.forEach((each) => void each.finish()),
  };
}

/** One after the other, the first at once; a step that is stopped ends the row. `finish` starts and finishes what is left. */
export function inTurn(...steps: readonly (() => Playing)[]): Playing {
  let index = 0;
  let current: Playing | null = null;
  let isOver = false;
  let resolve: (ended: boolean) => void = () => {};
  const done = new Promise<boolean>((tell) => {
    resolve = tell;
  });
  const close = (ended: boolean) => {
    if (isOver) return;
    isOver = true;
    resolve(ended);
  };
  const next = () => {
    const step = steps[index++];
    if (!step) return close(true);
    const mine = step();
    current = mine;
    void mine.done.then((ended) => {
      if (isOver) return;
      if (ended) next();
      else close(false);
    });
  };
  next();
  return {
    done,
    stop() {
      if (isOver) return;
      close(false);
      current?.stop();
    },
    finish() {
      if (isOver) return;
      close(true);
      current?.finish();
      for (const step of steps.slice(index)) step().finish();
    },
  };
}
