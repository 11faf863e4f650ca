import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trimFaces } from '../../overlay/font-faces.ts';
import { ROOT } from '../support/root.ts';

const sheet = (family: string, file: string) =>
  trimFaces(readFileSync(join(ROOT, 'node_modules', '@fontsource', family, file), 'utf8'), family);
const count = (css: string) => css.match(/@font-face/g)?.length ?? 0;

describe('style sheets of fonts', () => {
  it('[TY7] keep woff2 only, and of each family the subsets that no other draws', () => {
    const counts = [
      sheet('barlow', '600.css'),
      sheet('noto-sans', '700.css'),
      sheet('noto-sans-arabic', '700.css'),
      sheet('noto-sans-thai', '700.css'),
      sheet('noto-color-emoji', 'emoji-400.css'),
      sheet('nunito', '700.css'),
      sheet('jost', '500.css'),
      sheet('baloo-2', '600.css'),
    ];
    expect(counts.map(count)).toEqual([3, 4, 1, 1, 1, 3, 2, 3]);
    expect(count(sheet('noto-sans-jp', '700.css'))).toBeGreaterThan(100);
    expect(counts.join('')).not.toContain("format('woff')");
    expect(counts.join('').match(/format\('woff2'\)/g)?.length).toBe(18);
  });

  it('[TY7] pictures are never made bold by the browser', () => {
    expect(sheet('noto-color-emoji', 'emoji-400.css')).toContain('font-weight: 100 900;');
  });

  it('[TY8] a family of one weight takes any, and what is drawn small is drawn larger', () => {
    expect(sheet('jersey-10', '400.css')).toContain('font-weight: 100 900;');
    expect(sheet('lilita-one', '400.css')).toContain('font-weight: 100 900;');
    expect(sheet('jost', '500.css')).toContain('font-weight: 500;');
    expect(sheet('jersey-10', '400.css').match(/size-adjust: 133\.3333%;/g)?.length).toBe(2);
    expect(sheet('jost', '500.css')).not.toContain('size-adjust');
  });
});
