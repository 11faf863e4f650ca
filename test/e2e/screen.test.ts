import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LayoutTopic } from '../../shared/layout.ts';
import { DEFAULT_LAYOUT } from '../../shared/layout.ts';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { DESK, openDashboard, pressPage, sticksOutPx } from '../support/dashboard.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { eventually } from '../support/wait.ts';

const { goal: HOME } = DEFAULT_LAYOUT.landscape;
const ENOUGH_PIXELS = 20_000;

let browser: Browser;
let server: Giftcast;
let owner: TestClient;
let overlay: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGiftcast();
  owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  await owner.command('set-goal', { label: 'New microphone', target: 1_000, start: 600 });
  overlay = await openOverlay(browser, server);
  await standsAt(HOME.x, HOME.y);
});

afterAll(async () => {
  await owner?.close();
  await browser?.close();
  await server?.stop();
});

it('[LE11][LE5][LE8] a widget is dragged to a line, published, and only then moved on air; Undo takes it back', async () => {
  const { page, faults } = await openScreen();
  const goal = boxOf(page, 'goal');
  await goal.hover();
  const scale = 1_920 / ((await page.locator('.widget-layer').boundingBox())?.width ?? 0);
  const { x, y } = await middleOf(page, 'goal');
  await page.mouse.move(x, y);
  await page.mouse.down();
  // To 5 px beside the left edge of the safe area at 48, where nothing else stands that low.
  await page.mouse.move(x - (HOME.x - 53) / scale, y + 600 / scale, { steps: 6 });
  await page.locator('.snap-line[data-across]').waitFor();
  await page.mouse.up();
  await field(page, 'From the left').waitFor();
  expect(await field(page, 'From the left').inputValue()).toBe('48');
  expect(await page.locator('.snap-line').count()).toBe(0);
  const top = Number(await field(page, 'From the top').inputValue());
  expect(Math.abs(top - (HOME.y + 600))).toBeLessThan(20);
  await page.getByText('Not published: layout.').waitFor();

  // Escape puts back, and so does Alt without snapping.
  await drag(page, 'goal', 40, async () => page.keyboard.press('Escape'));
  expect(await field(page, 'From the left').inputValue()).toBe('48');
  await page.keyboard.down('Alt');
  await drag(page, 'goal', 3 / scale + 3, async () => {});
  await page.keyboard.up('Alt');
  expect(await field(page, 'From the left').inputValue()).not.toBe('48');
  await page.keyboard.press('Control+z');
  expect(await field(page, 'From the left').inputValue()).toBe('48');

  expect(layout().landscape.goal).toEqual(HOME);
  expect(await seenAt(HOME.x, HOME.y)).toBe(true);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published: layout. Viewers see it now.').first().waitFor();
  await standsAt(48, top);
  expect(await seenAt(HOME.x, HOME.y)).toBe(false);
  await page.getByText('Nothing waits to be published.').waitFor();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone.').first().waitFor();
  await standsAt(HOME.x, HOME.y);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[LE11][LE6][LE7] by keys, by number, hidden, put back, and upright apart from landscape', async () => {
  const { page, faults } = await openScreen();
  await boxOf(page, 'goal').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowRight');
  await expectNumbers(page, { x: HOME.x - 1, y: HOME.y + 11, w: HOME.w + 1, h: HOME.h });
  await field(page, 'From the top').fill('700');
  await field(page, 'From the top').fill('99999');
  await page.getByText('A whole number from 0 to 984.').waitFor();
  await field(page, 'From the left').focus();
  await expectNumbers(page, { x: HOME.x - 1, y: 700, w: HOME.w + 1, h: HOME.h });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await standsAt(HOME.x - 1, 700);

  const corner = await page.locator('[data-widget=goal] [data-handle=sw]').boundingBox();
  await page.mouse.move((corner?.x ?? 0) + 10, (corner?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((corner?.x ?? 0) + 110, (corner?.y ?? 0) + 60, { steps: 4 });
  await page.mouse.up();
  const [left, wide] = [
    await field(page, 'From the left').inputValue(),
    await field(page, 'Width').inputValue(),
  ];
  expect(Number(left)).toBeGreaterThan(HOME.x + 100);
  expect(Number(left) + Number(wide)).toBe(HOME.x + HOME.w);
  expect(Number(await field(page, 'Height').inputValue())).toBeGreaterThan(HOME.h + 50);
  await page.getByLabel('Shown to viewers').press('Space');
  await page.keyboard.press('Control+z');
  expect(await page.getByLabel('Shown to viewers').isChecked()).toBe(true);
  await page.keyboard.press('Control+z');
  await expectNumbers(page, { x: HOME.x - 1, y: 700, w: HOME.w + 1, h: HOME.h });

  await page.getByRole('button', { name: 'shown Goal' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await eventually('the goal is gone', async () => ((await seenAt(HOME.x - 1, 700)) ? null : true));
  await page.getByRole('button', { name: 'hidden Goal' }).click();
  await page.getByRole('button', { name: 'Put back to its place' }).click();
  await page.getByText('Portrait', { exact: true }).click();
  await field(page, 'Widget').selectOption('Goal');
  await field(page, 'From the top').fill('900');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await standsAt(HOME.x, HOME.y);
  expect(layout().landscape).toEqual(DEFAULT_LAYOUT.landscape);
  expect(layout().portrait.goal).toEqual({ ...DEFAULT_LAYOUT.portrait.goal, y: 900 });
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[LE3][LE9] a layout that somebody else published is not overwritten unasked; who stands in the unsafe is named', async () => {
  const { page, faults } = await openScreen();
  await field(page, 'Widget').selectOption('Timer');
  await field(page, 'From the top').fill('0');
  await page.getByText('48 px into the top').waitFor();
  await field(page, 'Top').fill('0');
  await page.getByText('Every widget that is shown keeps clear of the edges.').waitFor();
  await page.reload();
  await pressPage(page, 'Screen');
  expect(await field(page, 'Top').inputValue()).toBe('0');

  await field(page, 'Widget').selectOption('Timer');
  await field(page, 'From the top').fill('60');
  const theirs: LayoutTopic = { ...layout(), window: 'week' };
  await owner.command('save-layout', { layout: theirs, baseVersion: version() });
  await page.getByText('Somebody else published another layout while you edited yours.').waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isEnabled()).toBe(false);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  expect(await field(page, 'What they count').inputValue()).toBe('week');
  await page.getByRole('button', { name: 'Undo edit' }).click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published: layout. Viewers see it now.').first().waitFor();
  expect(layout().landscape.timer.y).toBe(60);
  expect(layout().window).toBe('session');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[LE12][LE1] on a phone by select and numbers; edits are kept while another page is looked at', async () => {
  for (const width of [390, 320]) {
    const { page, faults } = await openScreen({ width, height: 844 });
    const at = `${width} px`;
    await field(page, 'Widget').selectOption('Poll');
    await field(page, 'Width').fill('400');
    await page.getByText('Not published: layout.').waitFor();
    expect(await sticksOutPx(page), at).toBe(0);
    await pressPage(page, 'Desk');
    await pressPage(page, 'Screen');
    expect(await field(page, 'Width').inputValue(), at).toBe('400');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Nothing waits to be published.').waitFor();
    expect(faults, at).toEqual([]);
    await page.context().close();
  }
});

async function openScreen(size = DESK): Promise<OpenPage> {
  const opened = await openDashboard(browser, server, { at: '#/screen', ...size });
  await opened.page.locator('.widget-layer').waitFor();
  return opened;
}

function field(page: Page, label: string) {
  return page.getByLabel(label, { exact: true });
}

function boxOf(page: Page, widget: string) {
  return page.locator(`[data-widget=${widget}] > button`);
}

async function middleOf(page: Page, widget: string): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, widget).boundingBox();
  if (!box) throw new Error(`no box of ${widget}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a box to the right, and does something before it is let go. */
async function drag(page: Page, widget: string, byPx: number, before: () => Promise<void>): Promise<void> {
  const { x, y } = await middleOf(page, widget);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byPx, y, { steps: 4 });
  await before();
  await page.mouse.up();
}

async function expectNumbers(page: Page, numbers: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>) {
  const fields = { x: 'From the left', y: 'From the top', w: 'Width', h: 'Height' } as const;
  for (const [size, label] of Object.entries(fields)) {
    expect(await field(page, label).inputValue(), label).toBe(String(numbers[size as keyof typeof fields]));
  }
}

function layout(): LayoutTopic {
  return owner.topic('layout');
}

function version(): number {
  return owner.topic('settings').version;
}

/** Whether the goal is drawn here on the real overlay, on which nothing else is. */
async function seenAt(x: number, y: number): Promise<boolean> {
  const { w, h } = HOME;
  return visiblePixels(await pixels(overlay.page), { x, y, w, h }) > ENOUGH_PIXELS;
}

async function standsAt(x: number, y: number): Promise<void> {
  await eventually(`the goal stands at ${x}, ${y}`, async () => ((await seenAt(x, y)) ? true : null));
}
