import { crc32 } from 'node:zlib';
import type { EpochMs, Seq } from '../../shared/units.ts';
import { isForgotten } from '../core/acts.ts';
import type { RecordBody } from '../core/record.ts';
import type { OnBackupRecord } from './backup-check.ts';
import type { Disk } from './disk.ts';
import { checkLine, decodeBody, LINE_FEED } from './line.ts';
import { listSegments } from './segment.ts';

/** What stands in a journal and not, or otherwise, in the backup that would take its place. */
export interface Losses {
  readonly records: number;
  readonly gifts: number;
  readonly diamonds: number;
  readonly commands: number;
  /** Of the first and the last of them; null when no record is lost. */
  readonly fromMs: EpochMs | null;
  readonly toMs: EpochMs | null;
  /** Records in which the backup still names somebody whom the journal has forgotten. */
  readonly named: number;
}

/** Remembers every record of a backup by its checksum. */
export interface BackupIndex {
  readonly onRecord: OnBackupRecord;
  /** Whether the backup has this very record. */
  has(seq: Seq, body: Buffer): boolean;
  /** Whether it has any of this number. */
  reaches(seq: Seq): boolean;
}

export function createBackupIndex(): BackupIndex {
  let crcs = new Uint32Array(1024);
  let last: Seq = 0;
  return {
    onRecord(seq, body) {
      if (seq >= crcs.length) {
        const wider = new Uint32Array(crcs.length * 2);
        wider.set(crcs);
        crcs = wider;
      }
      crcs[seq] = crc32(body);
      last = seq;
    },
    has: (seq, body) => seq <= last && crcs[seq] === crc32(body),
    reaches: (seq) => seq <= last,
  };
}

/** Reads the journal as far as it can be read, damaged or not, and changes nothing. */
export async function lossesOf(disk: Disk, journalFolder: string, backup: BackupIndex): Promise<Losses> {
  const lost = { records: 0, gifts: 0, diamonds: 0, commands: 0, named: 0 };
  let fromMs: EpochMs | null = null;
  let toMs: EpochMs | null = null;
  for (const segment of await listSegments(disk, journalFolder)) {
    for (const { seq, body } of linesOf(await disk.read(segment.path))) {
      const r = backup.has(seq, body) ? null : decodeBody(body);
      if (r === null) continue;
      if (backup.reaches(seq) && isForgetful(r)) {
        lost.named += 1;
        continue;
      }
      lost.records += 1;
      lost.commands += r.kind === 'command' ? 1 : 0;
      lost.gifts += r.kind === 'delivery' ? 1 : 0;
      lost.diamonds += diamondsOf(r);
      fromMs ??= r.at;
      toMs = r.at;
    }
  }
  return { ...lost, fromMs, toMs };
}

/** Every line whose checksum is right, wherever it stands. */
function* linesOf(bytes: Buffer): Generator<{ readonly seq: Seq; readonly body: Buffer }> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = checkLine(bytes.subarray(start, end));
    if (line.kind === 'ok') yield line;
    start = end;
  }
}

/** Whether somebody was taken out of the record. */
function isForgetful(r: RecordBody): boolean {
  if (r.kind === 'command' && isForgotten(r.actor)) return true;
  const isToken = r.who !== undefined && 'token' in r.who;
  return isToken && !r.events.some(({ type }) => type === 'GifterForgotten');
}

function diamondsOf({ events }: RecordBody): number {
  return events.reduce((sum, event) => sum + (event.type === 'GiftCounted' ? event.diamonds : 0), 0);
}
