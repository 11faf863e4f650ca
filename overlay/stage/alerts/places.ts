import type { Level } from '../../../shared/alert.ts';
import { DEFAULT_LAYOUT } from '../../../shared/layout.ts';
import type { Place } from '../../../shared/topics.ts';
import type { Box, CanvasSize, Orientation } from '../canvas-size.ts';
import { boxOn } from '../canvas-size.ts';

/** The levels that take the stage; level 1 stands on the ticker. */
export type StageLevel = Exclude<Level, 1>;

interface Places {
  /** The panel. */
  readonly panel: Box;
  /** Height of the panel when the gifter wrote nothing: an empty slot looked broken. */
  readonly plainH: number;
  readonly medallion: { readonly x: number; readonly y: number; readonly r: number } | null;
}

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

/** Where each level stands on 1920x1080 and 1080x1920; portrait cards share a bottom edge clear of the face. */
const PLACES: Readonly<Record<Orientation, Readonly<Record<StageLevel, Places>>>> = {
  landscape: {
    2: { panel: box(660, 176, 600, 88), plainH: 88, medallion: null },
    3: { panel: box(620, 184, 680, 128), plainH: 128, medallion: null },
    4: { panel: box(550, 192, 820, 240), plainH: 200, medallion: { x: 112, y: 0.5, r: 124 } },
    5: { panel: box(520, 330, 880, 404), plainH: 304, medallion: { x: 440, y: 0, r: 150 } },
    6: { panel: box(0, 620, 1920, 280), plainH: 280, medallion: { x: 420, y: 0.5, r: 200 } },
    7: { panel: box(340, 660, 1240, 272), plainH: 272, medallion: { x: 620, y: -292, r: 300 } },
  },
  portrait: {
    2: { panel: box(220, 1148, 640, 100), plainH: 100, medallion: null },
    3: { panel: box(180, 1100, 720, 148), plainH: 148, medallion: null },
    4: { panel: box(144, 968, 792, 280), plainH: 216, medallion: { x: 118, y: 0.5, r: 130 } },
    5: { panel: box(144, 796, 792, 452), plainH: 340, medallion: { x: 396, y: 0, r: 150 } },
    6: { panel: box(0, 688, 1080, 560), plainH: 560, medallion: { x: 540, y: 0, r: 190 } },
    7: { panel: box(144, 900, 792, 300), plainH: 300, medallion: { x: 396, y: -260, r: 300 } },
  },
};

/** The frame of level 7. */
const FRAME: Readonly<Record<Orientation, Box>> = {
  landscape: box(48, 48, 1824, 984),
  portrait: box(72, 264, 936, 976),
};

/** Width of the picture that upright drawings are made for. */
const UPRIGHT_W = 1080;
/** Right edge of what a phone's own buttons leave free. */
const PORTRAIT_RIGHT_PX = 936;
/** Room to the edges of the picture. */
const MARGIN_PX = 48;

/** How the drawing of an alert, made for 1920x1080 or 1080x1920, lies on the canvas. */
export interface Lie {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Everything that an alert's drawing starts from, in px of the drawing. */
export interface AlertPlace {
  readonly panel: Box;
  readonly medallion: { readonly x: number; readonly y: number; readonly r: number } | null;
  /** Only level 7 has one. */
  readonly frame: Box | null;
  readonly lie: Lie;
}

/**
 * Where an alert of this level stands. The layout's place for alerts moves levels 2 to 5: their boxes keep to its
 * edge that is nearer to the canvas's and grow with it. The band of level 6 and the frame of level 7 belong to the
 * picture and stay. `leftPx` keeps the left edge of a card that climbed, as far as there is room.
 */
export function placeOf(
  level: StageLevel,
  canvas: CanvasSize,
  place: Place,
  { hasMessage, leftPx }: { readonly hasMessage: boolean; readonly leftPx: number | null },
): AlertPlace {
  const { orientation } = canvas;
  const { panel: full, plainH, medallion } = PLACES[orientation][level];
  const isPortrait = orientation === 'portrait';
  const h = hasMessage ? full.h : plainH;
  const panel = { ...full, h, y: isPortrait ? full.y + full.h - h : full.y };
  const at = (box: Box) =>
    medallion && {
      r: medallion.r,
      x: box.x + medallion.x,
      y: box.y + (level === 4 || (level === 6 && !isPortrait) ? box.h * medallion.y : medallion.y),
    };
  if (level === 7) return framed(canvas, panel, at(panel));
  if (level === 6) {
    if (!isPortrait) {
      const wide = { ...panel, w: canvas.w };
      const spot = at(wide);
      return {
        panel: wide,
        medallion: spot && { ...spot, x: Math.min(spot.x, canvas.w * 0.22) },
        frame: null,
        lie: REST,
      };
    }
    return { panel, medallion: at(panel), frame: null, lie: lieOf(withMedallion(panel, at(panel)), canvas) };
  }
  const right = isPortrait ? PORTRAIT_RIGHT_PX : 1920 - MARGIN_PX;
  const card = leftPx === null ? panel : { ...panel, x: Math.min(leftPx, right - panel.w) };
  return { panel: card, medallion: at(card), frame: null, lie: cardLie(canvas, place) };
}

const REST: Lie = { x: 0, y: 0, scale: 1 };

function framed(canvas: CanvasSize, panel: Box, medallion: AlertPlace['medallion']): AlertPlace {
  const frame = FRAME[canvas.orientation];
  if (canvas.orientation === 'portrait') {
    return { panel, medallion, frame, lie: lieOf(frame, canvas) };
  }
  const shift = (canvas.w - 1920) / 2;
  const w = Math.min(panel.w, canvas.w - 4 * MARGIN_PX);
  return {
    panel: { ...panel, x: (canvas.w - w) / 2, w },
    medallion: medallion && { ...medallion, x: medallion.x + shift },
    frame: { ...frame, w: canvas.w - 2 * MARGIN_PX },
    lie: REST,
  };
}

function withMedallion(panel: Box, medallion: AlertPlace['medallion']): Box {
  const top = medallion ? Math.min(panel.y, medallion.y - medallion.r) : panel.y;
  return { ...panel, y: top, h: panel.y + panel.h - top };
}

/** A drawing that belongs to the picture: on another height it keeps to the nearest edge, and shrinks to fit. */
function lieOf(outline: Box, canvas: CanvasSize): Lie {
  const scale = Math.min(1, canvas.h / (outline.h + 2 * MARGIN_PX));
  const on = boxOn({ ...outline, shown: true }, canvas);
  const y = Math.max(MARGIN_PX / 2, Math.min(on.y, canvas.h - MARGIN_PX / 2 - outline.h * scale));
  return { x: (canvas.w - UPRIGHT_W * scale) / 2, y: y - outline.y * scale, scale };
}

/** Cards hang from the top of the place in landscape and stand on its bottom in portrait. */
function cardLie(canvas: CanvasSize, place: Place): Lie {
  const { orientation } = canvas;
  const home = DEFAULT_LAYOUT[orientation].alerts;
  const on = boxOn(place, canvas);
  const wanted = Math.min(on.w / home.w, place.h / home.h);
  const scale = Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, wanted));
  const edge = (box: Box) => (orientation === 'portrait' ? box.y + box.h : box.y);
  return {
    x: on.x + on.w / 2 - (home.x + home.w / 2) * scale,
    y: edge(on) - edge(home) * scale,
    scale,
  };
}

/** Smaller than this and names fall under what a phone can show. */
const SMALLEST_SCALE = 0.6;
/** Larger than this and the tall card leaves the picture. */
const LARGEST_SCALE = 1.5;
