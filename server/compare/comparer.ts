import type { CompareQuestion, CompareResult, Comparison } from '../../shared/compare.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Rules } from '../core/rules.ts';
import { createQuestionThread } from '../question-thread.ts';
import type { Slice } from './past.ts';

/** What the worker is asked for; `toSeq` is on disk. Plain values only. */
export interface CompareJob {
  readonly journalFolder: string;
  readonly toSeq: Seq;
  readonly slice: Slice;
  readonly settings: Settings;
  readonly zone: string;
  readonly ladders: { readonly now: Ladder; readonly tried: Ladder };
}

export interface ComparerDeps {
  readonly journalFolder: string;
  /** The built worker. */
  readonly workerUrl: URL;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  /** Number of the newest record that is on disk. */
  readonly seq: () => Seq;
  readonly rules: () => Rules;
  /** The last stream; null before the first. */
  readonly session: () => number | null;
}

/** Tries ladders on the past, in another thread, one at a time. */
export interface Comparer {
  compare(question: CompareQuestion): Promise<CompareResult>;
  /** Ends a question under way: it is answered that nothing came of it. */
  stop(): Promise<void>;
}

export function createComparer(deps: ComparerDeps): Comparer {
  const { workerUrl, clock, log } = deps;
  const complaint = 'the past could not be compared';
  // Null for a session that the journal does not know.
  const thread = createQuestionThread<CompareJob, Comparison | null>({ workerUrl, clock, log, complaint });

  return {
    async compare({ ladder, session }) {
      if (thread.isBusy)
        return refused('state/busy', 'A comparison is under way. Try again when it is done.');
      const last = deps.session();
      const id = session === 'last' ? last : session;
      if (id === null || last === null || id > last) return refused('state/not-found', NO_SESSION);
      const { settings, zone, ladder: now } = deps.rules();
      const { journalFolder, seq } = deps;
      const tried = { ...ladder, version: now.version + 1 };
      const told = await thread.ask({
        journalFolder,
        toSeq: seq(),
        slice: { session: id },
        settings,
        zone,
        ladders: { now, tried },
      });
      if (told.end === 'failed') return refused('server/failed');
      if (told.end === 'too-long') return refused('compare/too-long');
      return told.answer ? { ok: true, value: told.answer } : refused('state/not-found', NO_SESSION);
    },
    stop: thread.stop,
  };
}

const NO_SESSION = 'There is no such session.';

function refused(code: ErrorCode, message?: string): CompareResult {
  return { ok: false, error: commandError(code, message === undefined ? {} : { message }) };
}
