import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCENES } from '../../overlay/gallery/scenes.ts';
import type { Box } from '../../overlay/stage/canvas-size.ts';
import { SIGNAL } from '../../overlay/stage/theme.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { isShort } from '../support/extent.ts';
import type { GalleryWindow, Size } from './gallery.ts';
import { openGallery } from './gallery.ts';
import { difference, pack, shrink } from './small-picture.ts';
import { compareStored, leftOver, MOST_UNLIKE } from './stored.ts';

/** Half of the stage's own size: quick to draw, and every letter is there. */
const HALF = {
  landscape: { width: 960, height: 540 },
  portrait: { width: 540, height: 960 },
} as const;
/** By so much a picture is made smaller before it is stored: 12 px on the stage are 3 px then. */
const SMALLER = 2;
/** Behind what is drawn: neither the dark panels nor the light strokes are lost on it. */
const GROUND = 0x7b8494;
const GROUND_STYLE = `html { background: #${GROUND.toString(16)} }`;
/** Files of scenes whose things look alike in portrait. */
const LANDSCAPE_ONLY = ['effects', 'gifts', 'names'];

const NAMES: Readonly<Record<Size, readonly string[]>> = {
  landscape: SCENES.map(({ scene }) => scene.name),
  portrait: SCENES.filter(({ group }) => !LANDSCAPE_ONLY.includes(group)).map(({ scene }) => scene.name),
};
/** Upright every fourth in the short form: what differs there is measured by the tests of the stage. */
const UPRIGHT_EVERY = isShort() && process.env['PICTURES'] !== 'write' ? 4 : 1;
const COMPARED: Readonly<Record<Size, readonly string[]>> = {
  landscape: NAMES.landscape,
  portrait: NAMES.portrait.filter((_, nth) => nth % UPRIGHT_EVERY === 0),
};
const storedName = (scene: string, size: Size) => (size === 'portrait' ? `${scene}-portrait` : scene);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each<Size>(['landscape', 'portrait'])('pictures, %s', (size) => {
  let gallery: GalleryWindow;

  beforeAll(async () => {
    gallery = await openGallery(browser, inject('gallery'), size);
    await gallery.page.setViewportSize(HALF[size]);
    await gallery.page.addStyleTag({ content: GROUND_STYLE });
  });

  it.each(COMPARED[size])('[GL8] %s looks as its stored picture', async (scene) => {
    await gallery.show(scene);
    expect(compareStored(storedName(scene, size), shrink(await gallery.picture(), SMALLER))).toBeNull();
  });

  it('nothing went wrong in the page', () => {
    expect(gallery.faults).toEqual([]);
  });
});

it('[GL8] no picture is stored of what is no scene', () => {
  const sizes: readonly Size[] = ['landscape', 'portrait'];
  expect(leftOver(sizes.flatMap((size) => NAMES[size].map((scene) => storedName(scene, size))))).toEqual([]);
});

it('[GL7] the tool shows a scene, lets time pass, goes back, and keeps what is shown in its address', async () => {
  const url = `${inject('gallery')}/gallery/tool.html?scene=streak-9&at=0&w=960&h=540`;
  const { page, faults } = await openPage(browser, { url, width: 960, height: 640 });
  const stage = page.frameLocator('#screen').locator('canvas');
  const seen = async (): Promise<string> => (await stage.screenshot()).toString('base64');
  const line = page.getByRole('slider', { name: 'Time' });
  const at = (ms: number) => page.waitForFunction((wanted) => location.search.includes(`at=${wanted}&`), ms);
  await stage.waitFor();
  const atFirst = await seen();
  await line.fill('1900');
  await at(1_900);
  await expect.poll(seen).not.toBe(atFirst);
  const later = await seen();
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  await at(1_900);
  await page.keyboard.press('Home');
  await at(0);
  await expect.poll(seen).toBe(atFirst);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await line.fill('1900');
  await expect.poll(seen).toBe(later);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => location.search.includes('scene=streak-crossing&'));
  await page.getByRole('searchbox').fill('tie');
  await page.getByRole('button', { name: 'tie', exact: true }).click();
  await page.waitForFunction(() => location.search.includes('scene=tie&'));
  await page.keyboard.press(' ');
  await expect.poll(async () => Number(new URL(page.url()).searchParams.get('at'))).toBeGreaterThan(2_000);
  expect(faults).toEqual([]);
});

