import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { EpochMs, Seq } from '../../shared/units.ts';
import type { RecordBody } from '../core/record.ts';
import { type Disk, writeWhole } from './disk.ts';
import { decodeBody } from './line.ts';
import { damageError, listSegments, type Segment, scanSegment } from './segment.ts';

/** One dedupe key: 128 bits of hash, 64 bits of digest, each as unsigned 32-bit numbers, and its record's time. */
export type OnKey = (
  key0: number,
  key1: number,
  key2: number,
  key3: number,
  digestHigh: number,
  digestLow: number,
  atMs: EpochMs,
) => void;

/** The keys of the segment being written, collected so that sealing it reads nothing back. */
export interface KeyLog {
  /** Call once for each record of the segment, in order. */
  add(body: RecordBody): void;
  /** The key file of what was added; the log is empty after it. */
  seal(lastSeq: Seq): Buffer;
}

// A key file, little-endian: mark, version, count, checksum of the entries, number and time of the segment's
// last record, checksum of the 32 bytes before it, 4 empty bytes; then the entries.
const MARK = 0x4b434647;
const VERSION = 1;
const HEADER_BYTES = 40;
const HEADER_CRC_AT = 32;
const ENTRY_BYTES = 32;
/** Room at first, for a quiet evening. */
const FIRST_ENTRIES = 1024;

interface Header {
  readonly count: number;
  readonly entriesCrc: number;
  readonly lastSeq: Seq;
  readonly lastAtMs: EpochMs;
}

/** What a key begins with that is its own hash already; no id space is called so. */
const BLURRED = 'hash ';

/** A key that finds the same delivery, and tells nothing of its id. */
export function blurKey(key: string): string {
  if (key.startsWith(BLURRED)) return key;
  return BLURRED + Array.from(hashKey(key), (word) => word.toString(16).padStart(8, '0')).join('');
}

/** 128 bits of SHA-256 as four unsigned numbers, into `into` where given; nobody can make two ids collide. */
export function hashKey(key: string, into: Uint32Array = new Uint32Array(4)): Uint32Array {
  if (key.startsWith(BLURRED)) {
    for (let i = 0; i < 4; i += 1) into[i] = digestPart(key, BLURRED.length + i * 8);
    return into;
  }
  const digest = hash('sha256', key, 'binary');
  for (let i = 0; i < 4; i += 1) {
    const at = i * 4;
    into[i] =
      (digest.charCodeAt(at) << 24) |
      (digest.charCodeAt(at + 1) << 16) |
      (digest.charCodeAt(at + 2) << 8) |
      digest.charCodeAt(at + 3);
  }
  return into;
}

/** Eight hex digits of a digest, from `at`, as an unsigned number; what is no hex digit counts 0. */
export function digestPart(digest: string, at: number): number {
  let value = 0;
  for (let i = at; i < at + 8; i += 1) {
    const code = digest.charCodeAt(i);
    const digit = code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x66 ? code - 0x57 : 0;
    value = value * 16 + digit;
  }
  return value;
}

/** An empty log. */
export function createKeyLog(): KeyLog {
  let bytes = room(FIRST_ENTRIES);
  let end = HEADER_BYTES;
  let lastAtMs = 0;
  const key = new Uint32Array(4);

  return {
    add(body) {
      lastAtMs = body.at;
      if (body.kind !== 'delivery') return;
      if (end + ENTRY_BYTES > bytes.length)
        bytes = Buffer.concat([bytes, Buffer.allocUnsafeSlow(bytes.length)]);
      hashKey(body.key, key);
      for (const word of key) end = bytes.writeUInt32LE(word, end);
      end = bytes.writeUInt32LE(digestPart(body.in.digest, 0), end);
      end = bytes.writeUInt32LE(digestPart(body.in.digest, 8), end);
      end = bytes.writeDoubleLE(body.at, end);
    },
    seal(lastSeq) {
      const file = bytes.subarray(0, end);
      writeHeader(file, {
        count: (end - HEADER_BYTES) / ENTRY_BYTES,
        entriesCrc: crc32(file.subarray(HEADER_BYTES)),
        lastSeq,
        lastAtMs,
      });
      bytes = room(FIRST_ENTRIES);
      end = HEADER_BYTES;
      return file;
    },
  };
}

function room(entries: number): Buffer {
  return Buffer.allocUnsafeSlow(HEADER_BYTES + entries * ENTRY_BYTES);
}

function writeHeader(file: Buffer, { count, entriesCrc, lastSeq, lastAtMs }: Header): void {
  file.writeUInt32LE(MARK, 0);
  file.writeUInt32LE(VERSION, 4);
  file.writeUInt32LE(count, 8);
  file.writeUInt32LE(entriesCrc, 12);
  file.writeDoubleLE(lastSeq, 16);
  file.writeDoubleLE(lastAtMs, 24);
  file.writeUInt32LE(crc32(file.subarray(0, HEADER_CRC_AT)), HEADER_CRC_AT);
  file.writeUInt32LE(0, HEADER_CRC_AT + 4);
}

