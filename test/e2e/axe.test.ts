import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../overlay/dashboard/texts/language.ts';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Stage } from '../support/crowd.ts';
import { act, crowd, startStage } from '../support/crowd.ts';
import { openDashboard } from '../support/dashboard.ts';
import { DIALOGS } from '../support/dialogs.ts';
import { isShort } from '../support/extent.ts';
import type { Size, Staff } from '../support/places.ts';
import { goToPlace, placesAt, settled } from '../support/places.ts';

/** As many pages as there are are looked through whole; on a slow machine that takes its time. */
const WITHIN_MS = 300_000;
const DESK: Size = { width: 1440, height: 900 };
const SIZES: readonly Size[] = [DESK, { width: 390, height: 844 }];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What is left to people to judge (`incomplete`) is no violation; the preview's frame is the overlay, not the dashboard. */
const RUN = `axe.run({ exclude: ['iframe'] }, {
  iframes: false,
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
})`;

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), startStage('axe')]);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

// One evening: empty first, then crowded.

it(
  '[AX1] no page, empty, is against WCAG 2.2 A or AA',
  async () => {
    expect(await everywhere(pages)).toEqual([]);
  },
  WITHIN_MS,
);

it('[AX8] the language is chosen on This device, and told to whatever reads the page aloud', async () => {
  for (const role of ['owner', 'moderator'] as const) {
    const { page } = await openDashboard(browser, stage.server, { token: stage.tokens[role], ...DESK });
    await goToPlace(page, role === 'owner' ? 'settings/devices' : 'device');
    const choice = page.locator('.panel select').filter({ hasText: LANGUAGES.en });
    for (const language of Object.keys(LANGUAGES)) {
      await choice.selectOption(language);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      await choice.waitFor();
      expect(await choice.inputValue()).toBe(language);
    }
    await page.context().close();
  }
});

it(
  '[AX1] no page and no dialog, crowded, is against WCAG 2.2 A or AA',
  async () => {
    await crowd(stage);
    const wrong = await everywhere(async (page, role, size) => [
      ...(await pages(page, role, size)),
      ...(await dialogs(page, role, size)),
    ]);
    expect(wrong).toEqual([]);
  },
  WITHIN_MS,
);

it(
  '[AX1] nor is one that is cleared, asked, edited, or without its server',
  async () => {
    const wrong = await everywhere(async (page, role, size) => {
      const at = `${role} ${size.width}`;
      const found: string[] = [];
      await goToPlace(page, 'desk/live');
      await page.getByRole('button', { name: /^Edit/ }).first().click();
      found.push(...(await check(page, `${at} held, edited`)));
      if (size.width < 700) {
        await page.getByRole('button', { name: 'Desk' }).first().click();
        found.push(...(await check(page, `${at} the list of pages`)));
      }
      return found;
    });
    expect(wrong).toEqual([]);
    await act(stage.owner, 'clear-overlay');
    // Somebody waits, so that it is asked what becomes of them.
    await act(stage.owner, 'send-test-gift', { diamonds: 100 });
    await act(stage.owner, 'invite-moderator', { label: 'Leo' });
    const opened: OpenPage[] = [];
    for (const size of SIZES) {
      const one = await openDashboard(browser, stage.server, { token: stage.tokens.owner, ...size });
      opened.push(one);
      const { page } = one;
      await page.evaluate(AXE);
      await page.locator('.banner').getByRole('button', { name: 'Show again' }).click();
      wrong.push(...(await check(page, `cleared ${size.width}`)));
      await page
        .getByRole('button', { name: /^Thanked/ })
        .first()
        .click();
      await page.locator('.toasts .banner').waitFor();
      wrong.push(...(await check(page, `done ${size.width}`)));
      await goToPlace(page, 'settings/people');
      await page
        .getByRole('button', { name: /^New link/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Show QR code' }).click();
      wrong.push(...(await check(page, `invited ${size.width}`)));
    }
    await stage.server.kill();
    for (const { page } of opened) {
      await page.getByText('Not live.').first().waitFor();
      wrong.push(...(await check(page, 'stale')));
    }
    expect(wrong).toEqual([]);
  },
  WITHIN_MS,
);

/** Both roles at both sizes, in the short form the owner at a desk and a moderator on a phone; answers what is wrong and where. */
async function everywhere(
  look: (page: Page, role: Staff, size: Size) => Promise<string[]>,
): Promise<string[]> {
  const every = SIZES.flatMap((size) => (['owner', 'moderator'] as const).map((role) => ({ role, size })));
  const all = isShort() ? every.filter(({ role, size }) => (role === 'owner') === (size === DESK)) : every;
  const wrong = await Promise.all(
    all.map(async ({ role, size }) => {
      const { page } = await openDashboard(browser, stage.server, { token: stage.tokens[role], ...size });
      await page.evaluate(AXE);
      const found = await look(page, role, size);
      await page.context().close();
      return found;
    }),
  );
  return wrong.flat();
}

async function pages(page: Page, role: Staff, size: Size): Promise<string[]> {
  const wrong: string[] = [];
  for (const place of placesAt(role, size)) {
    await goToPlace(page, place);
    wrong.push(...(await check(page, `${role} ${place} ${size.width}`)));
  }
  return wrong;
}

async function dialogs(page: Page, role: Staff, size: Size): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, places, opener, isWideOnly } of DIALOGS) {
    const place = places[role];
    if (place === undefined || (isWideOnly && size.width < 700)) continue;
    await goToPlace(page, place);
    await opener(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await settled(page);
    wrong.push(...(await check(page, `${role} ${name} ${size.width}`)));
    // What opens within it.
    for (const more of await dialog.locator('button[aria-expanded]').all()) {
      await more.click();
      // Not half under the head that stays.
      await dialog.evaluate((sheet) => {
        for (const part of [sheet, ...sheet.querySelectorAll('*')]) part.scrollTop = 0;
      });
      wrong.push(...(await check(page, `${role} ${name}, ${await more.textContent()} ${size.width}`)));
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return wrong;
}

async function check(page: Page, where: string): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(RUN);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      // Boxes of the picture are as small as it is; the list beside it has each widget in full size ("equivalent").
      .filter(({ target }) => id !== 'target-size' || !String(target[0]).includes('[data-widget='))
      .map(({ target, html, any }) =>
        [`${where}: ${help}`, target.join(' '), html.slice(0, 160), any[0]?.message ?? ''].join(' | '),
      ),
  );
}
