import { parentPort, workerData } from 'node:worker_threads';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import type { Copied, CopyJob } from './copier.ts';
import { readPerson, TooMuch, textOf } from './read.ts';

// Runs beside the server, so that a long journal stalls no gift; what comes of it is handed over as bytes.
const job: CopyJob = workerData;

createOs().calmThread();
let copied: Copied;
try {
  const copy = await readPerson({ disk: createNodeDisk(), ...job });
  copied = copy ? { bytes: new TextEncoder().encode(textOf(copy)) } : { none: 'nobody' };
} catch (error) {
  if (!(error instanceof TooMuch)) throw error;
  copied = { none: 'too-much' };
}
parentPort?.postMessage(copied, 'bytes' in copied ? [copied.bytes.buffer as ArrayBuffer] : []);
