import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { NAMES } from '../../overlay/gallery/names.ts';
import type { Box } from '../../overlay/stage/canvas-size.ts';
import { MOTIFS } from '../../shared/motif.ts';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import type { WidgetName } from '../../shared/topics.ts';
import { launchBrowser } from '../support/browser.ts';
import type { GalleryWindow, Size } from './gallery.ts';
import { openGallery } from './gallery.ts';
import type { Part, Shot } from './sheet-page.ts';
import { composeSheet } from './sheet-page.ts';
import { shoot } from './shots.ts';

const FOLDER = process.env['REVIEW'];
const GROUNDS = ['busy', 'black', 'white'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6, 7];
/** What each scene of widgets is about. */
const WIDGETS: readonly (readonly [scene: string, of: readonly WidgetName[]])[] = [
  ['jar-44', ['jar']],
  ['jar-cap', ['jar']],
  ['jar-empty', ['jar']],
  ['crown-one', ['crown']],
  ['crown-long', ['crown']],
  ['poll-full', ['poll']],
  ['poll-last', ['poll']],
  ['poll-winner', ['poll']],
  ['question', ['question']],
  ['question-answered', ['question']],
  ['timer', ['timer']],
  ['timer-last', ['timer']],
  ['timer-added', ['timer']],
  ['battle', ['battle']],
  ['battle-four', ['battle']],
  ['battle-last', ['battle']],
  ['battle-result', ['battle']],
  ['schedule', ['schedule']],
  ['tie', ['leaderboard']],
  ['goal-reached', ['goal']],
];
const STREAK = ['streak-9', 'streak-crossing', 'streak-104', 'merged', 'level-4-plain', 'level-5-plain'];
/** Where the gift of a card is. */
const LARGE: Box = { x: 680, y: 218, w: 32, h: 32 };
const SHEET_PX = 2_000;

/** Sheets for a person to judge the stage by, in a folder: `MAKE=review REVIEW=folder npx vitest run --project visual`. */
describe('the review', () => {
  let browser: Browser;
  const windows = {} as Record<Size, { gallery: GalleryWindow; size: Size }>;
  let table: GalleryWindow;

  beforeAll(async () => {
    browser = await launchBrowser();
    for (const size of ['landscape', 'portrait'] as const)
      windows[size] = { gallery: await openGallery(browser, inject('gallery'), size), size };
    table = await openGallery(browser, inject('gallery'), 'landscape');
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function keep(name: string, parts: readonly Part[]): Promise<void> {
    if (!FOLDER) return;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${name}.png`), await composeSheet(table.page, parts, SHEET_PX));
  }

  async function each<T>(all: readonly T[], take: (one: T) => Promise<Shot>): Promise<Shot[]> {
    const shots: Shot[] = [];
    for (const one of all) shots.push(await take(one));
    return shots;
  }

  it.each(THEME_NAMES)(
    'the full stage in %s',
    async (look) => {
      const shots = await each(['landscape', 'portrait'] as const, async (size) => ({
        caption: size,
        png: await shoot(windows[size], 'full', `&theme=${look}&ground=busy`),
      }));
      await keep(`full-${look}`, [{ heading: look, columns: 2, shots }]);
    },
    300_000,
  );

  it.each(THEME_NAMES)(
    'the ladder in %s',
    async (look) => {
      const grounds = look === 'signal' || look === 'paper' ? GROUNDS : ['busy'];
      for (const ground of grounds) {
        const shots = (size: Size) =>
          each(LEVELS, async (level) => ({
            caption: `L${level}`,
            png: await shoot(windows[size], `level-${level}`, `&theme=${look}&ground=${ground}`, [
              level === 1 ? 'ticker' : 'alerts',
            ]),
          }));
        await keep(`levels-${look}-${ground}`, [
          { heading: `${look} on ${ground}`, columns: 3, shots: await shots('landscape') },
          { heading: 'portrait', columns: 4, shots: await shots('portrait') },
        ]);
      }
    },
    300_000,
  );

  it.each(THEME_NAMES)(
    'the widgets in %s',
    async (look) => {
      const shots = (size: Size) =>
        each(
          WIDGETS.filter(([scene]) => size === 'landscape' || !scene.startsWith('jar')),
          async ([scene, of]) => ({
            caption: scene,
            png: await shoot(windows[size], scene, `&theme=${look}&ground=busy`, of),
          }),
        );
      const credits = await each(['landscape', 'portrait'] as const, async (size) => ({
        caption: `credits ${size}`,
        png: await shoot(windows[size], 'credits-three', `&theme=${look}&ground=busy`),
      }));
      await keep(`widgets-${look}`, [
        { heading: look, columns: 5, shots: [...(await shots('landscape')), ...credits] },
      ]);
      await keep(`widgets-portrait-${look}`, [
        { heading: `${look}, portrait`, columns: 5, shots: await shots('portrait') },
      ]);
    },
    300_000,
  );

  it.each(THEME_NAMES)(
    'names and streaks in %s',
    async (look) => {
      const names = await each(Object.keys(NAMES), async (name) => ({
        caption: name,
        png: await shoot(windows.landscape, `name-${name}`, `&theme=${look}&ground=busy`, [
          'alerts',
          'leaderboard',
        ]),
      }));
      const streaks = await each(STREAK, async (scene) => ({
        caption: scene,
        png: await shoot(windows.landscape, scene, `&theme=${look}&ground=busy`, ['alerts']),
      }));
      await keep(`names-${look}`, [
        { heading: `names in ${look}`, columns: 4, shots: names },
        { heading: 'streak', columns: 3, shots: streaks },
      ]);
    },
    300_000,
  );

  it('all looks at 520 px, without colours', async () => {
    const shots = await each(THEME_NAMES, async (look) => ({
      caption: look,
      png: await shoot(windows.landscape, 'full', `&theme=${look}&ground=busy`),
    }));
    await keep('small', [
      { heading: '520 px', columns: 3, shots },
      { heading: 'grey', columns: 3, shots, isGrey: true },
    ]);
  }, 300_000);

  it('the gifts', async () => {
    for (const ground of GROUNDS) {
      const shots = await each(MOTIFS, async (motif) => ({
        caption: motif,
        png: await shoot(windows.landscape, `gift-${motif}`, `&ground=${ground}`, LARGE),
      }));
      await keep(`gifts-${ground}`, [
        { heading: `on ${ground}`, columns: 8, shots },
        { heading: '36 px', columns: 40, shots },
      ]);
    }
  }, 300_000);
});
