import type { Plugin } from 'vite';

/** Subsets that are kept of a family whose other ones are drawn by an earlier family; all of a family not named here. */
const KEPT: Readonly<Record<string, RegExp>> = {
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

/** A family's style sheet with woff2 only, without the subsets that another family draws. */
export function trimFaces(css: string, family: string): string {
  const kept = KEPT[family];
  const faces = css.match(/\/\*[^*]*\*\/\s*@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .filter((face) => {
      const name = new RegExp(`^/\\* ${family}-(.+?)-\\d+-normal`).exec(face)?.[1] ?? '';
      return !kept || kept.test(name);
    })
    .map((face) => face.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/, ''))
    .map((face) =>
      // Bold text takes it as it is: the browser would smear pictures to make them bold.
      family === 'noto-color-emoji' ? face.replace(/font-weight: \d+/, 'font-weight: 100 900') : face,
    )
    .join('\n');
}
