import { Worker } from 'node:worker_threads';
import type { Forgotten } from '../core/erase.ts';
import { StoreError } from '../store/errors.ts';

/** What the worker is asked for. */
export interface ForgetJob {
  readonly dataFolder: string;
  readonly journalFolder: string;
  readonly task: ForgetTask;
}

export type ForgetTask =
  | { readonly type: 'look'; readonly whom: Forgotten }
  | { readonly type: 'carry-out'; readonly whom: Forgotten }
  /** Ends what an earlier one left unfinished. */
  | { readonly type: 'end' };

/** Does one task after the other in a thread of its own. Rejects with StoreError, also for one that was stopped. */
export interface ForgetThread {
  /** Answers whether a record speaks of the person; false where nothing was looked for. */
  run(task: ForgetTask): Promise<boolean>;
  /** Ends what is under way; the next start goes on with it. */
  stop(): Promise<void>;
}

/** `workerUrl` is the built worker, a file of its own. */
export function createForgetThread(folders: Omit<ForgetJob, 'task'>, workerUrl: URL): ForgetThread {
  let running: Worker | null = null;
  let isStopped = false;

  return {
    run(task) {
      return new Promise((resolve, reject) => {
        const fail = (message: string) =>
          reject(new StoreError({ code: 'store/io', message, path: folders.journalFolder }));
        if (isStopped) return fail('The server is ending.');
        const job: ForgetJob = { ...folders, task };
        const worker = new Worker(workerUrl, { workerData: job });
        running = worker;
        worker.once('message', resolve);
        worker.once('error', (error) => fail(error.message));
        worker.once('exit', () => {
          running = null;
          fail('The server is ending.');
        });
      });
    },
    async stop() {
      isStopped = true;
      await running?.terminate();
    },
  };
}
