import type { Browser } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/pictures.ts';
import type { GalleryWindow } from './gallery.ts';
import { openGallery } from './gallery.ts';

/** Where the renderers have most to do differently: panels, masks, texts, digits, art. */
const SCENES = ['full', 'level-7'];
/** WebGL without a card is slow with many pixels. */
const SMALL = { width: 640, height: 360 };
const MOST_APART_PERCENT = 2;
/** What moves has gone on for two frames. */
const MOST_APART_RESTORED_PERCENT = 0.5;
const MOST_DRAWS_A_FRAME = 12;

let browser: Browser;
let gallery: GalleryWindow;

beforeAll(async () => {
  browser = await launchBrowser();
  gallery = await openGallery(browser, inject('gallery'), 'landscape');
  await gallery.page.setViewportSize(SMALL);
  await gallery.page.evaluate(COUNT_DRAWS);
});

afterAll(async () => {
  await browser?.close();
});

it.each(SCENES)(
  '[OB14] [OB15] %s looks the same with and without a card, and calls neither at rest',
  async (scene) => {
    const pictures: PNG[] = [];
    for (const renderer of ['webgl', 'canvas']) {
      // Calm, since without a card fewer particles fly and nothing turns.
      await gallery.show(scene, `&calm&renderer=${renderer}`);
      const shown = await draws();
      await gallery.page.evaluate(() => window.giftcastGallery.turn(1_000));
      expect(shown).toBeGreaterThan(0);
      expect(await draws(), renderer).toBe(shown);
      pictures.push(await gallery.picture());
    }
    const [withCard, without] = pictures;
    if (!withCard || !without) throw new Error('two were taken');
    keepPicture(`${scene}-without-card`, without);
    expect(apartPercent(withCard, without)).toBeLessThan(MOST_APART_PERCENT);
    expect(meanOf(withCard), 'there is a picture').toBeGreaterThan(1);
  },
);

it('[OB3] [OB15] the largest alert is as it was once lost graphics are back, and goes on', async () => {
  const { stage } = await gallery.show('level-7', '&renderer=webgl');
  const before = await gallery.picture();
  await turnContext('lose');
  const lost = await stageAfter(1);
  expect([lost.frames, lost.alert], 'nothing is drawn meanwhile').toEqual([stage.frames, stage.alert]);

  await turnContext('restore');
  const back = await stageAfter(1);
  const after = await gallery.picture();
  keepPicture('level-7-restored', after);
  expect(apartPercent(before, after)).toBeLessThan(MOST_APART_RESTORED_PERCENT);
  expect([back.frames, back.alert]).toEqual([stage.frames + 1, stage.alert]);

  const drawnBefore = await draws();
  const later = await stageAfter(100);
  const each = ((await draws()) - drawnBefore) / (later.frames - back.frames);
  console.log(`level 7: ${each.toFixed(1)} draw calls a frame`);
  expect(each).toBeGreaterThan(0);
  expect(each).toBeLessThanOrEqual(MOST_DRAWS_A_FRAME);
  expect(later.workMs).toHaveLength(later.frames);
});

it('nothing went wrong in the page', () => {
  expect(gallery.faults).toEqual([]);
});

async function stageAfter(ms: number) {
  await gallery.page.evaluate((turnMs) => window.giftcastGallery.turn(turnMs), ms);
  return (await gallery.page.evaluate(() => window.giftcastGallery.look())).stage;
}

/** Takes the graphics of what is shown away, or gives them back, and waits until that has happened. */
async function turnContext(how: 'lose' | 'restore'): Promise<void> {
  await gallery.page.evaluate(`new Promise((done) => {
    const canvas = document.querySelector('canvas');
    const gl = canvas.getContext('webgl2');
    window.loss = window.loss?.gl === gl ? window.loss : { gl, by: gl.getExtension('WEBGL_lose_context') };
    canvas.addEventListener('webglcontext${how === 'lose' ? 'lost' : 'restored'}', done, { once: true });
    window.loss.by.${how}Context();
  })`);
}

/** Counts what the renderers hand to the machine; pictures that are baked are drawn on canvases of their own. */
const COUNT_DRAWS = `{
  window.drawCalls = { count: 0 };
  const wrap = (owner, names) => {
    for (const name of names) {
      const real = owner[name];
      owner[name] = function (...args) {
        if (this.canvas.isConnected) window.drawCalls.count++;
        return real.apply(this, args);
      };
    }
  };
  wrap(CanvasRenderingContext2D.prototype, ['fillRect', 'clearRect', 'fill', 'stroke', 'drawImage', 'fillText']);
  wrap(WebGL2RenderingContext.prototype, ['clear', 'drawArrays', 'drawElements', 'drawElementsInstanced']);
}`;

function draws(): Promise<number> {
  return gallery.page.evaluate<number>('window.drawCalls.count');
}

/** How far two pictures are apart, over all pixels and colours as they go over a stream, in parts of a hundred. */
function apartPercent(one: PNG, other: PNG): number {
  let sum = 0;
  eachValue(one, (value, at) => {
    sum += Math.abs(value - premultiplied(other, at));
  });
  return (100 * sum) / (255 * one.data.length);
}

function meanOf(picture: PNG): number {
  let sum = 0;
  eachValue(picture, (value) => {
    sum += value;
  });
  return sum / picture.data.length;
}

function eachValue(picture: PNG, visit: (value: number, at: number) => void): void {
  for (let at = 0; at < picture.data.length; at++) visit(premultiplied(picture, at), at);
}

/** Colours count as much as they cover. */
function premultiplied({ data }: PNG, at: number): number {
  const value = data[at] ?? 0;
  return at % 4 === 3 ? value : (value * (data[at - (at % 4) + 3] ?? 0)) / 255;
}
