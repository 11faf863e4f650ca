import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trimFaces } from '../../../overlay/font-faces.ts';
import { loadFonts } from '../../../overlay/stage/fonts.ts';
import type { Font } from '../../../overlay/stage/typefaces.ts';
import { cutOf, facesOf, TYPEFACES } from '../../../overlay/stage/typefaces.ts';
import { THEME_NAMES } from '../../../shared/theme-tokens.ts';
import { ROOT } from '../../support/root.ts';
import { capitalOf } from '../../support/woff2.ts';

const PACKAGES = join(ROOT, 'node_modules', '@fontsource');
const fontFace = (css: string, property: string) =>
  new RegExp(`${property}: '?([^';]+)'?;`).exec(css)?.[1] ?? null;

/** Every Latin face that the stage's page brings, as its style sheet says. */
const BUNDLED = [
  ...readFileSync(join(ROOT, 'overlay', 'stage', 'faces.ts'), 'utf8').matchAll(
    /@fontsource\/([\w-]+)\/(\d+)\.css/g,
  ),
].flatMap(([, family = '', weight = '']) => {
  const css = trimFaces(readFileSync(join(PACKAGES, family, `${weight}.css`), 'utf8'), family);
  const file = join(PACKAGES, family, 'files', `${family}-latin-${weight}-normal.woff2`);
  const [face] = css.split('\n\n').slice(-1);
  const [least = '', most = least] = (fontFace(face ?? '', 'font-weight') ?? '').split(' ');
  return family.startsWith('noto-')
    ? []
    : [
        {
          family: fontFace(css, 'font-family'),
          weights: [Number(least), Number(most)] as const,
          capital:
            (capitalOf(readFileSync(file)) * Number.parseFloat(fontFace(css, 'size-adjust') ?? '100')) / 100,
        },
      ];
});

const bundled = ({ families, weight }: Font) =>
  BUNDLED.filter(
    ({ family, weights: [least, most] }) =>
      family === families[0] && least <= Number(weight) && Number(weight) <= most,
  );

const themes = THEME_NAMES.map((name) => ({ name, fonts: TYPEFACES[name] }));

describe('typefaces', () => {
  it.each(themes)(
    '[TY8] $name: each face is bundled in its own weight, so that no browser makes one bold',
    ({ fonts }) => {
      for (const font of facesOf(fonts)) expect(bundled(font).length, font.families[0]).toBe(1);
    },
  );

  it.each(themes)('[TY9] $name: capitals are as high as is said, and as those of all themes', ({ fonts }) => {
    for (const font of facesOf(fonts)) {
      expect(bundled(font)[0]?.capital, font.families[0]).toBeCloseTo(font.capital, 2);
      expect(font.capital).toBeGreaterThan(0.68);
      expect(font.capital).toBeLessThan(0.72);
    }
  });

  it('[TY10] Pixel is set in whole squares: ten of them are a capital', () => {
    const squares = [24, 26, 28, 30, 34, 40, 48, 56, 64, 92, 128].map(
      (sizePx) => cutOf(TYPEFACES.pixel.name, sizePx).sizePx / 14,
    );
    expect(squares).toEqual([2, 2, 2, 2, 2, 3, 3, 4, 5, 7, 9]);
    const jersey = BUNDLED.find(({ family }) => family === 'Jersey 10');
    expect((jersey?.capital ?? 0) * 14).toBeCloseTo(10, 4);
  });

  it('[TY11] Luxe is set in Marcellus from 48 px, below in Jost 600', () => {
    const face = (sizePx: number) => cutOf(TYPEFACES.luxe.display, sizePx);
    expect([face(48).font.families[0], face(46).font.families[0]]).toEqual(['Marcellus', 'Jost']);
    expect([face(46).font.weight, face(46).sizePx]).toEqual(['600', 46]);
  });

  it('[TY12] only the faces of the theme that is worn are fetched, with all that may be needed of them', async () => {
    const asked: string[] = [];
    const fonts = {
      load: async (css: string, text?: string) => {
        asked.push(`${css} ${text}`);
        return [];
      },
    };
    await loadFonts(fonts, { fonts: TYPEFACES.luxe });
    expect([...new Set(asked)].sort()).toEqual([
      '500 32px "Barlow" \u1EA0',
      '500 32px "Jost" A\u0100\u1EA0',
      '600 32px "Barlow" \u1EA0',
      '600 32px "Jost" A\u0100\u1EA0',
      '700 32px "Barlow" \u1EA0',
      '700 32px "Marcellus" A\u0100\u1EA0',
    ]);
  });

  it('[TY12] a face that cannot be fetched keeps nobody waiting', async () => {
    const fonts = { load: () => Promise.reject(new Error('offline')) };
    await expect(loadFonts(fonts, { fonts: TYPEFACES.neon })).resolves.toBeUndefined();
  });
});
