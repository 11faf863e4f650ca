import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLOSE } from '../../shared/protocol.ts';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import { goTo, openDashboard, region } from '../support/dashboard.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';

const OUT_WITHIN_MS = 1_000;
/** Another address that leads nowhere but to this computer. */
const ELSEWHERE = '127.0.0.2';

let server: Giftcast;
let browser: Browser;

beforeAll(async () => {
  server = await startGiftcast();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

function openSettings(part: string): Promise<OpenPage> {
  const init =
    'navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };';
  return openDashboard(browser, server, { at: `#/settings/${part}`, init });
}

async function command(name: string, args: object): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${server.urls.tokens.owner}`,
  };
  const body = JSON.stringify({ id: randomUUID(), name, args });
  const { json } = await call(`${server.baseUrl}/api/v1/commands`, { method: 'POST', headers, body });
  return (json as { value: unknown }).value;
}

async function join(code: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ code });
  return (await call(`${server.baseUrl}/api/v1/join`, { method: 'POST', headers, body })).status;
}

it('[PE3] [PE6] [PE7] [PE8] [JN2] a moderator joins by a link, acts, comes back, and is out within a second once access ends', async () => {
  const { page: owner, faults } = await openSettings('people');
  await button(owner, 'Make a link').click();
  await owner.getByText('Give a name first.').waitFor();
  await owner.getByLabel('Name').fill('Mia');
  await button(owner, 'Make a link').click();
  await owner.getByText('Waiting for Mia to open it.').waitFor();
  await button(owner, 'Show QR code').click();
  await owner.getByRole('img', { name: 'QR code of the link for Mia' }).waitFor();
  const shown = await owner.getByLabel('Link', { exact: true }).inputValue();
  await region(owner, 'Link for Mia').getByRole('button', { name: 'Copy link' }).click();
  const link = await owner.evaluate(() => (window as unknown as { copied: string }).copied);
  const code = /#join=([\w-]{22})$/.exec(link)?.[1] ?? '';
  expect(shown).toBe(link.replace(code, '****'));

  const phone = await openPage(browser, { url: link, width: 390, height: 844 });
  await button(phone.page, 'Join').click();
  await region(phone.page, 'On air').waitFor();
  expect(phone.page.url()).not.toContain(code);
  await owner.getByText('Mia is in.').waitFor();
  await owner.getByText('Here now, on 1 open page.').waitFor();

  // Whoever has the link now, or a picture of it, is told so.
  const late = await openPage(browser, { url: link, width: 390, height: 844 });
  await button(late.page, 'Join').click();
  await late.page.getByText('This link was used already').waitFor();
  expect(await join(code)).toBe(410);
  await late.page.context().close();

  // The phone closed the tab; a bookmark or the app opens the page anew.
  const context = phone.page.context();
  await phone.page.close();
  const again = await context.newPage();
  await again.goto(`${server.baseUrl}/dashboard/`);
  await button(again, /^Pause/)
    .first()
    .click();
  await goTo(owner, '#/desk');
  await owner
    .getByText(/paused/i)
    .first()
    .waitFor();
  await goTo(owner, '#/settings/people');

  await button(owner, 'End access of Mia').click();
  const sinceMs = performance.now();
  await again.getByText('The owner ended your access.').waitFor();
  expect(performance.now() - sinceMs).toBeLessThan(OUT_WITHIN_MS);
  expect(await region(again, 'On air').count()).toBe(0);
  await owner.getByText('Nobody but you.').waitFor();
  expect([...faults, ...phone.faults]).toEqual([]);
  await context.close();
  await owner.context().close();
});

it('[JN4] six wrong codes lock, also for a right one, until there is a new link', async () => {
  const { code } = (await command('invite-moderator', { label: 'Leo' })) as { code: string };
  for (let tries = 0; tries < 6; tries++) expect(await join(`wrong-${tries}`)).toBe(410);
  expect(await join(code)).toBe(429);
  const fresh = (await command('invite-moderator', { label: 'Sam' })) as { code: string };
  expect(await join(fresh.code)).toBe(200);
});

it('[PE5] the overlay’s link is replaced after a question, and the old one is out within a second', async () => {
  const { page: owner } = await openSettings('people');
  const { token: old } = { token: server.urls.tokens.overlay };
  const overlay = await connectClient(server.urls.ws, { token: old, kind: 'overlay' });
  await button(owner, 'Replace the link').click();
  await button(owner, 'Keep the old one').click();
  await button(owner, 'Replace the link').click();
  await button(owner, 'Replace it').click();
  const sinceMs = performance.now();
  expect((await overlay.closed).code).toBe(CLOSE.badToken);
  expect(performance.now() - sinceMs).toBeLessThan(OUT_WITHIN_MS);
  await owner.getByText('OBS shows nothing until the new link is in it.').last().waitFor();
  const links = region(owner, 'Your own links');
  await links.getByRole('button', { name: 'Copy link' }).last().click();
  const link = await owner.evaluate(() => (window as unknown as { copied: string }).copied);
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get('k') ?? '';
  expect(token).not.toBe(old);
  const fresh = await connectClient(server.urls.ws, { token, kind: 'overlay' });
  await owner.getByText('OBS has the new link.').waitFor();
  await fresh.close();
  await owner.context().close();
});

it.runIf(process.platform === 'linux')(
  '[DV1] [DV3] [DV5] another address is opened without a restart, checked, and closed from the page',
  async () => {
    const { page: owner, faults } = await openSettings('devices');
    await owner.getByText('No phone and no other computer can open Giftcast now.').waitFor();
    const there = `http://${ELSEWHERE}:${server.port}`;
    const answersThere = (host: string) =>
      call(`${there}/healthz`, { headers: { host } }).then(
        ({ status }) => status,
        () => 'closed',
      );
    expect(await answersThere(`${ELSEWHERE}:${server.port}`)).toBe('closed');
    await command('save-settings', { patch: { devices: { hosts: [ELSEWHERE] } }, baseVersion: 1 });
    await owner.getByText(`Open at ${there}.`).waitFor();
    expect(await answersThere(`${ELSEWHERE}:${server.port}`)).toBe(200);
    expect(await answersThere('evil.example')).toBe(421);
    await button(owner, `Check whether ${ELSEWHERE}:${server.port} is reached`).click();
    await owner.getByText('Giftcast answers at this address.').waitFor();
    const guest = await connectClient(`ws://${ELSEWHERE}:${server.port}/ws`, {
      token: server.urls.tokens.owner,
      kind: 'dashboard',
    });
    await owner.getByLabel('Other devices in the network').selectOption('');
    await guest.closed;
    await owner.getByText('No phone and no other computer can open Giftcast now.').waitFor();
    expect(await answersThere(`${ELSEWHERE}:${server.port}`)).toBe('closed');
    expect(faults).toEqual([]);

    // Nobody listens at port 9 of this computer, and no name is asked for.
    await owner.getByLabel('Public address').fill('localhost:9');
    await button(owner, 'Save').click();
    await owner.getByText('localhost:9 takes signed gifts, and nothing else.').waitFor();
    await button(owner, 'Check whether localhost:9 is reached').click();
    await owner.getByText('The tunnel does not answer.').waitFor();
    await owner.context().close();
  },
);

