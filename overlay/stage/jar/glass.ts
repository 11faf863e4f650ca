import type { Texture } from 'pixi.js';
import type { Art, Bounds } from '../art/bake.ts';
import type { Point } from '../art/cut.ts';
import type { StageTheme } from '../theme.ts';
import { GLASS, GLASS_INK_PX, GLASS_PX, JAR, LID } from './shape.ts';

type Pen = CanvasRenderingContext2D;

/** Glass and glints are white in every theme: they are light. */
const WHITE = '#ffffff';
const GLASS_COLOR = '#eef3fa';
const GLINT_PX = 7;
/** Glints on the left side, as top and height. */
const GLINTS = [
  { y: 128, h: 54 },
  { y: 196, h: 12 },
] as const;
const GLINT_X = 16;
const LID_RADIUS_PX = 7;

const ROOM_PX = GLASS_INK_PX;
const BOUNDS: Bounds = { left: ROOM_PX, top: ROOM_PX, w: JAR.w + 2 * ROOM_PX, h: JAR.h + 2 * ROOM_PX };

/** What is behind the pieces: the inside, in one opaque colour. */
export function jarBack(art: Art): Texture {
  return art.picture('jar back', BOUNDS, (pen) => {
    trace(pen);
    pen.closePath();
    // The rim is seen while the lid is off.
    pen.lineWidth = GLASS_INK_PX;
    pen.strokeStyle = css(art.theme.ink);
    pen.stroke();
    pen.fillStyle = css(art.theme.panel2);
    pen.fill();
  });
}

/** What is before them: the glass, which covers their edges, and its glints. */
export function jarFront(art: Art): Texture {
  return art.picture('jar front', BOUNDS, (pen) => {
    for (const [width, color] of [
      [GLASS_INK_PX, css(art.theme.ink)],
      [GLASS_PX, GLASS_COLOR],
    ] as const) {
      trace(pen);
      pen.lineWidth = width;
      pen.strokeStyle = color;
      pen.stroke();
    }
    pen.fillStyle = WHITE;
    for (const { y, h } of GLINTS) {
      pen.beginPath();
      pen.roundRect(GLINT_X, y, GLINT_PX, h, GLINT_PX / 2);
      pen.fill();
    }
  });
}

/** The lid, round its own middle. */
export function jarLid(art: Art): Texture {
  const { inkPx } = art.theme;
  const [left, top] = [LID.w / 2 + inkPx, LID.h / 2 + inkPx];
  return art.picture('jar lid', { left, top, w: 2 * left, h: 2 * top }, (pen) => drawLid(pen, art.theme));
}

function drawLid(pen: Pen, { accent, ink, inkPx }: StageTheme): void {
  for (const [outside, color] of [
    [inkPx, ink],
    [0, accent],
  ] as const) {
    const [w, h] = [LID.w + 2 * outside, LID.h + 2 * outside];
    pen.beginPath();
    pen.roundRect(-w / 2, -h / 2, w, h, LID_RADIUS_PX + outside);
    pen.fillStyle = css(color);
    pen.fill();
  }
}

function trace(pen: Pen): void {
  pen.beginPath();
  for (const [x, y] of GLASS as readonly Point[]) pen.lineTo(x, y);
}

function css(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
