import type { ShapeName } from '../../../shared/theme-tokens.ts';
import type { Box } from '../canvas-size.ts';
import { traceOutline } from './outlines.ts';
import { css } from './pens.ts';
import { isRound } from './shapes.ts';

type Pen = CanvasRenderingContext2D;

/** A panel with all its choices made; lengths in canvas px. */
export interface PanelLook {
  readonly shape: ShapeName;
  readonly fill: number;
  readonly ink: number;
  /** The level's colour, where the panel has one. */
  readonly bar: number | null;
  readonly barPx: number;
  readonly barAt: 'left' | 'top';
  readonly edge: number;
  readonly cornerPx: number;
  readonly inkPx: number;
  readonly edgePx: number;
  /** Where the second outline stands and its colour; null for none. */
  readonly shadow: { readonly x: number; readonly y: number; readonly color: number } | null;
  /** Colour of a thin second line inside; null for none. */
  readonly hairline: number | null;
}

/** Between the foot of a panel and the stripe above it. */
export const STRIPE_OFF_PX = 3;
/** A thin line inside: its width and how far it stands off the edge of the box. */
export const HAIRLINE = { px: 1.5, insetPx: 8 } as const;
/** The corner that a cut panel fills with the level's colour, in parts of what is cut off, and the line in it. */
const FLASH = { part: 1.7, linePart: 1.3, linePx: 2 } as const;

/** How far the filled corner reaches along both sides, from where they would meet. */
export function flashPx(cornerPx: number): number {
  return FLASH.part * cornerPx;
}

/** Draws a panel on the box, its ink and its second outline outside of it. */
export function drawPanel(pen: Pen, box: Box, look: PanelLook): void {
  const { bar, cornerPx, edgePx, inkPx, shadow, shape } = look;
  // Round corners of strokes belong to the round shapes only.
  pen.lineJoin = isRound(shape) ? 'round' : 'miter';
  const trace = (of: Box = box) => traceOutline(pen, shape, of, cornerPx);
  const solid = (color: number, strokePx: number) => {
    if (strokePx > 0) {
      pen.strokeStyle = css(look.ink);
      pen.lineWidth = 2 * strokePx;
      pen.stroke();
    }
    pen.fillStyle = css(color);
    pen.fill();
  };
  if (shadow) {
    trace({ ...box, x: box.x + shadow.x, y: box.y + shadow.y });
    solid(shadow.color, shadow.color === look.ink ? 0 : inkPx);
  }
  trace();
  solid(look.fill, inkPx);
  pen.save();
  pen.clip();
  if (bar !== null) drawBar(pen, box, bar, look);
  if (edgePx > 0) {
    trace();
    pen.strokeStyle = css(look.edge);
    pen.lineWidth = 2 * edgePx;
    pen.stroke();
  }
  pen.restore();
  if (look.hairline !== null) drawHairline(pen, box, look.hairline, look);
}

function drawBar(pen: Pen, { x, y, w, h }: Box, color: number, look: PanelLook): void {
  const { barPx, cornerPx, edgePx, inkPx, shape } = look;
  const isPlate = inkPx === 0;
  pen.fillStyle = css(color);
  if (isPlate || shape === 'rounded') {
    if (look.barAt === 'top') pen.fillRect(x, y, w, edgePx + barPx);
    else pen.fillRect(x, y, edgePx + barPx, h);
    return;
  }
  if (shape === 'taped') {
    // Inside of the panel's own round corners: a little of the panel is left all round it.
    const off = STRIPE_OFF_PX;
    pen.save();
    traceOutline(pen, shape, { x: x + off, y: y + off, w: w - 2 * off, h: h - 2 * off }, cornerPx - off);
    pen.clip();
    pen.fillRect(x, y + h - off - barPx, w, barPx);
    pen.restore();
    return;
  }
  if (shape === 'cut') {
    triangle(pen, x + w, y + h, flashPx(cornerPx));
    pen.fill();
    pen.strokeStyle = css(look.fill);
    pen.lineWidth = FLASH.linePx;
    const line = FLASH.linePart * cornerPx;
    pen.beginPath();
    pen.moveTo(x + w, y + h - line);
    pen.lineTo(x + w - line, y + h);
    pen.stroke();
  }
}

function triangle(pen: Pen, right: number, bottom: number, side: number): void {
  pen.beginPath();
  pen.moveTo(right, bottom);
  pen.lineTo(right, bottom - side);
  pen.lineTo(right - side, bottom);
  pen.closePath();
}

function drawHairline(pen: Pen, { x, y, w, h }: Box, color: number, { cornerPx, shape }: PanelLook): void {
  const inset = HAIRLINE.insetPx + HAIRLINE.px / 2;
  traceOutline(pen, shape, { x: x + inset, y: y + inset, w: w - 2 * inset, h: h - 2 * inset }, cornerPx);
  pen.strokeStyle = css(color);
  pen.lineWidth = HAIRLINE.px;
  pen.stroke();
}
