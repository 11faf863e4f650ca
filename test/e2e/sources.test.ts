import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedCurl } from '../../overlay/dashboard/curl.ts';
import { launchBrowser, pixels } from '../support/browser.ts';
import type { ChatServer } from '../support/chat-server.ts';
import { startChatServer } from '../support/chat-server.ts';
import { DESK, holdSpotlights, openDashboard, pressPage, region, sticksOutPx } from '../support/dashboard.ts';
import type { FakeTikfinity } from '../support/fake-tikfinity.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import type { FakeTwitchId } from '../support/fake-twitch-id.ts';
import { CLIENT_ID, createFakeTwitchId } from '../support/fake-twitch-id.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const SIZES = [DESK, { width: 420, height: 800 }, { width: 390, height: 844 }, { width: 320, height: 640 }];
const GIFT = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/tikfinity/gift-alone.json'), 'utf8'));

const BOT = { login: 'ada_bot', userId: '5006' };

let browser: Browser;
let chat: ChatServer;
let tikfinity: FakeTikfinity;
let twitchId: FakeTwitchId;
let data: string;
let moderator: string;
let server: Giftcast;

beforeAll(async () => {
  [browser, chat, tikfinity, twitchId, data] = await Promise.all([
    launchBrowser(),
    startChatServer(),
    startFakeTikfinity(),
    createFakeTwitchId({ now: Date.now }),
    tempFolder('sources'),
  ]);
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mo');
  holdSpotlights(data);
  server = await startGiftcast({
    data,
    env: {
      GIFTCAST_TWITCH_IRC: chat.url,
      GIFTCAST_TWITCH_ID: twitchId.url,
      GIFTCAST_TWITCH_CLIENT_ID: CLIENT_ID,
    },
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await Promise.all([chat?.stop(), tikfinity?.close(), twitchId?.close()]);
  if (data) await removeFolder(data);
});

// One evening: each test goes on where the one before it ended.

it('[DS20] TikFinity is switched on in the dashboard; the page says how it is, also in the bar', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/desk' });
  await page.getByText('Nothing is connected yet.').waitFor();
  await page.getByRole('link', { name: 'Open Settings, Sources.' }).click();
  const card = region(page, 'TikTok by TikFinity');
  await card.getByText('Off. Gifts from TikTok are not received.').waitFor();
  await card.getByText('Advanced').click();
  await card.getByLabel('Address of TikFinity').fill('http://nowhere');
  await card.getByText('Use an address such as ws://127.0.0.1:21213/.').waitFor();
  await card.getByLabel('Address of TikFinity').fill(tikfinity.url);
  await card.getByLabel('Address of TikFinity').press('Enter');
  await card.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await flip(card, 'Receive gifts from TikTok');
  await tikfinity.connected();
  await card.getByText('TikFinity waits for your LIVE. That is all for now.').waitFor();
  await bar(page).getByText('TikFinity waits for your LIVE').waitFor();

  tikfinity.say(GIFT);
  await card.getByText('TikFinity sends what happens in your LIVE.').waitFor();
  await card.getByText(/^Last gift \d\d:\d\d\.$/).waitFor();
  await bar(page).getByText('TikFinity ok').waitFor();

  await tikfinity.close();
  await card.getByText('TikFinity is not running on this computer.').waitFor();
  await bar(page).getByText('TikFinity is not running').waitFor();
  keepPicture('settings-not-running', await pixels(page));
  await tikfinity.open();
  await card.getByText(/^TikFinity was away .*; gifts may be missing\.$/).waitFor();

  await flip(card, 'Receive gifts from TikTok');
  await card.getByText('Off. Gifts from TikTok are not received.').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[DS28] gifts for a second host are asked about, and one press leaves those for others out', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/settings/sources' });
  const card = region(page, 'TikTok by TikFinity');
  const known = tikfinity.connections;
  await flip(card, 'Receive gifts from TikTok');
  await tikfinity.connected(known + 1);
  const own = GIFT.data.receiverUserId;
  const guest = '7000000000000000077';
  const giftFor = (host: string, msgId: string) => ({
    ...GIFT,
    data: { ...GIFT.data, msgId, receiverUserId: host },
  });
  const counted = async () => (await readLeaderboard(server, 'session')).diamonds;
  const before = await counted();
  const worth = GIFT.data.diamondCount;
  tikfinity.say(giftFor(own, 'host-1'));
  tikfinity.say(giftFor(guest, 'host-2'));
  await card.getByText('Gifts for more than one host arrive here').waitFor();
  await card.getByRole('button', { name: `This is me: host ${own}` }).click();
  await card.getByRole('button', { name: 'Count all' }).waitFor();
  tikfinity.say([giftFor(guest, 'host-3'), giftFor(own, 'host-4')]);
  await eventually('three of four', async () => ((await counted()) === before + 3 * worth ? true : null));
  await card.getByRole('button', { name: 'Count all' }).click();
  await card.getByText('Gifts for more than one host arrive here').waitFor();
  await flip(card, 'Receive gifts from TikTok');
  await card.getByText('Off. Gifts from TikTok are not received.').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[DS21] a pasted link names the channel, and a wrong one is said to be wrong', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/settings/sources' });
  const card = region(page, 'Twitch');
  await card.getByText('Name your channel to begin. No password is needed.').waitFor();
  expect(await card.getByRole('switch', { name: 'Read the chat of this channel' }).isEnabled()).toBe(false);
  const channel = card.getByLabel('Your channel name');
  await channel.fill('https://www.twitch.tv/Ada?referrer=raid');
  await card.getByRole('button', { name: 'Connect' }).click();
  await card.getByText('Connected to #ada. Reading only: no password needed.').waitFor();
  expect(await channel.inputValue()).toBe('ada');
  await bar(page).getByText('Twitch ok').waitFor();

  await channel.fill('adda');
  await channel.press('Enter');
  await card.getByText("Twitch does not know 'adda'. It is the part after twitch.tv/.").waitFor();
  await bar(page).getByText('Twitch does not know the channel').waitFor();
  await channel.fill('@ada');
  await channel.press('Enter');
  await card.getByText('Connected to #ada. Reading only: no password needed.').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[DS22] the bot is logged in by a code, and logged out', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/settings/sources' });
  const card = region(page, 'Twitch');
  // The chat server knows no token that is made up only now, and would refuse it.
  await flip(card, 'Read the chat of this channel');
  await card.getByText('Off. #ada is not read.').waitFor();
  await card.getByRole('button', { name: 'Log in with a code' }).click();
  const code = (await card.locator('.code-text').textContent()) ?? '';
  keepPicture('settings-code', await pixels(page));
  twitchId.agree(code, BOT);
  await card.getByText('The bot answers as ada_bot.').waitFor();
  await card.getByRole('button', { name: 'Log out' }).click();
  await card.getByText('The bot only reads. To answer in chat it needs a login.').waitFor();

  await card.getByText('Advanced').click();
  const token = card.getByLabel('A token of your own');
  await token.fill('wrong');
  await token.press('Enter');
  await card.getByText('Twitch does not know this token. Copy it again, whole.').waitFor();
  expect(await token.getAttribute('type')).toBe('password');
  await flip(card, 'Read the chat of this channel');
  await card.getByText('Connected to #ada. Reading only: no password needed.').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[DS23] texts of the bot wait for Save, also while another page is looked at, and are there after a reload', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/settings/bot' });
  const text = page.getByRole('textbox', { name: 'Level 7, Legend' });
  await text.fill('{name}, what a gift!');
  await page.getByText('"⁨gift⁩" is better said otherwise.').waitFor();
  await page.getByText(/^Toolmakers report LIVE warnings/).waitFor();
  await text.fill('{name}, what an evening!');
  await page.getByText('1 change', { exact: true }).waitFor();
  await pressPage(page, 'Desk');
  await region(page, 'On air').waitFor();
  await pressPage(page, 'Settings');
  await page.getByRole('link', { name: 'Bot not saved' }).click();
  expect(await text.inputValue()).toBe('{name}, what an evening!');

  await page.locator('summary', { hasText: '!top' }).click();
  const answer = page.getByRole('textbox', { name: '!top, this week' });
  await answer.fill('{nobody} was here');
  await page.getByText('1 field needs a look.').waitFor();
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(false);
  await page.getByRole('button', { name: 'Reset to default: !top, this week' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.toasts').getByText('Saved.').waitFor();
  await page.locator('.save-bar').waitFor({ state: 'detached' });
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe('{name}, what an evening!');
  const saved = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'));
  expect(saved.bot.thanks.texts[7]).toEqual(['{name}, what an evening!']);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[DS24] the command of the webhook card sends a gift', async () => {
  const { page } = await openDashboard(browser, server, { at: '#/settings/sources' });
  const card = region(page, 'Webhook');
  await card.getByText('No gift has come yet.').waitFor();
  expect(await card.getByLabel('Secret').inputValue()).toBe('whsec_****');
  const { stdout } = await promisify(execFile)('sh', ['-c', signedCurl(server.urls.hooks.gift)]);
  expect(JSON.parse(stdout)).toMatchObject({ accepted: true, duplicate: false });
  await card.getByText(/^Last gift \d\d:\d\d\.$/).waitFor();
  await page.context().close();
});

