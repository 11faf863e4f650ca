import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openOverlay } from '../support/browser.ts';
import type { Stage } from '../support/crowd.ts';
import { act, crowd, startStage } from '../support/crowd.ts';
import { openDashboard } from '../support/dashboard.ts';
import { DIALOGS } from '../support/dialogs.ts';
import { HOSTILE } from '../support/hostile.ts';
import { mediaFiles } from '../support/media-files.ts';
import { goToPlace, PLACES, settled } from '../support/places.ts';

const DESK = { width: 1440, height: 900 };
/** What markup among the texts would have made; the page makes none of these outside of its own. */
const MADE = `document.querySelectorAll(
  'main script, main style:not([data-mantine-styles]), main link, main meta, main base, main object, main math, iframe[srcdoc], a[href^="javascript:" i], [onerror], [onload], [onbegin], [ontoggle], [onfocus]'
).length`;

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), startStage('hostile')]);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

it('[AX5] (T05) whatever viewers and staff are called and write is text on every page, and does nothing', async () => {
  const { owner, server } = stage;
  const overlay = await openOverlay(browser, server);
  const names = HOSTILE.filter((name) => /\S/u.test(name.replaceAll(/\p{C}/gu, '')));
  await crowd(stage, { names, messages: HOSTILE });
  for (const label of HOSTILE) {
    // Some are refused in words, which is as well.
    await owner.command('create-token', { role: 'moderator', label: label.slice(0, 64) });
  }
  const ladder = owner.topic('ladder');
  const tiers = ladder.tiers.map((tier, at) => ({ ...tier, name: (names[at] ?? tier.name).slice(0, 60) }));
  await act(owner, 'save-tiers', { tiers, baseVersion: ladder.version });

  const opened = await Promise.all(
    (['owner', 'moderator'] as const).map(async (role) => {
      const one = await openDashboard(browser, server, { token: stage.tokens[role], ...DESK });
      listenForDialogs(one);
      const { page } = one;
      for (const place of PLACES[role]) {
        await goToPlace(page, place);
        if (place.endsWith('files') || place === 'screen') await addFiles(page);
        expect(await page.evaluate(MADE), `${role} ${place}`).toBe(0);
      }
      return one;
    }),
  );
  const [{ page }] = opened as [OpenPage];
  await goToPlace(page, 'feed');
  const older = page.getByRole('button', { name: 'Show older gifts' });
  await older.waitFor();
  while (await older.isVisible()) {
    await older.click();
    await settled(page);
  }
  for (const name of [
    '<svg><animate onbegin=',
    '__proto__',
    '\u0024{window.__pwn=1}',
    '<img src=x onerror=',
  ]) {
    await page.locator('input[type=search]').fill(name);
    await page.locator('.feed-page .gifter-name', { hasText: name }).first().waitFor();
  }
  expect(await page.evaluate(MADE)).toBe(0);
  // The card of whoever has the note, the other name and the reverted gift, and all other dialogs.
  await page.locator('.gifter-name', { hasText: '<img src=x' }).first().click();
  await settled(page);
  await page.keyboard.press('Escape');
  for (const { places, opener } of DIALOGS) {
    await goToPlace(page, places.owner ?? 'desk');
    await opener(page).click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await page.evaluate(MADE)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  for (const { page, faults, requests } of [...opened, overlay]) {
    expect(await page.evaluate('window.__pwn')).toBeUndefined();
    expect(faults).toEqual([]);
    const hosts = new Set(requests.filter((url) => !url.startsWith('blob:')).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([`127.0.0.1:${server.port}`]);
    expect(new URL(page.url()).host).toBe(`127.0.0.1:${server.port}`);
  }
});

/** A window that asks is a fault, too. */
function listenForDialogs({ page, faults }: OpenPage): void {
  page.on('dialog', (dialog) => {
    (faults as string[]).push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

async function addFiles(page: Page): Promise<void> {
  await page.setInputFiles(
    'input[type=file]',
    HOSTILE.slice(0, 6).map((name, at) => ({
      name: `${name.replaceAll('/', '')}.png`,
      mimeType: 'image/png',
      buffer: mediaFiles.png({ width: 10 + at, height: 10 }),
    })),
  );
  await page
    .locator('.uploads li')
    .nth(5)
    .getByText(/folder/)
    .waitFor();
}
