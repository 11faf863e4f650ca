import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MOTIFS } from '../../shared/motif.ts';
import type { ThemeName } from '../../shared/theme-tokens.ts';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import { launchBrowser } from '../support/browser.ts';
import { ROOT } from '../support/root.ts';
import { over } from './contrast.ts';
import type { GalleryWindow } from './gallery.ts';
import { openGallery } from './gallery.ts';
import { contrastIn, groundsOf, textsIn } from './reading.ts';
import type { Shot } from './sheet-page.ts';
import { composeSheet } from './sheet-page.ts';
import { shoot } from './shots.ts';
import { pack } from './small-picture.ts';

const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;
/** One look for each level, so that all are seen. */
const WORN: readonly ThemeName[] = ['signal', 'neon', 'paper', 'luxe', 'pixel', 'festive', 'signal'];
const READ = ['full', ...LEVELS.map((level) => `level-${level}`), 'host-running', 'host-asking'];
const SHEET_PX = 1_600;
interface Wanted {
  readonly caption: string;
  readonly scene: string;
  readonly look: ThemeName;
  readonly of?: Parameters<typeof shoot>[3];
}
/** What a page of a project loads at once. */
const MOST_BYTES = 900_000;
/** The gift of a card with a little of its panel. */
const GIFT = { x: 680, y: 218, w: 32, h: 32 };

const HEAD = `# Contrasts of the stage

The worst text of each scene, in each look, over each ground: its ratio by WCAG 2, measured on the rendered frames as OBS
blends them (test GL2 asks for 4.5 of every text). Made by the same command as \`stage.png\`.

| look | scene | white | black | busy | the worst |
|---|---|---|---|---|---|
`;

/** Makes the pictures and figures of the README: `npm run pictures`, or `MAKE=sheet npx vitest run --project visual`. */
describe('what the README shows of the stage', () => {
  let browser: Browser;
  let gallery: GalleryWindow;

  beforeAll(async () => {
    browser = await launchBrowser();
    gallery = await openGallery(browser, inject('gallery'), 'landscape');
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Scenes as cut out of the video, each with its caption. */
  async function shots(wanted: readonly Wanted[]): Promise<Shot[]> {
    const taken: Shot[] = [];
    for (const { caption, scene, look, of } of wanted) {
      const png = await shoot({ gallery, size: 'landscape' }, scene, `&theme=${look}`, of);
      taken.push({ caption: caption.replace(/^./, (first) => first.toUpperCase()), png });
    }
    return taken;
  }

  it('docs/stage.png: six looks, seven levels, sixteen gifts', async () => {
    const looks = await shots(THEME_NAMES.map((look) => ({ caption: look, scene: 'full', look })));
    const levels = await shots(
      LEVELS.map((level, index) => ({
        caption: `level ${level}`,
        scene: `level-${level}`,
        look: WORN[index] ?? 'signal',
        of: [level === 1 ? 'ticker' : 'alerts'],
      })),
    );
    const gifts = await shots(
      MOTIFS.map((motif) => ({ caption: motif, scene: `gift-${motif}`, look: 'signal', of: GIFT })),
    );
    const table = await openGallery(browser, inject('gallery'), 'landscape');
    const sheet = await composeSheet(
      table.page,
      [
        { heading: 'Six looks', columns: 3, shots: looks },
        { heading: 'Seven levels', columns: 4, shots: levels },
        { heading: 'Sixteen gifts', columns: 16, shots: gifts },
      ],
      SHEET_PX,
    );
    const packed = pack(PNG.sync.read(sheet));
    expect(packed.length).toBeLessThan(MOST_BYTES);
    writeFileSync(join(ROOT, 'docs', 'stage.png'), packed);
  }, 600_000);

  it('docs/contrasts.md: the worst text of each scene', async () => {
    const grounds = await groundsOf(gallery);
    let table = HEAD;
    for (const look of THEME_NAMES) {
      for (const scene of READ) {
        const texts = textsIn(await gallery.show(scene, `&theme=${look}`));
        const picture = await gallery.picture();
        const worst = grounds.map(([, ground]) => {
          const seen = over(picture, ground);
          const read = texts.map((text) => ({ text: text.text, contrast: contrastIn(seen, text) ?? 0 }));
          return read.sort((one, other) => one.contrast - other.contrast)[0];
        });
        const ratios = worst.map((each) => each?.contrast.toFixed(1));
        const words = worst.toSorted((one, other) => (one?.contrast ?? 0) - (other?.contrast ?? 0))[0]?.text;
        table += `| ${look} | ${scene} | ${ratios.join(' | ')} | ${cell(words ?? 'a number')} |\n`;
      }
    }
    writeFileSync(join(ROOT, 'docs', 'contrasts.md'), table);
  }, 600_000);
});

/** Words without the marks of their direction, in one line of a table. */
function cell(words: string): string {
  return words
    .replace(/[\u200E\u200F\u202A-\u202C]/gu, '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '/');
}
