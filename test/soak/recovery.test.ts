import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeJournalOf } from '../faults/journal-of.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { itInFull } from '../support/in-full.ts';
import { eventually } from '../support/wait.ts';

const RECORDS = howMany({ short: 6_000, full: 1_000_000 });
/** Who gives comes back: this many gifts are of one person. */
const GIFTS_A_GIFTER = 10;

it('[LO4] a long journal without a checkpoint is read through at the start, and nothing of it is missing', () =>
  recoverFrom(RECORDS / GIFTS_A_GIFTER));

itInFull('[LO4] so is one in which everybody gave once', () => recoverFrom(RECORDS));

async function recoverFrom(gifters: number): Promise<void> {
  const data = await tempFolder('recovery');
  // The first start marks the folder as an installation; then it is given a long past.
  const first = await startGiftcast({ data });
  await first.stop();
  const records = writeJournalOf(join(data, 'journal'), RECORDS, undefined, gifters);
  const wanted = { gifters, diamonds: records };
  let server = await startGiftcast({ data });
  try {
    const withoutS = server.readyMs / 1_000;
    expect(await boardOf(server)).toMatchObject(wanted);
    await eventually('a checkpoint', () => (existsSync(join(data, 'checkpoint.json')) ? true : null), {
      timeoutMs: 600_000,
    });
    await server.stop();
    server = await startGiftcast({ data });
    const withS = server.readyMs / 1_000;
    expect(await boardOf(server)).toMatchObject(wanted);
    console.log(
      `recovery: ${records} records of ${gifters} people, ready after ${withoutS.toFixed(1)} s, with a checkpoint after ${withS.toFixed(1)} s`,
    );
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
  }
}

async function boardOf({ baseUrl, urls }: Giftcast): Promise<unknown> {
  const headers = { authorization: `Bearer ${urls.tokens.owner}` };
  return (await call(`${baseUrl}/api/v1/leaderboard?window=all&limit=1`, { headers })).json;
}
