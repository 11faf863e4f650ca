import type { ShapeName } from '../../../shared/theme-tokens.ts';
import type { Box } from '../canvas-size.ts';

type Pen = CanvasRenderingContext2D;
type Trace = (pen: Pen, box: Box, cornerPx: number) => void;

/** Steps of a corner that is as large as a panel's; smaller corners have steps of half the size. */
const LARGE_STEP_PX = 8;
const SMALL_STEP_PX = 4;

/** Begins a path round a box whose corners are taken away by `cornerPx` as the shape has them. */
export function traceOutline(pen: Pen, shape: ShapeName, box: Box, cornerPx: number): void {
  pen.beginPath();
  OUTLINES[shape](pen, box, cornerPx);
  pen.closePath();
}

const round: Trace = (pen, { x, y, w, h }, corner) => pen.roundRect(x, y, w, h, corner);

/** The first and the third corner cut off. */
const cut: Trace = (pen, { x, y, w, h }, corner) => {
  pen.moveTo(x + corner, y);
  pen.lineTo(x + w, y);
  pen.lineTo(x + w, y + h - corner);
  pen.lineTo(x + w - corner, y + h);
  pen.lineTo(x, y + h);
  pen.lineTo(x, y + corner);
};

/** A quarter of a circle taken out of each corner. */
const concave: Trace = (pen, { x, y, w, h }, corner) => {
  const quarter = Math.PI / 2;
  pen.arc(x, y, corner, quarter, 0, true);
  pen.arc(x + w, y, corner, 2 * quarter, quarter, true);
  pen.arc(x + w, y + h, corner, 3 * quarter, 2 * quarter, true);
  pen.arc(x, y + h, corner, 4 * quarter, 3 * quarter, true);
};

/** Stairs at each corner. */
const stepped: Trace = (pen, { x, y, w, h }, corner) => {
  const step = corner > LARGE_STEP_PX ? LARGE_STEP_PX : SMALL_STEP_PX;
  const steps = Math.round(corner / step);
  const across = [1, -1, -1, 1];
  const down = [1, 1, -1, -1];
  [x, x + w, x + w, x].forEach((cornerX, index) => {
    const cornerY = index < 2 ? y : y + h;
    // Clockwise round the box: a stair begins beside the corner or below it, by turns.
    for (let nth = 0; nth <= 2 * steps; nth++) {
      const at = index % 2 === 0 ? nth : 2 * steps - nth;
      pen.lineTo(
        cornerX + (across[index] ?? 1) * step * Math.floor((at + 1) / 2),
        cornerY + (down[index] ?? 1) * step * (steps - Math.floor(at / 2)),
      );
    }
  });
};

const OUTLINES: Readonly<Record<ShapeName, Trace>> = {
  rounded: round,
  cut,
  taped: round,
  concave,
  stepped,
  bunting: round,
};
