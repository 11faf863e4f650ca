import type { CommandError, ErrorCode } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createQuestionThread } from '../question-thread.ts';

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
  const complaint = 'what is kept of a person could not be copied';
  const thread = createQuestionThread<CopyJob, Copied>({ workerUrl, clock, log, complaint });

  return {
    async copy(gifterId) {
      if (thread.isBusy) return refused('state/busy', BUSY);
      const nowMs = clock.now();
      const told = await thread.ask({ journalFolder, gifterId, toSeq: seq(), most: MOST_ENTRIES, nowMs });
      if (told.end === 'failed') return refused('server/failed');
      if (told.end === 'too-long') return refused('person/too-long');
      const { answer } = told;
      if ('bytes' in answer) return { ok: true, bytes: answer.bytes };
      return answer.none === 'nobody' ? refused('state/not-found', NOBODY) : refused('person/too-long');
    },
    stop: thread.stop,
  };
}

const BUSY = 'Another copy is being made. Try again when it is done.';
const NOBODY = 'Nothing is kept of this person.';

function refused(code: ErrorCode, message?: string): CopyResult {
  return { ok: false, error: commandError(code, message === undefined ? {} : { message }) };
}
