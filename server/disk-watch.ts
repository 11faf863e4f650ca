import type { Millis } from '../shared/units.ts';
import type { Clock } from './core/ports.ts';

const LOOK_EVERY_MS: Millis = 2_000;

/** Once a write failed, nothing is taken any more: the memory is ahead of the disk. A restart sets that right. */
export interface DiskWatch {
  start(): void;
  stop(): void;
}

/** Asks a disk that failed whether it saves again, and tells so, once. `probe` rejects while it does not. */
export function createDiskWatch({
  clock,
  isFailed,
  probe,
  mended,
}: {
  readonly clock: Clock;
  readonly isFailed: () => boolean;
  readonly probe: () => Promise<void>;
  readonly mended: () => void;
}): DiskWatch {
  let cancel = () => {};
  let isStopped = true;

  function lookLater(): void {
    if (isStopped) return;
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, look);
  }

  function look(): void {
    if (!isFailed()) return lookLater();
    probe().then(() => isStopped || mended(), lookLater);
  }

  return {
    start() {
      isStopped = false;
      lookLater();
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
