import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Place, Places } from '../../shared/topics.ts';
import { launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const SIZE = { width: 1920, height: 1080 };
const WITHIN_MS = 250;
const WATCH_MS = 1_500;
const TEXT_WIDGETS = ['alerts', 'leaderboard', 'ticker'] as const;

/**
 * Looks at the places in each frame and notes when they were last other than in the picture of an empty show, which
 * it remembers under the name `empty`. Needs the Canvas2D renderer, whose canvas can be read at any time.
 */
const WATCHER = `
window.giftWatch = {
  look(places) {
    const from = document.querySelector('canvas');
    const sheet = document.createElement('canvas');
    const scale = from.width / ${SIZE.width};
    return places.map(({ x, y, w, h }) => {
      sheet.width = w;
      sheet.height = h;
      const context = sheet.getContext('2d', { willReadFrequently: true });
      context.drawImage(from, x * scale, y * scale, w * scale, h * scale, 0, 0, w, h);
      const { data } = context.getImageData(0, 0, w, h);
      let hash = 0;
      for (let at = 0; at < data.length; at++) hash = (Math.imul(hash, 31) + data[at]) | 0;
      return hash;
    }).join(' ');
  },
  remember(places) {
    this.places = places;
    this.empty = this.look(places);
    return this.empty;
  },
  isEmpty() { return this.look(this.places) === this.empty; },
  start(forMs) {
    this.lastSeenAtMs = null;
    this.looks = 0;
    const endMs = performance.now() + forMs;
    this.finished = new Promise((resolve) => {
      const tick = () => {
        this.looks++;
        if (!this.isEmpty()) this.lastSeenAtMs = Date.now();
        if (performance.now() < endMs) setTimeout(tick, 4);
        else resolve({ lastSeenAtMs: this.lastSeenAtMs, looks: this.looks });
      };
      tick();
    });
  },
};`;

interface Seen {
  /** When a pixel of viewers' text was last there, by Date.now(); null for never. */
  readonly lastSeenAtMs: number | null;
  readonly looks: number;
}

let browser: Browser;
let server: Giftcast;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGiftcast();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

it('[E27] clear-overlay takes every pixel of what viewers wrote off the screen within 250 ms', async () => {
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  const { page } = await openOverlay(browser, server, { ...SIZE, init: WATCHER });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  const layout = owner.topic('layout').landscape;
  await page.waitForSelector('canvas');
  await eventually('the empty show is drawn', () => isStill(page));
  await page.evaluate(`giftWatch.remember(${JSON.stringify(placesOf(layout))})`);

  for (const [name, diamonds] of [
    ['Ada', 3],
    ['Bea', 5],
    ['Cid', 700],
  ] as const) {
    expect(await postGift(server.urls.hooks.gift, giftOf(name, diamonds))).toMatchObject({ status: 202 });
  }
  await owner.waitForTopic('queue', ({ onAir }) => onAir !== null);
  const full = await eventually('all three widgets are filled', async () => {
    const picture = await pixels(page);
    const isFull = TEXT_WIDGETS.every((widget) => visiblePixels(picture, layout[widget]) > 500);
    return isFull ? picture : null;
  });
  keepPicture('clear-before', full);

  await page.evaluate(`giftWatch.start(${WATCH_MS})`);
  const askedAtMs = Date.now();
  const result = await owner.command('clear-overlay');
  expect(result).toMatchObject({ ok: true });
  const seen = await page.evaluate<Seen>('giftWatch.finished');
  keepPicture('clear-after', await pixels(page));
  expect(seen.lastSeenAtMs, 'the watcher saw the text before it went').not.toBeNull();
  const tookMs = (seen.lastSeenAtMs ?? 0) - askedAtMs;
  console.log(`clear: viewers' text gone ${tookMs} ms after the command (${seen.looks} looks)`);
  expect(tookMs).toBeLessThanOrEqual(WITHIN_MS);
  expect(await page.evaluate<boolean>('giftWatch.isEmpty()')).toBe(true);

  const after = await postGift(server.urls.hooks.gift, giftOf('Dov', 900));
  expect(after.status).toBe(202);
  await page.evaluate(`giftWatch.start(${WATCH_MS})`);
  expect(await page.evaluate<Seen>('giftWatch.finished')).toMatchObject({ lastSeenAtMs: null });
  await owner.close();
});

function placesOf(layout: Places): Place[] {
  return TEXT_WIDGETS.map((widget) => layout[widget]);
}

/** True when two pictures, a moment apart, are the same. */
async function isStill(page: Page): Promise<true | null> {
  const [first, second] = [await page.screenshot(), await page.screenshot()];
  return first.equals(second) ? true : null;
}
