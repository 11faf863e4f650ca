import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPerson, textOf } from '../person/read.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import type { Options } from './options.ts';
import { say } from './say.ts';

/** Nobody else on this computer reads what stands in it. */
const OWNER_ONLY = 0o600;

/** Prints a copy of what is kept of a person, or writes it to a new file. Only reads the data folder. */
export async function copyPerson({ dataFolder, person: gifterId, to }: Options): Promise<number> {
  if (gifterId === null) throw new Error('bug: no person was asked for');
  const journalFolder = join(dataFolder, 'journal');
  const copy = await readPerson({ disk: createNodeDisk(), journalFolder, gifterId, nowMs: Date.now() });
  if (!copy) {
    process.stderr.write(`Nothing is kept of ${gifterId} in ${dataFolder}.\n`);
    return 1;
  }
  if (to === null) {
    say(textOf(copy).trimEnd());
    return 0;
  }
  try {
    await writeFile(to, textOf(copy), { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    process.stderr.write(`${whyNot(to, error)}\n`);
    return 1;
  }
  process.stderr.write(
    `What is kept of ${gifterId} stands in ${to}: ${copy.records.length} records. Hand it to that person alone.\n`,
  );
  return 0;
}

function whyNot(to: string, error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return `${to} is there already, and nothing is written over it. Choose another name with --to.`;
  }
  return `${to} could not be written: ${error instanceof Error ? error.message : String(error)}`;
}
