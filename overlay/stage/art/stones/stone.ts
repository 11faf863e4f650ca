import type { Cut, Point } from '../cut.ts';
import { around, cutStone, shadeOf } from '../cut.ts';
import type { Shade, ToneName } from '../tones.ts';

/** One stone of a motif, before it gets its colours; corners in units of the 96 grid, clockwise. */
export interface Stone {
  readonly outline: readonly Point[];
  readonly cuts: readonly Cut[];
  /** Corners of the white glint; a stone without one is dull. */
  readonly glint?: readonly Point[];
  /** Tone of a stone that is never in the motif's own. */
  readonly tone?: ToneName;
}

/** Points from x and y by turns. */
export function corners(values: readonly number[]): Point[] {
  return Array.from({ length: values.length / 2 }, (_, index) => [
    values[2 * index] ?? 0,
    values[2 * index + 1] ?? 0,
  ]);
}

export function cut(shade: Shade, values: readonly number[]): Cut {
  return { points: corners(values), shade };
}

/** A hexagonal bead. */
export function bead(x: number, y: number, radius: number, tone?: ToneName): Stone {
  const outline = around([x, y], 6, [radius]);
  const focus: Point = [x - radius / 8, y - radius / 8];
  const stone = { outline, cuts: cutStone(outline, { scale: 0.5, focus, top: 'base' }) };
  return tone === undefined ? stone : { ...stone, tone };
}

/** How a kite lies: it points from its root to its tip. */
export interface KiteForm {
  /** Corners left and right stand so far from the spine. */
  readonly half: number;
  /** And so far along it, in parts of its length. */
  readonly at: number;
  /** Instead of those that the light gives: what is left of the spine, and what is right of it. */
  readonly shades?: readonly [left: Shade, right: Shade];
  readonly tone?: ToneName;
}

/** Two triangles on a spine, one to the light and one away from it. */
export function kite(root: Point, tip: Point, form: KiteForm): Stone {
  const { half, tone, shades = [shadeOf(root, tip), shadeOf(tip, root)] } = form;
  const [dx, dy] = [tip[0] - root[0], tip[1] - root[1]];
  const length = Math.hypot(dx, dy);
  const on = (aside: number): Point => [
    root[0] + dx * form.at + (aside * dy) / length,
    root[1] + dy * form.at - (aside * dx) / length,
  ];
  const [left, right] = [on(half), on(-half)];
  const stone: Stone = {
    outline: [root, left, tip, right],
    cuts: [
      { points: [root, left, tip], shade: shades[0] },
      { points: [root, tip, right], shade: shades[1] },
    ],
  };
  return tone === undefined ? stone : { ...stone, tone };
}

/** A band between two rows of as many corners, one face for each edge of the outer row. */
export function band(outer: readonly Point[], inner: readonly Point[], shades: readonly Shade[] = []): Cut[] {
  return outer.slice(1).flatMap((end, index): Cut[] => {
    const start = outer[index];
    const [near, far] = [inner[index], inner[index + 1]];
    return start && near && far
      ? [{ points: [start, end, far, near], shade: shades[index] ?? shadeOf(start, end) }]
      : [];
  });
}

/** The point so far from another in a direction; 0 degrees points right, 90 down. */
export function towards([x, y]: Point, deg: number, far: number): Point {
  const angle = (deg * Math.PI) / 180;
  return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
}

/** Turned round a point, clockwise. */
export function turned(points: readonly Point[], [cx, cy]: Point, deg: number): Point[] {
  const angle = (deg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]);
}
