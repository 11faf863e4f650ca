import { parentPort, workerData } from 'node:worker_threads';
import { type BackupJob, makeBackup } from '../store/backup-make.ts';
import { StoreError } from '../store/errors.ts';
import { createOs } from '../store/os.ts';
import type { BackupAnswer } from './thread.ts';

// Runs beside the server: a journal of years is packed and read back here while gifts go on.
const job: BackupJob = workerData;

async function answer(): Promise<BackupAnswer> {
  const os = createOs();
  os.calmThread();
  try {
    return { ok: true, made: await makeBackup(os, job) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, message: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());
