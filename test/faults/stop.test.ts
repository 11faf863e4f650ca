import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { createAgent } from '../support/http.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { builtEntry } from '../support/root.ts';
import { postGift } from '../support/sign.ts';

const GIFTS = 200;

it('[FT5] SIGTERM ends with exit code 0 from the first answer of /healthz on', async () => {
  const data = await tempFolder('stop');
  const stops = howMany({ short: 10, medium: 20, full: 50 });
  try {
    for (let nth = 0; nth < stops; nth++) {
      const server = await spawnGiftcast({ data });
      await server.ready();
      await server.stop();
    }
    console.log(`stop: ${stops} of ${stops} ended with 0`);
  } finally {
    await removeFolder(data);
  }
});

it('[FT6] SIGTERM under load ends with 0, and every gift acknowledged until then is on disk', async () => {
  const data = await tempFolder('stop-load');
  const server = await startGiftcast({ data });
  const agent = createAgent();
  try {
    const acknowledged: string[] = [];
    const sends = Array.from({ length: GIFTS }, async (_, nth) => {
      const id = `stop-${nth}`;
      const answer = await postGift(server.urls.hooks.gift, giftOf('Ada', 1), { id, agent }).catch(
        () => null,
      );
      if (answer?.status === 202) acknowledged.push(id);
      return answer?.status ?? null;
    });
    await Promise.race(sends);
    await server.stop();
    const answers = await Promise.all(sends);
    const recorded = new Set(readJournal(data).map(({ key }) => key));
    expect(acknowledged.filter((id) => !recorded.has(hookKey(id)))).toEqual([]);
    expect(answers.filter((status) => status !== null && ![202, 503].includes(status))).toEqual([]);
    console.log(`stop: ${acknowledged.length} of ${GIFTS} acknowledged before the end, 0 lost`);
  } finally {
    agent.destroy();
    await server.kill();
    await removeFolder(data);
  }
});

it('[FT35] npm run stop says how to end a server that it cannot reach, and what it says of no server', async () => {
  const data = await tempFolder('stop-silent');
  const stop = () =>
    spawnSync(process.execPath, [builtEntry(), 'stop', '--data', data], { encoding: 'utf8' });
  expect(stop()).toMatchObject({ status: 0, stdout: `Giftcast is not running in ${data}.\n` });
  const server = await startGiftcast({ data });
  try {
    // As a full disk leaves it.
    rmSync(join(data, 'run.json'));
    expect(stop()).toMatchObject({
      status: 1,
      stdout: `Giftcast is at work in ${data} and cannot be reached. End it with Ctrl+C in its window.\n`,
    });
  } finally {
    await server.kill();
    await removeFolder(data);
  }
});
