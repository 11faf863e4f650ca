import type { EpochMs, Seq } from '../../shared/units.ts';
import type { ReadRecord } from '../core/ports.ts';
import { counted, timeOf } from '../figures.ts';
import type { Disk } from '../store/disk.ts';
import { createKeyLog, keysPath, writeKeys } from '../store/keys.ts';
import { decodeBody } from '../store/line.ts';
import { recoverJournal } from '../store/recovery.ts';
import type { Damage, Segment } from '../store/segment.ts';
import { intactBehind, listSegments, scanSegment } from '../store/segment.ts';
import type { Finding } from './finding.ts';

/** What the journal says when it is read from its first byte to its last. */
export interface JournalReport {
  readonly findings: readonly Finding[];
  /** The last record up to which nothing is wrong; 0 for none. */
  readonly goodSeq: Seq;
  /** The time of that record; null for none. */
  readonly lastAtMs: EpochMs | null;
  /** False when records are damaged, missing or of a newer version: nothing may be made of what is left. */
  readonly isWhole: boolean;
}

const GUESSING =
  'Giftcast does not start like this, and nothing here is repaired by guessing: bring the folder back from a backup (npm run restore).';

/**
 * Checks every byte of every segment and tells the good records in order, up to the first that is not. Only reads.
 * While a server runs, the end may be in the midst of being written and says nothing.
 */
export async function examineJournal({
  disk,
  folder,
  isRunning,
  onRecord,
  now,
}: {
  readonly disk: Disk;
  readonly folder: string;
  readonly isRunning: boolean;
  readonly onRecord: ReadRecord;
  readonly now: () => EpochMs;
}): Promise<JournalReport> {
  const segments = await listSegments(disk, folder);
  const findings: Finding[] = [];
  let goodSeq: Seq = 0;
  let lastAtMs: EpochMs | null = null;
  let isWhole = true;

  const damaged = (sentence: string) => {
    isWhole = false;
    findings.push({ severity: 'damaged', sentence: `${sentence} ${GUESSING}` });
  };

  for (const [index, segment] of segments.entries()) {
    const following = segments[index + 1];
    const bytes = await disk.read(segment.path);
    const keys = createKeyLog();
    let atMs: EpochMs | null = null;
    if (index === 0 && segment.firstSeq > 1) {
      damaged(`${folder}: records 1 to ${segment.firstSeq - 1} are missing before ${segment.path}.`);
    }
    const { damage, nextSeq, goodBytes } = scanSegment(bytes, segment.firstSeq, (seq, body) => {
      const r = decodeBody(body);
      if (r === null) return 'it is not a record';
      atMs = r.at;
      keys.add(r);
      if (!isWhole) return null;
      try {
        onRecord({ seq, r });
      } catch {
        return 'it is not understood';
      }
      goodSeq = seq;
      lastAtMs = r.at;
      return null;
    });
    if (damage === null) {
      const gap = following && nextSeq !== following.firstSeq;
      if (gap) damaged(gapBetween(segment, following, nextSeq));
      else if (following) findings.push(...(await examineKeys(segment, keys.seal(nextSeq - 1))));
    } else if (damage.newerVersion !== null) {
      isWhole = false;
      findings.push({ severity: 'to-do', sentence: newer(segment, damage) });
    } else if (following === undefined && !damage.isFollowed && damage.reason !== 'it is not understood') {
      if (!isRunning) findings.push(tornTail(segment, { goodBytes, bytes, nextSeq }));
    } else {
      damaged(affected(segment, damage, { goodBytes, bytes, nextSeq, beforeMs: atMs }));
    }
  }
  return { findings, goodSeq, lastAtMs, isWhole };

  async function examineKeys(segment: Segment, right: Buffer): Promise<Finding[]> {
    const file = keysPath(segment);
    const kept = await disk.read(file).catch(() => null);
    // Who runs may be about to write it.
    if (kept?.equals(right) || isRunning) return [];
    const what = kept === null ? 'is missing' : 'does not hold the keys of its segment';
    const sentence = `${file} ${what}: a delivery that is sent again is known by it. --repair makes it anew from the journal${kept === null ? ', and so does the next start' : ''}.`;
    return [
      {
        severity: kept === null ? 'to-do' : 'damaged',
        sentence,
        async repair() {
          await writeKeys(disk, segment, right);
          await disk.syncFolder(folder);
          return `${file} was made anew from the journal.`;
        },
      },
    ];
  }

  function tornTail(segment: Segment, { goodBytes, bytes, nextSeq }: Place): Finding {
    return {
      severity: 'to-do',
      sentence: `The end of ${segment.path} is torn after record ${nextSeq - 1}, as a crash leaves it: ${counted(bytes.length - goodBytes, 'byte')} from byte ${goodBytes} on. Nothing that was confirmed stands there. The next start cuts it and keeps it aside, and so does --repair.`,
      async repair() {
        const { notices } = await recoverJournal({ disk, folder, fromSeq: 1, onRecord() {}, now });
        return notices.join(' ');
      },
    };
  }
}

interface Place {
  readonly bytes: Buffer;
  readonly goodBytes: number;
  readonly nextSeq: Seq;
}

function newer(segment: Segment, { line, newerVersion }: Damage): string {
  return `${segment.path} was written by a newer Giftcast (line ${line} has version ${newerVersion}). Start that version again; this one changes nothing in the folder.`;
}

function gapBetween(segment: Segment, following: Segment, nextSeq: Seq): string {
  return nextSeq < following.firstSeq
    ? `Records ${nextSeq} to ${following.firstSeq - 1} are missing between ${segment.path} and ${following.path}.`
    : `${segment.path} and ${following.path} both hold records from ${following.firstSeq} on.`;
}

/** Which records are lost, what stands around them, and when they were saved. */
function affected(
  segment: Segment,
  { line, reason }: Damage,
  { bytes, goodBytes, nextSeq, beforeMs }: Place & { readonly beforeMs: EpochMs | null },
): string {
  const where = `${segment.path} is damaged in line ${line} (byte ${goodBytes}): ${reason}.`;
  const behind = intactBehind(bytes, goodBytes);
  const since = beforeMs === null ? '' : ` after ${timeOf(beforeMs)}`;
  if (behind === null)
    return `${where} Record ${nextSeq} and all behind it in this file, saved${since || ' there'}, cannot be read.`;
  const lastLost = Math.max(nextSeq, behind.firstSeq - 1);
  const lost = lastLost === nextSeq ? `Record ${nextSeq}` : `Records ${nextSeq} to ${lastLost}`;
  const firstAtMs = decodeBody(behind.firstBody)?.at;
  const until = firstAtMs === undefined ? '' : ` and before ${timeOf(firstAtMs)}`;
  return `${where} ${lost}, saved${since}${until}, cannot be read; ${counted(behind.records, 'record')} behind, in the same file, can.`;
}
