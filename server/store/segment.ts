import path from 'node:path';
import type { Seq } from '../../shared/units.ts';
import type { Disk } from './disk.ts';
import { StoreError } from './errors.ts';
import { checkLine, LINE_FEED, LINE_START } from './line.ts';

/** One file of the journal, named by the number of its first record. */
export interface Segment {
  readonly path: string;
  readonly firstSeq: Seq;
}

/** What ends the good part of a segment before its end. */
export interface Damage {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  /** Intact records stand at or behind it, so this is no tail that a crash left. */
  readonly isFollowed: boolean;
  /** The version of a line that a newer Giftcast wrote; null for real damage. */
  readonly newerVersion: number | null;
}

/** What a scan found. */
export interface Scan {
  /** The number after the last good record. */
  readonly nextSeq: Seq;
  /** Length of the good part. */
  readonly goodBytes: number;
  readonly damage: Damage | null;
}

const SEGMENT_NAME = /^(\d{12})\.jsonl$/;

/** Where the segment that begins with this record stands. */
export function segmentPath(folder: string, firstSeq: Seq): string {
  return path.join(folder, `${String(firstSeq).padStart(12, '0')}.jsonl`);
}

/** The journal's files in order; whatever else lies in the folder is left out. */
export async function listSegments(disk: Disk, folder: string): Promise<Segment[]> {
  const names = await disk.list(folder);
  return names.flatMap((name) => {
    const firstSeq = SEGMENT_NAME.exec(name)?.[1];
    return firstSeq === undefined ? [] : [{ path: path.join(folder, name), firstSeq: Number(firstSeq) }];
  });
}

/**
 * Walks the records of one segment and stops at the first line that is not the expected next record, or for
 * which `onRecord` answers why it is wrong. Never throws by itself.
 */
export function scanSegment(
  bytes: Buffer,
  firstSeq: Seq,
  onRecord: (seq: Seq, body: Buffer) => string | null,
): Scan {
  let seq = firstSeq;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = checkLine(bytes.subarray(start, end));
    let reason: string | null;
    if (line.kind === 'ok') {
      reason = line.seq === seq ? onRecord(seq, line.body) : `it is record ${line.seq} in place of ${seq}`;
    } else {
      reason = line.kind === 'damaged' ? line.reason : `it has version ${line.version}`;
    }
    if (reason !== null) {
      const damage: Damage = {
        line: seq - firstSeq + 1,
        reason,
        isFollowed: holdsRecord(bytes, start),
        newerVersion: line.kind === 'newer' ? line.version : null,
      };
      return { nextSeq: seq, goodBytes: start, damage };
    }
    seq += 1;
    start = end;
  }
  return { nextSeq: seq, goodBytes: bytes.length, damage: null };
}

/** Looks for records at any byte, not only at line starts: a broken line feed glues two of them together. */
function holdsRecord(bytes: Buffer, from: number): boolean {
  for (let at = bytes.indexOf(LINE_START, from); at >= 0; at = bytes.indexOf(LINE_START, at + 1)) {
    const feed = bytes.indexOf(LINE_FEED, at);
    if (feed < 0) return false;
    if (checkLine(bytes.subarray(at, feed + 1)).kind === 'ok') return true;
  }
  return false;
}

/** The intact records at or behind a byte: how many, and the first; null where there is none. */
export function intactBehind(
  bytes: Buffer,
  from: number,
): { readonly records: number; readonly firstSeq: Seq; readonly firstBody: Buffer } | null {
  let records = 0;
  let first: { readonly seq: Seq; readonly body: Buffer } | null = null;
  for (let at = bytes.indexOf(LINE_START, from); at >= 0; at = bytes.indexOf(LINE_START, at + 1)) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const line = checkLine(bytes.subarray(at, feed < 0 ? bytes.length : feed + 1));
    if (line.kind !== 'ok') continue;
    first ??= line;
    records += 1;
  }
  return first && { records, firstSeq: first.seq, firstBody: first.body };
}

/** The refusal to start on a damaged or newer segment. */
export function damageError(segment: Segment, damage: Damage): StoreError {
  const { line, reason } = damage;
  const at = { path: segment.path, line, reason };
  if (damage.newerVersion !== null) {
    return new StoreError({
      ...at,
      code: 'store/newer',
      message: `${segment.path} was written by a newer Giftcast (line ${line}). Start that version again; nothing was changed.`,
    });
  }
  return new StoreError({
    ...at,
    code: 'store/damaged',
    message: `${segment.path} is damaged in line ${line}: ${reason}. Nothing was changed. "npm run doctor" says what is lost; bring the folder back from a backup (npm run restore).`,
  });
}

/** The refusal to start when records are gone. */
export function missingError(file: string, reason: string): StoreError {
  return new StoreError({
    code: 'store/damaged',
    message: `${file}: ${reason}. Nothing was changed. Put the missing files back, or bring the folder back from a backup (npm run restore).`,
    path: file,
    reason,
  });
}
