import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { keepPicture } from '../support/pictures.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

/** Counts every call that paints, below whatever library the page uses. */
const COUNT_RENDER_CALLS = `{
  const counts = { paints: 0, frames: 0 };
  window.renderCalls = counts;
  const wrap = (owner, names, key) => {
    for (const name of names) {
      const real = owner && owner[name];
      if (typeof real !== 'function') continue;
      owner[name] = function (...args) { counts[key]++; return real.apply(this, args); };
    }
  };
  const canvas2d = ['fillRect', 'strokeRect', 'clearRect', 'fill', 'stroke', 'drawImage', 'fillText', 'strokeText',
    'putImageData', 'reset'];
  const webgl = ['clear', 'drawArrays', 'drawElements', 'drawRangeElements', 'drawArraysInstanced',
    'drawElementsInstanced', 'blitFramebuffer'];
  wrap(window.CanvasRenderingContext2D && CanvasRenderingContext2D.prototype, canvas2d, 'paints');
  wrap(window.OffscreenCanvasRenderingContext2D && OffscreenCanvasRenderingContext2D.prototype, canvas2d, 'paints');
  wrap(window.WebGLRenderingContext && WebGLRenderingContext.prototype, webgl, 'paints');
  wrap(window.WebGL2RenderingContext && WebGL2RenderingContext.prototype, webgl, 'paints');
  wrap(window.GPUQueue && GPUQueue.prototype, ['submit'], 'paints');
  wrap(window, ['requestAnimationFrame'], 'frames');
}`;
const IDLE_MS = 10_000;
const SETTLED_MS = 2_000;

interface Counts {
  /** Calls that paint. */
  readonly paints: number;
  /** Calls of requestAnimationFrame. */
  readonly frames: number;
  /** What the stage itself says that it drew. */
  readonly drawn: number;
}

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

it('[E23] draws nothing in 10 s while board, goal and ticker are filled and nothing moves', async () => {
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  const { page } = await openOverlay(browser, server, {
    width: 1920,
    height: 1080,
    init: COUNT_RENDER_CALLS,
  });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  const empty = await counts(page);
  expect(await owner.command('set-goal', { label: 'Encore', target: 1_000 })).toMatchObject({ ok: true });
  for (const [nth, name] of ['Ada', 'Bea', 'Cid', 'Dov', 'Eli'].entries()) {
    const { status } = await postGift(server.urls.hooks.gift, giftOf(name, 3 + nth));
    expect(status).toBe(202);
  }
  await owner.waitForTopic('leaderboard', ({ rows }) => rows.length === 5);
  await eventually('the overlay settles', () => isSettled(page), { timeoutMs: 60_000, everyMs: 0 });

  const layout = owner.topic('layout').landscape;
  const picture = await pixels(page);
  keepPicture('idle', picture);
  for (const widget of ['leaderboard', 'goal', 'ticker'] as const) {
    expect(visiblePixels(picture, layout[widget]), `${widget} is on screen`).toBeGreaterThan(500);
  }
  // A screenshot may make the browser ask for a frame, so counting begins after it has settled again.
  await eventually('the overlay settles', () => isSettled(page), { timeoutMs: 30_000, everyMs: 0 });
  const before = await counts(page);
  await sleep(IDLE_MS);
  const after = await counts(page);
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

/** True when nothing was painted for a while, else null. */
async function isSettled(page: Page): Promise<true | null> {
  const before = await counts(page);
  await sleep(SETTLED_MS);
  const after = await counts(page);
  return after.paints === before.paints && after.drawn === before.drawn ? true : null;
}

function counts(page: Page): Promise<Counts> {
  return page.evaluate<Counts>('({ ...window.renderCalls, drawn: window.giftcastStage.frames })');
}
