import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openOverlay, openPage, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { DESK, openDashboard, region, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { blankedBy, PRESS_CLOCK, STAGE, WATCHER } from '../support/stage-watch.ts';
import { eventually } from '../support/wait.ts';

const OVERLAY = { width: 1920, height: 1080 };
const SIZES = [DESK, { width: 420, height: 800 }, { width: 390, height: 844 }, { width: 320, height: 640 }];
const ENOUGH_PIXELS = 2_000;
const BLANK_WITHIN_MS = 250;

let browser: Browser;
let server: Giftcast;
let data: string;

beforeAll(async () => {
  browser = await launchBrowser();
  data = await tempFolder('dashboard');
  server = await startGiftcast({ data });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

it('[E41] test gift, skip, clear, show again: the overlay obeys and the page says so', async () => {
  const overlay = await openOverlay(browser, server, { ...OVERLAY, init: WATCHER });
  const desk = await openDesk();
  const { page } = desk;
  await page.getByText('1 overlay').first().waitFor();

  await test(page).click();
  await page.getByText('Test alert accepted: Big shout-out.').first().waitFor();
  await seen(overlay.page);
  keepPicture('dashboard-on-air', await pixels(page));

  await region(page, 'On air').getByRole('button', { name: 'Skip' }).click();
  await gone(overlay.page);
  await page.getByText('Nothing is on air.').waitFor();

  await page.getByRole('heading', { name: 'Giftcast' }).click();
  await page.keyboard.press('t');
  await seen(overlay.page);
  const tookMs = await blankedBy(overlay.page, page, () =>
    page.getByRole('button', { name: 'Clear screen' }).click(),
  );
  console.log(`dashboard: the stage was blank ${tookMs} ms after the press`);
  expect(tookMs).toBeLessThanOrEqual(BLANK_WITHIN_MS);
  const banner = page.locator('.banner', { hasText: 'Screen cleared by owner' });
  await banner.getByText(/^Screen cleared by owner \d\d:\d\d:\d\d\.$/).waitFor();
  await banner.getByText('Nothing is shown. Gifts still count: 0 waiting.').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/^Screen cleared by owner/);
  keepPicture('dashboard-cleared', await pixels(page));

  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Screen is clear' }).click({ force: true });
  await banner.waitFor();

  await banner.getByRole('button', { name: 'Show again' }).click();
  await banner.waitFor({ state: 'detached' });
  await test(page).click();
  await seen(overlay.page);
  await page.keyboard.press('n');
  await gone(overlay.page);
  await page.waitForFunction('document.body.innerText.includes("Nothing is on air.")');

  expect([...overlay.faults, ...desk.faults]).toEqual([]);
  await overlay.page.context().close();
  await page.context().close();
});

it('[E42] the feed says what each gift did; keys are letters while one types', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await page.getByText('Quiet. The next gift appears here.').waitFor();
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  expect(await postGift(server.urls.hooks.gift, giftOf('Ada', 3))).toMatchObject({ status: 202 });
  expect(await postGift(server.urls.hooks.gift, giftOf('Bea', 700))).toMatchObject({ status: 202 });
  const rows = region(page, 'Feed').getByRole('listitem');
  await rows.filter({ hasText: 'Ada' }).getByText('Ticker thanks, sent to the ticker.').waitFor();
  const bea = rows.filter({ hasText: 'Bea' });
  await bea.getByText('Question, waits: first in line.').waitFor();
  await region(page, 'Coming up').getByRole('button', { name: 'Skip Bea' }).click();
  await bea.getByText('Skipped by owner.').waitFor();

  await page.getByLabel('Name (optional)').fill('');
  await page.getByLabel('Name (optional)').pressSequentially('cnpt');
  expect(await page.getByLabel('Name (optional)').inputValue()).toBe('cnpt');
  expect(owner.topic('stage')).toEqual({ cleared: null, paused: false, muted: false });
  await owner.close();
  expect(desk.faults).toEqual([]);
  await page.context().close();
});

it('[E43] Clear screen stands at the right of every size, and nothing runs out of the window', async () => {
  for (const size of SIZES) {
    const { page, faults } = await openPage(browser, { url: server.urls.dashboard, ...size });
    const clear = page.getByRole('button', { name: 'Clear screen' });
    await clear.waitFor();
    const box = await clear.boundingBox();
    const at = `${size.width} px`;
    expect(box?.height, at).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0), at).toBeGreaterThan(size.width - 24);
    expect(await sticksOutPx(page), at).toBe(0);
    expect(faults, at).toEqual([]);
    await page.context().close();
  }
});

it('[E44] without the server the page says so with its controls off; it comes back by itself', async () => {
  const { page } = await openDesk();
  await test(page).waitFor();
  expect(await test(page).isEnabled()).toBe(true);
  await server.kill();
  await page
    .getByText(/^Not live\. Last news \d\d:\d\d:\d\d\. Reconnecting\.\.\.$/)
    .first()
    .waitFor();
  expect(await test(page).isEnabled()).toBe(false);
  expect(await region(page, 'On air').getByRole('button', { name: 'Pause' }).isEnabled()).toBe(false);
  await page.keyboard.press('c');
  await page.getByText('NOT cleared. Hide the source in OBS.').first().waitFor();
  keepPicture('dashboard-stale', await pixels(page));

  server = await startGiftcast({ data, port: server.port, urls: server.urls });
  await page.getByText('Live again.').first().waitFor();
  expect(await page.getByText('Not live').count()).toBe(0);
  expect(await test(page).isEnabled()).toBe(true);
  await page.context().close();
});

function openDesk(): Promise<OpenPage> {
  return openDashboard(browser, server, { init: PRESS_CLOCK });
}

function test(page: Page) {
  return region(page, 'Test alert').getByRole('button', { name: 'Play a test alert' });
}

async function seen(page: Page): Promise<void> {
  await eventually('the alert is on the overlay', async () =>
    visiblePixels(await pixels(page), STAGE) > ENOUGH_PIXELS ? true : null,
  );
}

async function gone(page: Page): Promise<void> {
  await eventually('the alert has left the overlay', async () =>
    visiblePixels(await pixels(page), STAGE) === 0 ? true : null,
  );
}
