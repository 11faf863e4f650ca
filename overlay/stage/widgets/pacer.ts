import type { After } from '../../net/ports.ts';
import type { Frames } from '../frame.ts';

/** Brings a picture to where it is at `nowMs` and answers when it looks different next: `nowMs` or earlier at the next frame, Infinity never. */
export type Advance = (nowMs: number) => number;

export interface Pacer {
  /** Advances now, and then as often as the picture asks for it and no oftener. */
  kick(): void;
  stop(): void;
}

/** A change that is farther off is waited for by a timer: frames that draw nothing cost something too, for hours. */
const FAR_MS = 250;

/** Keeps a picture moving while it moves; between two changes nothing is drawn. */
export function createPacer(
  deps: {
    readonly frames: Pick<Frames, 'animate'>;
    readonly after: After;
    readonly nowMs: () => number;
  },
  advance: Advance,
): Pacer {
  let stopWaiting = () => {};
  let nextMs = Number.POSITIVE_INFINITY;

  function step(nowMs: number): boolean | 'waiting' {
    if (nowMs < nextMs) return 'waiting';
    nextMs = advance(nowMs);
    if (nextMs - nowMs <= FAR_MS) return true;
    wait(nowMs);
    return false;
  }

  const animate = () => {
    stopWaiting = deps.frames.animate(step);
  };

  /** The picture is advanced in a frame and not by the timer: a page that was hidden is right in its first one. */
  function wait(nowMs: number): void {
    if (nextMs < Number.POSITIVE_INFINITY) stopWaiting = deps.after(nextMs - nowMs, animate);
  }

  return {
    kick() {
      stopWaiting();
      const nowMs = deps.nowMs();
      nextMs = advance(nowMs);
      if (nextMs - nowMs <= FAR_MS) animate();
      else wait(nowMs);
    },
    stop() {
      stopWaiting();
    },
  };
}
