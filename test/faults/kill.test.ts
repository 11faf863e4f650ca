import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { freePort, spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import type { Random } from '../support/random.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { faultsAfter, lostOrDoubled } from './account.ts';
import { startLoad } from './load.ts';

/** From before the first connection is warm to well into the load. */
const LONGEST_LIFE_MS = 500;
const KILLS_A_FOLDER = 50;

it('[FT1] killed at random moments under load, nothing acknowledged is lost and nothing counts twice', async () => {
  const seed = chooseSeed('kill');
  const random = createRandom(seed);
  const kills = howMany({ short: 8, medium: 30, full: 1_000 });
  const tally: Tally = {
    kills: 0,
    killsInStart: 0,
    slowestReadyMs: 0,
    acknowledged: 0,
    answers: 0,
    repeats: 0,
  };
  // Each kill is followed by a look at all that was ever sent, so a folder is left before it grows long.
  while (tally.kills < kills) {
    await killOneFolder(random, Math.min(KILLS_A_FOLDER, kills - tally.kills), tally, seed);
    console.log(`kill: ${JSON.stringify(tally)}`);
  }
});

interface Tally {
  kills: number;
  killsInStart: number;
  slowestReadyMs: number;
  acknowledged: number;
  answers: number;
  repeats: number;
}

async function killOneFolder(random: Random, kills: number, tally: Tally, seed: number): Promise<void> {
  const data = await tempFolder('kill');
  const logs = await tempFolder('kill-log');
  const logFile = join(logs, 'acknowledged');
  const load = startLoad(random, logFile);
  const fixed: StartOptions = { data, port: await freePort() };
  let server: Giftcast | null = null;
  try {
    server = await startGiftcast(fixed);
    for (let left = kills; left > 0; left--) {
      load.open({ hook: server.urls.hooks.gift, agent: server.agent });
      await sleep(random.int(0, LONGEST_LIFE_MS));
      await server.kill();
      load.open(null);
      tally.kills++;
      if (random.chance(0.15)) {
        tally.killsInStart++;
        const beginning = await spawnGiftcast(fixed);
        await sleep(random.int(0, 250));
        await beginning.kill();
      }
      server = await startGiftcast({ ...fixed, urls: server.urls });
      tally.slowestReadyMs = Math.max(tally.slowestReadyMs, Math.round(server.readyMs));
      expect(await faultsAfter(server, load), `SEED=${seed}, kill ${tally.kills}`).toEqual([]);
    }
    load.open({ hook: server.urls.hooks.gift, agent: server.agent });
    await load.finish();
    expect(await faultsAfter(server, load), `SEED=${seed}, at the end`).toEqual([]);
    expect([...load.sent.keys()].filter((id) => !load.acknowledged.has(id))).toEqual([]);
    expect(linesOf(logFile)).toBeGreaterThanOrEqual(load.acknowledged.size);
    await server.stop();
    expect(lostOrDoubled(data, load)).toEqual([]);
  } finally {
    load.close();
    await server?.kill();
    await removeFolder(data);
    await removeFolder(logs);
  }
  tally.acknowledged += load.acknowledged.size;
  tally.answers += load.tally.answers;
  tally.repeats += load.tally.repeats;
}

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
