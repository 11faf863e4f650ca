import type { Frames } from '../frame.ts';

/** Brings a picture to where it is at `nowMs` and answers when it looks different next: `nowMs` or earlier at the next frame, Infinity never. */
export type Advance = (nowMs: number) => number;

export interface Pacer {
  /** Advances now, and then as often as the picture asks for it and no oftener. */
  kick(): void;
  stop(): void;
}

/** Keeps a picture moving while it moves; between two changes nothing is drawn. */
export function createPacer(
  deps: { readonly frames: Pick<Frames, 'animate'>; readonly nowMs: () => number },
  advance: Advance,
): Pacer {
  let stopFrames = () => {};
  let nextMs = Number.POSITIVE_INFINITY;

  function step(nowMs: number): boolean | 'waiting' {
    if (nowMs < nextMs) return 'waiting';
    nextMs = advance(nowMs);
    return nextMs < Number.POSITIVE_INFINITY;
  }

  return {
    kick() {
      stopFrames();
      nextMs = advance(deps.nowMs());
      if (nextMs < Number.POSITIVE_INFINITY) stopFrames = deps.frames.animate(step);
    },
    stop() {
      stopFrames();
    },
  };
}
