import path from 'node:path';
import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import { CHOICES } from './backup-files.ts';
import { type Disk, writeWhole } from './disk.ts';
import { newerError, StoreError } from './errors.ts';
import { isNewer, jsonOf } from './json.ts';

/** Says that a restore has begun; it lies in the data folder until that is done. */
export const RESTORE_NOTE = 'restoring.json';
const STAGED = 'restoring';

const noteSchema = z.strictObject({
  version: z.literal(1),
  /** The folder beside it that gets what was there. */
  replaced: z.string().check(z.regex(/^replaced-[0-9TZ-]{1,40}$/)),
  /** What was got ready, by name. */
  names: z.array(z.enum(['journal', 'media', 'settings.json', 'tiers.json', 'store.json'])),
});
export type RestoreNote = z.infer<typeof noteSchema>;

/** What a restore replaces besides what it brings: totals of other records, choices and media of another time. */
const GOES = new Set([...CHOICES, 'journal', 'media']);
const CHECKPOINT = /^\.?checkpoint(\.\d)?\.json/;

/** The folder in which what is brought back is got ready. */
export function stagedFolder(dataFolder: string): string {
  return path.join(dataFolder, STAGED);
}

/** From here on the restore is done, by whoever comes next. Durable once it resolves. */
export async function writeRestoreNote(disk: Disk, dataFolder: string, note: RestoreNote): Promise<void> {
  const text = `${JSON.stringify(note)}\n`;
  await writeWhole(disk, path.join(dataFolder, RESTORE_NOTE), Buffer.from(text));
  await disk.syncFolder(dataFolder);
}

/**
 * Ends what a restore began, also one that a kill broke off; what was only being got ready is removed. Answers the name of
 * the folder with what was there; null when no restore had begun. The folder's lock must be held.
 */
export async function finishRestore(disk: Disk, dataFolder: string): Promise<string | null> {
  const names = await disk.list(dataFolder);
  const staged = stagedFolder(dataFolder);
  if (!names.includes(RESTORE_NOTE)) {
    if (names.includes(`${RESTORE_NOTE}.tmp`))
      await disk.remove(path.join(dataFolder, `${RESTORE_NOTE}.tmp`));
    if (names.includes(STAGED)) await disk.removeFolder(staged);
    return null;
  }
  const note = await readNote(disk, dataFolder);
  const replaced = path.join(dataFolder, note.replaced);
  await disk.createFolder(replaced);
  const ready = await disk.list(staged);
  for (const name of names.filter((one) => GOES.has(one) || CHECKPOINT.test(one))) {
    // Brought in already.
    if (note.names.some((one) => one === name) && !ready.includes(name)) continue;
    await disk.rename(path.join(dataFolder, name), path.join(replaced, name));
  }
  for (const name of ready) await disk.rename(path.join(staged, name), path.join(dataFolder, name));
  for (const folder of [replaced, staged, dataFolder]) await syncIfThere(disk, folder);
  await disk.removeFolder(staged);
  await disk.remove(path.join(dataFolder, RESTORE_NOTE));
  await disk.syncFolder(dataFolder);
  return note.replaced;
}

/** Why nothing true can be said of the folder; null when all is well. */
export async function halfRestored(disk: Disk, dataFolder: string): Promise<StoreError | null> {
  if (!(await disk.list(dataFolder)).includes(RESTORE_NOTE)) return null;
  const message = `A restore of ${dataFolder} was cut short, so what lies in it is of two times. Start Giftcast once, which ends it.`;
  return new StoreError({ code: 'store/io', message, path: dataFolder });
}

async function readNote(disk: Disk, dataFolder: string): Promise<RestoreNote> {
  const file = path.join(dataFolder, RESTORE_NOTE);
  const json = jsonOf(await disk.read(file));
  if (isNewer(json, 1)) throw newerError(file);
  const parsed = parseWith(noteSchema, json);
  if (parsed.ok) return parsed.value;
  throw new StoreError({
    code: 'store/damaged',
    message: `${file} is damaged, so nobody knows how far a restore came. Restore the backup into a new folder, with --data.`,
    path: file,
  });
}

/** It is gone when only the last step is left. */
async function syncIfThere(disk: Disk, folder: string): Promise<void> {
  if ((await disk.list(folder)).length > 0) await disk.syncFolder(folder);
}