describe('a picture and its stored one', () => {
  /** Everything that can stand on the stage at once, and where. */
  async function full() {
    const gallery = await openGallery(browser, inject('gallery'), 'landscape');
    await gallery.page.setViewportSize(HALF.landscape);
    await gallery.page.addStyleTag({ content: GROUND_STYLE });
    const { texts, stage } = await gallery.show('full');
    const picture = await gallery.picture();
    await gallery.page.close();
    const stored = PNG.sync.read(pack(shrink(picture, SMALLER)));
    const unlike = (change: (copy: PNG) => void): number => {
      const copy = new PNG({ width: picture.width, height: picture.height });
      picture.data.copy(copy.data);
      change(copy);
      return difference(stored, shrink(copy, SMALLER))?.pixels ?? 0;
    };
    const covers = Object.entries(stage.covers).flatMap(([name, box]) => (box ? [{ name, box }] : []));
    return { picture, texts, covers, unlike };
  }

  it('[GL9] are unlike where something moved by 12 px, has another colour, or lost a text', async () => {
    const { picture, texts, covers, unlike } = await full();
    expect(unlike(() => {})).toBe(0);
    expect(covers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['alerts', 'goal', 'leaderboard', 'ticker']),
    );
    for (const { name, box } of covers) {
      for (const [dx, dy] of SIDES.map(([x, y]) => [MOVED_PX * x, MOVED_PX * y] as const)) {
        expect(
          unlike((copy) => move(picture, copy, box, dx, dy)),
          `${name} moved`,
        ).toBeGreaterThan(MOST_UNLIKE);
      }
    }
    const [panel, panel2] = [SIGNAL.panel, SIGNAL.panel2].map(rgb);
    for (const { name, box } of covers) {
      expect(
        unlike((copy) => recolour(copy, box, panel, panel2)),
        `${name} recoloured`,
      ).toBeGreaterThan(MOST_UNLIKE);
    }
    for (const { text, box } of texts) {
      expect(
        unlike((copy) => wipe(copy, box, panel)),
        `without ${text}`,
      ).toBeGreaterThan(MOST_UNLIKE);
    }
  });

  it('[GL9] are alike where letters are bolder, thinner, smoother, or stand half a pixel aside', async () => {
    const { picture, texts, unlike } = await full();
    /** Each pixel of a text from itself and the one at its side. */
    const lettered = (dx: number, dy: number, mix: (own: number, aside: number) => number) =>
      unlike((copy) => {
        for (const { box } of texts) {
          eachPixel(picture, box, (at) => {
            const aside = at + (dy * picture.width + dx) * 4;
            for (let part = 0; part < 3; part++) {
              copy.data[at + part] = mix(picture.data[at + part] ?? 0, picture.data[aside + part] ?? 0);
            }
          });
        }
      });
    for (const [dx, dy] of SIDES) {
      expect(lettered(dx, dy, (own, aside) => (own + aside) / 2)).toBeLessThanOrEqual(MOST_UNLIKE);
      expect(lettered(dx, dy, (own, aside) => own + Math.max(0, aside - own) / 4)).toBeLessThanOrEqual(
        MOST_UNLIKE,
      );
      expect(lettered(dx, dy, (own, aside) => own + Math.min(0, aside - own) / 4)).toBeLessThanOrEqual(
        MOST_UNLIKE,
      );
    }
  });
});

/** 12 px on the stage. */
const MOVED_PX = 6;
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

type Color = readonly number[];

const rgb = (color: number): Color => [color >> 16, (color >> 8) & 255, color & 255];

function eachPixel(picture: PNG, box: Box, visit: (at: number) => void): void {
  for (let y = Math.floor(box.y); y < box.y + box.h; y++) {
    for (let x = Math.floor(box.x); x < box.x + box.w; x++) visit((y * picture.width + x) * 4);
  }
}

function move(from: PNG, to: PNG, box: Box, dx: number, dy: number): void {
  wipe(to, box, rgb(GROUND));
  eachPixel(from, box, (at) => {
    from.data.copy(to.data, at + (dy * from.width + dx) * 4, at, at + 4);
  });
}

function recolour(picture: PNG, box: Box, from: Color = [], to: Color = []): void {
  eachPixel(picture, box, (at) => {
    if (from.every((value, part) => picture.data[at + part] === value)) picture.data.set(to, at);
  });
}

function wipe(picture: PNG, box: Box, color: Color = []): void {
  eachPixel(picture, box, (at) => picture.data.set(color, at));
}
