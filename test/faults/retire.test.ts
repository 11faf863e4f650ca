import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { readJournal } from '../support/journal.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { eventually } from '../support/wait.ts';
import { writeJournalOf } from './journal-of.ts';

const PRELOAD = fileURLToPath(new URL('preload-loop.cjs', import.meta.url));
const PEOPLE = 10_000;
const MANY = howMany({ short: 10_000, full: 100_000 });
const DAY_MS = 86_400_000;
/** More than 13 months. */
const LONG_AGO_DAYS = 430;
/** Of a machine that many share; alone it is a tenth of this. */
const STANDSTILL_MS = 1_000;
const WITHIN = { timeoutMs: 120_000 };

const board = z.object({
  gifters: z.int(),
  diamonds: z.int(),
  rows: z.array(z.object({ name: z.string(), diamonds: z.int() })),
});
const sample = z.strictObject({ atMs: z.number(), maxMs: z.number() });

/** How many of the past nobody saw for long: they gave first. */
const goneOf = (people: number) => 0.3 * people;

/** The others gave on three days of late, so that nobody doubts the clock. */
function writePast(data: string, people: number): void {
  const now = Date.now();
  writeJournalOf(join(data, 'journal'), people, (seq) => {
    if (seq <= goneOf(people)) return now - LONG_AGO_DAYS * DAY_MS;
    return now - (4 - Math.ceil((3 * (seq - goneOf(people))) / (people - goneOf(people)))) * DAY_MS;
  });
}

it('[RT14] killed at random moments of removing many names, the next start has removed all or none, and lost no gift', async () => {
  const seed = chooseSeed('retire');
  const random = createRandom(seed);
  const kills = howMany({ short: 1, full: 40 });
  const data = await tempFolder('retire');
  const fixed = { data, port: await freePort() };
  const first = await startGiftcast(fixed);
  const { urls } = first;
  await first.stop();
  let server: Giftcast | null = null;
  let tookMs = 300;
  const tally = { ended: 0, notBegun: 0 };
  try {
    for (let nth = 1; nth <= kills; nth++) {
      const seeded = `SEED=${seed}, kill ${nth}`;
      for (const name of readdirSync(data).filter((one) => one.startsWith('checkpoint'))) {
        await removeFolder(join(data, name));
      }
      writePast(data, PEOPLE);
      server = await startGiftcast({ ...fixed, urls });
      await noted(data);
      await sleep(random.int(0, tookMs));
      await server.kill();
      const beganMs = performance.now();
      server = await startGiftcast({ ...fixed, urls });
      const isRecorded = recordsOf(data).includes('"type":"GiftersRetired"');
      if (isRecorded) tally.ended++;
      else tally.notBegun++;
      expect(existsSync(join(data, 'forgetting.json')), seeded).toBe(false);
      expect(namesKept(data, PEOPLE), seeded).toBe(isRecorded ? 0 : goneOf(PEOPLE));
      expect(await boardOf(server), seeded).toMatchObject({ gifters: PEOPLE, diamonds: PEOPLE });
      // What has not begun is begun again.
      await eventually('all names removed', () => (namesKept(data, PEOPLE) === 0 ? true : null), WITHIN);
      if (!isRecorded) tookMs = Math.min(tookMs, performance.now() - beganMs);
      expect((await boardOf(server)).rows[0], seeded).toEqual({ name: 'Former viewer', diamonds: 1 });
      expect(readJournal(data).filter(({ key }) => key !== null)).toHaveLength(PEOPLE);
      await server.kill();
    }
  } finally {
    await server?.kill();
    await removeFolder(data);
  }
  console.log(`retire: ${kills} kills, ${JSON.stringify(tally)}`);
});

it(`[RT16] of ${MANY} people ${goneOf(MANY)} lose their names, and the event loop is hardly blocked`, async () => {
  const data = await tempFolder('retire-many');
  const logs = await tempFolder('retire-log');
  const log = join(logs, 'loop');
  await (await startGiftcast({ data })).stop();
  writePast(data, MANY);
  const server = await startGiftcast({ data, preload: [PRELOAD], env: { GIFTCAST_TEST_LOOP_LOG: log } });
  try {
    const isReadyAtMs = Date.now();
    const before = { bytes: bytesOf(data), memory: memoryOf(server) };
    await noted(data);
    const notedAtMs = Date.now();
    await eventually(
      'the end of it',
      () => (existsSync(join(data, 'forgetting.json')) ? null : true),
      WITHIN,
    );
    const endedAtMs = Date.now();
    await sleep(300);
    expect(namesKept(data, MANY)).toBe(0);
    expect(await boardOf(server)).toMatchObject({ gifters: MANY, diamonds: MANY });
    const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    const samples = lines.map((line) => sample.parse(JSON.parse(line)));
    const during = samples.filter(({ atMs }) => atMs > isReadyAtMs + 1_000 && atMs <= endedAtMs + 200);
    const blockedMs = Math.max(...during.map(({ maxMs }) => maxMs));
    console.log(
      `retire: ${goneOf(MANY)} of ${MANY} people in ${bytesOf(data)} bytes of journal (before ${before.bytes}), ` +
        `note ${notedAtMs - isReadyAtMs} ms after the start, done ${endedAtMs - notedAtMs} ms later, ` +
        `longest block ${blockedMs.toFixed(1)} ms, most memory ${memoryOf(server)} (at the start ${before.memory})`,
    );
    expect(blockedMs).toBeLessThan(STANDSTILL_MS);
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
    await removeFolder(logs);
  }
});

/** Until the note is there that says who loses the name. */
function noted(data: string): Promise<true> {
  const isThere = () => (existsSync(join(data, 'forgetting.json')) ? (true as const) : null);
  return eventually('the note', isThere, { ...WITHIN, everyMs: 1 });
}

/** People of long ago whose id or name stands in some file. */
function namesKept(data: string, people: number): number {
  const found = new Set<number>();
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'utf8');
    for (const [, nth] of text.matchAll(/Viewer (\d+)"/g)) found.add(Number(nth));
  }
  return [...found].filter((nth) => nth <= goneOf(people)).length;
}

function recordsOf(data: string): string {
  const folder = join(data, 'journal');
  const segments = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return segments.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

const bytesOf = (data: string) => Buffer.byteLength(recordsOf(data));

/** As Linux tells it; elsewhere nothing is told. */
function memoryOf({ pid }: Giftcast): string {
  const status = `/proc/${pid}/status`;
  const peak = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return peak === undefined ? 'unknown' : `${Math.round(Number(peak) / 1_024)} MB`;
}

async function boardOf(server: Giftcast) {
  const answer = await call(`${server.baseUrl}/api/v1/leaderboard?window=all&limit=1`, {
    headers: { authorization: `Bearer ${server.urls.tokens.owner}` },
  });
  return board.parse(answer.json);
}
