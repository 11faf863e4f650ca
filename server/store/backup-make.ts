import path from 'node:path';
import type { EpochMs, Seq } from '../../shared/units.ts';
import { checkBackup } from './backup-check.ts';
import { copyBeside, copyJournal, type Making } from './backup-copy.ts';
import { backupsFolder, MANIFEST, type Manifest, manifestBytes } from './backup-files.ts';
import {
  freeName,
  newestOf,
  removeBad,
  removeOld,
  removeUnfinished,
  unfinishedName,
} from './backup-folder.ts';
import { type Disk, writeNew } from './disk.ts';
import { StoreError } from './errors.ts';
import { parseIdentity, type StoreMark } from './identity.ts';
import { createNodeDisk } from './node-disk.ts';
import type { Os } from './os.ts';
import { RESTORE_NOTE } from './restore-note.ts';

/** What a backup is made of, and where it goes. */
export interface BackupJob {
  readonly dataFolder: string;
  /** The folder that gets it, as one more folder in it. */
  readonly into: string;
  readonly atMs: EpochMs;
  /** The newest record that is on disk; null takes every whole one that is found. */
  readonly toSeq: Seq | null;
  /** How many whole ones stay in there, with this one; null for all. */
  readonly keep: number | null;
}

/** A backup that was read back and found good. */
export interface MadeBackup {
  readonly folder: string;
  readonly lastSeq: Seq;
  /** Of all its files; what it shares with the one before takes no room of its own. */
  readonly bytes: number;
}

/** What is left to gifts on the disk: many nights of them. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/**
 * Makes a backup that is whole or not there: under a temporary name, synced, read back, renamed. It only reads what it
 * copies, which may be in use. Rejects with StoreError: its unfinished files are gone then, and what was read back bad
 * is kept as `.bad-<time>`.
 */
export async function makeBackup(os: Os, job: BackupJob): Promise<MadeBackup> {
  const { dataFolder, into, keep, atMs } = job;
  const disk = createNodeDisk({ os });
  const { storeId, kind } = await identityOf(disk, dataFolder);
  await refuseUnfinished(disk, job);
  await disk.createFolder(into);
  await removeUnfinished(os, disk, into);
  const name = await freeName(disk, into, atMs);
  const folder = path.join(into, unfinishedName(name));
  const before = await newestOf(disk, into, storeId);
  const making: Making = { os, disk, folder, before, ensureRoom: (bytes) => ensureRoom(os, into, bytes) };
  try {
    // Before the first record is read: forgetting somebody takes away what is unfinished by then.
    await disk.createFolder(path.join(folder, 'journal'));
    const journal = await copyJournal(making, path.join(dataFolder, 'journal'), job.toSeq);
    // After the journal: choices that are older than its records would be taken for newer ones.
    const files = [...journal.files, ...(await copyBeside(making, dataFolder))];
    const { lastSeq } = journal;
    const manifest: Manifest = { version: 1, storeId, kind, createdAtMs: atMs, lastSeq, files };
    await writeNew(disk, path.join(folder, MANIFEST), manifestBytes(manifest));
    for (const place of ['journal', 'media', '']) await syncIfThere(disk, path.join(folder, place));
    await checkOrSetAside(disk, into, folder, `${name}.bad-${atMs}`);
    await journal.ensureUntouched();
    await refuseUnfinished(disk, job);
    const made = path.join(into, name);
    await disk.rename(folder, made);
    await disk.syncFolder(into);
    if (keep !== null) await removeOld(disk, into, name, keep);
    return { folder: made, lastSeq, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    await disk.removeFolder(folder).catch(() => {});
    throw error;
  }
}

async function identityOf(disk: Disk, dataFolder: string): Promise<StoreMark> {
  const file = path.join(dataFolder, 'store.json');
  const isThere = (await disk.list(dataFolder)).includes('store.json');
  const identity = isThere ? parseIdentity(await disk.read(file)) : null;
  if (identity) return identity;
  const message = isThere
    ? `No backup was made: ${file} is not as it should be.`
    : `There is nothing to back up in ${dataFolder}: Giftcast never ran with it. Name another folder with --data.`;
  throw new StoreError({ code: 'store/invalid-file', message, path: file });
}

/** What a restore cut short left is two states in one; and no copy may be made of somebody who is being forgotten. */
async function refuseUnfinished(disk: Disk, { dataFolder, into }: BackupJob): Promise<void> {
  const names = await disk.list(dataFolder);
  const why = names.includes(RESTORE_NOTE)
    ? 'a restore was cut short. Start Giftcast once, which ends it.'
    : names.includes('forgetting.json') && into !== backupsFolder(dataFolder)
      ? 'somebody is being forgotten. Try again in a minute; if Giftcast is not running, start it once.'
      : null;
  if (why === null) return;
  throw new StoreError({ code: 'store/io', message: `No backup was made: ${why}`, path: dataFolder });
}

async function ensureRoom(os: Os, into: string, bytes: number): Promise<void> {
  const free = await os.freeBytes(into);
  if (free === null || free - bytes >= RESERVE_BYTES) return;
  const [has, keeps] = [free, RESERVE_BYTES].map((some) => Math.round(some / 1024 / 1024));
  throw new StoreError({
    code: 'store/io',
    message: `No backup was made: the disk of ${into} has ${has} MB left, and ${keeps} MB are kept free for gifts. Free space.`,
    path: into,
  });
}

async function syncIfThere(disk: Disk, folder: string): Promise<void> {
  if ((await disk.list(folder)).length > 0) await disk.syncFolder(folder);
}

async function checkOrSetAside(disk: Disk, into: string, folder: string, badName: string): Promise<void> {
  try {
    await checkBackup(disk, folder);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
    await removeBad(disk, into);
    const keptAs = path.join(into, badName);
    await disk.rename(folder, keptAs);
    throw new StoreError({
      code: 'store/damaged',
      message: `The backup was read back and is bad (${path.relative(folder, error.path)}: ${error.reason}). It is kept as ${keptAs}. Check the disk.`,
      path: keptAs,
    });
  }
}
