import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { COUNT_RENDER_CALLS, renderCalls, settled } from '../support/render-calls.ts';
import { postGift } from '../support/sign.ts';

const IDLE_MS = 10_000;

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

it('[E23] draws nothing in 10 s while board, goal, ticker and jar are filled and nothing moves', async () => {
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  const { page } = await openOverlay(browser, server, {
    width: 1920,
    height: 1080,
    init: COUNT_RENDER_CALLS,
  });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  const empty = await renderCalls(page);
  expect(await owner.command('set-goal', { label: 'Encore', target: 1_000 })).toMatchObject({ ok: true });
  for (const [nth, name] of ['Ada', 'Bea', 'Cid', 'Dov', 'Eli'].entries()) {
    const { status } = await postGift(server.urls.hooks.gift, giftOf(name, 3 + nth));
    expect(status).toBe(202);
  }
  await owner.waitForTopic('leaderboard', ({ rows }) => rows.length === 5);
  await settled(page);

  const layout = owner.topic('layout').landscape;
  const picture = await pixels(page);
  keepPicture('idle', picture);
  for (const widget of ['leaderboard', 'goal', 'ticker', 'jar'] as const) {
    expect(visiblePixels(picture, layout[widget]), `${widget} is on screen`).toBeGreaterThan(500);
  }
  // A screenshot may make the browser ask for a frame, so counting begins after it has settled again.
  await settled(page);
  const before = await renderCalls(page);
  await sleep(IDLE_MS);
  const after = await renderCalls(page);
  expect(before.paints, 'the filling itself was counted').toBeGreaterThan(empty.paints);
  expect(before.drawn).toBeGreaterThan(0);
  expect({ paints: after.paints - before.paints, drawn: after.drawn - before.drawn }).toEqual({
    paints: 0,
    drawn: 0,
  });
  const asked = after.frames - before.frames;
  console.log(
    `idle: 0 of ${after.paints} render calls in ${IDLE_MS} ms; ${asked} requestAnimationFrame calls`,
  );
  await owner.close();
});
