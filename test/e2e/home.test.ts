import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Place } from '../../shared/topics.ts';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openPage, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { goTo, pressPage, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Urls } from '../support/giftcast.ts';
import { freePort, readUrls, spawnGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import type { Running } from '../support/npm.ts';
import { npm } from '../support/npm.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const WIDE = { width: 1440, height: 900 };
const SIZES = [WIDE, { width: 420, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }];
const IN_OBS = `window.obsstudio = { pluginVersion: '2.24.4' };`;
/** Everywhere an alert may stand in landscape. */
const STAGE: Place = { x: 340, y: 160, w: 1240, h: 300, shown: true };
const ENOUGH_PIXELS = 2_000;
const START_MS = 60_000;
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

let browser: Browser;
let data: string;
let server: Running;
let urls: Urls;
let obs: OpenPage | null = null;
let home: OpenPage;

beforeAll(async () => {
  [browser, data] = await Promise.all([launchBrowser(), tempFolder('home')]);
  const port = await freePort();
  server = npm(['start', '--', '--port', String(port), '--data', data, '--no-open']);
  const isUp = async () =>
    (await call(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.status === 200 ? true : null;
  await eventually('npm start serves', isUp, { timeoutMs: START_MS, everyMs: 50 });
  urls = await readUrls({ data, port });
});

afterAll(async () => {
  await browser?.close();
  await server?.killAll();
  if (data) await removeFolder(data);
});

// One evening: each test goes on where the one before it ended.

it('[FR11] from npm start to a test alert in OBS, click by click', async () => {
  home = await openPage(browser, { url: urls.dashboard, ...WIDE, opens: 'home' });
  const { page } = home;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = createReader(page);
  await page.getByRole('heading', { name: 'First run' }).waitFor();

  await reader.press(step(page, 'See it first').getByRole('button', { name: 'Play a test alert' }));
  await page.getByText('That is an alert. Tests never count.').waitFor();
  await reader.press(page.getByRole('button', { name: 'Next' }));

  const inObs = step(page, 'Put it in OBS');
  await inObs.getByText('Width 1920, height 1080.').waitFor();
  expect(await inObs.getByLabel('Overlay link').inputValue()).toMatch(/#k=\*\*\*\*$/);
  await reader.press(inObs.getByRole('button', { name: 'Copy link' }));
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toBe(urls.overlay);
  const browserOnly = await openPage(browser, { url: copied, width: 800, height: 600 });
  await inObs.getByText('Opened in a browser, not in OBS. Fine for a look.').waitFor();
  await browserOnly.page.context().close();

  obs = await openPage(browser, { url: copied, width: 1920, height: 1080, init: IN_OBS });
  await inObs.getByText(/^OBS found, 1920 x 1080/).waitFor();
  await reader.press(inObs.getByRole('button', { name: 'Play a test alert there' }));
  await eventually('the alert is in OBS', async () =>
    obs && visiblePixels(await pixels(obs.page), STAGE) > ENOUGH_PIXELS ? true : null,
  );
  keepPicture('home-obs', await pixels(page));
  console.log(`first run: ${reader.clicks()} clicks, ${reader.words()} words`);
  expect(reader.clicks()).toBeLessThanOrEqual(4);
  expect(home.faults).toEqual([]);
});

it('[FR13] a second start on the port names the way out, and one on the folder says that it runs already', async () => {
  const { port } = new URL(urls.dashboard);
  const folder = await tempFolder('home-other');
  const other = await spawnGiftcast({ port: Number(port), data: folder });
  expect((await other.exited).code).toBe(1);
  expect(other.stdout() + other.stderr()).toContain(
    `Port ${port} is used by another program. Start with: npm start -- --port ${Number(port) + 1}. The link in OBS changes too.`,
  );
  await removeFolder(folder);
  const twice = await spawnGiftcast({ data });
  expect((await twice.exited).code).toBe(1);
  expect(twice.stdout() + twice.stderr()).toMatch(/^Already running, as process \d+ on port \d+\.$/m);
});

it('[FR12] a preview that does not answer is said so after 8 s', async () => {
  const { page } = await openPage(browser, { url: urls.dashboard, ...WIDE, opens: 'home' });
  await page.route('**/overlay/**', (route) => route.abort());
  await page.reload();
  const see = step(page, 'See it first');
  await page.getByRole('button', { name: 'See it first' }).click();
  await page.clock.install();
  await see.getByRole('button', { name: 'Play a test alert' }).click();
  await see.getByText('Playing...').waitFor();
  await page.clock.fastForward(8_000);
  await see.getByText('The preview did not answer. Reload this page.').waitFor();
  await page.context().close();
});

it('[FR4] what was done is done in another browser too, also once OBS is closed', async () => {
  await obs?.page.context().close();
  const other = await openPage(browser, { url: urls.dashboard, ...WIDE, opens: 'home' });
  const { page } = other;
  await page.getByText('2 of 5').waitFor();
  await page.getByText('No overlay: alerts wait').waitFor();
  await step(page, 'Where do your viewers support you?').waitFor();
  await page.context().close();
});

it('[FR9] a webhook is set up in place: a wrong secret and a wrong clock are said, then the gift comes', async () => {
  const { page } = home;
  await page.getByRole('button', { name: 'Next' }).click();
  const sources = step(page, 'Where do your viewers support you?');
  await sources.getByRole('button', { name: 'Other' }).click();
  await sources.getByText('Send one now').waitFor();
  await postGift(urls.hooks.gift, giftOf('Ada', 3), { secret: OTHER_SECRET });
  await sources.getByText('Signature wrong: check the secret.').waitFor();
  const late = Math.round(Date.now() / 1_000) - 7 * 60;
  await postGift(urls.hooks.gift, giftOf('Ada', 3), { timestampS: late });
  await sources.getByText('Your clock is 7 min off.').waitFor();
  await postGift(urls.hooks.gift, giftOf('Ada', 3));
  await sources.getByText(/^Last gift /).waitFor();
  await page.getByText('3 of 5').waitFor();
});

it('[FR7] [FR8] ladder, look and helpers are chosen, with Undo; Clear is tried; the end opens the Desk', async () => {
  const { page } = home;
  const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
  const holds = () => owner.topic('ladder').tiers.map(({ hold }) => hold);
  await page.getByRole('button', { name: 'Next' }).click();
  const look = step(page, 'Pick a ladder and a look');
  await look.getByRole('button', { name: 'Calm' }).click();
  await owner.waitForTopic('ladder', ({ tiers }) => tiers.length === 6);
  await look.getByRole('button', { name: 'Neon' }).click();
  await owner.waitForTopic('theme', ({ name }) => name === 'neon');
  // The toast of the ladder stood there a moment ago, with an Undo of its own.
  const toast = page.locator('.toasts .banner', { hasText: 'Look: Neon.' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await owner.waitForTopic('theme', ({ name }) => name === 'signal');
  await look.getByLabel('Time zone of the show').selectOption('Asia/Tokyo');
  await owner.waitForTopic('settings', ({ timeZone }) => timeZone === 'Asia/Tokyo');
  await look.getByRole('button', { name: 'Keep it so' }).click();
  await look.getByRole('button', { name: 'Next' }).click();

  const helpers = step(page, 'Who helps you?');
  await helpers.getByRole('button', { name: 'With moderators' }).click();
  await owner.waitForTopic('ladder', ({ tiers }) => tiers.some(({ hold }) => hold !== 'none'));
  expect(holds()).toEqual(['none', 'none', 'always', 'message', 'none', 'none']);
  await page.locator('.toasts').getByRole('button', { name: 'Undo' }).waitFor();
  await helpers.getByLabel('When nobody decides').selectOption('Show it after 2:00');
  await owner.waitForTopic('settings', ({ decideWithinMs }) => decideWithinMs === 120_000);
  await page.getByRole('button', { name: 'Clear screen' }).click();
  await helpers.getByText('The screen is clear. Now press Show again, above.').waitFor();
  await page.getByRole('button', { name: 'Show again' }).click();
  // Where a gift of before still waits, it is asked what becomes of it.
  const tried = helpers.getByText('You have tried it.');
  const play = page.locator('.banner').getByRole('button', { name: /^Play / });
  await play.or(tried).first().waitFor();
  if (!(await tried.isVisible())) await play.click();
  await tried.waitFor();
  await page.getByText('You are ready.').waitFor();
  await page.getByText('5 of 5').waitFor();
  keepPicture('home-ready', await pixels(page));
  await page.getByRole('link', { name: 'Open desk' }).click();
  await page.getByRole('heading', { name: 'On air' }).waitFor();
  await owner.waitForTopic('settings', ({ firstRun }) => firstRun.isOver);
  await owner.close();
  expect(home.faults).toEqual([]);
  await page.context().close();
});

it('[FR3] [FR10] later the Desk opens first, and Home says what is ready; a moderator has no Home', async () => {
  for (const size of SIZES) {
    const opened = await openPage(browser, { url: urls.dashboard, ...size, opens: 'home' });
    const { page } = opened;
    await page.getByRole('heading', { name: 'On air' }).first().waitFor();
    await pressPage(page, 'Home');
    await page.getByText('1 thing needs a hand first.').waitFor();
    await page.getByText('OBS does not show the overlay: alerts wait.').waitFor();
    expect(await sticksOutPx(page)).toBe(0);
    keepPicture(`home-${size.width}`, await pixels(page));
    expect(opened.faults).toEqual([]);
    if (size !== WIDE) {
      await page.context().close();
      continue;
    }
    obs = await openPage(browser, { url: urls.overlay, width: 1920, height: 1080, init: IN_OBS });
    await page.getByRole('heading', { name: 'You are live.' }).waitFor();
    await page.getByRole('button', { name: 'End session' }).click();
    await page.getByRole('heading', { name: 'Ready.' }).waitFor();
    await page.getByLabel('Title (optional)').fill('Quiz night');
    await page.getByRole('button', { name: 'Start session' }).click();
    await page.getByText('Quiz night').waitFor();
    await page.getByRole('link', { name: 'Open the first run' }).click();
    await page.getByText('5 of 5').waitFor();
    await page.getByRole('link', { name: 'Close' }).click();
    await page.getByRole('heading', { name: 'You are live.' }).waitFor();
    await obs.page.context().close();
    await page.context().close();
  }
  const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
  const made = await owner.command('create-token', { role: 'moderator', label: 'Mia' });
  if (!made.ok) throw new Error(made.error.message);
  const { token } = z.object({ token: z.string() }).parse(made.value);
  await owner.close();
  const url = urls.dashboard.replace(/#k=.*/, `#k=${token}`);
  const { page } = await openPage(browser, { url, ...WIDE, opens: 'home' });
  await page.getByRole('heading', { name: 'On air' }).waitFor();
  await goTo(page, '#/home');
  await page.getByRole('heading', { name: 'On air' }).waitFor();
  expect(await page.getByRole('link', { name: 'Home' }).count()).toBe(0);
  await page.context().close();
});

function step(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Presses as somebody who reads everything in sight of the open step first; what was read once is not read again. */
function createReader(page: Page) {
  const read = new Set<string>();
  let clicks = 0;
  return {
    async press(button: Locator): Promise<void> {
      const seen = await page.locator('.home-head, .home-step-head, .home-step-body').allInnerTexts();
      for (const line of seen.join('\n').split('\n')) read.add(line.trim());
      clicks += 1;
      await button.click();
    },
    clicks: () => clicks,
    words: () => [...read].join(' ').split(/\s+/).filter(Boolean).length,
  };
}
