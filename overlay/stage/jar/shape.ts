import type { Point } from '../art/cut.ts';
import { areaOf } from '../art/cut.ts';

/** The jar without its plate, in its own px: at its default place in landscape one of them is a canvas px. */
export const JAR = { w: 252, h: 328 } as const;
/** What its box holds: the jar, and below it the plate, which covers a little of it. */
export const JAR_BOX = { w: 252, h: 364 } as const;
export const PLATE = { x: 40, y: 316, w: 171, h: 48 } as const;
export const LID = { x: 20, y: 0, w: 212, h: 28 } as const;

/** Width of the glass, in the middle of its ink. */
export const GLASS_PX = 6;
export const GLASS_INK_PX = 13;

const NECK = { x: 37, bottom: 44 } as const;
/** Where the shoulder has reached the jar's full width. */
const SHOULDER_BOTTOM = 102;
const CORNER_PX = 44;
/** Straight pieces in each bend: so many that the eye sees none of them, and what lies against it needs fewer. */
const SEEN_PIECES = 16;
const FELT_PIECES = 6;

/** Middle of the glass from the neck at the left round the bottom to the neck at the right, as a row of corners. */
function outline(insetPx: number, topPx: number, pieces: number): Point[] {
  const [left, bottom] = [insetPx, JAR.h - insetPx];
  const neck = NECK.x + insetPx;
  const side: Point[] = [
    [neck, topPx],
    ...bend(
      pieces,
      [neck, NECK.bottom],
      [neck, NECK.bottom + 22],
      [left, SHOULDER_BOTTOM - 38],
      [left, SHOULDER_BOTTOM],
    ),
    ...bend(
      pieces,
      [left, JAR.h - CORNER_PX],
      [left, bottom - CORNER_PX * ROUND],
      [CORNER_PX - (CORNER_PX - left) * ROUND, bottom],
      [CORNER_PX, bottom],
    ),
  ];
  return [...side, ...side.map(([x, y]): Point => [JAR.w - x, y]).reverse()];
}

/** Handles of a Bezier curve that comes closest to a quarter of a circle lie this far along. */
const ROUND = 0.4477;

function bend(pieces: number, from: Point, first: Point, second: Point, to: Point): Point[] {
  return Array.from({ length: pieces + 1 }, (_, piece) => {
    const t = piece / pieces;
    const rest = 1 - t;
    const at = (axis: 0 | 1) =>
      rest * rest * rest * from[axis] +
      3 * rest * rest * t * first[axis] +
      3 * rest * t * t * second[axis] +
      t * t * t * to[axis];
    return [at(0), at(1)];
  });
}

/** Middle of the glass, open at the lid. */
export const GLASS: readonly Point[] = outline(0, LID.h / 2, SEEN_PIECES);

/** Far enough above the lid that whatever waits to fall stands between the walls of the neck. */
const CHIMNEY_PX = 4_000;

/** What bodies lie against: the inner edge of the glass; the neck goes on upwards as far as anything can come from. */
export const WALLS: readonly Point[] = outline(GLASS_INK_PX / 2, -CHIMNEY_PX, FELT_PIECES);

/** Bodies fall out from under the lid: the highest y at which nothing of one shows above it. */
export const MOUTH_Y = LID.h;
/** Half the width between the walls of the neck. */
export const NECK_HALF_PX = JAR.w / 2 - NECK.x - GLASS_INK_PX / 2;

/** Room inside, below the neck, in square px. */
export const ROOM_PX2 = Math.abs(areaOf(outline(GLASS_INK_PX / 2, NECK.bottom, FELT_PIECES)));
