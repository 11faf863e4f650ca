import { expect, it } from 'vitest';
import { readRunFile } from '../../server/run-file.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { GiftcastProcess } from '../support/giftcast.ts';
import { freePort, readUrls, spawnGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const RACES = howMany({ short: 1, medium: 8, full: 50 });
/** What one who waits for a lock to grow old could not keep to, on the slowest machine. */
const SLACK_MS = 2_000;
const REFUSAL =
  /^(Already running, as process \d+ on port \d+\.|Giftcast is running with .* already\. Stop it there, or choose another folder with --data\.)$/;

it('[FT26] (F09) of several that start on one folder one wins, the others say why; after its SIGKILL the next starts at once', async () => {
  const seed = chooseSeed('races');
  const random = createRandom(seed);
  const tally = { races: RACES, starters: 0, usualMs: 0, slowestAfterKillMs: 0 };
  for (let race = 1; race <= RACES; race++) {
    const where = `SEED=${seed}, race ${race}`;
    const folder = await tempFolder('races');
    const options = { data: folder, port: await freePort() };
    const starters: GiftcastProcess[] = [];
    try {
      const count = random.int(2, 5);
      tally.starters += count;
      const startedMs = performance.now();
      const all = await Promise.all(Array.from({ length: count }, () => spawnGiftcast(options)));
      starters.push(...all);
      const { winner, losers } = await settledRace(all);
      const usualMs = performance.now() - startedMs;
      expect(losers, where).toHaveLength(count - 1);
      for (const loser of losers) {
        expect((await loser.exited).code, where).toBe(1);
        const said = `${loser.stdout()}${loser.stderr()}`;
        expect(said.trim(), where).toMatch(REFUSAL);
      }
      expect((await readRunFile(folder))?.pid, where).toBe(winner.pid);
      const hook = (await readUrls(options)).hooks.gift;
      expect((await postGift(hook, giftOf('Ada', 10), { id: 'won' })).status, where).toBe(202);

      await winner.kill();
      const killedMs = performance.now();
      const next = await spawnGiftcast(options);
      starters.push(next);
      await next.ready();
      const nextMs = performance.now() - killedMs;
      expect(nextMs, where).toBeLessThan(usualMs + SLACK_MS);
      expect((await postGift(hook, giftOf('Ada', 10), { id: 'won' })).status, where).toBe(200);
      await next.stop();
      expect(readJournal(folder).filter(({ key }) => key === hookKey('won'))).toHaveLength(1);
      tally.usualMs = Math.max(tally.usualMs, Math.round(usualMs));
      tally.slowestAfterKillMs = Math.max(tally.slowestAfterKillMs, Math.round(nextMs));
    } finally {
      for (const starter of starters) await starter.kill();
      await removeFolder(folder);
    }
  }
  console.log(`races: ${JSON.stringify(tally)}, one winner each`);
});

/** Waits until all but one have ended and that one serves. Who answers tells nothing: they all have one address. */
async function settledRace(all: readonly GiftcastProcess[]) {
  const losers: GiftcastProcess[] = [];
  for (const one of all) void one.exited.then(() => losers.push(one));
  await eventually('one is left', () => (losers.length >= all.length - 1 ? true : null), {
    timeoutMs: 60_000,
  });
  const winner = all.find((one) => !losers.includes(one));
  if (!winner) throw new Error(`nobody won: ${losers.map((one) => one.stderr()).join('')}`);
  await winner.ready();
  return { winner, losers };
}
