import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { readJournal } from '../support/journal.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';
import { writeJournalOf } from './journal-of.ts';

const PRELOAD = fileURLToPath(new URL('preload-loop.cjs', import.meta.url));
const PAST = 30_000;
const LONG_PAST = howMany({ short: 40_000, full: 250_000 });
/** With as many digits as the last of the long past. */
const LATE = 100_000;
const SENDERS = 4;
const STANDSTILL_MS = 250;
const SAMPLE_MS = 100;

const board = z.object({ gifters: z.int(), diamonds: z.int() });
const sample = z.strictObject({ atMs: z.number(), maxMs: z.number() });

/** Somebody of the past whose name begins nobody else's. */
const nameOf = (nth: number) => `Viewer ${PAST - 9_999 + nth}`;
const messageOf = (nth: number) => `so "many" roses, é ${nameOf(nth)}`;

it('[FG24] killed at random moments of forgetting, the next start has forgotten whole or not at all, and lost no gift', async () => {
  const seed = chooseSeed('forget');
  const random = createRandom(seed);
  const kills = howMany({ short: 4, medium: 6, full: 100 });
  const data = await tempFolder('forget');
  const fixed: StartOptions = { data, port: await freePort() };
  await (await startGiftcast(fixed)).stop();
  writeJournalOf(join(data, 'journal'), PAST);
  let server = await startGiftcast(fixed);
  let tookMs = 0;
  const { urls } = server;
  const tally = { answered: 0, endedAtStart: 0, notBegun: 0, gifts: 0 };
  try {
    // One that is let be says how long it takes on this machine.
    await giveAs(server, 0);
    const stopFirst = send(server, tally);
    const beganMs = performance.now();
    const first = forget(server, 0);
    await noted(data, first);
    const notedMs = performance.now() - beganMs;
    expect(await first).toMatchObject({ status: 200 });
    tookMs = performance.now() - beganMs;
    await stopFirst();
    expect(traces(data, 0)).toEqual([]);
    for (let nth = 1; nth <= kills; nth++) {
      await giveAs(server, nth);
      const stopSending = send(server, tally);
      const asked = forget(server, nth).catch(() => null);
      // Most of the time goes into looking; the kills that matter come later.
      const isLate = random.chance(0.7);
      if (isLate) await noted(data, asked);
      await sleep(random.int(0, Math.ceil(isLate ? 1.2 * (tookMs - notedMs) : notedMs)));
      await server.kill();
      const result = await asked;
      await stopSending();
      server = await startGiftcast({ ...fixed, urls });
      const isRecorded = records(data).includes(`"id":"forget-${nth}","name":"forget-gifter"`);
      if (result !== null) {
        expect(result, `SEED=${seed}, kill ${nth}`).toMatchObject({ status: 200 });
        expect(isRecorded).toBe(true);
        tally.answered++;
      } else if (isRecorded) tally.endedAtStart++;
      else tally.notBegun++;
      expect(traces(data, nth).length === 0, `SEED=${seed}, kill ${nth}: ${traces(data, nth)}`).toBe(
        isRecorded,
      );
      expect(existsSync(join(data, 'forgetting.json'))).toBe(false);
      const deliveries = readJournal(data).filter(({ key }) => key !== null).length;
      expect(deliveries).toBeGreaterThanOrEqual(PAST + tally.gifts);
      expect((await boardOf(server)).diamonds, `SEED=${seed}, kill ${nth}`).toBe(deliveries);
    }
    const before = await boardOf(server);
    await giveAs(server, kills + 1);
    expect(await forget(server, kills + 1)).toMatchObject({ status: 200, json: { ok: true, value: null } });
    expect(traces(data, kills + 1)).toEqual([]);
    expect(await boardOf(server)).toEqual({ gifters: before.gifters - 1, diamonds: before.diamonds + 3 });
    expect(await forget(server, kills + 1)).toMatchObject({ json: { ok: true, repeated: true } });
    await server.stop();
    server = await startGiftcast({ ...fixed, urls });
    expect(await boardOf(server)).toEqual({ gifters: before.gifters - 1, diamonds: before.diamonds + 3 });
    expect(traces(data, kills + 1)).toEqual([]);
  } finally {
    await server.kill();
    await removeFolder(data);
  }
  console.log(`forget: ${kills} kills, ${tookMs.toFixed(0)} ms undisturbed, ${JSON.stringify(tally)}`);
});

