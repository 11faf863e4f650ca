import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Seq } from '../../shared/units.ts';
import {
  type BackupFile,
  damagedBackup,
  firstSeqOf,
  isSegment,
  MANIFEST,
  type Manifest,
  MOST_BYTES,
  type PackedSegment,
  placeOf,
  readManifest,
  sha256Of,
} from './backup-files.ts';
import type { Disk } from './disk.ts';
import { parseIdentity } from './identity.ts';
import { scanSegment } from './segment.ts';

/** What file managers leave in every folder that they show. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Told every record of a backup, in order, as its bytes. */
export type OnBackupRecord = (seq: Seq, body: Buffer) => void;

/**
 * Reads a whole backup back: nothing missing, nothing more, every byte as it was written, every record in its place.
 * Throws `store/damaged` naming the file, `store/newer`.
 */
export async function checkBackup(
  disk: Disk,
  folder: string,
  onRecord: OnBackupRecord = () => {},
): Promise<Manifest> {
  const manifest = await readManifest(disk, folder);
  await refuseStrangers(disk, folder, manifest);
  let nextSeq: Seq = 1;
  for (const file of manifest.files) {
    await readBackupFile(disk, folder, file, onRecord);
    if (!isSegment(file)) continue;
    if (firstSeqOf(file) !== nextSeq)
      throw damagedBackup(placeOf(folder, file), `Records from ${nextSeq} on are missing before it`);
    nextSeq = file.content.lastSeq + 1;
  }
  if (nextSeq - 1 !== manifest.lastSeq) {
    throw damagedBackup(
      path.join(folder, MANIFEST),
      `It tells of ${manifest.lastSeq} records, the journal in it of ${nextSeq - 1}`,
    );
  }
  const mark = manifest.files.find((file) => file.path === 'store.json');
  const identity = mark ? parseIdentity(await readBackupFile(disk, folder, mark)) : null;
  if (identity?.storeId !== manifest.storeId || identity.kind !== manifest.kind)
    throw damagedBackup(path.join(folder, 'store.json'), 'It is missing, or of another installation');
  return manifest;
}

/** The file as it stands in a data folder: a segment is unpacked. Throws `store/damaged` naming it. */
export async function readBackupFile(
  disk: Disk,
  folder: string,
  file: BackupFile,
  onRecord: OnBackupRecord = () => {},
): Promise<Buffer> {
  const place = placeOf(folder, file);
  if (!(await disk.list(path.dirname(place))).includes(path.basename(place)))
    throw damagedBackup(place, 'It is missing');
  const bytes = await disk.read(place);
  if (bytes.length !== file.bytes || sha256Of(bytes) !== file.sha256)
    throw damagedBackup(place, 'It is damaged');
  if (!isSegment(file)) {
    if (file.path.startsWith('journal/')) throw damagedBackup(place, 'Nothing is told of its records');
    return bytes;
  }
  const content = unpackSegment(file, bytes, place, onRecord);
  if (content.length !== file.content.bytes || sha256Of(content) !== file.content.sha256)
    throw damagedBackup(place, 'It is damaged');
  return content;
}

/** Unpacks a segment and walks its records, whatever the manifest says of its bytes. Throws `store/damaged`. */
export function unpackSegment(
  file: PackedSegment,
  bytes: Buffer,
  place: string,
  onRecord: OnBackupRecord = () => {},
): Buffer {
  let content: Buffer;
  try {
    content = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw damagedBackup(place, 'It cannot be unpacked');
  }
  const { nextSeq, damage } = scanSegment(content, firstSeqOf(file), (seq, body) => {
    onRecord(seq, body);
    return null;
  });
  if (damage) throw damagedBackup(place, `Record ${nextSeq} is damaged: ${damage.reason}`);
  if (nextSeq - 1 !== file.content.lastSeq) {
    throw damagedBackup(place, `It ends at record ${nextSeq - 1} in place of ${file.content.lastSeq}`);
  }
  return content;
}

/** A file that nobody knows of may be a part of the journal that would be missing after a restore. */
async function refuseStrangers(disk: Disk, folder: string, { files }: Manifest): Promise<void> {
  const places = ['', 'journal', 'media'];
  const known = new Set([MANIFEST, 'journal', 'media', ...files.map((file) => file.path)]);
  for (const place of places) {
    for (const name of await disk.list(path.join(folder, place))) {
      if (known.has(path.posix.join(place, name)) || OF_THE_SYSTEM.has(name)) continue;
      throw damagedBackup(path.join(folder, place, name), 'It does not belong to this backup');
    }
  }
}
