import { Worker } from 'node:worker_threads';
import type { Millis } from '../shared/units.ts';
import type { Clock, Log } from './core/ports.ts';

const GIVES_UP_AFTER_MS: Millis = 60_000;
/** A journal too big for it ends the question and not the server. */
const MOST_MEMORY_MB = 1_024;

/** What became of a question. */
export type Outcome<A> =
  | { readonly end: 'answered'; readonly answer: A }
  /** It took longer, or more memory, than anybody's question may. */
  | { readonly end: 'too-long' }
  /** It was stopped, or the worker met an error. */
  | { readonly end: 'failed' };

/** Asks a worker one question at a time, each in a thread of its own. */
export interface QuestionThread<Q, A> {
  readonly isBusy: boolean;
  ask(question: Q): Promise<Outcome<A>>;
  /** Ends a question under way: nothing came of it. */
  stop(): Promise<void>;
}

/** `workerUrl` is the built worker; `complaint` goes to the log with what it threw. */
export function createQuestionThread<Q, A>({
  workerUrl,
  clock,
  log,
  complaint,
}: {
  readonly workerUrl: URL;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly complaint: string;
}): QuestionThread<Q, A> {
  let running: Worker | null = null;

  return {
    get isBusy() {
      return running !== null;
    },
    ask(question) {
      const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
      const worker = new Worker(workerUrl, { workerData: question, resourceLimits });
      running = worker;
      let outcome: Outcome<A> = { end: 'failed' };
      const cancel = clock.at(clock.now() + GIVES_UP_AFTER_MS, () => {
        outcome = { end: 'too-long' };
        void worker.terminate();
      });
      worker.once('message', (answer: A) => {
        outcome = { end: 'answered', answer };
      });
      worker.once('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') outcome = { end: 'too-long' };
        log.warn({ error: String(error) }, complaint);
      });
      return new Promise((resolve) => {
        worker.once('exit', () => {
          running = null;
          cancel();
          resolve(outcome);
        });
      });
    },
    async stop() {
      await running?.terminate();
    },
  };
}
