import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, pixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { DESK, openDashboard, region, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';

const SIZES = [DESK, { width: 420, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }];

let browser: Browser;
let data: string;
let moderator: string;
let server: Giftcast;
let overlay: TestClient;

beforeAll(async () => {
  [browser, data] = await Promise.all([launchBrowser(), tempFolder('words')]);
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mia');
  server = await startGiftcast({ data });
  overlay = await connectClient(server.urls.ws, { token: server.urls.tokens.overlay, kind: 'overlay' });
});

afterAll(async () => {
  await overlay?.close();
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

it('[WO1] [WO2] [WO5] a moderator tries a name, adds an own word, and the next alert is masked, until it is undone', async () => {
  const { page, faults } = await openWords(moderator);
  expect(await page.getByLabel('When nobody decides').count()).toBe(0);
  const box = region(page, 'Would this be shown?');
  await box.getByLabel('A name').fill('Pl.u.m Jo');
  await box.getByText('Shown', { exact: true }).waitFor();

  await page.getByRole('textbox', { name: 'Never shown' }).fill('plum');
  await page.keyboard.press('Enter');
  await page
    .getByText(/Kept off the screen: ".plum.*"\./)
    .first()
    .waitFor();
  await box.getByText('Not shown', { exact: true }).waitFor();
  await box.getByText(/Found ".plum.", one of your own words\./).waitFor();
  await box.getByText('How it was read: put together from parts.').waitFor();
  expect(await nameOnAir('Pl.u.m Jo')).toBe('A kind viewer');

  await page.getByRole('button', { name: 'Undo' }).click();
  await box.getByText('Shown', { exact: true }).waitFor();
  expect(await nameOnAir('Pl.u.m Kim')).toBe('Pl.u.m Kim');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[WO2] two who change words at once lose nothing, and what one allows is allowed at once', async () => {
  const [mia, ada] = [await openWords(moderator), await openWords(server.urls.tokens.owner)];
  const pages = [mia.page, ada.page];
  await mia.page.getByRole('textbox', { name: 'Never shown' }).fill('pear');
  await ada.page.getByRole('textbox', { name: 'Never shown' }).fill('quince, fig');
  await Promise.all(pages.map((page) => page.keyboard.press('Enter')));
  for (const page of pages) {
    for (const word of ['pear', 'quince', 'fig'])
      await page.getByRole('list', { name: 'Never shown' }).getByText(word, { exact: true }).waitFor();
  }
  const box = region(ada.page, 'Would this be shown?');
  await box.getByLabel('A name').fill('f.u.c.k');
  await box.getByRole('button', { name: /^Always allow/ }).click();
  await box.getByText('Shown', { exact: true }).waitFor();
  expect(await nameOnAir('f.u.c.k')).toBe('f.u.c.k');

  await ada.page.getByRole('checkbox', { name: 'English' }).click();
  await ada.page.getByRole('button', { name: 'Switch all on' }).waitFor();
  expect(await mia.page.getByRole('checkbox', { name: 'English' }).isChecked()).toBe(false);
  await ada.page.getByLabel('When nobody decides').selectOption({ label: 'Show it after 5:00' });
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner });
  await owner.waitForTopic('settings', ({ decideWithinMs }) => decideWithinMs === 300_000);
  await owner.close();
  expect([mia.faults, ada.faults]).toEqual([[], []]);
  for (const page of pages) await page.context().close();
});

it('[WO7] who is blocked stands in the list, and is named again by one press', async () => {
  const { page, faults } = await openWords(moderator);
  expect(await nameOnAir('Sam')).toBe('Sam');
  const staff = await connectClient(server.urls.ws, { token: moderator, kind: 'dashboard' });
  await staff.command('block-gifter', { gifterId: 'tiktok:id-Sam' });
  await staff.close();
  expect(await nameOnAir('Sam')).toBe('A kind viewer');
  const blocked = region(page, 'Blocked people');
  await blocked.getByText(/by .Mia/).waitFor();
  keepPicture('words', await pixels(page));
  await blocked.getByRole('button', { name: 'Unblock: Sam' }).click();
  await blocked.getByText('Nobody is blocked.').waitFor();
  expect(await nameOnAir('Sam')).toBe('Sam');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[WO1] the words fit into every window', async () => {
  for (const size of SIZES) {
    const { page } = await openWords(server.urls.tokens.owner, size);
    await page.getByLabel('A name').fill(`${'W'.repeat(40)} pear`);
    expect(await sticksOutPx(page), `${size.width} px`).toBe(0);
    await page.context().close();
  }
});

async function openWords(token: string, size = DESK): Promise<OpenPage> {
  const opened = await openDashboard(browser, server, { token, at: '#/settings/words', ...size });
  await region(opened.page, 'Would this be shown?').waitFor();
  return opened;
}

let gifts = 0;

/** What viewers read in the ticker of a gift that comes now. */
async function nameOnAir(name: string): Promise<string> {
  const diamonds = 1_000 + ++gifts;
  await postGift(server.urls.hooks.gift, giftOf(name, diamonds));
  const recent = await overlay.waitForTopic('recent', (all) => all.some((one) => one.diamonds === diamonds));
  return recent.find((one) => one.diamonds === diamonds)?.gifter.name ?? '';
}
