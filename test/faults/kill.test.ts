import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { freePort, spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { faultsAfter, lostOrDoubled } from './account.ts';
import { startLoad } from './load.ts';

/** From before the first connection is warm to well into the load. */
const LONGEST_LIFE_MS = 500;

it('[FT1] killed at random moments under load, nothing acknowledged is lost and nothing counts twice', async () => {
  const seed = chooseSeed('kill');
  const random = createRandom(seed);
  const kills = howMany({ short: 8, full: 100 });
  const data = await tempFolder('kill');
  const logs = await tempFolder('kill-log');
  const logFile = join(logs, 'acknowledged');
  const load = startLoad(random, logFile);
  const fixed: StartOptions = { data, port: await freePort() };
  let server: Giftcast | null = null;
  let killsInStart = 0;
  let slowestReadyMs = 0;
  try {
    server = await startGiftcast(fixed);
    for (let nth = 0; nth < kills; nth++) {
      load.open({ hook: server.urls.hooks.gift, agent: server.agent });
      await sleep(random.int(0, LONGEST_LIFE_MS));
      await server.kill();
      load.open(null);
      if (random.chance(0.15)) {
        killsInStart++;
        const beginning = await spawnGiftcast(fixed);
        await sleep(random.int(0, 250));
        await beginning.kill();
      }
      server = await startGiftcast({ ...fixed, urls: server.urls });
      slowestReadyMs = Math.max(slowestReadyMs, server.readyMs);
      expect(await faultsAfter(server, load), `SEED=${seed}, kill ${nth + 1}`).toEqual([]);
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
  const counts = { acknowledged: load.acknowledged.size, ...load.tally, killsInStart };
  console.log(
    `kill: ${kills} kills, slowest start ${slowestReadyMs.toFixed(0)} ms, ${JSON.stringify(counts)}`,
  );
});

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
