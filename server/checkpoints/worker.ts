import { parentPort, workerData } from 'node:worker_threads';
import { readSavedState } from '../core/saved-shape.ts';
import { emptyState, foldRecord, saveState } from '../core/state.ts';
import { readNewestCheckpoint, writeCheckpoint } from '../store/checkpoint.ts';
import { readSegments } from '../store/journal.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import type { CheckpointJob } from './checkpointer.ts';

// Runs beside the server, so that a big board never stalls a gift: the last checkpoint and the records since are
// folded here a second time, by the same pure code, and written as the next one.
const { dataFolder, journalFolder, toSeq }: CheckpointJob = workerData;

// Two cores are all that many streamers have left beside their game.
createOs().calmThread();
const last = await readNewestCheckpoint(dataFolder, toSeq, ({ seq, state }) => readSavedState(state, seq));
const state = last ?? emptyState();
await readSegments({
  disk: createNodeDisk(),
  folder: journalFolder,
  fromSeq: state.ledger.seq + 1,
  toSeq,
  onRecord: (record) => foldRecord(state, record),
});
if (state.ledger.seq !== toSeq) throw new Error(`the journal ends at ${state.ledger.seq}, not at ${toSeq}`);
await writeCheckpoint(dataFolder, { seq: toSeq, state: saveState(state) });
parentPort?.postMessage('done');
