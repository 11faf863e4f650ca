import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, pixels } from '../support/browser.ts';
import type { Stage } from '../support/crowd.ts';
import { crowd, startStage } from '../support/crowd.ts';
import { openDashboard, sticksOutPx } from '../support/dashboard.ts';
import { DIALOGS } from '../support/dialogs.ts';
import { keepPicture } from '../support/pictures.ts';
import type { Size } from '../support/places.ts';
import { goToPlace, placesAt, settled } from '../support/places.ts';

/** The narrowest phone; 1440 x 900 at a zoom of 200 %; and where a window is neither wide nor narrow. */
const SIZES: readonly Size[] = [
  { width: 320, height: 640 },
  { width: 720, height: 450 },
  { width: 1000, height: 700 },
];
const BAR_AT_MOST_PX = 112;
/** Names what is cut off: text wider than its box, which does not scroll. */
const CUT = `[...document.querySelectorAll('main *, .bar *, .thumb *, [role=dialog] *')].filter((node) => {
  if (node.matches('input, select, textarea, svg *, iframe, .unseen, .unseen *') || !node.checkVisibility()) return false;
  if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) return false;
  const style = getComputedStyle(node);
  if (!['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis' || style.clipPath !== 'none') return false;
  return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 3;
}).map((node) => node.className + ': ' + node.textContent.slice(0, 60))`;
/** Names what reaches out of the window, though it makes nothing scroll. */
const OUT = `[...document.querySelectorAll('main *, .bar *, .thumb *, [role=dialog] *')].filter((node) => {
  if (!node.checkVisibility() || node.matches('svg *, .unseen, .unseen *') || node.closest('.preview, .home-sample')) return false;
  const { left, right, width } = node.getBoundingClientRect();
  if (width === 0 || (left >= -1 && right <= innerWidth + 1)) return false;
  for (let up = node.parentElement; up; up = up.parentElement)
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return false;
  return true;
}).map((node) => node.localName + '.' + node.className + ': ' + node.textContent.slice(0, 60))`;

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), startStage('reflow')]);
  await crowd(stage);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

for (const size of SIZES) {
  it(`[AX4] every page reflows at ${size.width} x ${size.height}: nothing is cut, Clear is there`, async () => {
    const wrong = await Promise.all(
      (['owner', 'moderator'] as const).map(async (role) => {
        const { page } = await openDashboard(browser, stage.server, { token: stage.tokens[role], ...size });
        const found: string[] = [];
        const all = placesAt(role, size);
        // What both have looks the same to both.
        const own = role === 'owner' ? all : all.filter((place) => !placesAt('owner', size).includes(place));
        for (const place of own) {
          await goToPlace(page, place);
          found.push(...(await look(page, `${role} ${place} ${size.width}`)));
        }
        for (const { name, places, opener, isWideOnly } of DIALOGS) {
          const place = places[role];
          if (role === 'moderator' || place === undefined || (isWideOnly && size.width < 700)) continue;
          await goToPlace(page, place);
          await opener(page).click();
          await settled(page);
          found.push(...(await look(page, `${name} ${size.width}`)));
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
        await page.context().close();
        return found;
      }),
    );
    expect(wrong.flat()).toEqual([]);
  });
}

async function look(page: Page, where: string): Promise<string[]> {
  const wrong: string[] = [];
  const outPx = await sticksOutPx(page);
  if (outPx > 0) wrong.push(`${where}: ${outPx} px out of the window`);
  for (const cut of await page.evaluate<string[]>(CUT)) wrong.push(`${where}: cut: ${cut}`);
  for (const out of (await page.evaluate<string[]>(OUT)).slice(0, 3)) wrong.push(`${where}: out: ${out}`);
  const bar = await page.locator('.bar').boundingBox();
  if ((page.viewportSize()?.width ?? 0) >= 700 && (bar?.height ?? 0) > BAR_AT_MOST_PX)
    wrong.push(`${where}: the bar is ${bar?.height} px high`);
  if ((await page.getByRole('dialog').count()) === 0) {
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const clear = page.getByRole('button', { name: 'Clear screen' });
    // A press there is a press on it, not on what lies over it.
    await clear.click({ trial: true, timeout: 20_000 }).catch(() => wrong.push(`${where}: no Clear`));
    await page.evaluate('scrollTo(0, 0)');
  }
  if (process.env['PICTURES']) keepPicture(`reflow-${where.replaceAll(/[ /]/g, '-')}`, await pixels(page));
  return wrong;
}
