import type { Shade } from './tones.ts';

/** A corner, in units of the 96 grid unless said otherwise; y points down. */
export type Point = readonly [x: number, y: number];

/** A flat piece of a stone and how bright it stands in the light. */
export interface Cut {
  readonly points: readonly Point[];
  readonly shade: Shade;
}

/** Direction towards the one light of all art: up and a little left. */
const LIGHT: Point = [-0.6, -0.8];

/** The least that a normal turned to the light gives for each shade; what is below them all is deep. */
const SHADES: readonly (readonly [over: number, shade: Shade])[] = [
  [0.75, 'rim'],
  [0.3, 'light'],
  [-0.2, 'base'],
  [-0.7, 'shade'],
];

/** Area by the corners: above 0 when they run clockwise on the screen. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = at(points, index + 1);
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/** The corner at `index`, counted round and round. */
export function at(points: readonly Point[], index: number): Point {
  const point = points[((index % points.length) + points.length) % points.length];
  if (!point) throw new RangeError('a polygon has corners');
  return point;
}

/** Shade of a face whose outer edge runs from `a` to `b`, clockwise round the shape, in the light turned by `leanDeg`. */
export function shadeOf(a: Point, b: Point, leanDeg = 0): Shade {
  const lean = (leanDeg * Math.PI) / 180;
  const x = LIGHT[0] * Math.cos(lean) - LIGHT[1] * Math.sin(lean);
  const y = LIGHT[0] * Math.sin(lean) + LIGHT[1] * Math.cos(lean);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const dot = (dy * x - dx * y) / Math.hypot(dx, dy);
  return SHADES.find(([over]) => dot > over)?.[1] ?? 'deep';
}

/** The same polygon, smaller by `scale` towards `focus`: the table of a stone. */
export function shrunk(points: readonly Point[], scale: number, focus: Point): Point[] {
  return points.map(([x, y]) => [focus[0] + (x - focus[0]) * scale, focus[1] + (y - focus[1]) * scale]);
}

/** Cuts a polygon with clockwise corners: one face for each edge, and a table in `top`. */
export function cutStone(
  outline: readonly Point[],
  form: {
    /** Size of the table, in parts of the polygon's, and the point that it shrinks towards. */
    readonly scale: number;
    readonly focus: Point;
    readonly top: Shade;
    /** Turns the light a little, so that no face gets the table's shade and melts into it. */
    readonly leanDeg?: number;
  },
): Cut[] {
  const table = shrunk(outline, form.scale, form.focus);
  const ring = outline.map((corner, index): Cut => {
    const next = at(outline, index + 1);
    const points = [corner, next, at(table, index + 1), at(table, index)];
    return { points, shade: shadeOf(corner, next, form.leanDeg) };
  });
  return [...ring, { points: table, shade: form.top }];
}

/** Cuts a polygon into triangles that meet at `centre`, one for each edge, in these shades by turns. */
export function cutFan(outline: readonly Point[], centre: Point, shades: readonly Shade[]): Cut[] {
  return outline.map((corner, index) => ({
    points: [corner, at(outline, index + 1), centre],
    shade: shades[index % shades.length] ?? 'base',
  }));
}

/** Corners on one circle or by turns on several, clockwise from `fromDeg`; 0 degrees points right. */
export function around(
  centre: Point,
  corners: number,
  radii: readonly [number, ...number[]],
  fromDeg = -90,
): Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((fromDeg + (360 * index) / corners) * Math.PI) / 180;
    const radius = radii[index % radii.length] ?? radii[0];
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}
