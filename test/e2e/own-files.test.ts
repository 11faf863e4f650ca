import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { launchBrowser, openOverlay, pixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { isShort } from '../support/extent.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { mediaFiles } from '../support/media-files.ts';
import { eventually } from '../support/wait.ts';

/** Red all over: nothing else on stage has this very colour. */
const RED = ((side: number) => {
  const picture = new PNG({ width: side, height: side });
  for (let i = 0; i < picture.data.length; i += 4) picture.data.set([255, 0, 0, 255], i);
  return PNG.sync.write(picture);
})(40);
const SONG = mediaFiles.wav({ durationMs: 400 });
const idOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Counts what the page plays: a file is one source, a note of the family several oscillators. */
const LISTEN = `window.heard = { files: 0, notes: 0 };
for (const [name, what] of [['createBufferSource', 'files'], ['createOscillator', 'notes']]) {
  const make = BaseAudioContext.prototype[name];
  BaseAudioContext.prototype[name] = function () { window.heard[what] += 1; return make.call(this); };
}`;
declare global {
  interface Window {
    readonly heard: { readonly files: number; readonly notes: number };
  }
}

let browser: Browser;
let server: Giftcast;
let owner: TestClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGiftcast();
  owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  for (const [content, type] of [
    [RED, 'image/png'],
    [SONG, 'audio/wav'],
  ] as const) {
    const headers = { authorization: `Bearer ${server.urls.tokens.owner}`, 'content-type': type };
    await call(`${server.baseUrl}/api/v1/media`, { method: 'POST', body: content, headers });
  }
  const media = { sound: idOf(SONG), picture: idOf(RED) };
  const tiers = DEFAULT_LADDER.tiers.map((tier) =>
    tier.level === 3 ? { ...tier, durationMs: 6_000, media } : { ...tier, durationMs: 1_000 },
  );
  expect(await owner.command('save-tiers', { tiers, baseVersion: 1 })).toMatchObject({ ok: true });
});
afterAll(async () => {
  await owner?.close();
  await browser?.close();
  await server?.kill();
});

const stageOf = (page: Page) =>
  page.evaluate(() => ({
    alert: window.giftcastStage?.alert ?? null,
    sounds: window.giftcastStage?.sounds ?? 0,
    link: window.giftcastStage?.link,
    heard: window.heard,
  }));
const untilStage = (
  page: Page,
  what: string,
  isIt: (stage: Awaited<ReturnType<typeof stageOf>>) => boolean,
) =>
  eventually(what, async () => {
    const stage = await stageOf(page);
    return isIt(stage) ? stage : null;
  });
const isLive = (page: Page) => untilStage(page, 'the page is live', ({ link }) => link === 'live');
const gift = (diamonds: number) => owner.command('send-test-gift', { diamonds, name: 'Ada' });

function redPixels({ data }: PNG): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 0 && data[i + 3] === 255) count += 1;
  }
  return count;
}

describe('a step with files of its own', () => {
  it('[MD7] shows its picture and plays its sound, under the page’s policy', async () => {
    const { page, faults, requests } = await openOverlay(browser, server, {
      width: 1920,
      height: 1080,
      init: LISTEN,
    });
    await isLive(page);
    await gift(100);
    const stage = await untilStage(page, 'the sound', ({ sounds }) => sounds === 1);
    expect(stage.heard).toEqual({ files: 1, notes: 0 });
    const red = await eventually('the picture', async () => {
      const count = redPixels(await pixels(page));
      return count > 5_000 ? count : null;
    });
    expect(red).toBeLessThan(160 * 160);
    expect(
      requests
        .filter((url) => url.includes('/media/'))
        .map((url) => url.split('/').at(-1))
        .sort(),
    ).toEqual([idOf(RED), idOf(SONG)].sort());
    expect(faults).toEqual([]);
    // Cut off, it would be played on by the next page.
    await owner.waitForTopic('queue', ({ onAir }) => onAir === null, 20_000);
    await page.context().close();
  });

  it('[MD8] files that do not come hold no alert back, and are there for the next one', async () => {
    const { page, faults } = await openOverlay(browser, server, { width: 1920, height: 1080, init: LISTEN });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/media/*', async (route) => {
      await released;
      await route.continue().catch(() => {});
    });
    await isLive(page);
    await gift(100);
    const { onAir } = await owner.waitForTopic('queue', (queue) => queue.onAir?.startedAtMs != null);
    const stage = await untilStage(page, 'the usual sound', ({ heard }) => heard.notes > 0);
    expect([stage.heard.files, redPixels(await pixels(page))]).toEqual([0, 0]);
    await owner.waitForTopic('queue', (queue) => queue.onAir?.id !== onAir?.id);
    release();
    await gift(100);
    await untilStage(page, 'the own sound', ({ heard }) => heard.files > 0);
    await eventually('the picture', async () => (redPixels(await pixels(page)) > 5_000 ? true : null));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  if (!isShort())
    it('[SO9] [SO5] of two overlays in one browser one sounds; the other when that one hides; none when muted', async () => {
      const context = await browser.newContext({ viewport: { width: 640, height: 360 } });
      await context.addInitScript(LISTEN);
      const pages = [await context.newPage(), await context.newPage()] as const;
      for (const page of pages) {
        await page.goto(server.urls.overlay);
        await isLive(page);
      }
      const sounds = () => Promise.all(pages.map(async (page) => (await stageOf(page)).sounds));
      /** Until it is over; a page that is hidden gets none. */
      const play = async (...seen: readonly Page[]) => {
        await gift(1_000);
        const { onAir } = await owner.waitForTopic('queue', (queue) => queue.onAir?.startedAtMs != null);
        for (const page of seen) await untilStage(page, 'the alert', ({ alert }) => alert === onAir?.id);
        await owner.waitForTopic('queue', (queue) => queue.onAir === null);
      };
      // The alert before it is still on stage elsewhere, or just over.
      await owner.waitForTopic('queue', ({ onAir }) => onAir === null, 20_000);
      await play(...pages);
      expect(await sounds()).toEqual([1, 0]);
      await pages[0].evaluate(() =>
        window.dispatchEvent(new CustomEvent('obsSourceVisibleChanged', { detail: { visible: false } })),
      );
      await play(pages[1]);
      expect(await sounds()).toEqual([1, 1]);
      await owner.command('mute', { muted: true });
      await play(pages[1]);
      expect(await sounds()).toEqual([1, 1]);
      expect((await stageOf(pages[1])).heard.notes).toBeGreaterThan(0);
      await context.close();
    });
});
