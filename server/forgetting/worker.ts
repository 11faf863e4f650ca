import { parentPort, workerData } from 'node:worker_threads';
import { lookForPerson } from '../store/forget.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import { carryOutForgetting, endForgetting } from './forgetting.ts';
import type { ForgetJob } from './thread.ts';

// Runs beside the server: a journal of years is read and written here while gifts go on.
const { task, ...folders }: ForgetJob = workerData;
const kept = { disk: createNodeDisk(), ...folders };

createOs().calmThread();
let isKnown = false;
if (task.type === 'look') isKnown = (await lookForPerson(kept.disk, kept.journalFolder, task.whom)).isKnown;
else if (task.type === 'carry-out') await carryOutForgetting(kept, task.whom);
else await endForgetting(kept);
parentPort?.postMessage(isKnown);
