import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import type { Stage } from '../support/crowd.ts';
import { crowd, startStage } from '../support/crowd.ts';
import { openDashboard } from '../support/dashboard.ts';
import { DIALOGS } from '../support/dialogs.ts';
import { KEYBOARD } from '../support/keyboard.ts';
import type { Staff } from '../support/places.ts';
import { goToPlace, PLACES, settled } from '../support/places.ts';

const DESK = { width: 1440, height: 900 };
/** For fields that are several stops in one, and the browser's own. */
const SPARE_PRESSES = 20;
const ROLES = ['owner', 'moderator'] as const;

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), startStage('keyboard')]);
  await crowd(stage);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

it('[AX2] Tab reaches every control of every page in the order of the eye, each is seen to have focus, and none keeps it', async () => {
  const wrong = await Promise.all(
    ROLES.map(async (role) => {
      const { page } = await openKeyed(role);
      const found: string[] = [];
      for (const place of PLACES[role]) {
        await goToPlace(page, place);
        found.push(...(await walk(page, `${role} ${place}`)));
      }
      await page.context().close();
      return found;
    }),
  );
  expect(wrong.flat()).toEqual([]);
});

it('[AX3] a dialog takes focus, keeps Tab within, closes by Escape, and gives focus back to what opened it', async () => {
  const wrong = await Promise.all(
    ROLES.map(async (role) => {
      const { page } = await openKeyed(role);
      const found: string[] = [];
      for (const { name, places, opener } of DIALOGS) {
        const place = places[role];
        if (place === undefined) continue;
        await goToPlace(page, place);
        await opener(page).focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await settled(page);
        const isWithin = () => dialog.evaluate((node) => node.contains(document.activeElement));
        if (!(await isWithin())) found.push(`${role} ${name}: does not take focus`);
        found.push(...(await walk(page, `${role} ${name}`, '[role="dialog"]')));
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        const isBack = await opener(page).evaluate((node) => node === document.activeElement);
        if (!isBack) found.push(`${role} ${name}: does not give focus back`);
      }
      await page.context().close();
      return found;
    }),
  );
  expect(wrong.flat()).toEqual([]);
});

async function openKeyed(role: Staff) {
  const opened = await openDashboard(browser, stage.server, { token: stage.tokens[role], ...DESK });
  await opened.page.evaluate(KEYBOARD);
  return opened;
}

/** Presses Tab until it comes round; answers what is wrong. `within` is the part of the page to walk. */
async function walk(page: Page, where: string, within = 'body'): Promise<string[]> {
  const count = await page.evaluate<number>(`keyboard.begin(${JSON.stringify(within)})`);
  for (let pressed = 0; pressed < count + SPARE_PRESSES; pressed++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate<boolean>('keyboard.step()'))) break;
  }
  const faults = await page.evaluate<string[]>('keyboard.end()');
  return faults.map((fault) => `${where}: ${fault}`);
}
