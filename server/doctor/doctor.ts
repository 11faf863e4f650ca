import { join } from 'node:path';
import type { EpochMs } from '../../shared/units.ts';
import { emptyState, foldRecord } from '../core/state.ts';
import { counted, sizeOf, timeOf } from '../figures.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import type { Os } from '../store/os.ts';
import { halfRestored } from '../store/restore-note.ts';
import { examineCheckpoints } from './checkpoints.ts';
import { examineFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { worstFirst } from './finding.ts';
import { examineJournal } from './journal.ts';
import { examineLeftOvers } from './left-overs.ts';

/** A long stream writes about a tenth of this. */
const LITTLE_ROOM_BYTES = 200_000_000;
const KINDS = {
  demo: 'simulated gifts',
  live: 'real gifts',
  unknown: 'gifts that nobody knows to be real or simulated',
} as const;
/** What the clocks of two computers may differ. */
const AHEAD_MS = 60_000;

export interface DoctorDeps {
  readonly dataFolder: string;
  readonly os: Os;
  readonly now: () => EpochMs;
  /** A server is at work in the folder: what it is about to write is no fault. */
  readonly isRunning: boolean;
}

/** Reads the whole folder and says what it saw, the worst first. Changes nothing. Throws StoreError `store/io`. */
export async function examine({ dataFolder, os, now, isRunning }: DoctorDeps): Promise<readonly Finding[]> {
  const disk = createNodeDisk({ os });
  const journalFolder = join(dataFolder, 'journal');
  if (!(await os.exists(dataFolder))) {
    const sentence = `There is no folder ${dataFolder}, or this user may not look into it. Start Giftcast once, or name another folder with --data.`;
    return [{ severity: 'to-do', sentence }];
  }
  const half = await halfRestored(disk, dataFolder);
  if (half !== null) return [{ severity: 'to-do', sentence: half.message }];
  const hasJournal = (await disk.list(journalFolder)).length > 0;
  const files = await examineFiles(dataFolder, { os, hasJournal });
  // Before the journal: while a server runs, a later checkpoint would know more than was read of it.
  const checkpoints = await examineCheckpoints(dataFolder, { os, now });
  const state = emptyState();
  const journal = await examineJournal({
    disk,
    folder: journalFolder,
    isRunning,
    now,
    onRecord(record) {
      foldRecord(state, record);
      checkpoints.compare(record.seq, state);
    },
  });
  const leftOvers = await examineLeftOvers({ disk, os, dataFolder, journalFolder, isRunning });
  const findings = worstFirst([
    ...journal.findings,
    ...files.findings,
    ...checkpoints.findings(journal),
    ...leftOvers,
    ...(await examineRoom(dataFolder, os)),
    ...examineClock(journal.lastAtMs, now()),
    summary(),
  ]);
  // Where records are lost or not understood, every file that is left may be the one that knows something.
  return journal.isWhole ? findings : findings.map(({ repair: _none, ...finding }) => finding);

  function summary(): Finding {
    const kind = KINDS[files.kind ?? 'unknown'];
    const at = journal.lastAtMs === null ? '' : `, the last of ${timeOf(journal.lastAtMs)}`;
    const runs = isRunning ? ' Giftcast is running in it, so it was only read.' : '';
    if (!hasJournal) return { severity: 'well', sentence: `${dataFolder} holds no gifts yet.${runs}` };
    const sentence = `${dataFolder} holds ${kind}: ${counted(journal.goodSeq, 'record')} can be read${at}.${runs}`;
    return { severity: 'well', sentence };
  }
}

async function examineRoom(folder: string, os: Os): Promise<Finding[]> {
  const fault = await os.writeFault(folder);
  if (fault) return [{ severity: 'to-do', sentence: fault.message }];
  const bytes = await os.freeBytes(folder);
  // Some disks do not say.
  if (bytes === null) return [];
  const room = `${sizeOf(bytes)} are free on the disk of ${folder}`;
  if (bytes >= LITTLE_ROOM_BYTES) return [{ severity: 'well', sentence: `${room}.` }];
  const sentence = `Only ${room}: make room before you go live, for gifts are refused once it is full.`;
  return [{ severity: 'to-do', sentence }];
}

function examineClock(lastAtMs: EpochMs | null, nowMs: EpochMs): Finding[] {
  if (lastAtMs === null || lastAtMs - nowMs <= AHEAD_MS) return [];
  const sentence = `The last record is of ${timeOf(lastAtMs)}, but this computer's clock says ${timeOf(nowMs)}. Time goes on from the record; set the clock right before you start Giftcast.`;
  return [{ severity: 'to-do', sentence }];
}
