import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { FakeTikfinity } from '../support/fake-tikfinity.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const SIZE = { width: 1280, height: 720 };

let browser: Browser;
let server: Giftcast;
let tikfinity: FakeTikfinity;

beforeAll(async () => {
  [browser, tikfinity] = await Promise.all([launchBrowser(), startFakeTikfinity()]);
  server = await startGiftcast({ args: ['--tikfinity', tikfinity.url] });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await tikfinity?.close();
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

const GIFT = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/tikfinity/gift-alone.json'), 'utf8'));
const EVENTS = 1_000;
const IN_ONE_FRAME = 50;

it('[E37] (T14) a thousand gifts whose pictures, names and messages hold addresses make no page ask anybody else', async () => {
  let heard = 0;
  const tracker = createServer((_request, response) => {
    heard++;
    response.end();
  }).listen(0, '127.0.0.1');
  tracker.on('connection', () => heard++);
  const overlay = await openPage(browser, { url: server.urls.overlay, ...SIZE });
  const dashboard = await openPage(browser, { url: server.urls.dashboard, ...SIZE });
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length > 0);
  await tikfinity.connected();
  const { port } = tracker.address() as AddressInfo;
  const shapes = [
    (url: string) => url,
    (url: string) => `<img src="${url}">`,
    (url: string) => `![](${url})`,
    (url: string) => `');background:url(${url})`,
  ];
  const frames = Array.from({ length: EVENTS }, (_, n) => {
    const url = `http://127.0.0.1:${port}/${n}.webp`;
    const userDetails = { ...GIFT.data.userDetails, profilePictureUrls: [url] };
    const pictures = { profilePictureUrl: url, giftPictureUrl: url, userDetails };
    const nickname = shapes[n % shapes.length]?.(url);
    const who = { userId: `68000000000000${n}`, uniqueId: `viewer${n}`, nickname };
    return { ...GIFT, data: { ...GIFT.data, ...pictures, ...who, msgId: `canary-${n}`, giftName: url } };
  });
  for (let at = 0; at < EVENTS; at += IN_ONE_FRAME) tikfinity.say(frames.slice(at, at + IN_ONE_FRAME));
  const url = `http://127.0.0.1:${port}/message`;
  for (const shape of shapes) {
    const gift = giftOf(shape(url), 2_000);
    await postGift(server.urls.hooks.gift, { ...gift, data: { ...gift.data, message: shape(url) } });
  }
  await owner.waitForTopic('leaderboard', ({ gifters }) => gifters >= EVENTS);
  await dashboard.page.getByText('127.0.0.1').first().waitFor();
  // The pages have drawn what they were told.
  for (const { page } of [overlay, dashboard]) {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.waitForLoadState('networkidle');
  }
  for (const opened of [overlay, dashboard]) expectClean(opened);
  expect(heard).toBe(0);
  tracker.close();
  await owner.close();
  for (const { page } of [overlay, dashboard]) await page.context().close();
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
