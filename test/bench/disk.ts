import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Cleanup } from './cleanup.ts';
import type { Percentiles } from './jobs.ts';
import { percentilesOf } from './stats.ts';

const TIMES = 100;
/** About one record of the journal. */
const BYTES = 600;
/** The pace of the steady trickle. */
const GAP_MS = 10;

/** What the disk alone takes for one small write and its sync: a durable answer can never come sooner. */
export async function measureDisk(cleanup: Cleanup): Promise<Percentiles> {
  const folder = await tempFolder('bench-disk');
  const remove = cleanup.add(() => removeFolder(folder));
  const file = await open(join(folder, 'file'), 'w');
  try {
    return percentilesOf(await timeSyncs(file));
  } finally {
    await file.close();
    await remove();
  }
}

async function timeSyncs(file: FileHandle): Promise<number[]> {
  const bytes = Buffer.alloc(BYTES, 'x');
  const tookMs: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const startMs = performance.now();
    await file.write(bytes);
    await file.datasync();
    tookMs.push(performance.now() - startMs);
    await sleep(GAP_MS);
  }
  return tookMs;
}
