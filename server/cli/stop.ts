import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../run-file.ts';
import { createOs } from '../store/os.ts';
import type { Options } from './options.ts';
import { askHealth, takeUnlessRuns } from './running.ts';
import { say } from './say.ts';

const LOOK_EVERY_MS = 50;
const GIVE_UP_AFTER_MS = 15_000;

/** Asks the running server to end and waits until it has. Only a process that answers as Giftcast is asked. */
export async function stop(options: Options): Promise<number> {
  const running = await askHealth(options.dataFolder);
  if (!running) return await explainSilence(options.dataFolder);
  process.kill(running.pid, 'SIGTERM');
  for (let waitedMs = 0; isAlive(running.pid); waitedMs += LOOK_EVERY_MS) {
    if (waitedMs >= GIVE_UP_AFTER_MS) {
      say(`Giftcast (process ${running.pid}) has not ended yet. Wait a little, then look at its window.`);
      return 1;
    }
    await sleep(LOOK_EVERY_MS);
  }
  say('Giftcast has ended.');
  return 0;
}

async function explainSilence(folder: string): Promise<number> {
  const os = createOs();
  const lock = (await os.exists(folder)) ? await takeUnlessRuns(folder, os) : 'no folder';
  if (lock === null) {
    say(`Giftcast is at work in ${folder} and cannot be reached. End it with Ctrl+C in its window.`);
    return 1;
  }
  if (lock !== 'no folder') await lock.release();
  say(`Giftcast is not running in ${folder}.`);
  return 0;
}