it(`[FG25] among ${LONG_PAST} records it is answered while gifts go on and the event loop is hardly blocked`, async () => {
  const data = await tempFolder('forget-long');
  const logs = await tempFolder('forget-log');
  const log = join(logs, 'loop');
  await (await startGiftcast({ data })).stop();
  writeJournalOf(join(data, 'journal'), LONG_PAST);
  const server = await startGiftcast({ data, preload: [PRELOAD], env: { GIFTCAST_TEST_LOOP_LOG: log } });
  const tally = { gifts: 0 };

  async function isForgottenSmoothly(whom: number): Promise<boolean> {
    await giveAs(server, whom);
    await sleep(2_000);
    const beganAtMs = Date.now();
    const giftsBefore = tally.gifts;
    expect(await forget(server, whom)).toMatchObject({ status: 200, json: { ok: true } });
    const endedAtMs = Date.now();
    const gifts = tally.gifts - giftsBefore;
    expect(traces(data, whom)).toEqual([]);
    await sleep(300);
    const samples = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    const all = samples.map((line) => sample.parse(JSON.parse(line)));
    const blocked = longest(all, beganAtMs, endedAtMs);
    const usual = longest(all, beganAtMs - 1_800, beganAtMs - SAMPLE_MS);
    console.log(
      `forget: one of ${LONG_PAST} records in ${endedAtMs - beganAtMs} ms under ${gifts} gifts, longest block ` +
        `${blocked.toFixed(1)} ms; before it ${usual.toFixed(1)} ms`,
    );
    expect(gifts).toBeGreaterThan(0);
    return blocked < Math.max(STANDSTILL_MS, 2 * usual);
  }

  try {
    // The checkpoint that a long past calls for is made before anything is measured.
    await eventually('the first checkpoint', () => existsSync(join(data, 'checkpoint.json')));
    const stopSending = send(server, tally);
    // Somebody else's work may hold one measurement up; three in a row are ours.
    let isSmooth = false;
    let asked = 0;
    while (!isSmooth && asked < 3) {
      asked += 1;
      isSmooth = await isForgottenSmoothly(LATE + asked);
    }
    await stopSending();
    expect(isSmooth).toBe(true);
    expect((await boardOf(server)).diamonds).toBe(LONG_PAST + 3 * asked + tally.gifts);
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
    await removeFolder(logs);
  }
});

/** Until the note is there that says whom to forget, or it is over. */
async function noted(data: string, asked: Promise<unknown>): Promise<void> {
  let isOver = false;
  void asked.finally(() => {
    isOver = true;
  });
  while (!isOver && !existsSync(join(data, 'forgetting.json'))) await sleep(1);
}

/** Three gifts of one person of the past, with words. */
async function giveAs(server: Giftcast, nth: number): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const gift = giftOf(nameOf(nth), 1);
    const body = { ...gift, data: { ...gift.data, message: messageOf(nth) } };
    expect(await postGift(server.urls.hooks.gift, body, { agent: server.agent })).toMatchObject({
      status: 202,
    });
  }
}

/** Gifts of others, a few at once, until told to stop; counts those that were acknowledged. */
function send(server: Giftcast, tally: { gifts: number }): () => Promise<void> {
  let isOver = false;
  const sender = async (nth: number) => {
    while (!isOver) {
      const gift = giftOf(`Somebody ${nth}`, 1);
      const answer = await postGift(server.urls.hooks.gift, gift, { agent: server.agent }).catch(() => null);
      if (answer === null) return;
      expect(answer.status).toBe(202);
      tally.gifts++;
    }
  };
  const all = Promise.all(Array.from({ length: SENDERS }, (_, nth) => sender(nth)));
  return async () => {
    isOver = true;
    await all;
  };
}

function forget(server: Giftcast, nth: number) {
  const args = { gifterId: `tiktok:id-${nameOf(nth)}` };
  return call(`${server.baseUrl}/api/v1/commands`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.urls.tokens.owner}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ id: `forget-${nth}`, name: 'forget-gifter', args }),
  });
}

async function boardOf(server: Giftcast) {
  const { gifters, diamonds } = board.parse(
    (
      await call(`${server.baseUrl}/api/v1/leaderboard?window=all&limit=1`, {
        headers: { authorization: `Bearer ${server.urls.tokens.owner}` },
      })
    ).json,
  );
  return { gifters, diamonds };
}

/** Files of the data folder in which something of the person stands. */
function traces(data: string, nth: number): string[] {
  const message = messageOf(nth);
  const wanted = [`id-${nameOf(nth)}`, nameOf(nth), message, JSON.stringify(message).slice(1, -1)];
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((text) => bytes.includes(text));
    });
}

function records(data: string): string {
  const folder = join(data, 'journal');
  const segments = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return segments.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

function longest(samples: readonly z.infer<typeof sample>[], fromMs: number, toMs: number): number {
  const within = samples.filter(({ atMs }) => atMs > fromMs && atMs <= toMs + SAMPLE_MS);
  if (within.length === 0) throw new Error('nothing was measured');
  return Math.max(...within.map(({ maxMs }) => maxMs));
}
