import { expect, it } from 'vitest';
import { WINDOWS } from '../../shared/topics.ts';
import { howMany, isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { freePort } from '../support/giftcast.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { manyCalls } from './many-calls.ts';
import type { Senders } from './many-senders.ts';
import { startSenders } from './many-senders.ts';
import { createOracle } from './oracle-model.ts';
import { compare } from './run-sequence.ts';

const CALLS = howMany({ short: 900, full: 100_000 });
const ENDS = ['kill', 'stop', 'kill', 'stop', 'kill', null] as const;

it('[PR10] (G5, T20) of calls sent twice, together, late and over restarts each counts once, and every window is the oracle’s', async () => {
  const seed = chooseSeed('many deliveries');
  const calls = manyCalls(createRandom(seed), CALLS);
  const data = await tempFolder('many');
  const senders = await startSenders({ data, port: await freePort(), env: { TZ: 'UTC' } });
  const sinceMs = performance.now();
  const part = Math.ceil(calls.length / ENDS.length);
  try {
    for (const [nth, end] of ENDS.entries()) {
      await senders.send(calls.slice(nth * part, (nth + 1) * part), end);
      expect(await faultsOf(senders, data), `SEED=${seed}, part ${nth + 1}`).toEqual([]);
    }
  } finally {
    await senders.stop();
    await removeFolder(data);
  }
  const { tally } = senders;
  const perSecond = Math.round((tally.sent * 1_000) / (performance.now() - sinceMs));
  console.log(`many deliveries: ${JSON.stringify({ ...tally, ids: senders.fates.size, perSecond })}`);
  expect(tally.sent).toBeGreaterThanOrEqual(CALLS);
  // On average 0.35, 0.045 and 0.1; a few calls may be far from it.
  expect(tally.repeats / tally.sent).toBeGreaterThan(isFull() ? 0.34 : 0.25);
  expect(tally.conflicts / tally.sent).toBeGreaterThan(isFull() ? 0.04 : 0.01);
  expect((2 * tally.pairs) / tally.sent).toBeGreaterThan(isFull() ? 0.09 : 0.03);
  expect(tally.broken).toBeGreaterThan(0);
}, 1_800_000);

/** Everything wrong while nothing is under way: in the answers, the journal, and the boards. */
async function faultsOf({ fates, faults, server }: Senders, data: string): Promise<string[]> {
  const wrong = [...faults];
  const oracle = createOracle();
  const space = hookKey('');
  const days = new Set<string>();
  let deliveries = 0;
  for (const { key, seq, atMs } of readJournal(data)) {
    if (key === null) continue;
    deliveries++;
    days.add(new Date(atMs).toISOString().slice(0, 10));
    const id = key.slice(space.length);
    const fate = fates.get(id);
    if (!fate) wrong.push(`${key} was never sent`);
    else {
      if (!oracle.count(id, fate.body, atMs)) wrong.push(`${id} is recorded twice`);
      if (fate.seq !== null && fate.seq !== seq) wrong.push(`${id} was told ${fate.seq} and is ${seq}`);
    }
  }
  if (deliveries !== fates.size) wrong.push(`${deliveries} are recorded, ${fates.size} were answered`);
  days.add(new Date().toISOString().slice(0, 10));
  // Past midnight the windows of a date are empty, or hold a part.
  const windows = days.size === 1 ? WINDOWS : WINDOWS.filter((name) => name === 'session' || name === 'all');
  wrong.push(
    ...(await compare({ leaderboard: (window) => readLeaderboard(server, window) }, oracle, windows)),
  );
  return wrong.map((fault) => fault.slice(0, 400));
}
