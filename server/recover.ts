import { join } from 'node:path';
import type { HealthReason } from '../shared/health.ts';
import type { EpochMs, Seq } from '../shared/units.ts';
import { DEDUPE_MAX_AGE_MS } from './core/dedupe.ts';
import { readSavedState } from './core/saved-shape.ts';
import type { ShowState } from './core/state.ts';
import { emptyState, foldRecord } from './core/state.ts';
import { endForgettingAtStart } from './forgetting/forgetting.ts';
import type { Seen } from './seen.ts';
import { createSeen } from './seen.ts';
import { readNewestCheckpoint } from './store/checkpoint.ts';
import type { Disk } from './store/disk.ts';
import { StoreError } from './store/errors.ts';
import type { FileJournal } from './store/journal.ts';
import { openJournal } from './store/journal.ts';
import { loadKeys } from './store/keys.ts';
import type { Os } from './store/os.ts';
import { createOs } from './store/os.ts';

/** A show as the disk remembers it, ready to go on. */
export interface Recovered {
  readonly state: ShowState;
  readonly seen: Seen;
  readonly journal: FileJournal;
  readonly journalFolder: string;
  /** What the checkpoint covered; 0 when there was none. */
  readonly checkpointSeq: Seq;
  /** What a person should know: a torn tail that was cut, a checkpoint that could not be read. */
  readonly notices: readonly string[];
  /** What is wrong until the next start. */
  readonly reasons: readonly HealthReason[];
}

/**
 * Newest valid checkpoint, then every record since: recorded events are folded, rules are not run again. Throws
 * StoreError when the journal is damaged or of a newer version.
 */
export async function recover(
  disk: Disk,
  dataFolder: string,
  wallMs: EpochMs,
  { os = createOs() }: { readonly os?: Os } = {},
): Promise<Recovered> {
  const journalFolder = join(dataFolder, 'journal');
  const notices = await endForgettingAtStart({ disk, dataFolder, journalFolder });
  const reasons = new Set<HealthReason>(notices.length > 0 ? ['forget/unfinished'] : []);
  const loaded = await readNewestCheckpoint(
    dataFolder,
    Number.MAX_SAFE_INTEGER,
    (checkpoint) => readSavedState(checkpoint.state, checkpoint.seq),
    {
      os,
      onNotice(sentence) {
        reasons.add('store/checkpoint-damaged');
        notices.push(sentence);
      },
    },
  );
  const state = loaded ?? emptyState();
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
  await loadKeys({
    disk,
    folder: journalFolder,
    // A wrong clock, of now or of the last run, makes them too many and never too few.
    sinceMs: Math.min(state.ledger.atMs, wallMs) - DEDUPE_MAX_AGE_MS,
    onKey: seen.restore,
  });
  return { state, seen, journal, journalFolder, checkpointSeq, notices, reasons: [...reasons] };
}
