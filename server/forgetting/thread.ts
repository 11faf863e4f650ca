import { Worker } from 'node:worker_threads';
import type { GifterId } from '../../shared/units.ts';
import type { Forgotten } from '../core/erase.ts';
import type { Keeping } from '../core/unseen.ts';
import { StoreError } from '../store/errors.ts';

/** What the worker is asked for. */
export interface ForgetJob {
  readonly dataFolder: string;
  readonly journalFolder: string;
  readonly task: ForgetTask;
}

export type ForgetTask =
  | { readonly type: 'look'; readonly whom: Forgotten }
  | { readonly type: 'unseen'; readonly keeping: Keeping }
  | { readonly type: 'carry-out'; readonly whom: Forgotten }
  /** Ends what an earlier one left unfinished. */
  | { readonly type: 'end' };

/** Does each task in a thread of its own. Rejects with StoreError, also for one that was stopped. */
export interface ForgetThread {
  /** Answers whether a record of the journal, of a backup or of what a restore put aside speaks of the person. */
  look(whom: Forgotten): Promise<boolean>;
  /** Answers whom nothing told of for longer than names are kept. */
  unseen(keeping: Keeping): Promise<readonly GifterId[]>;
  rewrite(task: RewriteTask): Promise<void>;
  /** Ends what is under way; the next start goes on with it. */
  stop(): Promise<void>;
}

export type RewriteTask = Extract<ForgetTask, { readonly type: 'carry-out' | 'end' }>;

/** `workerUrl` is the built worker, a file of its own. */
export function createForgetThread(folders: Omit<ForgetJob, 'task'>, workerUrl: URL): ForgetThread {
  const running = new Set<Worker>();
  let isStopped = false;

  /** The worker answers as its task says. */
  function run<T>(task: ForgetTask): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) =>
        reject(new StoreError({ code: 'store/io', message, path: folders.journalFolder }));
      if (isStopped) return fail('The server is ending.');
      const job: ForgetJob = { ...folders, task };
      const worker = new Worker(workerUrl, { workerData: job });
      running.add(worker);
      worker.once('message', resolve);
      worker.once('error', (error) => fail(error.message));
      worker.once('exit', () => {
        running.delete(worker);
        fail('The server is ending.');
      });
    });
  }

  return {
    look: (whom) => run({ type: 'look', whom }),
    unseen: (keeping) => run({ type: 'unseen', keeping }),
    rewrite: run,
    async stop() {
      isStopped = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
