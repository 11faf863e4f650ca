import type { Plugin } from 'vite';

/** Subsets that are kept of a family whose other ones are drawn by an earlier family; all of a family not named here. */
const KEPT: Readonly<Record<string, RegExp>> = {
  nunito: /^(?:latin|vietnamese)/,
  jost: /^latin/,
  'baloo-2': /^(?:latin|vietnamese)/,
  'noto-sans': /^(?:cyrillic|greek)/,
  'noto-sans-arabic': /^arabic$/,
  'noto-sans-hebrew': /^hebrew$/,
  'noto-sans-thai': /^thai$/,
  'noto-sans-devanagari': /^devanagari$/,
  'noto-sans-jp': /^\[\d+\]$/,
  'noto-sans-kr': /^\[\d+\]$/,
  'noto-sans-sc': /^\[\d+\]$/,
  'noto-sans-tc': /^\[\d+\]$/,
};

/**
 * How much larger a family is drawn than its size says, so that capitals of all themes are equally high. For Jersey 10,
 * whose capitals are ten squares high, this also makes 14 px of size ten whole px.
 */
const SIZE_ADJUST: Readonly<Record<string, string>> = { 'jersey-10': '133.3333%', 'baloo-2': '114%' };

/**
 * Families of one weight that take any: the browser smears what is not as bold as was asked for, and what stands in for
 * their missing letters must be asked for bold.
 */
const OF_ONE_WEIGHT: ReadonlySet<string> = new Set([
  'noto-color-emoji',
  'jersey-10',
  'lilita-one',
  'marcellus',
]);

const STYLE_SHEET = /@fontsource\/([\w-]+)\/(?:[a-z-]+-)?\d+\.css$/;

/** Vite's part: style sheets of `@fontsource` keep what our pages draw with. */
export function fontFaces(): Plugin {
  return {
    name: 'giftcast-font-faces',
    enforce: 'pre',
    transform: {
      filter: { id: STYLE_SHEET },
      handler: (css, id) => ({ code: trimFaces(css, STYLE_SHEET.exec(id)?.[1] ?? ''), map: null }),
    },
  };
}

/** A family's style sheet with woff2 only, without the subsets that another family draws, in the size of the others. */
export function trimFaces(css: string, family: string): string {
  const kept = KEPT[family];
  const adjust = SIZE_ADJUST[family];
  const faces = css.match(/\/\*[^*]*\*\/\s*@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .filter((face) => {
      const name = new RegExp(`^/\\* ${family}-(.+?)-\\d+-normal`).exec(face)?.[1] ?? '';
      return !kept || kept.test(name);
    })
    .map((face) => face.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/, ''))
    .map((face) =>
      OF_ONE_WEIGHT.has(family) ? face.replace(/font-weight: \d+/, 'font-weight: 100 900') : face,
    )
    .map((face) => (adjust ? face.replace(/\}$/, `  size-adjust: ${adjust};\n}`) : face))
    .join('\n');
}
