import type { After } from '../net/ports.ts';
import type { Frames } from './frame.ts';

/** Frames and timers for as long as what they move is there. */
export interface Life {
  readonly frames: Pick<Frames, 'animate'>;
  readonly after: After;
  /** From now on none of them comes about. */
  end(): void;
}

export function createLife({ frames, after }: Pick<Life, 'frames' | 'after'>): Life {
  let isOver = false;
  return {
    frames: { animate: (animation) => frames.animate((nowMs) => !isOver && animation(nowMs)) },
    after: (delayMs, run) =>
      after(delayMs, () => {
        if (!isOver) run();
      }),
    end() {
      isOver = true;
    },
  };
}