it("[DS25] a moderator sees none of the owner's settings, and reaches none by their address", async () => {
  const { page } = await openDashboard(browser, server, { token: moderator, at: '#/settings/sources' });
  const parts = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  await parts.getByText('Words').waitFor();
  expect(await page.getByLabel('Your channel name').count()).toBe(0);
  expect(await parts.allTextContents()).toEqual(['Words', 'Audit']);
  await bar(page).getByText('Twitch ok').waitFor();
  expect(await bar(page).getByRole('link', { name: 'Twitch' }).count()).toBe(0);
  await page.context().close();
});

it('[DS26] what is held is shown, shown without its message, or not shown, also by keys', async () => {
  const { page } = await openDashboard(browser, server, { token: moderator, at: '#/desk' });
  const held = region(page, 'Held');
  await held.getByText('Nothing to decide.').waitFor();
  for (const name of ['Bea', 'Jo', 'Sam']) {
    const { data: given, ...rest } = giftOf(name, 1_000);
    const gift = { ...rest, data: { ...given, message: `Hello from ${name}` } };
    expect(await postGift(server.urls.hooks.gift, gift)).toMatchObject({ status: 202 });
  }
  await held.getByRole('button', { name: 'Show Sam', exact: true }).waitFor();
  keepPicture('desk-held', await pixels(page));
  await held.getByRole('button', { name: 'Without message: Jo' }).click();
  await coming(page, 'Jo');
  expect(await region(page, 'Coming up').getByText('Hello from Jo').count()).toBe(0);
  await page.keyboard.press('a');
  await coming(page, 'Bea');
  await page.keyboard.press('d');
  await held.getByText('Nothing to decide.').waitFor();
  await page.getByText(/^Not shown: Mo decided so\.$/).waitFor();

  await region(page, 'Feed').getByRole('button', { name: 'Bea' }).click();
  await page.getByRole('button', { name: 'Hide on screen: Bea' }).click();
  await page.getByRole('button', { name: 'Show on screen again: Bea' }).waitFor();
  await page.context().close();
});

it('[DS27] the settings fit into every window', async () => {
  for (const place of ['sources', 'bot']) {
    for (const size of SIZES) {
      const { page } = await openDashboard(browser, server, { at: `#/settings/${place}`, ...size });
      await page.getByRole('link', { name: 'Bot' }).waitFor();
      expect(await sticksOutPx(page), `${place} at ${size.width} px`).toBe(0);
      await page.context().close();
    }
  }
});

function bar(page: Page) {
  return page.locator('.facts');
}

async function flip(card: ReturnType<typeof region>, label: string): Promise<void> {
  await card.getByRole('switch', { name: label }).click();
}

/** Approved alerts wait, for no overlay is there. */
async function coming(page: Page, name: string): Promise<void> {
  await region(page, 'Coming up').getByText(name, { exact: true }).waitFor();
}
