import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { LayoutTopic } from '../../shared/topics.ts';
import type { OpenPage } from '../support/browser.ts';
import { changedPixels, launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Urls } from '../support/giftcast.ts';
import { freePort, parseUrls } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import type { Running } from '../support/npm.ts';
import { bash, npm } from '../support/npm.ts';
import { keepPicture } from '../support/pictures.ts';
import { ROOT } from '../support/root.ts';
import { eventually } from '../support/wait.ts';

const ORIENTATIONS = [
  { name: 'landscape', width: 1920, height: 1080 },
  { name: 'portrait', width: 1080, height: 1920 },
] as const;
/** A line of text is several thousand pixels; a stray spark is not an alert. */
const ENOUGH_PIXELS = 2_000;
const BUILD_AND_START_MS = 60_000;

const runFile = z.object({ pid: z.int(), port: z.int(), startedAtMs: z.int() });

let data: string;
let browser: Browser;

beforeAll(async () => {
  data = await tempFolder('first-run');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await removeFolder(data);
});

it('[E21] npm start, the signed curl of the README, the alert on both screens, the board right, SIGTERM ends with 0', async () => {
  const port = await freePort();
  const server = await npmStart(port);
  try {
    const urls = await npmUrls();
    expect(urls.ws).toBe(`ws://127.0.0.1:${port}/ws`);
    const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
    expect(owner.topic('leaderboard').rows).toEqual([]);
    const screens = await openScreens(urls, owner);
    const layout = owner.topic('layout');
    const before = await photograph(screens);
    for (const { name } of ORIENTATIONS) {
      expect(visiblePixels(before[name], layout[name].alerts), `${name} is empty before`).toBe(0);
    }

    await runReadmeCurl(urls);
    await Promise.all([
      owner.waitForTopic('queue', ({ onAir }) => onAir !== null),
      ...screens.map(({ name, page }) => seeAlert(name, page, layout)),
    ]);

    const board = await owner.waitForTopic('leaderboard', ({ rows }) => rows.length === 1);
    const [row] = board.rows;
    expect(row).toMatchObject({ rank: 1, gifts: 1, diamonds: board.diamonds });
    expect(board.diamonds).toBeGreaterThan(0);
    const after = await photograph(screens);
    for (const { name } of ORIENTATIONS) {
      keepPicture(`first-run-${name}-board`, after[name]);
      const changed = changedPixels(before[name], after[name], layout[name].leaderboard);
      expect(changed, `the board's row is drawn in ${name}`).toBeGreaterThan(ENOUGH_PIXELS);
    }
    for (const { page, name } of screens) {
      expect(page.faults, `nothing went wrong in ${name}`).toEqual([]);
      await page.page.context().close();
    }
    await owner.close();

    const run = runFile.parse(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')));
    expect(run.port).toBe(port);
    process.kill(run.pid, 'SIGTERM');
    expect(await server.exited, server.output.stderr).toBe(0);
  } finally {
    await server.killAll();
  }
});

it('[E22] the same folder started again has the board, and npm run stop ends it with 0', async () => {
  const port = await freePort();
  const server = await npmStart(port);
  try {
    const urls = await npmUrls();
    const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
    expect(owner.topic('leaderboard').rows).toHaveLength(1);
    await owner.close();
    const stop = npm(['run', '--silent', 'stop'], { GIFTCAST_DATA: data });
    expect(await stop.exited, stop.output.stderr).toBe(0);
    expect(await server.exited, server.output.stderr).toBe(0);
    const addresses = await npmUrls();
    expect(addresses.tokens, 'a stopped installation still tells its addresses').toEqual(urls.tokens);
  } finally {
    await server.killAll();
  }
});

interface Screen {
  readonly name: 'landscape' | 'portrait';
  readonly page: OpenPage;
}

async function npmStart(port: number): Promise<Running> {
  const server = npm(['start', '--', '--port', String(port), '--data', data, '--no-open']);
  const isUp = async () => {
    if (server.child.exitCode !== null) throw new Error(`npm start ended: ${server.output.stderr}`);
    const answer = await call(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    return answer?.status === 200 ? true : null;
  };
  await eventually('npm start serves', isUp, { timeoutMs: BUILD_AND_START_MS, everyMs: 50 });
  return server;
}

async function npmUrls(): Promise<Urls> {
  const urls = npm(['run', '--silent', 'urls'], { GIFTCAST_DATA: data });
  expect(await urls.exited, urls.output.stderr).toBe(0);
  return parseUrls(urls.output.stdout);
}

/** Opens the overlay in both orientations and waits until the server counts both as playing. */
async function openScreens(urls: Urls, owner: TestClient): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const { name, width, height } of ORIENTATIONS) {
    screens.push({ name, page: await openOverlay(browser, { urls }, { width, height }) });
  }
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === ORIENTATIONS.length, 20_000);
  return screens;
}

async function photograph(screens: readonly Screen[]): Promise<Record<Screen['name'], PNG>> {
  const [landscape, portrait] = screens;
  if (!landscape || !portrait) throw new Error('bug: a screen is missing');
  return { landscape: await pixels(landscape.page.page), portrait: await pixels(portrait.page.page) };
}

/** The block between the README's markers, run as a reader would run it. */
async function runReadmeCurl(urls: Urls): Promise<void> {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const script = /<!-- signed-curl -->\s*```sh\r?\n([\s\S]*?)```/.exec(readme)?.[1];
  if (script === undefined) throw new Error('README.md has no ```sh block after <!-- signed-curl -->');
  const { url, secret } = urls.hooks.gift;
  const curl = bash(script, { GIFTCAST_HOOK_URL: url, GIFTCAST_HOOK_SECRET: secret });
  expect(await curl.exited, curl.output.stderr).toBe(0);
  expect(curl.output.stdout).toContain('"accepted":true');
}

/** Waits for the alert's own pixels: its place was transparent before. */
async function seeAlert(name: Screen['name'], { page }: OpenPage, layout: LayoutTopic): Promise<void> {
  await eventually(`the alert is drawn in ${name}`, async () => {
    const picture = await pixels(page);
    if (visiblePixels(picture, layout[name].alerts) < ENOUGH_PIXELS) return null;
    keepPicture(`first-run-${name}-alert`, picture);
    return picture;
  });
}
