import type { Alert } from '../../../shared/alert.ts';
import type { Place } from '../../../shared/topics.ts';
import type { Box, CanvasSize } from '../canvas-size.ts';
import type { Font, SIGNAL } from '../theme.ts';
import { layoutCard } from './layout-card.ts';
import { layoutGrand } from './layout-grand.ts';
import { layoutTall } from './layout-tall.ts';
import type { AlertPlace, StageLevel } from './places.ts';
import { placeOf } from './places.ts';

export type FontName = keyof typeof SIGNAL.fonts;
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
}

/** Everything of an alert's drawing; null for what it does not have. */
export interface AlertLayout {
  readonly level: StageLevel;
  readonly color: number;
  readonly place: AlertPlace;
  readonly gift: GiftSpot;
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
  readonly measure: (font: Font, text: string, sizePx: number) => number;
}

/** Lays an alert of levels 2 to 7 out; `leftPx` keeps the left edge of a card that climbed. */
export function layoutAlert(
  alert: Alert,
  level: StageLevel,
  space: {
    readonly canvas: CanvasSize;
    readonly place: Place;
    readonly measure: LayoutInput['measure'];
    readonly leftPx: number | null;
  },
): AlertLayout {
  const { canvas, leftPx, measure } = space;
  const place = placeOf(level, canvas, space.place, { hasMessage: alert.message !== null, leftPx });
  const input = { alert, level, place, measure, isPortrait: canvas.orientation === 'portrait' };
  if (level <= 4) return layoutCard(input);
  return level === 5 ? layoutTall(input) : layoutGrand(input);
}

/** What the drawing covers, in canvas px: the panel with what stands out of it, or the frame. */
export function coveredBy({ place, gift }: AlertLayout): Box {
  const { panel, medallion, frame, lie } = place;
  const half = medallion?.r ?? gift.sizePx / 2;
  const around = medallion ?? gift;
  const outline = frame ?? {
    x: Math.min(panel.x, around.x - half),
    y: Math.min(panel.y, around.y - half),
    w: 0,
    h: 0,
  };
  const right = frame ? frame.x + frame.w : Math.max(panel.x + panel.w, around.x + half);
  const bottom = frame ? frame.y + frame.h : Math.max(panel.y + panel.h, around.y + half);
  return {
    x: lie.x + outline.x * lie.scale,
    y: lie.y + outline.y * lie.scale,
    w: (right - outline.x) * lie.scale,
    h: (bottom - outline.y) * lie.scale,
  };
}
