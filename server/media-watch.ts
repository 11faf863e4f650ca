import type { Millis } from '../shared/units.ts';
import type { Clock, Log } from './core/ports.ts';
import type { MediaShelf } from './store/media.ts';

const LOOK_EVERY_MS: Millis = 5_000;

/** People drop files into the folder while the server runs: looks for them now and then. */
export function createMediaWatch({
  clock,
  log,
  look,
}: {
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly look: MediaShelf['look'];
}): { start(): void; stop(): Promise<void> } {
  let cancel = () => {};
  let looking: Promise<void> = Promise.resolve();
  let isStopped = true;
  let isFailing = false;

  function lookLater(): void {
    if (isStopped) return;
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, () => {
      looking = look().then(
        () => {
          isFailing = false;
          lookLater();
        },
        (error: unknown) => {
          if (!isFailing) log.warn({ error: String(error) }, 'the media folder cannot be read');
          isFailing = true;
          lookLater();
        },
      );
    });
  }

  return {
    start() {
      isStopped = false;
      lookLater();
    },
    async stop() {
      isStopped = true;
      cancel();
      await looking;
    },
  };
}
