import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STARTER_FILE, starterPage } from '../../shared/starter.ts';
import { launchBrowser, openPage, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, readUrls, startGiftcast } from '../support/giftcast.ts';
import { keepPicture } from '../support/pictures.ts';
import { eventually } from '../support/wait.ts';

const SIZE = { width: 1280, height: 720 };

let browser: Browser;
let data: string;
let server: Giftcast | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  data = await tempFolder('starter');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

it('[OB20] a local page waits unseen while no server runs, then becomes the overlay, and asks nobody else', async () => {
  const port = await freePort();
  const urls = await readUrls({ data, port });
  const file = join(data, STARTER_FILE);
  await writeFile(file, starterPage(urls.overlay));
  const { page, requests } = await openPage(browser, { url: pathToFileURL(file).href, ...SIZE });
  // It has asked in vain, and asks again.
  for (let tries = 0; tries < 2; tries++) await page.waitForEvent('requestfailed');
  expect(visiblePixels(await pixels(page), { x: 0, y: 0, w: SIZE.width, h: SIZE.height })).toBe(0);
  expect(page.url()).toMatch(/^file:/);

  server = await startGiftcast({ data, port, urls });
  const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1, 30_000);
  expect(page.url()).toBe(urls.overlay);
  const asked = () => [
    ...new Set(requests.map((url) => new URL(url)).map(({ protocol, host }) => protocol + host)),
  ];
  // The server may know of the socket before the page's listener does.
  await eventually('its socket is seen', () => (asked().length > 2 ? true : null));
  expect(asked().sort()).toEqual(['file:', `http:127.0.0.1:${port}`, `ws:127.0.0.1:${port}`]);
  await owner.close();

  const dashboard = await openPage(browser, { url: urls.dashboard, width: 1440, height: 900 });
  const link = dashboard.page.getByRole('link', { name: 'OBS starts before Giftcast?' });
  const [download] = await Promise.all([dashboard.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(STARTER_FILE);
  expect(await readFile(await download.path(), 'utf8')).toBe(starterPage(urls.overlay));
  keepPicture('starter-link', await pixels(dashboard.page));
  expect(dashboard.faults).toEqual([]);
});
