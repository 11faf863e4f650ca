import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changedPixels, launchBrowser, openOverlay, pixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { openDashboard, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const PHONE = { width: 390, height: 844 };
/** Half as large as in OBS, which is drawn four times as fast. */
const OVERLAY = { width: 960, height: 540 };
/** Where the board stands in it. */
const BOARD = { x: 15, y: 95, w: 230, h: 190 };
const CARD_OF_ADA = '/api/v1/gifters/tiktok%3Aid-Ada';

let browser: Browser;
let server: Giftcast;
let data: string;
let moderator: string;

beforeAll(async () => {
  browser = await launchBrowser();
  data = await tempFolder('feed');
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mia');
  server = await startGiftcast({ data });
  for (const [name, diamonds] of [
    ['Ada', 700],
    ['Kim', 20],
    ['Zoë', 5],
  ] as const) {
    expect(await postGift(server.urls.hooks.gift, giftOf(name, diamonds))).toMatchObject({ status: 202 });
  }
  // The same person under another name, and a gift whose price nobody knows.
  const again = giftOf('Kim', 30);
  const gifter = { ...again.data.gifter, name: 'Kimberly' };
  await postGift(server.urls.hooks.gift, { ...again, data: { ...again.data, gifter } });
  const { gift: _rose, ...tip } = giftOf('Leo', 1).data;
  const money = { amount: '5.00', currency: 'XTS' };
  const unpriced = { ...giftOf('Leo', 1), data: { ...tip, gift: { id: 't', name: 'Tip', money } } };
  expect(await postGift(server.urls.hooks.gift, unpriced)).toMatchObject({ status: 202 });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

it('[FC20] the feed is searched and filtered; a gift is priced, another one entered by hand', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/feed' });
  const rows = page.getByRole('region', { name: 'Feed' }).locator('.feed-rows > li');
  await rows.filter({ hasText: 'Leo' }).waitFor();
  expect(await rows.count()).toBe(5);

  const search = page.getByRole('searchbox', { name: 'Name' });
  await page.keyboard.press('/');
  await page.keyboard.type('zoe');
  await shows(rows, 1, 'Zoë');
  // Both gifts of whoever was called Kim before.
  await search.fill('kim');
  await shows(rows, 2, 'Kimberly');
  await search.fill('nobody');
  await page.getByText('No gift matches.').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await shows(rows, 5, 'Ada');
  await page.getByLabel('State').selectOption('Coming up');
  await page.getByLabel('Value from').fill('100');
  await shows(rows, 1, 'Ada');
  await page.getByLabel('Value from').fill('');
  await page.getByLabel('State').selectOption('Any');

  const leo = rows.filter({ hasText: 'Leo' });
  await leo.getByText('Counted as 0: its price is not known.').waitFor();
  await leo.getByRole('button', { name: 'Price the gift of Leo' }).click();
  await leo.getByLabel('Worth in all, in diamonds').fill('500');
  await page.keyboard.press('Enter');
  await leo.getByText(/^Priced by owner, \d\d:\d\d\.$/).waitFor();
  expect(await leo.locator('.value').textContent()).toBe('500');

  await page.getByRole('button', { name: 'Enter by hand' }).click();
  const form = page.getByRole('dialog', { name: 'Enter a gift by hand' });
  await form.getByLabel('Who gave').fill('Sam');
  await form.getByRole('button', { name: 'Enter the gift' }).click();
  await form.getByText('A whole number from 1.').waitFor();
  await form.getByLabel('Worth, in diamonds').fill('40');
  await form.getByRole('button', { name: 'Enter the gift' }).click();
  await form.waitFor({ state: 'detached' });
  await rows
    .filter({ hasText: 'Sam' })
    .getByText(/^Entered by owner, \d\d:\d\d\.$/)
    .waitFor();
  keepPicture('feed', await pixels(page));
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[FC21] the owner sees all sessions on a card, a moderator tonight alone, not even in the bytes', async () => {
  const owner = await openDashboard(browser, server, { at: '#/desk' });
  const card = await openCard(owner.page, 'Ada');
  await card.getByText('All time').waitFor();
  await card.getByText(/^Gave first \d\d:\d\d\./).waitFor();
  expect(await card.getByRole('button', { name: 'Forget', exact: true }).count()).toBe(1);
  keepPicture('card', await pixels(owner.page));
  await owner.page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });

  const { page } = await openDashboard(browser, server, { token: moderator, at: '#/feed', ...PHONE });
  const theirs = await openCard(page, 'Ada');
  await theirs.getByText('Tonight').first().waitFor();
  expect(await theirs.getByText('All time').count()).toBe(0);
  expect(await theirs.getByRole('button', { name: 'Forget', exact: true }).count()).toBe(0);
  const box = await theirs.boundingBox();
  expect([box?.x, box?.width]).toEqual([0, PHONE.width]);
  // The end of it can be reached.
  await theirs.getByRole('button', { name: 'Take back' }).first().click();
  await theirs.getByLabel('Why').waitFor();
  expect(await sticksOutPx(page)).toBe(0);
  expect((await ask(CARD_OF_ADA, moderator)).text).toContain('"always":null');
  expect((await ask(CARD_OF_ADA, server.urls.tokens.owner)).text).toContain('"window":"all"');

  const client = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  const { version } = client.topic('settings');
  const patch = { privacy: { moderatorsSeeAll: true } };
  expect(await client.command('save-settings', { patch, baseVersion: version })).toMatchObject({ ok: true });
  expect((await ask(CARD_OF_ADA, moderator)).text).toContain('"window":"all"');
  await client.close();
  await owner.page.context().close();
  await page.context().close();
});

