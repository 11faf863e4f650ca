import { parentPort, workerData } from 'node:worker_threads';
import { unreachable } from '../../shared/unreachable.ts';
import { lookForUnseen } from '../store/forget.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import { carryOutForgetting, endForgetting, isKnownAnywhere } from './forgetting.ts';
import type { ForgetJob, ForgetTask } from './thread.ts';

// Runs beside the server: a journal of years is read and written here while gifts go on.
const { task, ...folders }: ForgetJob = workerData;
const kept = { disk: createNodeDisk(), ...folders };

createOs().calmThread();
parentPort?.postMessage(await answerTo(task));

async function answerTo(asked: ForgetTask): Promise<unknown> {
  switch (asked.type) {
    case 'look':
      return isKnownAnywhere(kept, asked.whom);
    case 'unseen':
      return lookForUnseen(kept.disk, kept.journalFolder, asked.keeping);
    case 'carry-out':
      return carryOutForgetting(kept, asked.whom);
    case 'end':
      return endForgetting(kept);
    default:
      return unreachable(asked);
  }
}
