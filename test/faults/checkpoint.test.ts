import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { postGift } from '../support/sign.ts';
import { writeJournalOf } from './journal-of.ts';
import { LOOP_PRELOAD, longestBlock, SAMPLE_MS } from './loop-log.ts';

const GIFTERS = 100_000;
const SENDERS = 16;
/** The budget is 10 ms on a quiet machine; a shared one also counts the time in which others had its cores. */
const STANDSTILL_MS = 250;
const HEAD_BYTES = 200;

it('[FT4] a checkpoint of 100,000 gifters is made while gifts go on and the event loop is hardly blocked', async () => {
  const data = await tempFolder('checkpoint');
  const logs = await tempFolder('checkpoint-log');
  const log = join(logs, 'loop');
  // The first start marks the folder as an installation; then it is given a long past.
  await (await startGiftcast({ data })).stop();
  const records = writeJournalOf(join(data, 'journal'), GIFTERS);
  const env = { GIFTCAST_TEST_LOOP_LOG: log };
  const server = await startGiftcast({ data, preload: [LOOP_PRELOAD], env });
  const beganAtMs = Date.now();
  try {
    expect(checkpointSeq(data), 'none yet: it is made while gifts come in').toBe(0);
    const sent = await sendUntil(server, () => checkpointSeq(data) >= records);
    const seq = checkpointSeq(data);
    const madeAtMs = Date.now();
    const tookMs = madeAtMs - beganAtMs;
    // The same load once more without a checkpoint tells which part of the blocks is the gifts' own.
    const sentAfter = await sendUntil(server, () => Date.now() > madeAtMs + tookMs);
    const endedAtMs = Date.now();
    const blocked = await longestBlock(log, beganAtMs + SAMPLE_MS, madeAtMs);
    const usual = await longestBlock(log, madeAtMs + SAMPLE_MS, endedAtMs);
    expect(seq).toBeGreaterThanOrEqual(records);
    console.log(
      `checkpoint: ${GIFTERS} gifters in ${tookMs} ms under ${sent} gifts, longest block ${blocked.toFixed(1)} ms; ` +
        `as long without one under ${sentAfter} gifts, longest block ${usual.toFixed(1)} ms`,
    );
    expect(blocked).toBeLessThan(Math.max(STANDSTILL_MS, 2 * usual));
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
    await removeFolder(logs);
  }
});

/** Sends gifts, a few at once, until it is enough; answers how many. */
async function sendUntil(server: Giftcast, isEnough: () => boolean): Promise<number> {
  let sent = 0;
  let isOver = false;
  const sender = async () => {
    while (!isOver) {
      const { status } = await postGift(server.urls.hooks.gift, giftOf(`Viewer ${sent % GIFTERS}`, 1), {
        agent: server.agent,
      });
      expect(status).toBe(202);
      if (++sent % 100 === 0) isOver ||= isEnough();
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  return sent;
}

/** The last record that the newest checkpoint holds; 0 when there is none. */
function checkpointSeq(data: string): number {
  const file = join(data, 'checkpoint.json');
  if (!existsSync(file)) return 0;
  // The number stands at the head of many megabytes.
  const head = Buffer.alloc(HEAD_BYTES);
  const opened = openSync(file, 'r');
  readSync(opened, head);
  closeSync(opened);
  return Number(/"seq":\s*(\d+)/.exec(head.toString('latin1'))?.[1] ?? 0);
}
