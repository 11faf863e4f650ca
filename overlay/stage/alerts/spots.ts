import type { Alert, AlertFile } from '../../../shared/alert.ts';
import type { GiftArt } from '../art/motifs.ts';
import type { Box } from '../canvas-size.ts';
import type { Font, FontName, StageTheme } from '../theme.ts';
import type { AlertPlace, StageLevel } from './places.ts';

export type { FontName } from '../theme.ts';
export type Align = 'left' | 'center' | 'right';

/** A text and where it stands, in px of the drawing; `y` is the middle of its lines. */
export interface TextSpot {
  /** Already isolated; lines are joined by line feeds. */
  readonly text: string;
  readonly font: FontName;
  readonly sizePx: number;
  readonly lines: number;
  readonly color: number;
  readonly x: number;
  readonly y: number;
  readonly align: Align;
  /** Room between letters; none when left out. */
  readonly trackingPx?: number;
}

/** A text in capitals on a plate of the level's colour. */
export interface TagSpot {
  readonly box: Box;
  readonly words: TextSpot;
}

export interface CountSpot {
  readonly text: string;
  readonly sizePx: number;
  /** Which end of the number `x` is. */
  readonly align: Align;
  readonly x: number;
  readonly y: number;
}

export interface GiftSpot {
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  /** Turned by this, so that it breaks the edge as a thing and not as a picture. */
  readonly tiltDeg: number;
  /** A picture of the streamer's own in its place, once that is there. */
  readonly own?: AlertFile | undefined;
}

/** Everything of an alert's drawing; null for what it does not have. */
export interface AlertLayout {
  readonly level: StageLevel;
  readonly color: number;
  readonly place: AlertPlace;
  readonly gift: GiftSpot;
  /** What stands there, the foremost first; others are fanned beside it. */
  readonly gifts: readonly GiftArt[];
  readonly count: CountSpot | null;
  readonly tag: TagSpot | null;
  /** Plate behind the gifter's own words. */
  readonly slot: Box | null;
  /** Small gem before the number of diamonds. */
  readonly gem: { readonly x: number; readonly y: number; readonly sizePx: number } | null;
  /** Top to bottom: this is the order in which they rise. */
  readonly lines: Readonly<Record<LineName, TextSpot | null>>;
}

export const LINE_NAMES = ['lead', 'name', 'tail', 'second', 'diamonds', 'message'] as const;
export type LineName = (typeof LINE_NAMES)[number];

/** What a layout is made from. */
export interface LayoutInput {
  readonly alert: Alert;
  readonly level: StageLevel;
  readonly place: AlertPlace;
  readonly isPortrait: boolean;
  readonly theme: StageTheme;
  readonly measure: (font: Font, text: string, sizePx: number) => number;
}
