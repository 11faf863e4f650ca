import { Worker } from 'node:worker_threads';
import type { CompareQuestion, CompareResult, Comparison } from '../../shared/compare.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { Millis, Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Rules } from '../core/rules.ts';
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

/** Longer than any past that somebody waits for. */
const GIVES_UP_AFTER_MS: Millis = 60_000;
/** A past too big for it ends the question and not the server. */
const MOST_MEMORY_MB = 1_024;

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
  let running: Worker | null = null;

  function ask(job: CompareJob): Promise<CompareResult> {
    const { workerUrl, clock, log } = deps;
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    running = worker;
    let result: CompareResult = refused('server/failed');
    const cancel = clock.at(clock.now() + GIVES_UP_AFTER_MS, () => {
      result = refused('compare/too-long');
      void worker.terminate();
    });
    worker.once('message', (value: Comparison | null) => {
      result = value ? { ok: true, value } : refused('state/not-found', NO_SESSION);
    });
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') result = refused('compare/too-long');
      log.warn({ error: String(error) }, 'the past could not be compared');
    });
    return new Promise((resolve) => {
      worker.once('exit', () => {
        running = null;
        cancel();
        resolve(result);
      });
    });
  }

  return {
    async compare({ ladder, session }) {
      if (running) return refused('state/busy', 'A comparison is under way. Try again when it is done.');
      const last = deps.session();
      const id = session === 'last' ? last : session;
      if (id === null || last === null || id > last) return refused('state/not-found', NO_SESSION);
      const { settings, zone, ladder: now } = deps.rules();
      const { journalFolder, seq } = deps;
      const tried = { ...ladder, version: now.version + 1 };
      return ask({
        journalFolder,
        toSeq: seq(),
        slice: { session: id },
        settings,
        zone,
        ladders: { now, tried },
      });
    },
    async stop() {
      await running?.terminate();
    },
  };
}

const NO_SESSION = 'There is no such session.';

function refused(code: ErrorCode, message?: string): CompareResult {
  return { ok: false, error: commandError(code, message === undefined ? {} : { message }) };
}
