import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { changedPixels, launchBrowser, openOverlay, pixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

/** As a browser source of OBS, and counting what the page asks its browser for. */
const IN_OBS = `{
  window.obsstudio = { pluginVersion: '2.24.4' };
  window.asked = { timers: 0, frames: 0 };
  for (const [name, key] of [['setTimeout', 'timers'], ['requestAnimationFrame', 'frames']]) {
    const real = window[name].bind(window);
    window[name] = (...args) => {
      window.asked[key]++;
      return real(...args);
    };
  }
}`;
/** As long as the ladder takes: the test ends each alert itself, however slow the machine. */
const ON_STAGE_MS = 60_000;
/** More than the entrance of that alert takes. */
const ENTRANCE_MS = 1_500;
const SIZE = { width: 1920, height: 1080 };

let browser: Browser;
let server: Giftcast;
let data: string;
let owner: TestClient;
let page: Page;
/** Frames that the page sent, over all its lives. */
const said: { readonly type: string; readonly id?: string }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  data = await tempFolder('obs');
  const tiers = DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, durationMs: ON_STAGE_MS }));
  await writeFile(join(data, 'tiers.json'), JSON.stringify({ ...DEFAULT_LADDER, tiers }));
  server = await startGiftcast({ data });
  owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  ({ page } = await openOverlay(browser, server, { ...SIZE, init: IN_OBS }));
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => void said.push(JSON.parse(String(payload)))),
  );
  // Only now is every frame heard.
  await page.reload();
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1 && overlays[0]?.name === 'obs');
});

afterAll(async () => {
  await owner?.close();
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

it('[OB1] [OB2] [OB5] hidden it rests; seen again it shows what is on air now; refreshed it joins that', async () => {
  const other = await connectClient(server.urls.ws, { token: server.urls.tokens.overlay, kind: 'overlay' });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 2);
  const begin = async (id: string) => {
    await other.waitFor('alert', ({ alert }) => alert.id === id);
    other.send({ type: 'alert-started', id });
  };
  await gift('Ada', 1);
  await page.waitForFunction('window.giftcastStage.covers.leaderboard !== null');

  await tellObs({ visible: false });
  await owner.waitForTopic('status', ({ overlays }) => overlays.some(({ visible }) => !visible));
  const resting = await activity();
  const over = await gift('Bea', 10);
  await begin(over);
  other.send({ type: 'alert-done', id: over });
  await owner.waitForTopic('queue', ({ lastShown }) => lastShown?.id === over);
  const present = await gift('Kim', 1_000);
  await begin(present);
  await owner.waitForTopic('leaderboard', ({ rows }) => rows.length === 3);
  // Whoever joins after the entrance sees no entrance.
  await page.waitForTimeout(ENTRANCE_MS);
  expect(await activity(), 'while hidden').toEqual(resting);

  await tellObs({ visible: true });
  await onStage(present);
  const first = await pixels(page);
  keepPicture('obs-seen-again', first);
  await page.waitForTimeout(700);
  const { leaderboard } = owner.topic('layout').landscape;
  expect(changedPixels(first, await pixels(page), leaderboard), 'nothing moves to where it is').toBe(0);

  await page.reload();
  await onStage(present);
  keepPicture('obs-refreshed', await pixels(page));
  other.send({ type: 'alert-done', id: present });
  await owner.waitForTopic('queue', ({ lastShown, onAir }) => lastShown?.id === present && onAir === null);
  const startedHere = said.filter(({ type }) => type === 'alert-started').map(({ id }) => id);
  expect(new Set(startedHere)).toEqual(new Set([present]));
  await other.close();
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  // What it still plays by its own time, the other had ended before.
  await page.reload();
  await page.waitForFunction('window.giftcastStage?.link === "live"');
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
});

it('[OB5] refreshed alone it plays the alert once more, which ends once and counts once', async () => {
  const id = await gift('Leo', 2_000);
  await onStage(id);
  const starts = () => said.filter((frame) => frame.type === 'alert-started' && frame.id === id).length;
  await eventually('it says that it started', () => (starts() === 1 ? true : null));
  await page.reload();
  await onStage(id);
  await eventually('it says so once more', () => (starts() === 2 ? true : null));
  await tellObs({ visible: false });
  await owner.waitForTopic('queue', ({ lastShown, onAir }) => lastShown?.id === id && onAir === null);
  const isLeo = ({ gifter }: { readonly gifter: { readonly name: string } }) => gifter.name === 'Leo';
  const recent = await owner.waitForTopic('recent', (gifts) => {
    const fate = gifts.find(isLeo)?.fate;
    return fate?.type === 'alert' && fate.end !== null;
  });
  expect(recent.filter(isLeo)).toMatchObject([
    { diamonds: 2_000, fate: { id, end: 'shown', reason: 'overlay-lost' } },
  ]);
  await tellObs({ visible: true });
});

it('[OB12] [OB13] the desk is told size, renderer and pace once something moved', async () => {
  await tellObs({ visible: true });
  const told = await eventually(
    'the page reports',
    async () => {
      await gift('Ada', 1);
      const [overlay] = owner.topic('status').overlays;
      return overlay && overlay.fps !== null ? overlay : null;
    },
    { timeoutMs: 60_000, everyMs: 200 },
  );
  expect(told).toMatchObject({ name: 'obs', ...SIZE, renderer: 'canvas', visible: true });
  console.log(`overlay: ${told.fps} frames a second, ${told.dropped} missed`);
});

/** Posts a gift; answers the id of the alert that its record makes. */
async function gift(name: string, diamonds: number): Promise<string> {
  const { status, seq } = await postGift(server.urls.hooks.gift, giftOf(name, diamonds));
  expect(status).toBe(202);
  return `a${seq}`;
}

function tellObs(detail: { readonly visible: boolean }): Promise<void> {
  return page.evaluate((told) => {
    window.dispatchEvent(new CustomEvent('obsSourceVisibleChanged', { detail: told }));
  }, detail);
}

function onStage(id: string): Promise<unknown> {
  return page.waitForFunction((wanted) => window.giftcastStage?.alert === wanted, id, { polling: 20 });
}

/** What the page asked for and drew so far. */
function activity(): Promise<unknown> {
  return page.evaluate('({ ...window.asked, drawn: window.giftcastStage.frames })');
}
