import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, pixels } from '../support/browser.ts';
import { DESK, openDashboard, region, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';

const SIZES = [
  { width: 420, height: 900 },
  { width: 320, height: 640 },
];

let browser: Browser;
let data: string;
let moderator: string;
let server: Giftcast;

beforeAll(async () => {
  [browser, data] = await Promise.all([launchBrowser(), tempFolder('tier-tools')]);
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mia');
  server = await startGiftcast({ data });
  for (const [name, diamonds] of [
    ['Ada', 5],
    ['Kim', 50],
    ['Jo', 500],
    ['Sam', 600],
  ] as const)
    await postGift(server.urls.hooks.gift, giftOf(name, diamonds));
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

// One evening: each test goes on from the version that the one before it saved.

it('[TT1] a headline that may not be said is refused at its field, and one press mends it', async () => {
  const { page, faults } = await openTiers(moderator);
  await chooseStep(page, 'Question');
  await headline(page).fill('{name}, win a prize for a gift');
  await page.getByText('"⁨win a prize for a gift⁩" cannot be saved.').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByText(/^A prize or a chance in return for gifts is gambling/)
    .nth(1)
    .waitFor();
  expect(await headline(page).getAttribute('aria-invalid')).toBe('true');
  keepPicture('tier-wording', await pixels(page));
  await page.getByRole('button', { name: /^Use .*Quiz: best answer wins/ }).click();
  expect(await headline(page).inputValue()).toBe('{name}, Quiz: best answer wins');
  expect(await page.locator('.wording-help li').count()).toBe(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByText(/^Saved as version 2\./)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[TT2] [TT3] [TT4] a gift and a live of the past are tried on steps that are not saved', async () => {
  const { page, faults } = await openTiers(moderator);
  const box = region(page, 'Which step does a gift reach?');
  await box.getByLabel('How many').fill('550');
  await box.getByText('550: ⁨Question⁩.').waitFor();
  await chooseStep(page, 'Question');
  await page.getByLabel(/^From, in diamonds/).fill('560');
  await box.getByText('550: ⁨Big shout-out⁩.').waitFor();

  const past = region(page, 'Try on the past');
  await past.getByRole('button', { name: 'Try it' }).click();
  await past.getByText('4 gifts in', { exact: false }).waitFor();
  await past.getByText(/^Screen busy [\d.]+ %/).waitFor();
  await past.getByText('4 people thanked, as now.').waitFor();
  const row = past.getByRole('row', { name: /Question/ });
  expect(await row.getByRole('cell').first().innerText()).toMatch(/2 now, 1 then/);
  await past.getByText('1 gift fares otherwise').waitFor();
  await past.getByText(/^Now: .Question.* Then: .Big shout-out/).waitFor();
  expect(await past.getByLabel('Which live').locator('option').allInnerTexts()).toEqual([
    expect.stringMatching(/, 4 gifts$/),
  ]);
  keepPicture('tier-past', await pixels(page));
  await page.getByLabel(/^From, in diamonds/).fill('570');
  await past.getByText('The steps were changed since. Try it again.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[TT6] two who saved are set side by side, and either is taken', async () => {
  const [mia, owner] = [await openTiers(moderator), await openTiers(server.urls.tokens.owner)];
  await chooseStep(owner.page, 'VIP');
  await headline(owner.page).fill('Front row tonight: {name}');
  await save(mia.page, 'VIP', 'Up front: {name}', 3);
  const conflict = owner.page.getByRole('region', { name: 'Two versions' });
  await conflict.getByText('⁨Mia⁩ saved version 3 while you edited version 2.').waitFor();
  await conflict.getByRole('button', { name: 'Compare' }).click();
  await conflict.getByText('"⁨VIP⁩", headline: "⁨Front row: {name}⁩" → "⁨Up front: {name}⁩".').waitFor();
  expect(await conflict.getByText('both of you').count()).toBe(2);
  keepPicture('tier-conflict', await pixels(owner.page));
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await owner.page
    .getByText(/^Saved as version 4\./)
    .first()
    .waitFor();
  await conflict.waitFor({ state: 'detached' });
  await expectHeadline(mia.page, 'Front row tonight: {name}');

  await headline(owner.page).fill('Mine: {name}');
  await save(mia.page, 'VIP', 'Hers: {name}', 5);
  await conflict.getByRole('button', { name: /^Use .Mia.'s$/ }).click();
  await expectHeadline(owner.page, 'Hers: {name}');
  await conflict.getByRole('button', { name: 'Put mine back' }).click();
  await expectHeadline(owner.page, 'Mine: {name}');
  await owner.page.getByRole('button', { name: 'Discard' }).click();
  expect([mia.faults, owner.faults]).toEqual([[], []]);
  await mia.page.context().close();
  await owner.page.context().close();
});

it('[TT5] an older version says what it changed, is brought back as a new one, and that is undone', async () => {
  const { page, faults } = await openTiers(server.urls.tokens.owner);
  const versions = region(page, 'Versions');
  await versions.getByText('Version 3', { exact: true }).click();
  await versions.getByText(/"⁨VIP⁩", headline: .*Front row: \{name\}.* → .*Up front: \{name\}/).waitFor();
  await versions.getByRole('button', { name: 'Bring back version 2' }).click();
  await versions.getByText('Version 6', { exact: true }).waitFor();
  await chooseStep(page, 'VIP');
  await expectHeadline(page, 'Front row: {name}');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await versions.getByText('Version 7', { exact: true }).waitFor();
  await expectHeadline(page, 'Hers: {name}');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[TT3] the tools fit into every window', async () => {
  for (const size of SIZES) {
    const { page } = await openTiers(server.urls.tokens.owner, size);
    const past = region(page, 'Try on the past');
    await past.getByRole('button', { name: 'Try it' }).click();
    await past.getByText('Every gift reaches the same step and fares the same.').waitFor();
    expect(await sticksOutPx(page), `${size.width} px`).toBe(0);
    await page.context().close();
  }
});

async function openTiers(token: string, size: (typeof SIZES)[number] = DESK): Promise<OpenPage> {
  const opened = await openDashboard(browser, server, { token, at: '#/tiers', ...size });
  await region(opened.page, 'Try on the past').waitFor();
  return opened;
}

async function save(page: Page, step: string, text: string, version: number): Promise<void> {
  await chooseStep(page, step);
  await headline(page).fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(`Saved as version ${version}.`, { exact: false }).first().waitFor();
}

async function chooseStep(page: Page, name: string): Promise<void> {
  await page.locator('.ladder-step').filter({ hasText: name }).first().click();
}

function headline(page: Page) {
  return page.getByRole('textbox', { name: 'Headline on air' });
}

async function expectHeadline(page: Page, text: string): Promise<void> {
  await expect.poll(() => headline(page).inputValue(), { timeout: 10_000 }).toBe(text);
}
