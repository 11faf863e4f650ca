import type { LayoutTopic, Orientation, Place, WidgetName } from '../../../../shared/layout.ts';
import { DEFAULT_LAYOUT } from '../../../../shared/layout.ts';

/** The picture that a layout's px are counted in, whatever OBS shows it at. */
export const PICTURES: { readonly [o in Orientation]: { readonly w: number; readonly h: number } } = {
  landscape: { w: 1920, h: 1080 },
  portrait: { w: 1080, h: 1920 },
};

/** Smaller than this, no widget can be read, nor its box be taken hold of. */
export const SMALLEST_PX = 40;

export type Box = Omit<Place, 'shown'>;
/** A corner or edge that is pulled, by the points of the compass. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';
/** A whole box that is moved, or the part of it that is. */
export type Grip = Handle | 'all';

const whole = (value: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)));

/** The same box in whole px within the picture: the overlay draws none outside of it. */
export function fitted<B extends Box>(box: B, orientation: Orientation): B {
  const picture = PICTURES[orientation];
  const w = whole(box.w, SMALLEST_PX, picture.w);
  const h = whole(box.h, SMALLEST_PX, picture.h);
  return { ...box, x: whole(box.x, 0, picture.w - w), y: whole(box.y, 0, picture.h - h), w, h };
}

/** A box moved, or pulled at one of its handles, by so many px; it stops at the picture's edge. */
export function pulled<B extends Box>(
  box: B,
  grip: Grip,
  by: { readonly x: number; readonly y: number },
  orientation: Orientation,
): B {
  if (grip === 'all') return fitted({ ...box, x: box.x + by.x, y: box.y + by.y }, orientation);
  const picture = PICTURES[orientation];
  const across = side(
    box.x,
    box.w,
    picture.w,
    grip.includes('w') ? 'start' : grip.includes('e') ? 'end' : null,
    by.x,
  );
  const down = side(
    box.y,
    box.h,
    picture.h,
    grip.includes('n') ? 'start' : grip.includes('s') ? 'end' : null,
    by.y,
  );
  return { ...box, x: across.at, w: across.length, y: down.at, h: down.length };
}

/** One side of a box of which an end is pulled; the other end stays. */
function side(at: number, length: number, most: number, end: 'start' | 'end' | null, by: number) {
  if (end === null) return { at, length };
  const far = at + length;
  if (end === 'end') return { at, length: whole(length + by, SMALLEST_PX, most - at) };
  const start = whole(at + by, 0, far - SMALLEST_PX);
  return { at: start, length: far - start };
}

export function withPlace(
  layout: LayoutTopic,
  orientation: Orientation,
  widget: WidgetName,
  change: Partial<Place>,
): LayoutTopic {
  const places = layout[orientation];
  return { ...layout, [orientation]: { ...places, [widget]: { ...places[widget], ...change } } };
}

/** Where a widget stands on a new installation; whether it is shown is left as it is. */
export function homeOf(widget: WidgetName, orientation: Orientation): Box {
  const { shown: _, ...box } = DEFAULT_LAYOUT[orientation][widget];
  return box;
}

export function isSameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
}

/** How far a press of an arrow key goes, in px. */
const STEP_PX = 1;
const LARGE_STEP_PX = 10;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What an arrow key does to a box: moves it; with Alt it makes it wider, narrower, higher or lower. Null for other keys. */
export function byKey<B extends Box>(
  box: B,
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  orientation: Orientation,
): B | null {
  const arrow = ARROWS[press.key];
  if (!arrow || press.ctrlKey || press.metaKey) return null;
  const step = press.shiftKey ? LARGE_STEP_PX : STEP_PX;
  return pulled(box, press.altKey ? 'se' : 'all', { x: arrow[0] * step, y: arrow[1] * step }, orientation);
}
