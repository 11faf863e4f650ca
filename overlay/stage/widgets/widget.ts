import type { After } from '../../net/ports.ts';
import type { Art } from '../art/bake.ts';
import type { Box } from '../canvas-size.ts';
import type { Particles } from '../effects/particles.ts';
import type { Frames } from '../frame.ts';
import type { Font } from '../theme.ts';
import type { Glyphs } from './glyphs.ts';

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

/** What the widgets live on: pictures that they share, and the clock that they move by. */
export interface Crew {
  readonly art: Art;
  readonly glyphs: Glyphs;
  readonly particles: Pick<Particles, 'play'>;
  readonly frames: Pick<Frames, 'animate'>;
  /** For changes that are far off. */
  readonly after: After;
  /** The clock of the frames. */
  readonly nowMs: () => number;
  /** Less motion is asked for: everything stands at once where it belongs. */
  readonly isCalm: () => boolean;
}

/** The part of the box that a panel of this height takes, at the edge that it grows from. */
export function panelBox({ box, growsUp }: Pick<Brush, 'box' | 'growsUp'>, heightPx: number): Box {
  const h = Math.min(heightPx, box.h);
  return { ...box, y: growsUp ? box.y + box.h - h : box.y, h };
}

/** The same for two brushes that draw at the same place in the same size. */
export function lookOf({ box, scale, growsUp }: Brush): string {
  return `${box.x} ${box.y} ${box.w} ${box.h} ${scale} ${growsUp}`;
}
