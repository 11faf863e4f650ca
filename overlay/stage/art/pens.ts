import type { Motif } from '../../../shared/motif.ts';
import type { StageTheme } from '../theme.ts';
import type { Point } from './cut.ts';
import { around, at } from './cut.ts';
import { GRID, MARGIN, partsOf } from './motifs.ts';
import type { ToneName } from './tones.ts';
import { TONES } from './tones.ts';

type Pen = CanvasRenderingContext2D;

/** Width of the ink round a motif, in units of its grid. */
export const MOTIF_INK = 4;

/** Ink thinner than this is lost on a phone, in canvas px. */
export const LEAST_INK_PX = 4;

/** Width of the ink between the parts of a motif, in units of its grid: thin where the motif is small. */
const INNER_INK = 0.7 * MOTIF_INK;

/** Ink between parts that is thinner than this does not part them, in canvas px. */
const LEAST_INNER_INK_PX = 1.5;

/** Wedges of a medallion, in two tones by turns. */
export const WEDGES = 24;

/** Radius of the inner disc of a medallion, in parts of its own. */
export const DISC_RADIUS = 0.66;

/** Width of the ink round a medallion, in parts of its radius: a large wheel with a thin line looks like paper. */
const MEDALLION_INK = 0.03;

/** Radius of the notches between a medallion's teeth, in parts of its own. */
const NOTCH_RADIUS = 0.9;

/** Width of the line in its own colour that joins a piece to its neighbours, in units of the drawing. */
const SEAM = 0.5;

/** How many px one unit of a motif's grid takes in a square of `sizePx`, and how wide the ink round it is. */
export function motifScale(sizePx: number): { readonly unit: number; readonly inkPx: number } {
  const inkPx = Math.max((MOTIF_INK / GRID) * sizePx, LEAST_INK_PX);
  return { unit: Math.min(sizePx / GRID, (sizePx - 2 * inkPx) / (GRID - 2 * MARGIN)), inkPx };
}

/** Draws a motif round the origin, ink and all within a square of `sizePx`. */
export function drawMotif(
  pen: Pen,
  name: Motif,
  tone: ToneName,
  sizePx: number,
  { ink }: Pick<StageTheme, 'ink'>,
): void {
  const { unit, inkPx } = motifScale(sizePx);
  const innerPx = Math.max((INNER_INK / GRID) * sizePx, LEAST_INNER_INK_PX);
  const parts = partsOf(name, tone);
  pen.scale(unit, unit);
  pen.translate(-GRID / 2, -GRID / 2);
  for (const { outline } of parts) strokeShape(pen, outline, ink, (2 * inkPx) / unit);
  parts.forEach(({ outline, facets }, index) => {
    if (index > 0) strokeShape(pen, outline, ink, (2 * innerPx) / unit);
    for (const { points, color } of facets) {
      // Two smooth edges side by side let the ground shine through: each piece reaches a hair under its neighbour.
      strokeShape(pen, points, color, SEAM);
      fillShape(pen, points, color);
    }
  });
}

/** Width of the ink round a medallion, in px. */
export function medallionInk(radiusPx: number): number {
  return Math.max(LEAST_INK_PX, radiusPx * MEDALLION_INK);
}

/** Draws a medallion round the origin. */
export function drawMedallion(
  pen: Pen,
  radiusPx: number,
  tone: ToneName,
  { ink, isLight, panel, panel2 }: Pick<StageTheme, 'ink' | 'isLight' | 'panel' | 'panel2'>,
): void {
  // The two dark tones: the gift on top is cut from the same stone and must stand off. On paper the wheel is of paper.
  const { shade } = TONES[tone];
  const deep = isLight ? panel2 : TONES[tone].deep;
  const inkPx = medallionInk(radiusPx);
  const rim = around([0, 0], 2 * WEDGES, [radiusPx, radiusPx * NOTCH_RADIUS]);
  strokeShape(pen, rim, ink, 2 * inkPx);
  rim.forEach((corner, index) => {
    const next = at(rim, index + 1);
    const color = index % 2 === 0 ? shade : deep;
    strokeShape(pen, [[0, 0], corner, next], color, SEAM);
    fillShape(pen, [[0, 0], corner, next], color);
  });
  pen.beginPath();
  pen.arc(0, 0, radiusPx * DISC_RADIUS, 0, 2 * Math.PI);
  pen.fillStyle = css(panel);
  pen.fill();
  pen.strokeStyle = css(ink);
  pen.lineWidth = inkPx;
  pen.stroke();
}

function trace(pen: Pen, points: readonly Point[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
}

/** Fills a polygon. */
export function fillShape(pen: Pen, points: readonly Point[], color: number): void {
  trace(pen, points);
  pen.fillStyle = css(color);
  pen.fill();
}

/** Draws a polygon's outline, half of its width to each side. */
export function strokeShape(pen: Pen, points: readonly Point[], color: number, width: number): void {
  trace(pen, points);
  pen.strokeStyle = css(color);
  pen.lineWidth = width;
  pen.stroke();
}

/** A colour as a canvas takes it. */
export function css(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