/** Null when the bytes are no header of a segment that ends at `lastSeq`. */
function readHeader(file: Buffer, lastSeq: Seq): Header | null {
  if (file.length < HEADER_BYTES || file.readUInt32LE(0) !== MARK || file.readUInt32LE(4) !== VERSION)
    return null;
  if (file.readUInt32LE(HEADER_CRC_AT) !== crc32(file.subarray(0, HEADER_CRC_AT))) return null;
  if (file.readDoubleLE(16) !== lastSeq) return null;
  return {
    count: file.readUInt32LE(8),
    entriesCrc: file.readUInt32LE(12),
    lastSeq,
    lastAtMs: file.readDoubleLE(24),
  };
}

/** The key file beside a segment. */
export function keysPath(segment: Segment): string {
  return segment.path.replace(/\.jsonl$/, '.keys');
}

/** Writes the key file of a sealed segment. */
export function writeKeys(disk: Disk, segment: Segment, file: Buffer): Promise<void> {
  return writeWhole(disk, keysPath(segment), file);
}

/**
 * Tells every delivery key not older than `sinceMs`, oldest first, from the key files of sealed segments and
 * the records of the last one. A missing or damaged key file is made again from its segment; a damaged segment
 * that is needed for that is refused. Call after the journal was opened.
 */
export async function loadKeys({
  disk,
  folder,
  sinceMs,
  onKey,
}: {
  disk: Disk;
  folder: string;
  sinceMs: EpochMs;
  onKey: OnKey;
}): Promise<{ rebuiltFiles: number }> {
  const segments = await listSegments(disk, folder);
  let rebuiltFiles = 0;
  for (let i = await firstNeeded(disk, segments, sinceMs); i < segments.length; i += 1) {
    const segment = segments[i]!;
    const following = segments[i + 1];
    if (following === undefined) {
      tellKeys(await keysOfSegment(disk, segment, null), sinceMs, onKey);
      continue;
    }
    const lastSeq = following.firstSeq - 1;
    let file = await readKeys(disk, segment, lastSeq);
    if (file === null) {
      file = await keysOfSegment(disk, segment, lastSeq);
      rebuiltFiles += 1;
      // The keys are in hand; on a full disk the file waits for the next start.
      await writeKeys(disk, segment, file).catch(() => {});
    }
    tellKeys(file, sinceMs, onKey);
  }
  return { rebuiltFiles };
}

/** Times never fall along the journal, so everything before a segment that ended too early is too old as well. */
async function firstNeeded(disk: Disk, segments: readonly Segment[], sinceMs: EpochMs): Promise<number> {
  for (let i = segments.length - 2; i >= 0; i -= 1) {
    const start = await readIfThere(disk, keysPath(segments[i]!), { fromByte: 0, bytes: HEADER_BYTES });
    const header = start && readHeader(start, segments[i + 1]!.firstSeq - 1);
    if (header && header.lastAtMs < sinceMs) return i + 1;
  }
  return 0;
}

async function readKeys(disk: Disk, segment: Segment, lastSeq: Seq): Promise<Buffer | null> {
  const file = await readIfThere(disk, keysPath(segment));
  const header = file && readHeader(file, lastSeq);
  if (!file || !header || file.length !== HEADER_BYTES + header.count * ENTRY_BYTES) return null;
  return crc32(file.subarray(HEADER_BYTES)) === header.entriesCrc ? file : null;
}

async function readIfThere(
  disk: Disk,
  path: string,
  part?: { fromByte: number; bytes: number },
): Promise<Buffer | null> {
  try {
    return await disk.read(path, part);
  } catch {
    // Missing or unreadable: either way it is made again.
    return null;
  }
}

/** `lastSeq` null: the segment is still being written, and its tail may be torn. */
async function keysOfSegment(disk: Disk, segment: Segment, lastSeq: Seq | null): Promise<Buffer> {
  const keys = createKeyLog();
  const scan = scanSegment(await disk.read(segment.path), segment.firstSeq, (_seq, body) => {
    const r = decodeBody(body);
    if (r === null) return 'it is not a record';
    keys.add(r);
    return null;
  });
  if (scan.damage && (lastSeq !== null || scan.damage.isFollowed)) throw damageError(segment, scan.damage);
  return keys.seal(lastSeq ?? scan.nextSeq - 1);
}

function tellKeys(file: Buffer, sinceMs: EpochMs, onKey: OnKey): void {
  for (let at = HEADER_BYTES; at < file.length; at += ENTRY_BYTES) {
    const atMs = file.readDoubleLE(at + 24);
    if (atMs < sinceMs) continue;
    onKey(
      file.readUInt32LE(at),
      file.readUInt32LE(at + 4),
      file.readUInt32LE(at + 8),
      file.readUInt32LE(at + 12),
      file.readUInt32LE(at + 16),
      file.readUInt32LE(at + 20),
      atMs,
    );
  }
}
