/** Maps the part of the time that has gone, 0 to 1, to the part of the way; may pass 1 before it ends there. */
export type Curve = (part: number) => number;

/** Rounds of halving: the answer is then closer than a thousandth of a px over any screen. */
const HALVINGS = 24;

/** The curve that CSS names cubic-bezier(x1, y1, x2, y2); x1 and x2 lie within 0 and 1. Outside of 0 to 1 it rests at its ends. */
export function cubicBezier(x1: number, y1: number, x2: number, y2: number): Curve {
  if (!(x1 >= 0 && x1 <= 1 && x2 >= 0 && x2 <= 1)) throw new RangeError('x1 and x2 must lie within 0 and 1');
  return (part) => {
    if (!(part > 0)) return 0;
    if (part >= 1) return 1;
    let low = 0;
    let high = 1;
    // x grows with t all the way, so halving always finds it; Newton's method stalls where the curve stands upright.
    for (let round = 0; round < HALVINGS; round++) {
      const middle = (low + high) / 2;
      if (coordinate(middle, x1, x2) < part) low = middle;
      else high = middle;
    }
    return coordinate((low + high) / 2, y1, y2);
  };
}

function coordinate(t: number, first: number, second: number): number {
  const rest = 1 - t;
  return 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t;
}

/** The same way in equal steps, the first of them at once. */
export function stepped(curve: Curve, steps: number): Curve {
  return (part) => Math.min(1, Math.ceil(curve(part) * steps) / steps);
}

/** The curves of the look: no property travels over a third of its way in one frame of a 30 fps stream. */
export const CURVES = {
  linear: (part: number) => Math.min(1, Math.max(0, part)),
  /** Comes in: fast at once, long to settle. */
  enter: cubicBezier(0, 0, 0.3, 1),
  /** Goes from one place to another. */
  move: cubicBezier(0.4, 0.14, 0.3, 1),
  /** Leaves: gathers speed. */
  exit: cubicBezier(0.4, 0.14, 1, 1),
  /** Comes in and passes its size by about 3 % before it settles. */
  pop: cubicBezier(0.34, 1.3, 0.5, 1),
  /** Passes its size by about 6.6 %. */
  bounce: cubicBezier(0.34, 1.45, 0.5, 1),
} as const satisfies Record<string, Curve>;

/** In less time than this a curve goes over a third of its way in one frame, which is seen as a cut. */
export const LEAST_MS: Readonly<Record<keyof typeof CURVES, number>> = {
  linear: 100,
  enter: 240,
  move: 220,
  exit: 140,
  pop: 360,
  bounce: 400,
};
