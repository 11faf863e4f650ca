import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../run-file.ts';
import type { Options } from './options.ts';
import { askHealth } from './running.ts';
import { say } from './say.ts';

const LOOK_EVERY_MS = 50;
const GIVE_UP_AFTER_MS = 15_000;

/** Asks the running server to end and waits until it has. Only a process that answers as Giftcast is asked. */
export async function stop(options: Options): Promise<number> {
  const running = await askHealth(options.dataFolder);
  if (!running) {
    say('Giftcast is not running.');
    return 0;
  }
  process.kill(running.pid, 'SIGTERM');
  for (let waitedMs = 0; isAlive(running.pid); waitedMs += LOOK_EVERY_MS) {
    if (waitedMs >= GIVE_UP_AFTER_MS) {
      say(`Process ${running.pid} has not ended yet.`);
      return 1;
    }
    await sleep(LOOK_EVERY_MS);
  }
  say('Giftcast has ended.');
  return 0;
}
