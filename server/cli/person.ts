import { join } from 'node:path';
import { readPerson, textOf } from '../person/read.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import { halfRestored } from '../store/restore-note.ts';
import { OWNER_ONLY, writeNewFile } from './new-file.ts';
import type { Options } from './options.ts';
import { say, sayAside } from './say.ts';

/** Prints a copy of what is kept of a person, or writes it to a new file. Only reads the data folder. */
export async function copyPerson({ dataFolder, person: gifterId, to }: Options): Promise<number> {
  if (gifterId === null) throw new Error('bug: no person was asked for');
  const disk = createNodeDisk();
  const half = await halfRestored(disk, dataFolder);
  if (half !== null) throw half;
  const journalFolder = join(dataFolder, 'journal');
  const copy = await readPerson({ disk, journalFolder, gifterId, nowMs: Date.now() });
  if (!copy) {
    sayAside(`Nothing is kept of ${gifterId} in ${dataFolder}.`);
    return 1;
  }
  if (to === null) {
    say(textOf(copy).trimEnd());
    return 0;
  }
  const refusal = await writeNewFile(createOs(), to, textOf(copy), { mode: OWNER_ONLY });
  if (refusal !== null) {
    sayAside(refusal);
    return 1;
  }
  sayAside(
    `What is kept of ${gifterId} stands in ${to}: ${copy.records.length} records. Hand it to that person alone.`,
  );
  return 0;
}
