import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import { launchBrowser } from '../support/browser.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { ROOT } from '../support/root.ts';
import type { Size } from './gallery.ts';
import { buildGallery, openGallery, SIZES, serveFolder } from './gallery.ts';
import { pack } from './small-picture.ts';

const SHEET = join(ROOT, 'docs', 'stage.png');
const MOST_BYTES = 1_000_000;
const GAP_PX = 12;
const LEVELS = [1, 2, 3, 4, 5, 6, 7];

interface Shot {
  readonly caption: string;
  readonly scene: string;
  readonly size: Size;
  readonly more: string;
}
interface Row {
  readonly heightPx: number;
  readonly shots: readonly Shot[];
}

const shot = (scene: string, caption: string, size: Size = 'landscape', more = ''): Shot => ({
  caption,
  scene,
  size,
  more,
});

const levels = LEVELS.map((level) => shot(`level-${level}`, `Level ${level}`));
const themes = THEME_NAMES.map((theme) => shot('full', `Theme ${theme}`, 'landscape', `&theme=${theme}`));

/** Each row is as wide as the others. */
const ROWS: readonly Row[] = [
  {
    heightPx: 543,
    shots: [
      shot('full-level-5', 'The stage'),
      shot('full', 'Portrait', 'portrait'),
      shot('full-level-6', 'Portrait, level 6', 'portrait'),
    ],
  },
  { heightPx: 222, shots: levels.slice(0, 4) },
  { heightPx: 222, shots: [...levels.slice(4), shot('merged', 'Four gifts at once')] },
  { heightPx: 298, shots: themes.slice(0, 3) },
  { heightPx: 298, shots: themes.slice(3) },
];

/** A calm picture of few colours to stand behind the stage. */
const SCENERY = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice">
<rect width="160" height="90" fill="#8fb9d6"/><circle cx="118" cy="30" r="9" fill="#f7e3b0"/>
<path d="M0 62 34 34 58 54 92 26 134 60 160 46V90H0Z" fill="#5f8fa8"/>
<path d="M0 74 28 58 70 72 112 54 160 70V90H0Z" fill="#41745f"/><path d="M0 82 60 74 160 84V90H0Z" fill="#2b5244"/></svg>`;

/** Puts the contact sheet together, as `docs/stage.png`. */
export async function main(): Promise<void> {
  const folder = await tempFolder('contact-sheet');
  await buildGallery(folder);
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const rows: string[] = [];
    for (const { heightPx, shots } of ROWS) rows.push(await rowOf(browser, server.url, heightPx, shots));
    const page = await browser.newPage({ viewport: { width: 1_600, height: 900 } });
    await page.setContent(`<style>${STYLE}</style><main>${rows.join('')}</main>`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    writeFileSync(SHEET, pack(PNG.sync.read(await page.locator('main').screenshot())));
  } finally {
    await browser.close();
    await server.close();
    await removeFolder(folder);
  }
  const { size } = statSync(SHEET);
  if (size > MOST_BYTES) throw new Error(`${SHEET} has ${size} bytes, more than ${MOST_BYTES}`);
  console.log(`${SHEET}: ${Math.round(size / 1_000)} KB`);
}

const STYLE = `
body { margin: 0; background: #0b101a }
main { display: grid; gap: ${GAP_PX}px; padding: ${GAP_PX}px; width: max-content }
section { display: flex; gap: ${GAP_PX}px }
figure { position: relative; margin: 0; overflow: hidden; border-radius: 6px }
figure svg { position: absolute; width: 100%; height: 100% }
img { position: relative; display: block }
figcaption { color: #aebbd0; font: 600 15px/24px system-ui, sans-serif; text-align: center; background: #0b101a; position: relative }
`;

async function rowOf(
  browser: Browser,
  url: string,
  heightPx: number,
  shots: readonly Shot[],
): Promise<string> {
  const figures: string[] = [];
  for (const { caption, scene, size, more } of shots) {
    const gallery = await openGallery(browser, url, size);
    await gallery.show(scene, more);
    const image = await taken(gallery.page);
    await gallery.page.context().close();
    const { width, height } = SIZES[size];
    const w = Math.round((heightPx * width) / height);
    figures.push(
      `<figure>${SCENERY}<img src="${image}" width="${w}" height="${heightPx}" alt=""><figcaption>${caption}</figcaption></figure>`,
    );
  }
  return `<section>${figures.join('')}</section>`;
}

async function taken(page: Page): Promise<string> {
  return `data:image/png;base64,${(await page.screenshot({ omitBackground: true })).toString('base64')}`;
}