it('[AP1] [AP2] the dashboard can be installed, and its app starts signed in once that is wished', async () => {
  const { page: owner, faults } = await openSettings('devices');
  const client = await owner.context().newCDPSession(owner);
  const manifest = await client.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const read = JSON.parse(manifest.data ?? '') as { icons: { src: string; sizes: string }[] };
  expect(read).toMatchObject({ start_url: '/dashboard/', scope: '/dashboard/', display: 'standalone' });
  const { headers } = await call(manifest.url);
  expect(headers['content-type']).toMatch(/^application\/manifest\+json/);
  for (const { src, sizes } of read.icons) {
    const answer = await owner.evaluate(async (path) => {
      const response = await fetch(path);
      return { type: response.headers.get('content-type'), bytes: [...(await response.bytes())] };
    }, src);
    const { width, height } = PNG.sync.read(Buffer.from(answer.bytes));
    expect([answer.type, `${width}x${height}`]).toEqual(['image/png', sizes]);
  }
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // Windows of tests keep nothing, and such are never installed from.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );

  const start = async () => {
    const app = await owner.context().newPage();
    await app.goto(`${server.baseUrl}/dashboard/`);
    return app;
  };
  const stranger = await start();
  await stranger.getByText('This page needs your own link').waitFor();
  await stranger.close();
  await owner.getByRole('switch', { name: 'Stay signed in on this device' }).click();
  await (await start()).getByRole('navigation', { name: 'Pages' }).waitFor();
  expect(faults).toEqual([]);
  await owner.context().close();
});
