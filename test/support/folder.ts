import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder of its own under the system's temporary folder. */
export function tempFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `giftcast-${name}-`));
}

/** Removes a folder that `tempFolder` made; Windows may hold its files a moment longer. */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