it('[FC22] a person is renamed on air, and Undo brings the own name back', async () => {
  const overlay = await openOverlay(browser, server, OVERLAY);
  const { page } = await openDashboard(browser, server, { token: moderator, at: '#/desk' });
  const told = await connectClient(server.urls.ws, {
    token: server.urls.tokens.overlay,
    kind: 'overlay',
    plays: [],
  });
  const names = (wanted: string) =>
    told.waitForTopic('leaderboard', ({ rows }) => rows.some(({ name }) => name === wanted));
  await names('Ada');
  const before = await calm(overlay.page);
  const card = await openCard(page, 'Ada');
  await card.getByRole('button', { name: 'Rename on air' }).click();
  await card.getByLabel('Name on air').fill('Mia W');
  await page.keyboard.press('Enter');
  await card.getByText('Own name: Ada').waitFor();
  await names('Mia W');
  await eventually('the overlay shows the other name', async () =>
    changedPixels(before, await pixels(overlay.page), BOARD) > 100 ? true : null,
  );
  await card.getByText('Ada is called Mia W now.').waitFor();
  await card.getByRole('button', { name: 'Undo' }).click();
  await names('Ada');
  await card.getByText('Own name: Ada').waitFor({ state: 'detached' });
  await told.close();
  await page.context().close();
  await overlay.page.context().close();
});

it('[FC23] a moderator moves a thousand in a night, and the refusal says what is left', async () => {
  const { page } = await openDashboard(browser, server, { token: moderator, at: '#/feed' });
  const card = await openCard(page, 'Kimberly');
  const adjust = async (diamonds: string) => {
    await card.getByRole('button', { name: 'Adjust the total' }).click();
    await card.getByLabel('Diamonds to add, with a minus to take away').fill(diamonds);
    await card.getByLabel('Why').fill('counted twice');
    await card.getByRole('button', { name: 'Adjust', exact: true }).click();
  };
  await adjust('900');
  await card.getByText('900 added to what Kimberly gave.').waitFor();
  await adjust('-200');
  await card
    .getByText('Not done. Moderators may move 1,000 in one night, and 100 are left. The owner may do more.')
    .waitFor();
  await card.getByText('Moderators may still move 100 tonight. More asks the owner.').waitFor();

  await card.getByRole('button', { name: 'Take back' }).first().click();
  await card.getByLabel('Why').last().fill('a mistake');
  await card.getByRole('button', { name: 'Take the gift back' }).click();
  await card.getByText('A gift of Kimberly was taken back.').waitFor();
  await card.getByRole('button', { name: 'Close' }).first().click();
  await page.getByText(/^Taken back by Mia, \d\d:\d\d\.$/).waitFor();
  await page.context().close();
});

