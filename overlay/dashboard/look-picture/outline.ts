import type { ShapeName } from '../../../shared/theme-tokens.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Point = readonly [x: number, y: number];

/** The outline of a panel as the path of an SVG: the overlay's own six, at the size of a small picture. */
export function outlineOf(shape: ShapeName, { x, y, w, h }: Box): string {
  const right = x + w;
  const foot = y + h;
  switch (shape) {
    case 'cut':
      return polygon([
        [x + 9, y],
        [right, y],
        [right, foot - 9],
        [right - 9, foot],
        [x, foot],
        [x, y + 9],
      ]);
    case 'stepped':
      return polygon(steps({ x, y, w, h }, 4));
    case 'concave':
      return arcs({ x, y, w, h }, 7, 0);
    case 'rounded':
      return arcs({ x, y, w, h }, 4, 1);
    case 'taped':
      return arcs({ x, y, w, h }, 9, 1);
    case 'bunting':
      return arcs({ x, y, w, h }, 13, 1);
  }
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** Corners of quarter circles; `sweep` 1 is round, 0 is hollow. */
function arcs({ x, y, w, h }: Box, r: number, sweep: 0 | 1): string {
  const arc = (toX: number, toY: number) => `A${r} ${r} 0 0 ${sweep} ${toX} ${toY}`;
  return [
    `M${x + r} ${y}`,
    `H${x + w - r}`,
    arc(x + w, y + r),
    `V${y + h - r}`,
    arc(x + w - r, y + h),
    `H${x + r}`,
    arc(x, y + h - r),
    `V${y + r}`,
    arc(x + r, y),
    'Z',
  ].join('');
}

/** Two stairs at each corner, clockwise. */
function steps({ x, y, w, h }: Box, s: number): readonly Point[] {
  const [right, foot] = [x + w, y + h];
  return [
    [x + 2 * s, y],
    [right - 2 * s, y],
    [right - 2 * s, y + s],
    [right - s, y + s],
    [right - s, y + 2 * s],
    [right, y + 2 * s],
    [right, foot - 2 * s],
    [right - s, foot - 2 * s],
    [right - s, foot - s],
    [right - 2 * s, foot - s],
    [right - 2 * s, foot],
    [x + 2 * s, foot],
    [x + 2 * s, foot - s],
    [x + s, foot - s],
    [x + s, foot - 2 * s],
    [x, foot - 2 * s],
    [x, y + 2 * s],
    [x + s, y + 2 * s],
    [x + s, y + s],
    [x + 2 * s, y + s],
  ];
}
