import type { Browser } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import { launchBrowser } from '../support/browser.ts';
import { isFull } from '../support/extent.ts';
import type { GalleryWindow } from './gallery.ts';
import { openGallery } from './gallery.ts';

/** Half of what WCAG 2.3.1 lets flash of any ten degrees of a viewer's field. */
const MOST_FLASHING = 0.125;
/** A few dark px at the rim of a piece count as red by rounding alone. */
const MOST_RED = 0.001;
/** A quarter of 1080p shows all that is large enough to flash. */
const SIZES = { landscape: '&w=480&h=270', portrait: '&w=270&h=480' } as const;
/** Those with particles, each for as long as it takes, and the particles of the last. */
const LEVELS = { 'level-4': 9_000, 'level-5': 11_000, 'level-6': 13_000, 'level-7': 20_000 } as const;

const ALL = THEME_NAMES.flatMap((theme) =>
  Object.entries(LEVELS).flatMap(([scene, forMs]) =>
    Object.keys(SIZES).flatMap((size) =>
      ['black', 'grey', 'white'].map((ground) => ({ theme, scene, forMs, size, ground })),
    ),
  ),
);
/** Where most was measured to flash. */
const WORST = [
  { theme: 'signal', scene: 'level-7', forMs: 8_000, size: 'landscape', ground: 'white' },
  { theme: 'festive', scene: 'level-7', forMs: 5_000, size: 'portrait', ground: 'white' },
  { theme: 'paper', scene: 'level-6', forMs: 4_000, size: 'landscape', ground: 'grey' },
  { theme: 'luxe', scene: 'level-6', forMs: 4_000, size: 'portrait', ground: 'white' },
];

let browser: Browser;
let gallery: GalleryWindow;

beforeAll(async () => {
  browser = await launchBrowser();
  gallery = await openGallery(browser, inject('gallery'), 'landscape');
});

afterAll(async () => {
  await browser?.close();
});

describe('kind to eyes', () => {
  it.each(isFull() ? ALL : WORST)(
    '[EY3] $theme, $scene, $size on $ground: flashes on an eighth of any window at most, and never in red',
    async ({ theme, scene, forMs, size, ground }) => {
      const query = `?scene=${scene}&theme=${theme}&ground=${ground}${SIZES[size as keyof typeof SIZES]}`;
      const { general, red } = await gallery.page.evaluate(
        ([asked, ms]) => window.giftcastGallery.flashes(asked, ms),
        [query, forMs] as const,
      );
      console.log(
        `flashes: ${theme} ${scene} ${size} ${ground}: ${(100 * general.share).toFixed(2)} % at ${(general.atMs / 1_000).toFixed(1)} s, red ${(100 * red.share).toFixed(2)} %`,
      );
      expect(general.share).toBeLessThanOrEqual(MOST_FLASHING);
      expect(red.share).toBeLessThanOrEqual(MOST_RED);
    },
  );

  it.each(['reduced-level-3', 'reduced-level-7', 'calm-level-5'])(
    '[EY4] [EY5] %s comes in place within 200 ms, and then nothing moves until it goes',
    async (scene) => {
      const at = async (ms: number) => {
        await gallery.show(scene, `&at=${ms}${SIZES.landscape}`);
        return gallery.picture();
      };
      const [coming, come, later] = [await at(1_100), await at(1_300), await at(3_600)];
      expect(come.data.equals(later.data)).toBe(true);
      const drawn = mostOpaque(come);
      expect(drawn).toBe(255);
      expect(mostOpaque(coming)).toBeGreaterThan(0);
      expect(mostOpaque(coming)).toBeLessThan(drawn);
    },
  );

  it('[EY5] calm mode leaves level 4 as it is', async () => {
    await gallery.show('calm-level-4', `&at=1100${SIZES.landscape}`);
    const coming = await gallery.picture();
    await gallery.show('calm-level-4', `&at=3600${SIZES.landscape}`);
    expect(mostOpaque(coming)).toBe(255);
    expect((await gallery.picture()).data.equals(coming.data)).toBe(false);
  });
});

function mostOpaque({ data }: PNG): number {
  let most = 0;
  for (let at = 3; at < data.length; at += 4) most = Math.max(most, data[at] ?? 0);
  return most;
}
