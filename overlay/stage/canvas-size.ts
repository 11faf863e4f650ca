import type { Orientation, Place } from '../../shared/topics.ts';

export type { Orientation } from '../../shared/topics.ts';

/** The shorter side of the picture in canvas px, whatever the source's size: sizes of type are given in these. */
const SHORTER_SIDE_PX = 1080;
const LONGER_SIDE_PX = 1920;

/** How the window maps to canvas px. */
export interface CanvasSize {
  readonly orientation: Orientation;
  /** Window px of one canvas px. */
  readonly scale: number;
  readonly w: number;
  readonly h: number;
}

/** A box in canvas px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Less wide than this, the widgets of a lying picture would stand on one another: it is laid out as an upright one. */
const LANDSCAPE_FROM_RATIO = 5 / 4;
/** Room to the edge of the picture that is kept where a place must move in. */
const MARGIN_PX = 48;

/** Canvas of a window in px; landscape from 5 : 4 on. */
export function canvasOf(windowWidthPx: number, windowHeightPx: number): CanvasSize {
  const width = Math.max(1, windowWidthPx);
  const height = Math.max(1, windowHeightPx);
  const scale = Math.min(width, height) / SHORTER_SIDE_PX;
  return {
    orientation: width / height >= LANDSCAPE_FROM_RATIO ? 'landscape' : 'portrait',
    scale,
    w: width / scale,
    h: height / scale,
  };
}

/**
 * Where a place of the layout lies on this canvas, always within it. On a larger canvas it keeps its distance to the
 * nearest edge, or its middle (an upright layout stays together). On a narrower one all places are squeezed alike; on
 * a lower one they stay, and only what would stand outside moves up.
 */
export function boxOn(place: Place, canvas: CanvasSize): Box {
  const isLandscape = canvas.orientation === 'landscape';
  const baseW = isLandscape ? LONGER_SIDE_PX : SHORTER_SIDE_PX;
  const baseH = isLandscape ? SHORTER_SIDE_PX : LONGER_SIDE_PX;
  const squeeze = Math.min(1, canvas.w / baseW);
  const w = clamp(Math.round(place.w * squeeze), 1, canvas.w);
  const h = clamp(place.h, 1, canvas.h);
  const x = isLandscape ? along(place.x, w, baseW, canvas.w) : place.x + (canvas.w - baseW) / 2;
  const y = canvas.h < baseH ? movedUp(place.y, h, baseH, canvas.h) : along(place.y, h, baseH, canvas.h);
  return { x: clamp(x, 0, canvas.w - w), y: clamp(y, 0, canvas.h - h), w, h };
}

function along(start: number, length: number, base: number, canvas: number): number {
  if (canvas < base) return Math.round((start * canvas) / base);
  return start + anchorShift(start, length, base, canvas);
}

function movedUp(start: number, length: number, base: number, canvas: number): number {
  const margin = clamp(base - (start + length), 0, MARGIN_PX);
  return Math.min(start, canvas - margin - length);
}

/** Whether two boxes have a part in common. */
export function overlap(one: Box, other: Box): boolean {
  const isBeside = one.x + one.w <= other.x || other.x + other.w <= one.x;
  return !isBeside && one.y + one.h > other.y && other.y + other.h > one.y;
}

/** Whether a box that is larger than what it holds fills from its bottom: it does when the bottom edge is nearer. */
export function growsUp(box: Box, canvas: CanvasSize): boolean {
  return canvas.h - (box.y + box.h) < box.y;
}

/** Within a tenth of the side, left and right count as the same distance: that place is in the middle. */
const MIDDLE_WITHIN = 0.1;

function anchorShift(start: number, length: number, base: number, canvas: number): number {
  const before = start;
  const after = base - (start + length);
  if (Math.abs(before - after) <= base * MIDDLE_WITHIN) return (canvas - base) / 2;
  return before < after ? 0 : canvas - base;
}

/** Room for what is drawn outside of a box: ink, and gifts that break its edge. */
const OUTSIDE_PX = 24;

/** How far a box must move to leave the canvas over its nearest edge. */
export function wayOff({ x, y, w, h }: Box, canvas: CanvasSize): { readonly x: number; readonly y: number } {
  const right = canvas.w - (x + w);
  const bottom = canvas.h - (y + h);
  const nearest = Math.min(x, y, right, bottom);
  if (nearest === y) return { x: 0, y: -(y + h + OUTSIDE_PX) };
  if (nearest === bottom) return { x: 0, y: canvas.h - y + OUTSIDE_PX };
  if (nearest === x) return { x: -(x + w + OUTSIDE_PX), y: 0 };
  return { x: canvas.w - x + OUTSIDE_PX, y: 0 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
