import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { MEDIA_BYTES_MAX, MEDIA_LOOKED_AT_MAX } from '../../shared/media.ts';
import type { Seq } from '../../shared/units.ts';
import {
  type BackupFile,
  CHOICES,
  isMediaName,
  isSegment,
  type PackedSegment,
  placeOf,
  sha256Of,
} from './backup-files.ts';
import type { Earlier } from './backup-folder.ts';
import { type Disk, writeNew } from './disk.ts';
import { errnoOf, StoreError } from './errors.ts';
import { type FileStats, type Os, settle } from './os.ts';
import { damageError, listSegments, missingError, type Segment, scanSegment } from './segment.ts';

/** A backup that is being written. */
export interface Making {
  readonly os: Os;
  readonly disk: Disk;
  /** Where its files go, which is there. */
  readonly folder: string;
  readonly before: Earlier | null;
  /** Rejects when so many bytes more would take the room that gifts need. */
  readonly ensureRoom: (bytes: number) => Promise<void>;
}

/** The journal as it was copied. */
export interface CopiedJournal {
  readonly files: readonly PackedSegment[];
  readonly lastSeq: Seq;
  /** Rejects when something in it was rewritten since, because somebody was forgotten. */
  ensureUntouched(): Promise<void>;
}

/**
 * Packs every segment up to record `toSeq`, or to the last whole record; what did not change is taken over. Throws
 * `store/damaged` and `store/newer` like a start, changing nothing in the journal.
 */
export async function copyJournal(
  making: Making,
  journalFolder: string,
  toSeq: Seq | null,
): Promise<CopiedJournal> {
  const { disk } = making;
  const segments = await listSegments(disk, journalFolder);
  const files: PackedSegment[] = [];
  const copied: { readonly segment: Segment; readonly stamp: string; readonly isLast: boolean }[] = [];
  let nextSeq: Seq = 1;
  for (const [at, segment] of segments.entries()) {
    if (toSeq !== null && segment.firstSeq > toSeq) break;
    if (segment.firstSeq !== nextSeq)
      throw missingError(segment.path, `records ${nextSeq} to ${segment.firstSeq - 1} are missing before it`);
    const isLast = at === segments.length - 1;
    const stamp = await stampOf(making, segment);
    const whole = wholeRecords(segment, await disk.read(segment.path), { isLast, toSeq });
    files.push(await pack(making, segment, whole.bytes, whole.nextSeq - 1));
    copied.push({ segment, stamp, isLast });
    nextSeq = whole.nextSeq;
  }
  return {
    files,
    lastSeq: nextSeq - 1,
    async ensureUntouched() {
      for (const [at, { segment, stamp, isLast }] of copied.entries()) {
        if (!isLast && stamp === (await stampOf(making, segment))) continue;
        const { content } = files[at]!;
        // What is being written grows all the time, but its beginning stays.
        const begin = await disk.read(segment.path, { fromByte: 0, bytes: content.bytes });
        if (sha256Of(begin) !== content.sha256) throw rewrittenError(journalFolder);
      }
    },
  };
}

/** The part of the segment that goes into the backup. */
function wholeRecords(
  segment: Segment,
  bytes: Buffer,
  { isLast, toSeq }: { isLast: boolean; toSeq: Seq | null },
): { readonly bytes: Buffer; readonly nextSeq: Seq } {
  const BEYOND = 'it is beyond what is asked for';
  const { nextSeq, goodBytes, damage } = scanSegment(bytes, segment.firstSeq, (seq) =>
    toSeq !== null && seq > toSeq ? BEYOND : null,
  );
  if (damage && damage.reason !== BEYOND) {
    if (!isLast || damage.isFollowed || damage.newerVersion !== null) throw damageError(segment, damage);
  }
  return { bytes: bytes.subarray(0, goodBytes), nextSeq };
}

async function pack(
  making: Making,
  { path: from }: Segment,
  bytes: Buffer,
  lastSeq: Seq,
): Promise<PackedSegment> {
  const name = `journal/${path.basename(from)}.gz`;
  const content = { bytes: bytes.length, sha256: sha256Of(bytes), lastSeq };
  const known = making.before?.files.get(name);
  const isKnown = known && isSegment(known) && known.content.sha256 === content.sha256;
  if (isKnown && (await takeOver(making, known))) return known;
  const packed = gzipSync(bytes);
  const file = { path: name, bytes: packed.length, sha256: sha256Of(packed), content };
  await write(making, file, packed);
  return file;
}

/** Copies the choices, and the media that tiers may name. */
export async function copyBeside(making: Making, dataFolder: string): Promise<BackupFile[]> {
  const { disk, folder } = making;
  const media = await mediaOf(making, path.join(dataFolder, 'media'));
  if (media.length > 0) await disk.createFolder(path.join(folder, 'media'));
  const choices = (await disk.list(dataFolder)).filter((name) => CHOICES.includes(name));
  const files: BackupFile[] = [];
  for (const name of [...choices, ...media]) {
    const bytes = await readUnlessGone(disk, placeOf(dataFolder, { path: name }));
    if (bytes === null) continue;
    const file: BackupFile = { path: name, bytes: bytes.length, sha256: sha256Of(bytes) };
    const known = making.before?.files.get(name);
    const isKnown = known?.sha256 === file.sha256 && (await takeOver(making, known));
    if (!isKnown) await write(making, file, bytes);
    files.push(file);
  }
  return files;
}

/** Links, folders, and what is larger than any file that is taken are nobody's media. */
async function mediaOf({ os, disk }: Making, mediaFolder: string): Promise<string[]> {
  const media: string[] = [];
  for (const name of (await disk.list(mediaFolder)).filter(isMediaName).slice(0, MEDIA_LOOKED_AT_MAX)) {
    const place = path.join(mediaFolder, name);
    const isTaken = await settle<FileStats>((done) => os.fs.lstat(place, done)).then(
      (entry) => entry.isFile() && entry.size <= MEDIA_BYTES_MAX,
      () => false,
    );
    if (isTaken) media.push(`media/${name}`);
  }
  return media;
}

/** People take media away at any time. */
async function readUnlessGone(disk: Disk, place: string): Promise<Buffer | null> {
  try {
    return await disk.read(place);
  } catch (error) {
    if (error instanceof StoreError && errnoOf(error.cause) === 'ENOENT') return null;
    throw error;
  }
}

async function write(making: Making, file: BackupFile, bytes: Buffer): Promise<void> {
  await making.ensureRoom(bytes.length);
  await writeNew(making.disk, placeOf(making.folder, file), bytes);
}

/** Shares a file with the backup before; false when it is not there as it was, so that damage does not spread. */
async function takeOver({ disk, folder, before }: Making, file: BackupFile): Promise<boolean> {
  if (before === null) return false;
  const from = placeOf(before.folder, file);
  const bytes = await disk.read(from).catch(() => null);
  if (bytes === null || bytes.length !== file.bytes || sha256Of(bytes) !== file.sha256) return false;
  await disk.link(from, placeOf(folder, file));
  return true;
}

async function stampOf({ os }: Making, { path: file }: Segment): Promise<string> {
  const { size, mtimeMs } = await settle<{ size: number; mtimeMs: number }>((done) => os.fs.stat(file, done));
  return `${mtimeMs} ${size}`;
}

function rewrittenError(journalFolder: string): StoreError {
  return new StoreError({
    code: 'store/io',
    message: 'No backup was made: somebody was forgotten meanwhile. Make it again.',
    path: journalFolder,
  });
}
