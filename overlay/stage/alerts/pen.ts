import type { Alert } from '../../../shared/alert.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber, timesNumber } from '../numbers.ts';
import { fitLine, fitLines, isCut, isolate, isolateLines } from '../text.ts';
import { trackingPx } from '../typefaces.ts';
import { cellsOf } from '../widgets/digits.ts';
import type { Align, FontName, LayoutInput, TagSpot, TextSpot } from './spots.ts';

/** Sizes of one kind of text: the largest, and the smallest before it is cut. */
export interface Sizes {
  readonly maxPx: number;
  readonly minPx: number;
}

/** Where a text may stand: `x` is the end that `align` names. */
export interface Spot {
  readonly x: number;
  readonly widthPx: number;
  readonly align: Align;
}

/** Height of a line in sizes: rows of a card lie close, since capitals fill 0.7 of it. */
export const ROW_HEIGHT = 1.2;
/** A name lies closer still: what is set large needs less air. */
export const NAME_ROW_HEIGHT = 1.06;
/** Height of a line of a message in sizes. */
export const MESSAGE_LINE_HEIGHT = 1.27;
/** Room inside the plate of a message, above and below. */
export const SLOT_PAD_PX = 10;

const TAG_SIZES: Sizes = { maxPx: 26, minPx: 24 };
const TAG_H_PX = 44;
const TAG_PAD_PX = 16;

/** What a text is measured by. */
export type Ruler = Pick<LayoutInput, 'measure' | 'theme'>;

/** One line that fits, without its height yet: `y` is 0. */
export function line(
  words: string,
  font: FontName,
  sizes: Sizes,
  color: number,
  { x, widthPx, align }: Spot,
  { measure, theme }: Ruler,
): TextSpot {
  const fit = fitLine(words, {
    ...sizes,
    widthPx,
    measure: (text, px) => measure(theme.fonts[font], text, px),
  });
  return { text: isolate(fit.text), font, sizePx: fit.sizePx, lines: 1, color, x, y: 0, align };
}

/** The gifter's words in the first of these numbers of lines that cuts nothing, else the last; without their height yet. */
export function message(
  words: string,
  sizePx: number,
  maxLines: readonly number[],
  spot: Spot,
  { measure, theme }: Ruler,
): TextSpot {
  const fits = maxLines.map((most) =>
    fitLines(words, most, {
      maxPx: sizePx,
      minPx: Math.max(26, sizePx - 6),
      widthPx: spot.widthPx,
      measure: (text, px) => measure(theme.fonts.body, text, px),
    }),
  );
  const fit = fits.find(({ lines }) => !isCut(lines, words)) ?? fits[fits.length - 1];
  if (!fit) throw new Error('a message needs a number of lines');
  return {
    text: isolateLines(fit.lines),
    font: 'body',
    sizePx: fit.sizePx,
    lines: fit.lines.length,
    color: theme.text,
    x: spot.x,
    y: 0,
    align: spot.align,
  };
}

/** The plate that holds a message, its bottom at `bottomPx`. */
export function slotFor(words: TextSpot, xPx: number, widthPx: number, bottomPx: number): Box {
  const h = Math.ceil(words.lines * words.sizePx * MESSAGE_LINE_HEIGHT + 2 * SLOT_PAD_PX);
  return { x: xPx, y: bottomPx - h, w: widthPx, h };
}

/** Height of a line in a stack. */
export function rowH({ sizePx, lines }: TextSpot): number {
  return lines > 1 ? lines * sizePx * MESSAGE_LINE_HEIGHT : sizePx * ROW_HEIGHT;
}

/** The text at the height that a stack gave it; null where it had no room. */
export function placed(spot: TextSpot | null, y: number | undefined): TextSpot | null {
  return spot && y !== undefined ? { ...spot, y } : null;
}

/** A tag whose plate begins at `x` or has its middle there. */
export function tagAt(
  words: string,
  color: number,
  at: { readonly x: number; readonly y: number; readonly widthPx: number; readonly isCentred: boolean },
  ruler: Ruler,
): TagSpot & { readonly color: number } {
  const spot = { x: 0, widthPx: at.widthPx - 2 * TAG_PAD_PX, align: 'center' } as const;
  const { theme } = ruler;
  const measure: Ruler['measure'] = (font, text, px) =>
    ruler.measure(font, text, px) + trackingPx(theme.tracking, font, px) * text.length;
  const capitals = words.toLocaleUpperCase('en');
  const text = line(capitals, 'display', TAG_SIZES, theme.onLevel, spot, { measure, theme });
  const spacing = trackingPx(theme.tracking, theme.fonts.display, text.sizePx);
  const w = Math.ceil(measure(theme.fonts.display, text.text, text.sizePx)) + 2 * TAG_PAD_PX;
  const x = at.isCentred ? at.x - w / 2 : at.x;
  return {
    color,
    box: { x, y: at.y - TAG_H_PX / 2, w, h: TAG_H_PX },
    words: { ...text, x: x + w / 2, y: at.y, trackingPx: spacing },
  };
}

export const TAG_ROW_H_PX = TAG_H_PX + 10;

/** How many, as it stands on air; empty for one. */
export function countText({ gift }: Alert): string {
  return gift.count > 1 ? timesNumber(gift.count) : '';
}

/** A streak's number grows: so many digits have room from the start, and the name does not move. */
const STREAK_DIGITS = '\u00D7999';

/** A long number gets smaller down to this part of its size, and is never cut. */
const SMALLEST_COUNT_PART = 0.5;

/** The size at which the number takes no more than `widthPx`. */
export function countSize(alert: Alert, maxPx: number, widthPx: number, ruler: Ruler): number {
  let sizePx = maxPx;
  while (sizePx > maxPx * SMALLEST_COUNT_PART && countWidth(alert, sizePx, ruler) > widthPx) sizePx -= 2;
  return sizePx;
}

/** Room that the number takes; 0 without one. */
export function countWidth(alert: Alert, sizePx: number, { measure, theme }: Ruler): number {
  const text = countText(alert);
  const wide = (each: string) => cellsOf(each, (char) => measure(theme.fonts.number, char, sizePx)).widthPx;
  if (alert.streak?.open) return Math.max(wide(text), wide(STREAK_DIGITS));
  return text ? wide(text) : 0;
}

/** The number of diamonds as a line; null for gifts without a price. */
export function diamondsLine(
  alert: Alert,
  sizePx: number,
  color: number,
  spot: Spot,
  ruler: Ruler,
): TextSpot | null {
  if (alert.gift.diamonds <= 0) return null;
  return line(
    shortNumber(alert.gift.diamonds),
    'number',
    { maxPx: sizePx, minPx: sizePx },
    color,
    spot,
    ruler,
  );
}

/** The second line of the tier; null when it would only repeat the number. */
export function secondWords({ line2, gift, message: own }: Alert): string | null {
  return line2 === null ||
    line2 === own ||
    line2 === timesNumber(gift.count) ||
    line2 === `\u00D7${gift.count}`
    ? null
    : line2;
}
