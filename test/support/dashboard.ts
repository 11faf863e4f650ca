import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { OpenPage, PageOptions } from './browser.ts';
import { openPage } from './browser.ts';
import type { Giftcast } from './giftcast.ts';

/** A monitor; what a test does not say otherwise is looked at there. */
export const DESK = { width: 1440, height: 900 };

export interface DashboardOptions extends Partial<Pick<PageOptions, 'width' | 'height' | 'init'>> {
  /** The owner's when left out. */
  readonly token?: string;
  /** The page and its part, as `#/settings/words`; the desk when left out. */
  readonly at?: string;
}

/** Opens the dashboard at one of its pages, once it is live. */
export async function openDashboard(
  browser: Browser,
  server: Giftcast,
  { token = server.urls.tokens.owner, at = '#/desk', ...size }: DashboardOptions = {},
): Promise<OpenPage> {
  const url = `${server.baseUrl}/dashboard/#k=${token}`;
  const opened = await openPage(browser, { url, ...DESK, ...size });
  await opened.page.locator('.page[data-health="live"]').waitFor();
  await goTo(opened.page, at);
  return opened;
}

/** As its address in the browser does. */
export async function goTo(page: Page, at: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, at);
}

/** As people do: by the rail at the left, or where the window is narrow by the list under its button. */
export async function pressPage(page: Page, name: string): Promise<void> {
  const nav = page.getByRole('navigation', { name: 'Pages' });
  await nav.waitFor();
  const list = nav.locator('.nav-button');
  if (await list.isVisible()) await list.click();
  await nav.getByRole('link', { name, exact: true }).click();
}

/** A panel; its heading may go on with how many are in it. */
export function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name.replace('?', '\\?')}( \\d+)?$`) });
}

/** How far the page reaches past the window to the right; 0 when it fits. */
export function sticksOutPx(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

/** How high the place is at which a finger hits it: a name in a line reaches past its letters. */
export function reachPx(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const { height } = element.getBoundingClientRect();
    const after = getComputedStyle(element, '::after');
    const isOver = after.content !== 'none' && after.position === 'absolute';
    return Math.round(isOver ? Math.max(height, Number.parseFloat(after.height)) : height);
  });
}

/** In a data folder that a server has made, and while none runs: Spotlight waits for whoever decides. */
export function holdSpotlights(data: string): void {
  const file = join(data, 'tiers.json');
  const ladder = JSON.parse(readFileSync(file, 'utf8'));
  for (const tier of ladder.tiers) if (tier.level === 5) tier.hold = 'message';
  writeFileSync(file, JSON.stringify(ladder));
}
