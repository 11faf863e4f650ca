import { Worker } from 'node:worker_threads';
import type { CommandError, ErrorCode } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { EpochMs, GifterId, Millis, Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';

/** What the worker is asked for; `toSeq` is on disk. Plain values only. */
export interface CopyJob {
  readonly journalFolder: string;
  readonly gifterId: GifterId;
  readonly toSeq: Seq;
  /** Entries that an answer may have. */
  readonly most: number;
  readonly nowMs: EpochMs;
}

/** What the worker answers: JSON in UTF-8, or why there is none. */
export type Copied = { readonly bytes: Uint8Array } | { readonly none: 'nobody' | 'too-much' };

export type CopyResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: CommandError };

/** Some ten megabytes. */
const MOST_ENTRIES = 25_000;
const GIVES_UP_AFTER_MS: Millis = 60_000;
/** A journal too big for it ends the question and not the server. */
const MOST_MEMORY_MB = 1_024;

export interface CopierDeps {
  readonly journalFolder: string;
  /** The built worker. */
  readonly workerUrl: URL;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  /** Number of the newest record that is on disk. */
  readonly seq: () => Seq;
}

/** Copies what is kept of a person, in another thread, one at a time. */
export interface Copier {
  copy(gifterId: GifterId): Promise<CopyResult>;
  /** Ends a copy under way: it is answered that nothing came of it. */
  stop(): Promise<void>;
}

export function createCopier({ journalFolder, workerUrl, clock, log, seq }: CopierDeps): Copier {
  let running: Worker | null = null;

  return {
    copy(gifterId) {
      if (running) return Promise.resolve(refused('state/busy', BUSY));
      const job: CopyJob = { journalFolder, gifterId, toSeq: seq(), most: MOST_ENTRIES, nowMs: clock.now() };
      const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
      const worker = new Worker(workerUrl, { workerData: job, resourceLimits });
      running = worker;
      let result = refused('server/failed');
      const cancel = clock.at(clock.now() + GIVES_UP_AFTER_MS, () => {
        result = refused('person/too-long');
        void worker.terminate();
      });
      worker.once('message', (copied: Copied) => {
        if ('bytes' in copied) result = { ok: true, bytes: copied.bytes };
        else
          result = copied.none === 'nobody' ? refused('state/not-found', NOBODY) : refused('person/too-long');
      });
      worker.once('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') result = refused('person/too-long');
        log.warn({ error: String(error) }, 'what is kept of a person could not be copied');
      });
      return new Promise((resolve) => {
        worker.once('exit', () => {
          running = null;
          cancel();
          resolve(result);
        });
      });
    },
    async stop() {
      await running?.terminate();
    },
  };
}

const BUSY = 'Another copy is being made. Try again when it is done.';
const NOBODY = 'Nothing is kept of this person.';

function refused(code: ErrorCode, message?: string): CopyResult {
  return { ok: false, error: commandError(code, message === undefined ? {} : { message }) };
}
