import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createEraser, type Forgotten } from '../core/erase.ts';
import { unpackSegment } from './backup-check.ts';
import {
  type BackupFile,
  backupsFolder,
  firstSeqOf,
  isBadBackup,
  isSegment,
  MANIFEST,
  manifestBytes,
  type PackedSegment,
  placeOf,
  readManifest,
  sha256Of,
  writerOf,
} from './backup-files.ts';
import { discardBackup, listBackups } from './backup-folder.ts';
import { type Disk, writeNew, writeWhole } from './disk.ts';
import { errnoOf, StoreError } from './errors.ts';
import { eraseFromJournal, removeCopies, rewritten } from './forget.ts';
import { blurKey } from './keys.ts';
import { listSegments, scanSegment } from './segment.ts';

/** What a restore put aside. */
const REPLACED = /^replaced-/;

/**
 * Puts the token in the person's place in every backup of the folder, and in what restores put aside. To be called once
 * the journal is done: what was begun before then is taken away unfinished, and what is made after it holds nobody. Each
 * file is whole at any moment, and a second run ends what a first began. What is damaged cannot be looked through, and is
 * removed. Throws `store/newer` for the backup of a newer Giftcast.
 */
export async function eraseFromBackups(disk: Disk, dataFolder: string, whom: Forgotten): Promise<void> {
  const into = backupsFolder(dataFolder);
  for (const name of await disk.list(into)) {
    if (isBadBackup(name) || writerOf(name) !== null) await unlessGone(discardBackup(disk, into, name));
  }
  /** What was written for one backup is shared by the others. */
  const written = new Map<string, string>();
  for (const name of await listBackups(disk, into)) {
    await orRemove(
      () => eraseFromBackup(disk, path.join(into, name), whom, written),
      () => unlessGone(discardBackup(disk, into, name)),
    );
  }
  for (const name of (await disk.list(dataFolder)).filter((one) => REPLACED.test(one))) {
    const replaced = path.join(dataFolder, name);
    const journal = path.join(replaced, 'journal');
    await orRemove(
      async () => {
        await eraseFromJournal(disk, journal, whom);
        await cutTornEnd(disk, journal);
      },
      () => disk.removeFolder(journal),
    );
    await removeCopies(disk, replaced, journal);
  }
}

/** No recovery comes to a journal that was put aside, and the piece may speak of the person. */
async function cutTornEnd(disk: Disk, journal: string): Promise<void> {
  const last = (await listSegments(disk, journal)).at(-1);
  if (!last) return;
  const { goodBytes, damage } = scanSegment(await disk.read(last.path), last.firstSeq, () => null);
  if (damage) await disk.truncate(last.path, goodBytes);
}

async function eraseFromBackup(
  disk: Disk,
  folder: string,
  whom: Forgotten,
  written: Map<string, string>,
): Promise<void> {
  const manifest = await readManifest(disk, folder);
  const eraser = createEraser(whom, blurKey);
  const files: BackupFile[] = [];
  for (const file of manifest.files) {
    if (!isSegment(file)) {
      files.push(file);
      continue;
    }
    const place = placeOf(folder, file);
    const found = await readOrDamaged(disk, file, place);
    // Not held against the manifest: a kill may have come between the two.
    const content = unpackSegment(file, found, place);
    const erased = rewritten({ path: place, firstSeq: firstSeqOf(file) }, content, eraser, false);
    const packed = erased ? gzipSync(erased.bytes) : found;
    if (erased) await replace(disk, place, packed, written);
    files.push(describe(file, packed, erased?.bytes ?? content));
  }
  await removeLeftOver(disk, path.join(folder, 'journal'));
  await disk.syncFolder(path.join(folder, 'journal'));
  if (files.every((file, at) => file.sha256 === manifest.files[at]?.sha256)) return;
  await writeWhole(disk, path.join(folder, MANIFEST), manifestBytes({ ...manifest, files }));
  await disk.syncFolder(folder);
}

function describe(file: PackedSegment, packed: Buffer, content: Buffer): PackedSegment {
  const { path: name, content: known } = file;
  const sums = { bytes: content.length, sha256: sha256Of(content), lastSeq: known.lastSeq };
  return { path: name, bytes: packed.length, sha256: sha256Of(packed), content: sums };
}

/** Under a new name first: other backups share the old file. */
async function replace(
  disk: Disk,
  place: string,
  packed: Buffer,
  written: Map<string, string>,
): Promise<void> {
  const sum = sha256Of(packed);
  const same = written.get(sum);
  const unfinished = `${place}.tmp`;
  await disk.remove(unfinished);
  if (same === undefined) await writeNew(disk, unfinished, packed);
  else await disk.link(same, unfinished);
  await disk.rename(unfinished, place);
  written.set(sum, place);
}

async function readOrDamaged(disk: Disk, file: BackupFile, place: string): Promise<Buffer> {
  const isThere = (await disk.list(path.dirname(place))).includes(path.basename(place));
  if (isThere) return disk.read(place);
  throw new StoreError({ code: 'store/damaged', message: `${place} is missing.`, path: file.path });
}

async function removeLeftOver(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder))
    if (name.endsWith('.tmp')) await disk.remove(path.join(folder, name));
}

async function orRemove(erase: () => Promise<void>, remove: () => Promise<void>): Promise<void> {
  try {
    await erase();
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
    await remove();
  }
}

/** Whoever made or removed it was quicker. */
async function unlessGone(done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof StoreError) || errnoOf(error.cause) !== 'ENOENT') throw error;
  }
}
