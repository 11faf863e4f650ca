import type { Alert, AlertFile } from '../../../shared/alert.ts';
import type { Place } from '../../../shared/topics.ts';
import type { Box, CanvasSize } from '../canvas-size.ts';
import { layoutCard } from './layout-card.ts';
import { layoutGrand } from './layout-grand.ts';
import { layoutTall } from './layout-tall.ts';
import type { StageLevel } from './places.ts';
import { placeOf } from './places.ts';
import type { AlertLayout, LayoutInput } from './spots.ts';

/** Lays an alert of levels 2 to 7 out; `leftPx` keeps the left edge of a card that climbed. */
export function layoutAlert(
  alert: Alert,
  level: StageLevel,
  space: {
    readonly canvas: CanvasSize;
    readonly place: Place;
    readonly measure: LayoutInput['measure'];
    readonly theme: LayoutInput['theme'];
    readonly leftPx: number | null;
  },
): AlertLayout {
  const { canvas, leftPx, measure, theme } = space;
  const place = placeOf(level, canvas, space.place, { hasMessage: alert.message !== null, leftPx });
  const input = { alert, level, place, measure, theme, isPortrait: canvas.orientation === 'portrait' };
  const layout = level <= 4 ? layoutCard(input) : level === 5 ? layoutTall(input) : layoutGrand(input);
  const own = alert.media?.picture;
  return own ? { ...layout, gift: withPicture(layout, own) } : layout;
}

/** A gift is narrower than its square; a flat picture fills it, and would touch the name. */
const FLAT_PART = 0.9;

/** A card's gift stands high, so that it breaks the edge; a flat picture would only leave a gap below. */
function withPicture({ gift, level, place: { panel } }: AlertLayout, own: AlertFile): AlertLayout['gift'] {
  const { width, height } = own;
  if (level > 4 || width === null || height === null) return { ...gift, own };
  const middle = panel.y + panel.h / 2;
  const part = Math.min(1, height / width);
  const sizePx = part < 1 ? Math.round(gift.sizePx * FLAT_PART) : gift.sizePx;
  return { ...gift, own, sizePx, y: middle + (gift.y - middle) * part };
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
