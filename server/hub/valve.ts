import type { Millis } from '../../shared/units.ts';
import type { Clock } from '../core/ports.ts';

/** A client with more than this unsent is behind (performance.md 3c). */
export const BEHIND_BYTES = 1_000_000;
/** A client that stays behind for longer is closed. */
const BEHIND_MAX_MS: Millis = 30_000;

/** Whether a client may be sent anything now. */
export interface Valve {
  /** False from the moment too much is unsent until all of it has left. */
  isOpen(): boolean;
  /** To be told when everything written has left. */
  drained(): void;
  stop(): void;
}

/** Watches one client's backlog; memory for a client that reads too slowly is bounded by it. */
export function createValve({
  clock,
  backlogBytes,
  onCaughtUp,
  onTooSlow,
}: {
  clock: Clock;
  backlogBytes: () => number;
  onCaughtUp: () => void;
  onTooSlow: () => void;
}): Valve {
  let cancelEnd: (() => void) | null = null;
  return {
    isOpen() {
      if (cancelEnd !== null) return false;
      if (backlogBytes() <= BEHIND_BYTES) return true;
      cancelEnd = clock.at(clock.now() + BEHIND_MAX_MS, onTooSlow);
      return false;
    },
    drained() {
      if (cancelEnd === null) return;
      cancelEnd();
      cancelEnd = null;
      onCaughtUp();
    },
    stop() {
      cancelEnd?.();
    },
  };
}
