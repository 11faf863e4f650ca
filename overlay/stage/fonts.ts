import type { Font } from './theme.ts';
import { SIGNAL } from './theme.ts';

/** A stage with a fallback face is better than an empty one. */
const WAIT_AT_MOST_MS = 3_000;
/** One letter of each subset that the faces come in: canvas text does not fetch what is missing by itself. */
const SUBSETS = 'A\u0100\u1EA0';

/** The CSS `font` of a face at a size. */
export function cssFont(font: Font, sizePx: number): string {
  return `${font.weight} ${sizePx}px ${font.families.map((family) => `"${family}"`).join(', ')}`;
}

/** Waits until the theme's faces are there, 3 s at most. */
export async function loadFonts(fonts: FontFaceSet): Promise<void> {
  const loads = Object.values(SIGNAL.fonts).map(({ families, weight }) =>
    fonts.load(`${weight} 32px "${families[0]}"`, SUBSETS),
  );
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_AT_MOST_MS));
  await Promise.race([Promise.allSettled(loads), late]);
}

/** Measures with the browser's own canvas text, which is what draws it later. */
export function createMeasure(): (font: Font, text: string, sizePx: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (font, text, sizePx) => {
    if (!context) return text.length * sizePx * 0.55;
    context.font = cssFont(font, sizePx);
    return context.measureText(text).width;
  };
}
