import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertFile } from '../../shared/alert.ts';
import { launchBrowser } from '../support/browser.ts';
import { mediaFiles } from '../support/media-files.ts';
import { openBuilt } from './built-page.ts';

interface Seen {
  readonly w: number;
  readonly h: number;
  readonly isMoving: boolean;
  readonly colors: readonly string[];
}
declare global {
  interface Window {
    readonly giftcastOwn: {
      watch(file: AlertFile, base64: string, awaited: readonly string[]): Promise<Seen | null>;
      watchClip(file: AlertFile): Promise<Seen | null>;
    };
  }
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openBuilt(browser, 'own-page.ts');
});
afterAll(() => browser?.close());

const fileOf = (kind: AlertFile['kind'], width = 2, height = 2): AlertFile => ({
  id: 'a'.repeat(64),
  kind,
  width,
  height,
  durationMs: null,
});
const watch = (file: AlertFile, content: Buffer, ...awaited: string[]) =>
  page.evaluate(([what, base64, colors]) => window.giftcastOwn.watch(what, base64, colors), [
    file,
    content.toString('base64'),
    awaited,
  ] as const);

/** A GIF of one pixel that is red, then blue, 50 ms each. */
const MOVING_GIF = Buffer.from(
  '47494638396101000100800000ff00000000ff' +
    '21f90400050000002c0000000001000100000202440100' +
    '21f90400050000002c00000000010001000002024c01003b',
  'hex',
);

describe('pictures of the streamer’s own', () => {
  it('[MD9] stand still as PNG, JPEG or WebP, and a large one is kept smaller', async () => {
    const grey = mediaFiles.png({ width: 30, height: 20 });
    expect(await watch(fileOf('png', 30, 20), grey)).toEqual({
      w: 30,
      h: 20,
      isMoving: false,
      colors: ['128,128,128'],
    });
    const large = mediaFiles.png({ width: 4_096, height: 64 });
    expect(await watch(fileOf('png', 4_096, 64), large)).toMatchObject({ w: 1_024, h: 16 });
  });

  it('[MD9] a GIF goes round; one of a single frame stands still', async () => {
    expect(await watch(fileOf('gif', 1, 1), MOVING_GIF, '0,0,255')).toEqual({
      w: 1,
      h: 1,
      isMoving: true,
      colors: ['255,0,0', '0,0,255'],
    });
    const single = Buffer.concat([MOVING_GIF.subarray(0, 19 + 23), Buffer.from(';')]);
    expect(await watch(fileOf('gif', 1, 1), single)).toMatchObject({ isMoving: false, colors: ['255,0,0'] });
  });

  it('[MD9] a WebM clip goes round', async () => {
    const seen = await page.evaluate((file) => window.giftcastOwn.watchClip(file), fileOf('webm', 64, 48));
    expect(seen).toMatchObject({ w: 64, h: 48, isMoving: true });
    expect(seen?.colors).toEqual(expect.arrayContaining(['255,0,0', '0,0,255']));
  });

  it.each(['png', 'jpeg', 'webp', 'gif', 'webm'] as const)(
    '[MD8] a broken %s cannot be read',
    async (kind) => {
      expect(await watch(fileOf(kind), Buffer.from('not what it says'))).toBeNull();
    },
  );
});
