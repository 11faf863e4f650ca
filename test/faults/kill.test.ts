import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Oracle } from '../proofs/oracle-model.ts';
import { createOracle } from '../proofs/oracle-model.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { freePort, spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import type { Load } from './load.ts';
import { startLoad } from './load.ts';

/** From before the first connection is warm to well into the load. */
const LONGEST_LIFE_MS = 500;
const HOOK_SPACE = hookKey('');

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
      expect(await check(server, load), `SEED=${seed}, kill ${nth + 1}`).toEqual([]);
    }
    load.open({ hook: server.urls.hooks.gift, agent: server.agent });
    await load.finish();
    expect(await check(server, load), `SEED=${seed}, at the end`).toEqual([]);
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

/** Everything wrong after a restart: in the journal, and between its deliveries and the totals. */
async function check(server: Giftcast, load: Load): Promise<string[]> {
  const faults = [...load.faults, ...lostOrDoubled(server.data, load)];
  const oracle = oracleOf(server.data, load);
  const is = await readLeaderboard(server, 'all');
  if (JSON.stringify(is) !== JSON.stringify(oracle.board('all'))) {
    faults.push(`the board is ${JSON.stringify(is)}, must be ${JSON.stringify(oracle.board('all'))}`);
  }
  return faults;
}

/** Compares every single acknowledgement with the files; a check of the highest number would miss a torn middle. */
function lostOrDoubled(data: string, load: Load): string[] {
  const faults: string[] = [];
  const seqOf = new Map<string, number>();
  for (const { key, seq } of readJournal(data)) {
    if (key === null) continue;
    if (seqOf.has(key)) faults.push(`${key} is recorded as ${seqOf.get(key)} and as ${seq}`);
    seqOf.set(key, seq);
  }
  for (const [id, seq] of load.acknowledged) {
    const recorded = seqOf.get(hookKey(id));
    if (recorded === undefined) faults.push(`${id} was acknowledged as ${seq} and is lost`);
    else if (seq !== null && recorded !== seq) faults.push(`${id} was told ${seq} and is ${recorded}`);
  }
  return faults;
}

/** The totals that the recorded deliveries must give. */
function oracleOf(data: string, load: Load): Oracle {
  const oracle = createOracle();
  for (const { key, atMs } of readJournal(data)) {
    if (key === null) continue;
    const id = key.slice(HOOK_SPACE.length);
    const body = load.sent.get(id);
    if (!body) throw new Error(`the journal holds ${key}, which was never sent`);
    oracle.count(id, body, atMs);
  }
  return oracle;
}

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
