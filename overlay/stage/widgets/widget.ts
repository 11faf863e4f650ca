import type { Box } from '../canvas-size.ts';
import type { Font } from '../theme.ts';

/** What every widget draws with. */
export interface Brush {
  /** Where the widget may draw, in canvas px. */
  readonly box: Box;
  /** Window px of one canvas px. */
  readonly scale: number;
  /** Whether a panel that is lower than its box stands at the bottom of it. */
  readonly growsUp: boolean;
  readonly measure: (font: Font, text: string, sizePx: number) => number;
}

/** The part of the box that a panel of this height takes, at the edge that it grows from. */
export function panelBox({ box, growsUp }: Brush, heightPx: number): Box {
  const h = Math.min(heightPx, box.h);
  return { ...box, y: growsUp ? box.y + box.h - h : box.y, h };
}
