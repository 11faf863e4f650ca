import path from 'node:path';
import { createDurableFile } from './durable-file.ts';
import type { Os } from './os.ts';

/** Room for many batches of records, so that what comes next is saved too. */
const PROBE_BYTES = 1024 * 1024;

/** Writes, syncs and removes a file in the folder. Rejects with StoreError while the disk does not save. */
export async function probeDisk(folder: string, os: Os): Promise<void> {
  const file = path.join(folder, 'probe');
  await createDurableFile({ path: file, os }).write([Buffer.alloc(PROBE_BYTES)]);
  await os.removeFile(file);
}
