import type { Text } from 'pixi.js';
import { CanvasTextMetrics } from 'pixi.js';
import { FACES } from './fonts.ts';
import type { Font } from './typefaces.ts';
import { cutOf } from './typefaces.ts';

/** Height of a line in sizes: room for marks above and below. */
export const LINE_HEIGHT = 1.27;

/** Marks above and below the line (Thai, Devanagari, Arabic) reach this far outside of the face's own box, in sizes. */
const MARKS_ROOM = 0.25;

/** Gives a text the face of these words at this size; only what changed, since each change draws it anew. */
export function letter({ style }: Text, font: Font, sizePx: number, words: string): void {
  const cut = cutOf(font, sizePx);
  // Other families once a face has come: what was drawn without it is drawn anew.
  const families = FACES.families(cut.font, words);
  if (String(style.fontFamily) !== String(families)) style.fontFamily = [...families];
  if (style.fontWeight !== cut.font.weight) style.fontWeight = cut.font.weight;
  // Not by the size: a new text has one already, and no height of its lines.
  const lineHeight = Math.round(cut.sizePx * LINE_HEIGHT);
  if (style.lineHeight === lineHeight) return;
  style.fontSize = cut.sizePx;
  style.lineHeight = lineHeight;
  style.padding = Math.round(cut.sizePx * MARKS_ROOM);
}

/** From the top of a text to the middle of its first line's capitals, whatever faces it is measured by. */
export function capitalsMiddle(text: Text, font: Font, askedPx: number): number {
  const { lineHeight, fontProperties } = CanvasTextMetrics.measureText(text.text, text.style);
  const cut = cutOf(font, askedPx);
  const above = Math.max(0, lineHeight - fontProperties.fontSize) / 2;
  return above + fontProperties.ascent - (cut.font.capital / 2) * cut.sizePx;
}
