import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { howMany, isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { itInFull } from '../support/in-full.ts';
import { readJournal } from '../support/journal.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { eventually } from '../support/wait.ts';
import { writeJournalOf } from './journal-of.ts';

const PRELOAD = fileURLToPath(new URL('preload-loop.cjs', import.meta.url));
const PEOPLE = howMany({ short: 3_000, full: 10_000 });
const MANY = 100_000;
/** What it takes where nothing was measured. */
const ABOUT_MS = 300;
const NOTE = 'forgetting.json';
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
  const begin = async () => {
    for (const name of readdirSync(data).filter((one) => one.startsWith('checkpoint'))) {
      await rm(join(data, name));
    }
    writePast(data, PEOPLE);
    await keepNames(data, 13);
    server = await startGiftcast({ ...fixed, urls });
    await noted(data);
    return server;
  };
  /** One that is let be says how long it takes on this machine. */
  const undisturbed = async () => {
    const whole = await begin();
    const beganMs = performance.now();
    await eventually('the end of it', () => (isEnded(data) ? true : null), WITHIN);
    const tookMs = performance.now() - beganMs;
    expect(namesKept(data, PEOPLE)).toBe(0);
    expect((await boardOf(whole)).rows[0]).toEqual({ name: 'Former viewer', diamonds: 1 });
    await whole.kill();
    return tookMs;
  };
  const tally = { all: 0, none: 0 };
  try {
    const tookMs = isFull() ? await undisturbed() : ABOUT_MS;
    for (let nth = 1; nth <= kills; nth++) {
      const seeded = `SEED=${seed}, kill ${nth}`;
      const killed = await begin();
      await sleep(random.int(0, Math.ceil(tookMs)));
      await killed.kill();
      // What has not begun is not begun again.
      await keepNames(data, null);
      const next = await startGiftcast({ ...fixed, urls });
      server = next;
      const isRecorded = recordsOf(data).includes('"type":"GiftersRetired"');
      tally[isRecorded ? 'all' : 'none']++;
      expect(existsSync(join(data, NOTE)), seeded).toBe(false);
      expect(namesKept(data, PEOPLE), seeded).toBe(isRecorded ? 0 : goneOf(PEOPLE));
      const { rows, ...sums } = await boardOf(next);
      expect(sums, seeded).toEqual({ gifters: PEOPLE, diamonds: PEOPLE });
      expect(rows, seeded).toEqual([{ name: isRecorded ? 'Former viewer' : 'Viewer 1', diamonds: 1 }]);
      expect(readJournal(data).filter(({ key }) => key !== null)).toHaveLength(PEOPLE);
      await next.kill();
    }
    console.log(`retire: ${kills} kills, ${tookMs.toFixed(0)} ms long, ${JSON.stringify(tally)}`);
  } finally {
    await server?.kill();
    await removeFolder(data);
  }
});

itInFull(
  `[RT16] of ${MANY} people ${goneOf(MANY)} lose their names, and the event loop is hardly blocked`,
  async () => {
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
      await eventually('the end of it', () => (isEnded(data) ? true : null), WITHIN);
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
  },
);

/** Until the note is there that says who loses the name. */
function noted(data: string): Promise<true> {
  const isThere = () => (existsSync(join(data, NOTE)) ? (true as const) : null);
  return eventually('the note', isThere, { ...WITHIN, everyMs: 1 });
}

function isEnded(data: string): boolean {
  return !existsSync(join(data, NOTE)) && recordsOf(data).includes('"type":"GiftersRetired"');
}

/** As somebody would write it by hand. */
async function keepNames(data: string, keepNamesMonths: number | null): Promise<void> {
  const file = join(data, 'settings.json');
  const settings: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...settings, privacy: { keepNamesMonths } }));
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
