import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const SIZE = { width: 1280, height: 720 };

let browser: Browser;
let server: Giftcast;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGiftcast();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

it('[E24] the overlay loads and plays an alert under its policy, and asks nobody but this machine', async () => {
  const opened = await openPage(browser, { url: server.urls.overlay, ...SIZE });
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  await postGift(server.urls.hooks.gift, giftOf('Ada', 50));
  await owner.waitForTopic('queue', ({ onAir }) => onAir !== null);
  await owner.waitForTopic('queue', ({ onAir }) => onAir === null, 15_000);
  await owner.close();
  expectClean(opened);
});

it('[E25] the dashboard loads under its policy, and asks nobody but this machine', async () => {
  const opened = await openPage(browser, { url: server.urls.dashboard, ...SIZE });
  await eventually('the dashboard opens its socket', () =>
    opened.requests.some((url) => url.startsWith(server.urls.ws)) ? true : null,
  );
  await opened.page.waitForFunction('document.body.innerText.trim().length > 0');
  await opened.page.waitForLoadState('networkidle');
  expectClean(opened);
});

it('[E26] neither policy lets script be made of text or written into the page', async () => {
  for (const path of ['/overlay/', '/dashboard/']) {
    const { headers } = await call(`${server.baseUrl}${path}`);
    const policy = String(headers['content-security-policy']);
    expect(policy, path).toMatch(/default-src 'none'|default-src 'self'/);
    expect(policy, path).not.toMatch(/unsafe-eval|unsafe-inline|\*/);
  }
});

function expectClean({ faults, requests, page }: OpenPage): void {
  expect(faults).toEqual([]);
  const elsewhere = requests.filter((url) => {
    const { protocol, host } = new URL(url);
    return !(['http:', 'ws:'].includes(protocol) && host === `127.0.0.1:${server.port}`);
  });
  expect(elsewhere).toEqual([]);
  expect(requests.length).toBeGreaterThan(1);
  expect(new URL(page.url()).host).toBe(`127.0.0.1:${server.port}`);
}
