import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchBrowser, openOverlay } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { howMany, isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import type { Random } from '../support/random.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { postGift } from '../support/sign.ts';
import { aging, MIB, samplesIn, slopeOf } from './age.ts';
import { runLoad } from './load.ts';

/** A day of ten gifts a second, at a thousand a second. */
const MINUTES = howMany({ short: 0.05, full: 14.4 });
const PER_SECOND = 1_000;
const RECONNECTS = howMany({ short: 20, full: 2_880 });
const RELOADS = howMany({ short: 1, full: 500 });
const COLLECT_EVERY_MS = howMany({ short: 1_000, full: 5_000 });
const PART_MS = 60_000;
const GIFTERS = 2_000;
const DIAMONDS_EACH = 3;
/** Gifts that make alerts for the stage, besides. */
const ALERT_EVERY_MS = 500;
const SIZES = [10, 10, 20, 100, 200, 500, 1_000, 5_000, 30_000];
/** What a day may add to the server, and to a page that stays open. */
const SLOPE_MIB = 1;

it('[LO2] a day of gifts, alerts, reconnects and reloads leaves server and overlay as they were', async () => {
  const seed = chooseSeed('soak');
  const random = createRandom(seed);
  const logs = await tempFolder('soak');
  const log = join(logs, 'age');
  const browser = await launchBrowser();
  const server = await startGiftcast(aging(log, COLLECT_EVERY_MS));
  try {
    const { page, faults } = await openOverlay(browser, server);
    const faultsOfReloads: string[] = [];
    const beganMs = Date.now();
    const endMs = beganMs + MINUTES * 60_000;
    const [gifts, worth, heapOfPage] = await Promise.all([
      sendGifts(server, endMs),
      sendAlerts(server, random, endMs),
      watchHeap(page, endMs),
      spread(RECONNECTS, endMs, async () => {
        const client = await connectClient(server.urls.ws, {
          token: server.urls.tokens.owner,
          kind: 'dashboard',
        });
        await client.close();
      }),
      spread(RELOADS, endMs, async () => {
        const reloaded = await openOverlay(browser, server);
        await reloaded.page.context().close();
        faultsOfReloads.push(...reloaded.faults);
      }),
    ]);
    const tookMs = Date.now() - beganMs;
    const day = (atMs: number) => (atMs - beganMs) / tookMs;
    // What is made ready once, in the first third, is no leak.
    const samples = samplesIn(log, beganMs + tookMs / 3, Date.now());
    const heap = samples.flatMap(({ atMs, heap: bytes }) =>
      bytes === null ? [] : [[day(atMs), bytes / MIB] as const],
    );
    const heapLate = heapOfPage.flatMap(([atMs, bytes]) =>
      day(atMs) < 1 / 3 ? [] : [[day(atMs), bytes / MIB] as const],
    );
    const open = samples.map((one) => one.open);
    const rss = [samples[0], samples.at(-1)].map((one) => Math.round((one?.rss ?? 0) / MIB));
    console.log(
      `soak: ${gifts} gifts and their alerts, ${RECONNECTS} reconnects, ${RELOADS} reloads in ${Math.round(tookMs / 1_000)} s; ` +
        `heap ${slopeOf(heap).toFixed(2)} MiB a day, the page's ${slopeOf(heapLate).toFixed(2)}; ` +
        `RSS ${rss.join(' to ')} MiB; open handles ${Math.min(...open)} to ${Math.max(...open)} (SEED=${seed})`,
    );
    expect([...faults, ...faultsOfReloads]).toEqual([]);
    expect((await readLeaderboard(server, 'all')).diamonds).toBe(gifts * DIAMONDS_EACH + worth);
    if (isFull()) {
      expect(slopeOf(heap)).toBeLessThanOrEqual(SLOPE_MIB);
      expect(slopeOf(heapLate)).toBeLessThanOrEqual(SLOPE_MIB);
    }
    await server.stop();
  } finally {
    await browser.close();
    await server.kill();
    await removeFolder(logs);
  }
});

/** In parts, since a signature is good for five minutes. Answers how many. */
async function sendGifts(server: Giftcast, endMs: number): Promise<number> {
  let sent = 0;
  for (let part = 0; Date.now() < endMs; part++) {
    const durationMs = Math.min(PART_MS, endMs - Date.now());
    const load = { overlays: 1, connections: 32, gifters: GIFTERS, perSecond: PER_SECOND };
    const told = await runLoad(server, { ...load, tag: `soak-${part}`, durationMs });
    expect(told.failed).toBe(0);
    sent += told.acknowledged;
  }
  return sent;
}

/** Gifts that play on the stage; answers what they were worth. */
async function sendAlerts(server: Giftcast, random: Random, endMs: number): Promise<number> {
  let worth = 0;
  while (Date.now() < endMs) {
    const diamonds = random.pick(SIZES);
    const gift = giftOf(`Fan ${random.int(1, GIFTERS)}`, diamonds);
    const { status } = await postGift(server.urls.hooks.gift, gift, { agent: server.agent });
    expect(status).toBe(202);
    worth += diamonds;
    await sleep(ALERT_EVERY_MS);
  }
  return worth;
}

/** Does it so often, evenly, one after the other. */
async function spread(times: number, endMs: number, work: () => Promise<void>): Promise<void> {
  for (let left = times; left > 0; left--) {
    await work();
    await sleep(Math.max(0, (endMs - Date.now()) / left));
  }
}

/** What the page keeps after its garbage is collected, with the times. */
async function watchHeap(page: Page, endMs: number): Promise<[atMs: number, bytes: number][]> {
  const tools = await page.context().newCDPSession(page);
  const points: [number, number][] = [];
  while (Date.now() < endMs) {
    await sleep(Math.max(0, Math.min(COLLECT_EVERY_MS, endMs - Date.now())));
    await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    points.push([Date.now(), usedSize]);
  }
  return points;
}
