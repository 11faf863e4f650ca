import type { Seq } from '../../shared/units.ts';
import type { ReadRecord } from '../core/ports.ts';
import { type Disk, writeWhole } from './disk.ts';
import { isFull } from './errors.ts';
import { createKeyLog, type KeyLog } from './keys.ts';
import { decodeBody } from './line.ts';
import {
  damageError,
  listSegments,
  missingError,
  type Segment,
  scanSegment,
  segmentPath,
} from './segment.ts';

/** Where the journal goes on after it was read. */
export interface Recovered {
  readonly segment: Segment;
  readonly segmentBytes: number;
  readonly nextSeq: Seq;
  /** Keys of the last segment so far. */
  readonly keys: KeyLog;
  /** What a person should be told, in sentences. */
  readonly notices: readonly string[];
}

const NOT_A_RECORD = 'it is not a record';

/**
 * Reads the journal from `fromSeq` on, cuts a torn tail of the last segment (kept beside it as `.torn-<time>`)
 * and refuses anything else that is damaged, missing or newer, changing nothing then.
 */
export async function recoverJournal({
  disk,
  folder,
  fromSeq,
  onRecord,
  now,
}: {
  disk: Disk;
  folder: string;
  fromSeq: Seq;
  onRecord: ReadRecord;
  now: () => number;
}): Promise<Recovered> {
  const segments = await listSegments(disk, folder);
  const [first] = segments;
  if (first === undefined) {
    if (fromSeq > 1)
      throw missingError(folder, `the checkpoint knows ${fromSeq - 1} records, but none is here`);
    return startJournal(disk, folder);
  }
  if (first.firstSeq > fromSeq)
    throw missingError(first.path, `records before ${first.firstSeq} are missing`);

  await readSealed(disk, segments, fromSeq, null, onRecord);

  const last = segments[segments.length - 1]!;
  const bytes = await disk.read(last.path);
  const keys = createKeyLog();
  const { nextSeq, goodBytes, damage } = scanSegment(bytes, last.firstSeq, (seq, body) => {
    const r = decodeBody(body);
    if (r === null) return NOT_A_RECORD;
    keys.add(r);
    if (seq >= fromSeq) onRecord({ seq, r });
    return null;
  });
  if (damage && (damage.isFollowed || damage.newerVersion !== null)) throw damageError(last, damage);
  if (nextSeq < fromSeq) {
    throw missingError(
      last.path,
      `it ends at record ${nextSeq - 1}, but the checkpoint knows ${fromSeq - 1}`,
    );
  }

  const notices: string[] = [];
  if (damage) {
    const keptAs = last.path.replace(/\.jsonl$/, `.torn-${now()}`);
    const isKept = await cutTorn(disk, { path: last.path, bytes, goodBytes, keptAs });
    notices.push(
      `The end of ${last.path} was torn, as a crash leaves it: ${bytes.length - goodBytes} bytes after record ${nextSeq - 1} were cut and ${isKept ? `kept as ${keptAs}` : 'not kept, since the disk is full'}. Nothing that was confirmed stands in such an end.`,
    );
  } else {
    // What a killed process wrote may be in memory only. It counts from now on, so it must be on the disk.
    await disk.truncate(last.path, goodBytes);
  }
  await disk.syncFolder(folder);
  return { segment: last, segmentBytes: goodBytes, nextSeq, keys, notices };
}

/** Cuts a torn end off, which is kept beside the segment; false where a full disk has no room even for that. */
async function cutTorn(
  disk: Disk,
  torn: {
    readonly path: string;
    readonly bytes: Buffer;
    readonly goodBytes: number;
    readonly keptAs: string;
  },
): Promise<boolean> {
  const { path, bytes, goodBytes, keptAs } = torn;
  const end = bytes.subarray(goodBytes);
  let isKept = true;
  try {
    await writeWhole(disk, keptAs, end);
  } catch (error) {
    if (!isFull(error)) throw error;
    isKept = false;
  }
  await disk.truncate(path, goodBytes);
  // The cut has made room for it, unless something else took that at once.
  if (!isKept)
    isKept = await writeWhole(disk, keptAs, end).then(
      () => true,
      () => false,
    );
  if (!isKept) await disk.remove(`${keptAs}.tmp`);
  return isKept;
}

async function startJournal(disk: Disk, folder: string): Promise<Recovered> {
  const segment: Segment = { path: segmentPath(folder, 1), firstSeq: 1 };
  const file = await disk.create(segment.path);
  await file.close();
  await disk.syncFolder(folder);
  return { segment, segmentBytes: 0, nextSeq: 1, keys: createKeyLog(), notices: [] };
}

/** Reads what is needed of all segments but the last; those wholly outside the range are told by name. */
async function readSealed(
  disk: Disk,
  segments: readonly Segment[],
  fromSeq: Seq,
  toSeq: Seq | null,
  onRecord: ReadRecord,
): Promise<void> {
  for (let i = 0; i < segments.length - 1; i += 1) {
    const segment = segments[i]!;
    const following = segments[i + 1]!;
    if (following.firstSeq <= fromSeq) continue;
    if (toSeq !== null && segment.firstSeq > toSeq) return;
    const scan = scanSegment(await disk.read(segment.path), segment.firstSeq, (seq, body) => {
      if (seq < fromSeq || (toSeq !== null && seq > toSeq)) return null;
      const r = decodeBody(body);
      if (r === null) return NOT_A_RECORD;
      onRecord({ seq, r });
      return null;
    });
    if (scan.damage) throw damageError(segment, scan.damage);
    if (scan.nextSeq !== following.firstSeq) {
      throw missingError(
        following.path,
        `records ${scan.nextSeq} to ${following.firstSeq - 1} are missing before it`,
      );
    }
  }
}

/**
 * Tells the records `fromSeq` to `toSeq` (both included) of a journal that may be in use; only reads, and takes
 * a torn tail for the end. Answers the last number that it told; `fromSeq - 1` when none.
 */
export async function readSegments({
  disk,
  folder,
  fromSeq,
  toSeq,
  onRecord,
}: {
  disk: Disk;
  folder: string;
  fromSeq: Seq;
  toSeq: Seq;
  onRecord: ReadRecord;
}): Promise<Seq> {
  const segments = await listSegments(disk, folder);
  const [first] = segments;
  if (first === undefined) return fromSeq - 1;
  if (first.firstSeq > fromSeq)
    throw missingError(first.path, `records before ${first.firstSeq} are missing`);

  let lastTold = fromSeq - 1;
  const tell: ReadRecord = (record) => {
    lastTold = record.seq;
    onRecord(record);
  };
  await readSealed(disk, segments, fromSeq, toSeq, tell);

  const last = segments[segments.length - 1]!;
  if (last.firstSeq > toSeq) return lastTold;
  const { damage } = scanSegment(await disk.read(last.path), last.firstSeq, (seq, body) => {
    if (seq < fromSeq || seq > toSeq) return null;
    const r = decodeBody(body);
    if (r === null) return NOT_A_RECORD;
    tell({ seq, r });
    return null;
  });
  if (damage && (damage.isFollowed || damage.newerVersion !== null)) throw damageError(last, damage);
  return lastTold;
}
