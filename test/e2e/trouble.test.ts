import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HealthReason } from '../../shared/health.ts';
import { HEALTH } from '../../shared/health.ts';
import { launchBrowser, openPage, pixels } from '../support/browser.ts';
import { goTo } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';

const preload = (name: string) => fileURLToPath(new URL(`../faults/${name}.cjs`, import.meta.url));
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const WRONG_BY_MS = 2 * 3_600_000;
/** The session's gift is saved, the next one is not. */
const FAIL_FROM_SYNC = 3;

let browser: Browser;
let server: Giftcast;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), tempFolder('trouble')]);
  writeFileSync(join(folder, 'clock'), '0');
  server = await startGiftcast({
    preload: [preload('preload-sync'), preload('preload-clock')],
    env: {
      GIFTCAST_TEST_SYNC_FAIL_FROM: String(FAIL_FROM_SYNC),
      GIFTCAST_TEST_CLOCK_FILE: join(folder, 'clock'),
      // Nobody listens there.
      GIFTCAST_TWITCH: 'ada',
      GIFTCAST_TWITCH_IRC: 'ws://127.0.0.1:9',
    },
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (folder) await removeFolder(folder);
});

it('[HW7] a failed disk, a lost bot and a jumped clock are said on every page, with what to do, at any width', async () => {
  const { page, faults } = await openPage(browser, { url: server.urls.dashboard, ...SIZES[0]! });
  await said(page, 'twitch/lost');
  for (let sent = 0; sent < 5; sent++) await postGift(server.urls.hooks.gift, giftOf('Ada', 20));
  await said(page, 'store/failed');
  // What cannot be saved is not told as done.
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.locator('.toasts').getByText('It took effect, but it is not recorded').waitFor();
  await page.getByText('the rest waits. No gift counts while the disk refuses.').waitFor();
  await keep(page, 'trouble-disk');
  writeFileSync(join(folder, 'clock'), String(WRONG_BY_MS));
  await said(page, 'clock/jumped');
  await keep(page, 'trouble-clock');
  await goTo(page, '#/settings/sources');
  for (const reason of ['twitch/lost', 'store/failed', 'clock/jumped'] as const) await said(page, reason);
  await keep(page, 'trouble-settings');
  expect(faults).toEqual([]);
});

async function said(page: Page, reason: HealthReason): Promise<void> {
  await page.locator('.banners').getByText(HEALTH[reason]).waitFor();
}

/** At each width; nothing may stand outside of it. */
async function keep(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    keepPicture(`${name}-${size.width}`, await pixels(page));
  }
  await page.setViewportSize(SIZES[0]!);
}
