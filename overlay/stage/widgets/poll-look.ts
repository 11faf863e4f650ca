import type { Box } from '../canvas-size.ts';
import { fitLines } from '../text.ts';
import type { StageTheme } from '../theme.ts';
import type { Brush } from './widget.ts';
import { panelBox } from './widget.ts';

/** Sizes of a poll, in canvas px. */
export const POLL = {
  /** Room for the question's first line, from the panel's upper edge to the first option. */
  headerPx: 68,
  rowPx: 58,
  gapPx: 10,
  barPx: 8,
  /** From the last option to the panel's lower edge. */
  footerPx: 50,
  questionPx: 32,
  clockPx: 34,
  percentPx: 32,
  /** From the row's left. */
  numberLeftPx: 14,
  numberCellPx: 26,
  insetPx: 16,
} as const;

/** A box as wide as this stands on a phone, where all that is read must be larger. */
const WIDE_PX = 600;
const QUESTION_LINES = 2;
const LINE_HEIGHT = 1.2;
/** Closer rows would cut their letters. */
const LEAST_PITCH_PX = 50;
/** Widest text of the clock; its room is kept so that the question does not move. */
const WIDEST_CLOCK = '00:00';

/** The smallest size of a text on a box of this width. */
export function leastPx({ w }: Pick<Box, 'w'>, usualPx: number): number {
  return w >= WIDE_PX ? Math.max(usualPx, 28) : usualPx;
}

export interface PollLayout {
  readonly panel: Box;
  readonly question: { readonly lines: readonly string[]; readonly sizePx: number };
  /** Height from the panel's upper edge to the first option. */
  readonly headerPx: number;
  /** From one option to the next, and the height of one. */
  readonly pitchPx: number;
  readonly rowPx: number;
  /** How many options have room. */
  readonly options: number;
}

/** Fits a poll into the box: a long question takes a second line, and the rows close up where there is little room. */
export function pollLayout(
  { question, options, hasClock }: { question: string; options: number; hasClock: boolean },
  brush: Brush,
  theme: StageTheme,
): PollLayout {
  const { box, measure } = brush;
  const clockPx = hasClock ? measure(theme.fonts.number, WIDEST_CLOCK, POLL.clockPx) + theme.padPx : 0;
  const fit = fitLines(question, QUESTION_LINES, {
    maxPx: POLL.questionPx,
    minPx: leastPx(box, 26),
    widthPx: box.w - 2 * theme.padPx - clockPx,
    measure: (text, px) => measure(theme.fonts.name, text, px),
  });
  const headerPx = POLL.headerPx + (fit.lines.length - 1) * Math.round(fit.sizePx * LINE_HEIGHT);
  const roomPx = box.h - headerPx - POLL.footerPx;
  const usualPx = POLL.rowPx + POLL.gapPx;
  const pitchPx = Math.max(LEAST_PITCH_PX, Math.min(usualPx, Math.floor(roomPx / Math.max(1, options))));
  const shown = Math.min(options, Math.floor(roomPx / pitchPx));
  return {
    panel: panelBox(brush, headerPx + shown * pitchPx + POLL.footerPx),
    question: fit,
    headerPx,
    pitchPx,
    rowPx: Math.round((pitchPx * POLL.rowPx) / usualPx),
    options: shown,
  };
}
