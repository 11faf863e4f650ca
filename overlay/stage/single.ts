import type { LayoutTopic, Orientation, Place, WidgetName } from '../../shared/topics.ts';
import type { Box, CanvasSize } from './canvas-size.ts';
import { canvasOf } from './canvas-size.ts';

/** A source that shows one widget and nothing else: the widget fills it. */
export interface SingleSource {
  readonly widget: WidgetName;
  readonly canvas: CanvasSize;
  /** Where the widget stands, in canvas px. */
  readonly box: Box;
}

/** Room round the widget, for the ink and what a theme hangs on it. */
const AROUND_PX = 16;
/** A place that is smaller would be drawn larger than any picture of it may be. */
const LEAST_SIDE_PX = 48;
/** A source this close to 16 : 9 or 9 : 16 shows the whole picture. */
const PICTURE_WITHIN = 0.01;
const PICTURE_RATIOS = [16 / 9, 9 / 16];
/** What has more to show where there is more room. */
const WIDENS: readonly WidgetName[] = ['leaderboard', 'credits', 'goal', 'ticker', 'battle'];
const HEIGHTENS: readonly WidgetName[] = ['leaderboard', 'credits'];

/**
 * The picture of a page whose address names one widget: as large as the source allows, in the middle of it. Null where
 * the whole picture is shown: several widgets, the alerts (each level has its own place in the picture), and a source
 * that has the picture's shape.
 */
export function singleSource(
  allowed: ReadonlySet<WidgetName>,
  layout: LayoutTopic,
  source: { readonly widthPx: number; readonly heightPx: number },
): SingleSource | null {
  const [widget] = allowed;
  const width = Math.max(1, source.widthPx);
  const height = Math.max(1, source.heightPx);
  if (!widget || widget === 'alerts' || allowed.size > 1 || isPicture(width / height)) return null;
  const { orientation, place } = likest(layout, widget, width / height);
  const scale = Math.min(width / (place.w + 2 * AROUND_PX), height / (place.h + 2 * AROUND_PX));
  const canvas = { ...canvasOf(width, height), orientation, scale, w: width / scale, h: height / scale };
  const w = WIDENS.includes(widget) ? canvas.w - 2 * AROUND_PX : place.w;
  const h = HEIGHTENS.includes(widget) ? canvas.h - 2 * AROUND_PX : place.h;
  return { widget, canvas, box: { x: (canvas.w - w) / 2, y: (canvas.h - h) / 2, w, h } };
}

function isPicture(ratio: number): boolean {
  return PICTURE_RATIOS.some((whole) => Math.abs(ratio / whole - 1) <= PICTURE_WITHIN);
}

/** The widget's place whose shape is more like the source's: the board is rows in the one and tiles in the other. */
function likest(
  layout: LayoutTopic,
  widget: WidgetName,
  ratio: number,
): { readonly orientation: Orientation; readonly place: Box } {
  const { landscape, portrait } = layout;
  const [lying, upright] = [sized(landscape[widget]), sized(portrait[widget])];
  const offBy = ({ w, h }: Box) => Math.abs(Math.log(w / h / ratio));
  if (offBy(upright) < offBy(lying)) return { orientation: 'portrait', place: upright };
  return { orientation: 'landscape', place: lying };
}

function sized({ x, y, w, h }: Place): Box {
  return { x, y, w: Math.max(LEAST_SIDE_PX, w), h: Math.max(LEAST_SIDE_PX, h) };
}
