import type { QuestionTopic } from '../../../shared/stage-topics.ts';
import type { Box } from '../canvas-size.ts';
import { fitBlock, fitLine } from '../text.ts';
import type { StageTheme } from '../theme.ts';
import { PHRASES } from './phrases.ts';
import type { Brush } from './widget.ts';
import { panelBox } from './widget.ts';

/** Sizes of a question card, in canvas px. */
export const CARD = {
  /** Above the tag and below the text. */
  padPx: 20,
  tagHeightPx: 40,
  tagPadPx: 16,
  tagPx: 28,
  /** Between tag and asker. */
  gapPx: 16,
  /** Between the tag and the text below it. */
  textGapPx: 10,
  asker: { maxPx: 32, minPx: 28 },
  text: { maxPx: 40, minPx: 30 },
  lineHeight: 1.27,
} as const;

export interface QuestionLayout {
  readonly panel: Box;
  readonly tag: Box;
  /** Where the tag's two words begin. */
  readonly askedX: number;
  readonly answeredX: number;
  readonly asker: { readonly text: string; readonly sizePx: number; readonly x: number };
  readonly text: {
    readonly lines: readonly string[];
    readonly sizePx: number;
    readonly x: number;
    /** Middle of its lines. */
    readonly y: number;
  };
}

/** Fits a question into the box: the text takes as many lines as have room at its size, and the card as much height as they need. */
export function questionLayout(
  { asker, text }: Pick<QuestionTopic, 'asker' | 'text'>,
  brush: Brush,
  { barPx, fonts, padPx, tracking }: StageTheme,
): QuestionLayout {
  const { box, measure } = brush;
  const left = box.x + barPx + padPx;
  const widthPx = box.x + box.w - padPx - left;
  // Both words have room: what stands beside the tag stays where it is when it turns.
  const wide = (word: string) =>
    measure(fonts.display, word.toUpperCase(), CARD.tagPx) + tracking * CARD.tagPx * (word.length - 1);
  const [askedPx, answeredPx] = [wide(PHRASES.question), wide(PHRASES.answered)];
  const tagW = Math.ceil(Math.max(askedPx, answeredPx)) + 2 * CARD.tagPadPx;
  const headPx = CARD.padPx + CARD.tagHeightPx + CARD.textGapPx;
  const block = fitBlock(text, {
    ...CARD.text,
    widthPx,
    heightPx: box.h - headPx - CARD.padPx / 2,
    lineHeight: CARD.lineHeight,
    measure: (line, px) => measure(fonts.body, line, px),
  });
  const textPx = Math.ceil(block.lines.length * block.sizePx * CARD.lineHeight);
  const panel = panelBox(brush, headPx + textPx + CARD.padPx);
  const askerX = left + tagW + CARD.gapPx;
  const fit = fitLine(asker, {
    ...CARD.asker,
    widthPx: left + widthPx - askerX,
    measure: (name, px) => measure(fonts.name, name, px),
  });
  return {
    panel,
    tag: { x: left, y: panel.y + CARD.padPx, w: tagW, h: CARD.tagHeightPx },
    askedX: left + (tagW - askedPx) / 2,
    answeredX: left + (tagW - answeredPx) / 2,
    asker: { ...fit, x: askerX },
    text: { ...block, x: left, y: panel.y + headPx + textPx / 2 },
  };
}
