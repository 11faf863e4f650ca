import type { Running } from '../run-file.ts';
import { readRunFile } from '../run-file.ts';
import { StoreError } from '../store/errors.ts';
import type { Lock } from '../store/lock.ts';
import { createOs, type Os } from '../store/os.ts';
import type { Secrets } from '../store/secrets.ts';
import { openSecrets } from '../store/secrets.ts';

/** A health answer that takes longer comes from nobody we know. */
const ANSWER_WITHIN_MS = 2_000;

/** The server that runs on the folder and answers; null when there is none. */
export async function askHealth(dataFolder: string): Promise<Running | null> {
  const running = await readRunFile(dataFolder);
  if (!running) return null;
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const response = await fetch(`http://127.0.0.1:${running.port}/healthz`, { signal });
    return response.ok ? running : null;
  } catch {
    return null;
  }
}

/** The folder's secrets, made when there are none yet. */
export async function readSecrets(dataFolder: string): Promise<Secrets> {
  const os = createOs();
  await os.createFolder(dataFolder);
  return (await openSecrets({ folder: dataFolder, os })).value;
}

/** Takes an existing folder; null while another process has it. */
export async function takeUnlessRuns(folder: string, os: Os): Promise<Lock | null> {
  try {
    return await os.acquireLock(folder);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store/locked') return null;
    throw error;
  }
}
