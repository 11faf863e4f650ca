import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { EpochMs } from '../../shared/units.ts';
import {
  type BackupFile,
  backupName,
  isBadBackup,
  readManifest,
  timeOfBackup,
  writerOf,
} from './backup-files.ts';
import type { Disk } from './disk.ts';
import type { Os } from './os.ts';

/** A whole backup whose files the next one may share. */
export interface Earlier {
  readonly folder: string;
  readonly files: ReadonlyMap<string, BackupFile>;
}

/** Names of whole backups in the folder, the oldest first. */
export async function listBackups(disk: Disk, into: string): Promise<string[]> {
  return (await disk.list(into)).filter((name) => timeOfBackup(name) !== null);
}

/** The newest whole one of this installation; null for none. One that cannot be read is none. */
export async function newestOf(disk: Disk, into: string, storeId: string): Promise<Earlier | null> {
  const name = (await listBackups(disk, into)).at(-1);
  if (name === undefined) return null;
  const folder = path.join(into, name);
  const manifest = await readManifest(disk, folder).catch(() => null);
  if (manifest?.storeId !== storeId) return null;
  return { folder, files: new Map(manifest.files.map((file) => [file.path, file])) };
}

/** A name that is not there yet, of that moment or the next. */
export async function freeName(disk: Disk, into: string, atMs: EpochMs): Promise<string> {
  const names = await disk.list(into);
  let ms = atMs;
  while (names.some((name) => name.includes(backupName(ms)))) ms += 1;
  return backupName(ms);
}

/** A name that tells who writes it, and is nobody else's. */
export function unfinishedName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Removes what processes left that live no more. */
export async function removeUnfinished(os: Os, disk: Disk, into: string): Promise<void> {
  for (const name of await disk.list(into)) {
    const writer = writerOf(name);
    if (writer !== null && !os.isOtherProcess(writer)) await disk.removeFolder(path.join(into, name));
  }
}

/** Takes a backup away, finished or not, also from under whoever writes it. Never half of it keeps its name. */
export async function discardBackup(disk: Disk, into: string, name: string): Promise<void> {
  const doomed = path.join(into, writerOf(name) === null ? unfinishedName(name) : `${name}.tmp`);
  await disk.rename(path.join(into, name), doomed);
  await disk.removeFolder(doomed);
}

/** Removes the oldest, so that `keep` stay with the one that was just made. */
export async function removeOld(disk: Disk, into: string, made: string, keep: number): Promise<void> {
  const others = (await listBackups(disk, into)).filter((name) => name !== made);
  for (const name of others.slice(0, Math.max(0, others.length + 1 - keep)))
    await discardBackup(disk, into, name);
}

/** Removes what was found bad before: the newest bad one is all that anybody looks at. */
export async function removeBad(disk: Disk, into: string): Promise<void> {
  for (const name of (await disk.list(into)).filter(isBadBackup)) await discardBackup(disk, into, name);
}
