import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeJournalOf } from '../faults/journal-of.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';

const GIFTERS = howMany({ short: 5_000, full: 1_000_000 });

it('[LO4] a long journal without a checkpoint is read through at the start, and nothing of it is missing', async () => {
  const data = await tempFolder('recovery');
  // The first start marks the folder as an installation; then it is given a long past.
  const first = await startGiftcast({ data });
  await first.stop();
  const records = writeJournalOf(join(data, 'journal'), GIFTERS);
  const server = await startGiftcast({ data });
  try {
    console.log(`recovery: ${records} records, ready after ${(server.readyMs / 1_000).toFixed(1)} s`);
    const headers = { authorization: `Bearer ${server.urls.tokens.owner}` };
    const { json } = await call(`${server.baseUrl}/api/v1/leaderboard?window=all&limit=1`, { headers });
    expect(json).toMatchObject({ gifters: GIFTERS, diamonds: records });
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
  }
});
