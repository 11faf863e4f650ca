import { tellFault } from '../net/fault.ts';
import type { Stop } from '../net/ports.ts';
import type { FrameMeter } from './meter.ts';

/** Moves something to where it is at `nowMs`; false when it has come to rest, `waiting` when it has not begun to move. */
export type Animation = (nowMs: number) => boolean | 'waiting';

export interface Frames {
  /** Something changed: one frame will be drawn, however often this is called before. */
  invalidate(): void;
  /** Draws frame after frame until the animation rests or is stopped. */
  animate(animation: Animation): Stop;
  /** Calls `run` once, when the next frame has been drawn. */
  onceDrawn(run: () => void): Stop;
  /** Render calls so far. */
  count(): number;
}

/**
 * Draws only when something changed. Animations get the time and not a step, so that a page which was hidden takes
 * up where it should be by now, without a burst of frames that piled up.
 */
export function createFrames(deps: {
  /** Brings the picture up to date and renders it: one render call. */
  readonly render: () => void;
  readonly requestFrame: (draw: (nowMs: number) => void) => void;
  /** False while there is nothing to draw on: what changed is drawn once there is. Always true when left out. */
  readonly canRender?: () => boolean;
  readonly meter?: Pick<FrameMeter, 'begin' | 'end'>;
}): Frames {
  const { canRender = () => true, meter } = deps;
  const animations = new Set<Animation>();
  let drawn = new Set<() => void>();
  let requested = false;
  let changed = false;
  let count = 0;

  function request(): void {
    if (requested) return;
    requested = true;
    deps.requestFrame(draw);
  }

  function draw(nowMs: number): void {
    requested = false;
    meter?.begin(nowMs);
    for (const animation of animations) {
      const moved = go(animation, nowMs);
      if (moved !== 'waiting') changed = true;
      if (!moved) animations.delete(animation);
    }
    const isDrawn = changed && canRender();
    if (animations.size > 0) request();
    if (isDrawn) render();
    meter?.end(isDrawn, animations.size > 0);
  }

  /** One that fails is at an end, and keeps no other from its way. */
  function go(animation: Animation, nowMs: number): ReturnType<Animation> {
    try {
      return animation(nowMs);
    } catch (error) {
      tellFault(error);
      return false;
    }
  }

  function render(): void {
    changed = false;
    count++;
    deps.render();
    const waiting = drawn;
    drawn = new Set();
    for (const run of waiting) run();
  }

  function invalidate(): void {
    changed = true;
    request();
  }

  return {
    invalidate,
    animate(animation) {
      animations.add(animation);
      request();
      return () => animations.delete(animation);
    },
    onceDrawn(run) {
      drawn.add(run);
      invalidate();
      return () => drawn.delete(run);
    },
    count: () => count,
  };
}
