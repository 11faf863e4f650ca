import { join } from 'node:path';
import type { Seq } from '../shared/units.ts';
import { DEDUPE_MAX_AGE_MS } from './core/dedupe.ts';
import type { Journal } from './core/ports.ts';
import type { SavedState, ShowState } from './core/state.ts';
import { emptyState, foldRecord, loadState } from './core/state.ts';
import type { Seen } from './seen.ts';
import { createSeen } from './seen.ts';
import { readNewestCheckpoint } from './store/checkpoint.ts';
import type { Disk } from './store/disk.ts';
import { StoreError } from './store/errors.ts';
import { openJournal } from './store/journal.ts';
import { loadKeys } from './store/keys.ts';

/** A show as the disk remembers it, ready to go on. */
export interface Recovered {
  readonly state: ShowState;
  readonly seen: Seen;
  readonly journal: Journal;
  readonly journalFolder: string;
  /** What the checkpoint covered; 0 when there was none. */
  readonly checkpointSeq: Seq;
  /** What a person should know: a torn tail that was cut, a checkpoint that could not be read. */
  readonly notices: readonly string[];
}

/**
 * Newest valid checkpoint, then every record since: recorded events are folded, rules are not run again. Throws
 * StoreError when the journal is damaged or of a newer version.
 */
export async function recover(disk: Disk, dataFolder: string, nowMs: number): Promise<Recovered> {
  const journalFolder = join(dataFolder, 'journal');
  const notices: string[] = [];
  const checkpoint = await readNewestCheckpoint(dataFolder, Number.MAX_SAFE_INTEGER, {
    onNotice: (sentence) => notices.push(sentence),
  });
  const state = checkpoint ? loadState(checkpoint.state as SavedState) : emptyState();
  const checkpointSeq = state.ledger.seq;
  const opened = await openJournal({
    disk,
    folder: journalFolder,
    fromSeq: checkpointSeq + 1,
    onRecord: (record) => foldRecord(state, record),
  });
  const { journal } = opened;
  notices.push(...opened.notices);
  if (journal.nextSeq <= checkpointSeq) {
    await journal.close();
    throw new StoreError({
      code: 'store/damaged',
      path: journalFolder,
      message: `Records are missing in ${journalFolder}: the totals know of ${checkpointSeq}, the journal ends at ${journal.nextSeq - 1}.`,
    });
  }
  const seen = createSeen();
  const { set } = seen;
  await loadKeys({
    disk,
    folder: journalFolder,
    sinceMs: nowMs - DEDUPE_MAX_AGE_MS,
    onKey(k0, k1, k2, k3, d0, d1, atMs) {
      if (set.find(k0, k1, k2, k3) === -1) set.add(k0, k1, k2, k3, d0, d1, atMs);
    },
  });
  return { state, seen, journal, journalFolder, checkpointSeq, notices };
}
