import { parentPort, workerData } from 'node:worker_threads';
import { readSegments } from '../store/journal.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import type { CompareJob } from './comparer.ts';
import { createPastComparison } from './past.ts';

// Runs beside the server, so that a long past stalls no gift: the journal is read once from its beginning, and the
// slice is played under both ladders on the way.
const { journalFolder, toSeq, slice, settings, zone, ladders }: CompareJob = workerData;

createOs().calmThread();
const comparison = createPastComparison(slice, {
  now: { ladder: ladders.now, settings, zone },
  tried: { ladder: ladders.tried, settings, zone },
});
await readSegments({
  disk: createNodeDisk(),
  folder: journalFolder,
  fromSeq: 1,
  toSeq,
  onRecord: comparison.note,
});
parentPort?.postMessage(comparison.answer());
