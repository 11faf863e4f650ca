import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseLadder } from '../../shared/tier.ts';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, pixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { DESK, openDashboard, pressPage, region, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { eventually } from '../support/wait.ts';

const PHONE = { width: 390, height: 844 };
const SIZES = [DESK, { width: 420, height: 900 }, PHONE, { width: 320, height: 640 }];

let browser: Browser;
let data: string;
let moderator: string;
let server: Giftcast;

beforeAll(async () => {
  [browser, data] = await Promise.all([launchBrowser(), tempFolder('tiers')]);
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mia');
  server = await startGiftcast({ data });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

// One evening: each test goes on where the one before it ended.

it('[TE14] a step is edited, tried and saved as the next version; a gift shows it; Undo brings the old one back', async () => {
  const { page, faults } = await openTiers();
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  await row(page, 'VIP').click();
  await headline(page).fill('In the first row tonight: {name}');
  await page.getByText('1 step is changed and not saved.').waitFor();

  const preview = region(page, 'Preview');
  await preview.getByLabel('Name').fill('Leo');
  await preview.getByRole('button', { name: 'Play' }).click();
  await page.getByText('VIP plays in the preview.').waitFor({ state: 'attached' });
  keepPicture('tiers-desk', await pixels(page));

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const toast = page.locator('.toasts');
  await toast.getByText('Saved as version 2. Waiting alerts keep their old step.').waitFor();
  expect(saved().version).toBe(2);
  await owner.command('send-test-gift', { diamonds: 5_000, name: 'Ada' });
  await owner.waitForTopic(
    'queue',
    ({ waiting }) => waiting[0]?.headline === 'In the first row tonight: Ada',
  );

  await toast.getByRole('button', { name: 'Undo' }).click();
  await toast.getByText('Undone.').waitFor();
  expect(await headline(page).inputValue()).toBe('Front row: {name}');
  expect(saved()).toMatchObject({ version: 3 });
  await owner.close();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[TE15] a gap is filled by one press, steps are moved by keyboard and announced, a preset comes and goes', async () => {
  const { page, faults } = await openTiers();
  await row(page, 'Shout-out').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await row(page, 'Ticker thanks').click();
  await page.getByLabel('Up to (optional)').fill('9');
  const notes = region(page, 'Worth a look');
  await notes.getByText('10 to 99 shows nothing.').waitFor();
  await notes.getByRole('button', { name: 'Add a step' }).click();
  await notes.getByText('No gaps, no overlaps.').waitFor();
  expect(await page.getByLabel('Name of the step').inputValue()).toBe('New step');
  expect(await page.getByLabel('From, in diamonds').inputValue()).toBe('10');

  await page.getByRole('button', { name: 'Move Question: drag, or arrow keys' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('Question is third of 7 now: from 1,000.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await page.getByText('Question is second of 7 now: from 5,000.').waitFor({ state: 'attached' });
  expect(await names(page)).toEqual([
    'Legend',
    'Question',
    'VIP',
    'Spotlight',
    'Big shout-out',
    'New step',
    'Ticker thanks',
  ]);
  await page.getByRole('button', { name: 'Move Question down' }).click();
  await drag(page, 'Question', 'Spotlight');
  expect((await names(page)).slice(0, 4)).toEqual(['Legend', 'VIP', 'Spotlight', 'Question']);

  await page.getByRole('button', { name: 'Calm' }).click();
  expect(await names(page)).toHaveLength(6);
  await page.getByRole('button', { name: 'Undo change' }).click();
  expect(await names(page)).toContain('New step');
  await page.getByRole('button', { name: 'Redo change' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.toasts').getByText('Saved as version 4.').waitFor();
  expect(saved().tiers.map(({ name }) => name)).not.toContain('Shout-out');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[TE16] [TE13] a moderator on a phone: faults at their fields, changes that wait on every page; the owner is told', async () => {
  const owner = await openTiers();
  const { page, faults } = await openTiers(PHONE, moderator);
  await row(page, 'Spotlight').click();
  expect(await page.getByRole('button', { name: 'Move Spotlight up' }).count()).toBe(0);
  await page.getByLabel('On screen, in seconds').fill('90');
  await page.getByText('Write a number from 1 to 60.').waitFor();
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(false);
  await page.getByRole('button', { name: 'All steps' }).click();
  await row(page, 'Spotlight').getByText('needs a look').waitFor();
  await page.getByRole('button', { name: 'Go there' }).click();
  expect(await page.evaluate('document.activeElement.value')).toBe('90');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('11,5');

  await pressPage(page, 'Desk');
  await page.getByRole('button', { name: 'Desk Tiers not saved' }).waitFor();
  keepPicture('tiers-waits', await pixels(page));
  await pressPage(page, 'Tiers not saved');
  expect(await page.getByLabel('On screen, in seconds').inputValue()).toBe('11.5');
  keepPicture('tiers-phone', await pixels(page));
  await headline(page).fill("Don't be cheap, {name}");
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.on-air-text .mantine-InputWrapper-error').waitFor();
  await headline(page).fill('All eyes on {name}');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.toasts').getByText('Saved as version 5.').waitFor();
  expect(saved().tiers.find(({ id }) => id === 'spotlight')).toMatchObject({
    headline: 'All eyes on {name}',
    durationMs: 11_500,
  });

  const told = owner.page.locator('.toasts');
  await told.getByText('Mia saved version 5 of the ladder.').waitFor();
  await row(owner.page, 'Spotlight').click();
  expect(await headline(owner.page).inputValue()).toBe('All eyes on {name}');
  expect([...faults, ...owner.faults]).toEqual([]);
  await page.context().close();
  await owner.page.context().close();
});

it('[TE17] it fits into every size, and what is pressed is large enough for a thumb', async () => {
  const { page, faults } = await openTiers();
  // The preview is told of another size a frame later.
  const fits = async (at: string) => {
    await eventually(`nothing sticks out at ${at}`, async () =>
      (await sticksOutPx(page)) === 0 ? true : null,
    );
  };
  await row(page, 'VIP').click();
  await page.getByText('More conditions').click();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const at = `${size.width} px`;
    await fits(at);
    const back = page.getByRole('button', { name: 'All steps' });
    expect(await back.isVisible(), at).toBe(size.width < 700);
    if (await back.isVisible()) await back.click();
    await fits(at);
    for (const name of ['Move VIP up', 'Move VIP down', 'Add a step', 'Undo change']) {
      const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
      expect(box?.height, `${name} at ${at}`).toBeGreaterThanOrEqual(44);
      expect(box?.width, `${name} at ${at}`).toBeGreaterThanOrEqual(44);
    }
    await row(page, 'VIP').click();
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

/** The ladder as the file has it. */
function saved() {
  const parsed = parseLadder(JSON.parse(readFileSync(join(data, 'tiers.json'), 'utf8')));
  if (!parsed.ok) throw new Error('the file cannot be read');
  return parsed.value;
}

async function openTiers(size = DESK, token = server.urls.tokens.owner): Promise<OpenPage> {
  const opened = await openDashboard(browser, server, { token, at: '#/tiers', ...size });
  await region(opened.page, 'Steps').waitFor();
  return opened;
}

function headline(page: Page) {
  return page.getByRole('textbox', { name: 'Headline on air' });
}

/** The button that chooses a step. */
function row(page: Page, name: string) {
  return page.locator('.ladder-step').filter({ has: page.getByText(name, { exact: true }) });
}

function names(page: Page): Promise<string[]> {
  return page.locator('.ladder-step .strong').allTextContents();
}

/** Takes a step by its grip and lets it go below another one. */
async function drag(page: Page, name: string, below: string): Promise<void> {
  const grip = await page.getByRole('button', { name: `Move ${name}: drag, or arrow keys` }).boundingBox();
  const target = await row(page, below).boundingBox();
  if (!grip || !target) throw new Error('nothing to drag');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x, target.y, { steps: 4 });
  await page.mouse.move(grip.x, target.y + target.height - 4, { steps: 4 });
  await page.mouse.up();
}