it('[AD3] a moderator reads every act in words, filters them, and takes one back', async () => {
  const { page, faults } = await openDashboard(browser, server, { token: moderator, at: '#/settings/audit' });
  const audit = page.getByRole('region', { name: 'Audit' });
  await audit.getByText('Added 900 to what Kimberly gave.').waitFor();
  await audit.getByText('Renamed Ada to Mia W.', { exact: true }).waitFor();
  await audit.getByText('Took back: Renamed Ada to Mia W.').waitFor();
  await audit.getByText('Changed: privacy.').waitFor();
  expect(
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents(),
  ).toContain('Audit');
  // What only the owner may do, a moderator is not offered to take back.
  expect(await audit.getByRole('button', { name: 'Undo: Changed settings.' }).count()).toBe(0);
  await audit.getByLabel('Who', { exact: true }).selectOption('Mia');
  await audit.getByLabel('What', { exact: true }).selectOption('Gifts and totals');
  const rows = audit.locator('.audit-rows > li');
  await shows(rows, 2, 'Took a gift of Kimberly back.');
  await rows.getByRole('button', { name: 'Undo: Added 900 to what Kimberly gave.' }).click();
  await rows.getByText(/^Taken back by Mia, \d\d:\d\d\.$/).waitFor();
  keepPicture('audit', await pixels(page));
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[FC24] the owner forgets a person once FORGET is typed, and the card closes', async () => {
  const { page } = await openDashboard(browser, server, { at: '#/feed' });
  const card = await openCard(page, 'Zoë');
  await card.getByRole('button', { name: 'Forget', exact: true }).click();
  await card.getByText(/^Delete Zoë's name, messages and history here, backups included\?/).waitFor();
  const sure = card.getByRole('button', { name: 'Forget for good' });
  await card.getByLabel('Type FORGET').fill('forget');
  expect(await sure.isEnabled()).toBe(false);
  await card.getByLabel('Type FORGET').fill('FORGET');
  await sure.click();
  await card.waitFor({ state: 'detached' });
  await page.getByText('Forgotten. Name, messages and history are deleted here.').first().waitFor();
  await page.getByRole('searchbox', { name: 'Name' }).fill('zoe');
  await page.getByText('No gift matches.').waitFor();
  const { status } = await ask('/api/v1/gifters/tiktok%3Aid-Zo%C3%AB', server.urls.tokens.owner);
  expect(status).toBe(404);
  await page.context().close();
});

async function openCard(page: Page, name: string) {
  await page.locator('.feed-rows').getByRole('button', { name, exact: true }).first().click();
  const card = page.getByRole('dialog');
  await card.getByRole('heading', { name: 'What to do' }).waitFor();
  return card;
}

async function shows(rows: ReturnType<Page['locator']>, count: number, text: string): Promise<void> {
  await eventually(`${count} rows, with ${text}`, async () => {
    const has = (await rows.count()) === count && (await rows.filter({ hasText: text }).count()) > 0;
    return has ? true : null;
  });
}

/** The overlay once the board stands still. */
async function calm(page: Page) {
  let last = await pixels(page);
  return eventually('the board stands still', async () => {
    const now = await pixels(page);
    const isCalm = changedPixels(last, now, BOARD) === 0;
    last = now;
    return isCalm ? now : null;
  });
}

function ask(path: string, token: string) {
  return call(`${server.baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
}
