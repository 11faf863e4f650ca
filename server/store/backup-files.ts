import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import type { EpochMs, Seq } from '../../shared/units.ts';
import type { Disk } from './disk.ts';
import { StoreError } from './errors.ts';
import { isNewer, jsonOf } from './json.ts';

/** What a backup says of itself; lies in it as this file. */
export const MANIFEST = 'backup.json';
/** The choices and the mark of a folder, as they stand beside the journal. Never secrets, never a checkpoint. */
export const CHOICES: readonly string[] = ['settings.json', 'tiers.json', 'store.json'];
/** No file is longer: a segment is a full one and one more batch at most. */
export const MOST_BYTES = 2 ** 30;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const size = z.int().check(z.minimum(0), z.maximum(MOST_BYTES));
const seq = z.int().check(z.minimum(0));

const fileSchema = z.strictObject({
  /** As `settings.json`, `journal/000000000001.jsonl.gz`, `media/rose.png`. */
  path: z.string().check(z.refine(isBackupPath, 'Not a file of a backup.')),
  bytes: size,
  sha256,
  /** Of a segment: what is in it once it is unpacked. An empty one ends at the record before its first. */
  content: z.optional(z.strictObject({ bytes: size, sha256, lastSeq: seq })),
});

/** Other names would reach other folders, or are taken by no disk of another system. */
function isBackupPath(file: string): boolean {
  if (CHOICES.includes(file) || /^journal\/\d{12}\.jsonl\.gz$/.test(file)) return true;
  return file.startsWith('media/') && isMediaName(file.slice('media/'.length));
}

/** Whether any system takes the name; what begins with a dot is unfinished, or the system's own. */
export function isMediaName(name: string): boolean {
  return name.length <= 255 && /^[^./\\:\x00-\x1f][^/\\:\x00-\x1f]*$/.test(name);
}

const manifestSchema = z.strictObject({
  version: z.literal(1),
  storeId: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.enum(['live', 'demo']),
  createdAtMs: z.int(),
  lastSeq: seq,
  files: z.array(fileSchema),
});
/** In the file its own sum comes last, so that not one byte of it can change unseen. */
const writtenSchema = z.extend(manifestSchema, { sum: sha256 });

export type BackupFile = z.infer<typeof fileSchema>;
/** `backup.json`. */
export type Manifest = z.infer<typeof manifestSchema>;
/** A segment of the journal, packed. */
export type PackedSegment = BackupFile & { readonly content: NonNullable<BackupFile['content']> };

const FINISHED = /^backup-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/;
const UNFINISHED = /^\.backup-.*\.(\d{1,10})-[0-9a-f]{12}(\.tmp)+$/;
const BAD = /^backup-.*\.bad-\d+$/;

/** Where the daily backups of a data folder are. */
export function backupsFolder(dataFolder: string): string {
  return path.join(dataFolder, 'backups');
}

/** The name of a backup of that moment: names sort as the moments do, and any disk takes them. */
export function backupName(atMs: EpochMs): string {
  return `backup-${new Date(atMs).toISOString().replaceAll(/[:.]/g, '-')}`;
}

/** Null for a name of something else. */
export function timeOfBackup(name: string): EpochMs | null {
  const [, day, ...parts] = FINISHED.exec(name) ?? [];
  if (day === undefined) return null;
  const [hour, minute, second, ms] = parts;
  return Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
}

/** The process that writes, or wrote, an unfinished backup; null for a name of something else. */
export function writerOf(name: string): number | null {
  const pid = UNFINISHED.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

/** Whether it is a backup that was found bad when it was read back. */
export function isBadBackup(name: string): boolean {
  return BAD.test(name);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function isSegment(file: BackupFile): file is PackedSegment {
  return file.content !== undefined;
}

/** Number of a segment's first record. */
export function firstSeqOf(file: PackedSegment): Seq {
  return Number(path.posix.basename(file.path, '.jsonl.gz'));
}

/** Where a file of the backup stands on this system. */
export function placeOf(folder: string, file: { readonly path: string }): string {
  return path.join(folder, ...file.path.split('/'));
}

export function manifestBytes(manifest: Manifest): Buffer {
  const sum = sha256Of(Buffer.from(JSON.stringify(manifest)));
  return Buffer.from(`${JSON.stringify({ ...manifest, sum }, null, 2)}\n`);
}

/** Throws `store/damaged` where there is none or it is not as it should be, `store/newer`. */
export async function readManifest(disk: Disk, folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  if (!(await disk.list(folder)).includes(MANIFEST)) {
    throw damagedBackup(file, 'It is missing, so this is no backup, or not a whole one');
  }
  const bytes = await disk.read(file);
  const json = jsonOf(bytes);
  if (isNewer(json, 1)) {
    const message = `${folder} was made by a newer Giftcast. Use that version; nothing was changed.`;
    throw new StoreError({ code: 'store/newer', message, path: file });
  }
  const parsed = parseWith(writtenSchema, json);
  if (parsed.ok) {
    const { sum: _sum, ...manifest } = parsed.value;
    if (manifestBytes(manifest).equals(bytes)) return manifest;
  }
  const at = parsed.ok ? '' : parsed.faults[0]?.path;
  throw damagedBackup(file, `It is not as it was written${at ? ` (${at})` : ''}`);
}

/** The refusal of a backup; `reason` without a full stop. */
export function damagedBackup(file: string, reason: string): StoreError {
  return new StoreError({
    code: 'store/damaged',
    message: `${file}: ${reason}. Take another backup.`,
    path: file,
    reason,
  });
}
