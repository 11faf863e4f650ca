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
  type Manifest,
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
import { eraseFromJournal, lookForPerson, removeCopies, rewritten } from './forget.ts';
import { blurKey } from './keys.ts';
import { LINE_FEED } from './line.ts';
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
  let left = await readBackups(disk, into);
  // Backups of one history are one journal, longer or shorter: it is looked through once.
  while (left.length > 0) left = await eraseFromHistory(disk, left, whom);
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

/**
 * Whether a backup of the folder, or what a restore put aside, speaks of these people. Only reads; what is damaged, or of
 * a newer Giftcast, is not asked.
 */
export async function isInBackups(disk: Disk, dataFolder: string, whom: Forgotten): Promise<boolean> {
  const into = backupsFolder(dataFolder);
  const asked = new Set<string>();
  for (const name of await listBackups(disk, into)) {
    if (await orFalse(() => isInBackup(disk, path.join(into, name), whom, asked))) return true;
  }
  for (const name of (await disk.list(dataFolder)).filter((one) => REPLACED.test(one))) {
    const journal = path.join(dataFolder, name, 'journal');
    if (await orFalse(async () => (await lookForPerson(disk, journal, whom)).isKnown)) return true;
  }
  return false;
}

/** `asked` are segments that do not speak of them, which backups share. */
async function isInBackup(disk: Disk, folder: string, whom: Forgotten, asked: Set<string>): Promise<boolean> {
  const eraser = createEraser(whom, blurKey);
  for (const file of (await readManifest(disk, folder)).files.filter(isSegment)) {
    if (asked.has(file.content.sha256)) continue;
    asked.add(file.content.sha256);
    const place = placeOf(folder, file);
    const content = unpackSegment(file, await readOrDamaged(disk, file, place), place);
    if (rewritten({ path: place, firstSeq: firstSeqOf(file) }, content, eraser, false)) return true;
  }
  return false;
}

/** No recovery comes to a journal that was put aside, and the piece may speak of the person. */
async function cutTornEnd(disk: Disk, journal: string): Promise<void> {
  const last = (await listSegments(disk, journal)).at(-1);
  if (!last) return;
  const { goodBytes, damage } = scanSegment(await disk.read(last.path), last.firstSeq, () => null);
  if (damage) await disk.truncate(last.path, goodBytes);
}

/** A backup as it is found. */
interface Found {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The one with the most records first. */
async function readBackups(disk: Disk, into: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await listBackups(disk, into)) {
    await orRemove(
      async () => {
        const folder = path.join(into, name);
        found.push({ folder, manifest: await readManifest(disk, folder) });
      },
      () => unlessGone(discardBackup(disk, into, name)),
    );
  }
  return found.sort((a, b) => b.manifest.lastSeq - a.manifest.lastSeq);
}

/** Rewrites the first, and all whose records are its own as far as they go. Answers the others. */
async function eraseFromHistory(disk: Disk, [first, ...rest]: readonly Found[], whom: Forgotten) {
  if (!first) return [];
  const others = new Map(rest.map((one): [Found, Map<string, BackupFile>] => [one, new Map()]));
  await orRemove(
    () => eraseFromBackup(disk, first, others, whom),
    async () => {
      others.clear();
      await unlessGone(discardBackup(disk, path.dirname(first.folder), path.basename(first.folder)));
    },
  );
  for (const [other, files] of others) {
    const isDone = other.manifest.files.every((file) => !isSegment(file) || files.has(file.path));
    if (isDone) await finish(disk, other, files);
    else others.delete(other);
  }
  return rest.filter((one) => !others.has(one));
}

/** `others` get what becomes of their segments; whoever has other records leaves them. */
async function eraseFromBackup(
  disk: Disk,
  first: Found,
  others: Map<Found, Map<string, BackupFile>>,
  whom: Forgotten,
): Promise<void> {
  const eraser = createEraser(whom, blurKey);
  const files = new Map<string, BackupFile>();
  for (const file of first.manifest.files.filter(isSegment)) {
    const place = placeOf(first.folder, file);
    const found = await readOrDamaged(disk, file, place);
    // Not held against the manifest: a kill may have come between the two.
    const content = unpackSegment(file, found, place);
    const erased = rewritten({ path: place, firstSeq: firstSeqOf(file) }, content, eraser, false)?.bytes;
    const packed = erased ? gzipSync(erased) : found;
    if (erased) await replace(disk, place, packed);
    files.set(file.path, describe(file, packed, erased ?? content));
    for (const [other, theirs] of others) {
      const same = other.manifest.files.find(({ path: name }) => name === file.path);
      if (!same || !isSegment(same)) continue;
      const { bytes, sha256, lastSeq } = same.content;
      if (sha256Of(content.subarray(0, bytes)) !== sha256) {
        others.delete(other);
      } else if (!erased) {
        theirs.set(file.path, same);
      } else if (lastSeq === file.content.lastSeq) {
        await replace(disk, placeOf(other.folder, same), place);
        theirs.set(file.path, describe(same, packed, erased));
      } else {
        const begin = firstLines(erased, lastSeq - firstSeqOf(same) + 1);
        const packedBegin = gzipSync(begin);
        await replace(disk, placeOf(other.folder, same), packedBegin);
        theirs.set(file.path, describe(same, packedBegin, begin));
      }
    }
  }
  await finish(disk, first, files);
}

/** Last, so that a list that is old says that there is something left to do. */
async function finish(
  disk: Disk,
  { folder, manifest }: Found,
  segments: ReadonlyMap<string, BackupFile>,
): Promise<void> {
  const journal = path.join(folder, 'journal');
  await removeLeftOver(disk, journal);
  await disk.syncFolder(journal);
  const files = manifest.files.map((file) => segments.get(file.path) ?? file);
  if (files.every((file, at) => file.sha256 === manifest.files[at]?.sha256)) return;
  await writeWhole(disk, path.join(folder, MANIFEST), manifestBytes({ ...manifest, files }));
  await disk.syncFolder(folder);
}

function describe(file: PackedSegment, packed: Buffer, content: Buffer): PackedSegment {
  const { path: name, content: known } = file;
  const sums = { bytes: content.length, sha256: sha256Of(content), lastSeq: known.lastSeq };
  return { path: name, bytes: packed.length, sha256: sha256Of(packed), content: sums };
}

function firstLines(bytes: Buffer, count: number): Buffer {
  let end = 0;
  for (let line = 0; line < count; line += 1) end = bytes.indexOf(LINE_FEED, end) + 1;
  return bytes.subarray(0, end);
}

/** By these bytes, or by the file that stands there: under a new name first, for other backups share the old one. */
async function replace(disk: Disk, place: string, by: Buffer | string): Promise<void> {
  const unfinished = `${place}.tmp`;
  await disk.remove(unfinished);
  if (typeof by === 'string') await disk.link(by, unfinished);
  else await writeNew(disk, unfinished, by);
  await disk.rename(unfinished, place);
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

async function orFalse(look: () => Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'store/damaged' || error.code === 'store/newer'))
      return false;
    throw error;
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
