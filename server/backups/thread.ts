import { Worker } from 'node:worker_threads';
import type { BackupJob, MadeBackup } from '../store/backup-make.ts';

/** What the worker answers. */
export type BackupAnswer =
  | { readonly ok: true; readonly made: MadeBackup }
  /** One sentence for a person. */
  | { readonly ok: false; readonly message: string };

/** Makes one backup at a time in a thread of its own. */
export interface BackupThread {
  /** Null when it was stopped. */
  run(job: BackupJob): Promise<BackupAnswer | null>;
  /** Ends the one under way; what it left unfinished is the next one's to remove. */
  stop(): Promise<void>;
}

/** `workerUrl` is the built worker, a file of its own. */
export function createBackupThread(workerUrl: URL): BackupThread {
  let running: Worker | null = null;
  return {
    run(job) {
      return new Promise((resolve) => {
        const worker = new Worker(workerUrl, { workerData: job });
        running = worker;
        worker.once('message', resolve);
        worker.once('error', (error) =>
          resolve({ ok: false, message: `No backup was made: ${error.message}` }),
        );
        worker.once('exit', () => {
          if (running === worker) running = null;
          resolve(null);
        });
      });
    },
    async stop() {
      await running?.terminate();
    },
  };
}
