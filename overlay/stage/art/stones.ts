import type { Cut, Point } from './cut.ts';
import { around, cutFan, cutStone } from './cut.ts';
import type { Shade, ToneName } from './tones.ts';

export type MotifName = 'bead' | 'drop' | 'heart' | 'gem' | 'star' | 'crown';

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
function corners(values: readonly number[]): Point[] {
  return Array.from({ length: values.length / 2 }, (_, index) => [
    values[2 * index] ?? 0,
    values[2 * index + 1] ?? 0,
  ]);
}

function cut(shade: Shade, values: readonly number[]): Cut {
  return { points: corners(values), shade };
}

const bead = around([48, 48], 6, [38]);

const drop = corners([48, 6, 66, 36, 76, 60, 66, 82, 48, 90, 30, 82, 20, 60, 30, 36]);

const heart = corners([48, 26, 61, 11, 79, 11, 90, 25, 87, 45, 48, 88, 9, 45, 6, 25, 17, 11, 35, 11]);

const star = around([48, 50], 10, [43, 19]);

/** By the light alone all faces would be the brightest or the darkest, and gold would not look golden. */
const STAR_SHADES: readonly Shade[] = [
  'base',
  'light',
  'shade',
  'base',
  'shade',
  'deep',
  'light',
  'shade',
  'rim',
  'light',
];

function smallBead(x: number, y: number, tone: ToneName): Stone {
  const outline = around([x, y], 6, [8]);
  return { outline, cuts: cutStone(outline, { scale: 0.5, focus: [x - 1, y - 1], top: 'base' }), tone };
}

/** Of which stones each motif is made, back to front. */
export const STONES: Readonly<Record<MotifName, readonly Stone[]>> = {
  bead: [
    {
      outline: bead,
      cuts: cutStone(bead, { scale: 0.56, focus: [46, 45], top: 'base' }),
      glint: corners([32, 47, 32, 38.5, 44, 31.5]),
    },
  ],
  drop: [
    {
      outline: drop,
      cuts: cutStone(drop, { scale: 0.56, focus: [46, 58], top: 'light' }),
      glint: corners([36, 60, 42, 44, 43, 62]),
    },
  ],
  heart: [
    {
      outline: heart,
      cuts: cutStone(heart, { scale: 0.58, focus: [46, 41], top: 'light', leanDeg: 12 }),
      glint: corners([26.5, 36, 31, 27, 41, 27]),
    },
  ],
  gem: [
    {
      outline: corners([23, 13, 73, 13, 90, 36, 48, 88, 6, 36]),
      cuts: [
        cut('rim', [23, 13, 31, 36, 6, 36]),
        cut('light', [23, 13, 48, 13, 31, 36]),
        cut('base', [48, 13, 65, 36, 31, 36]),
        cut('light', [48, 13, 73, 13, 65, 36]),
        cut('shade', [73, 13, 90, 36, 65, 36]),
        cut('base', [6, 36, 31, 36, 48, 88]),
        cut('light', [31, 36, 65, 36, 48, 88]),
        cut('deep', [65, 36, 90, 36, 48, 88]),
      ],
      glint: corners([28.5, 16, 41, 16, 32.5, 28]),
    },
  ],
  star: [
    {
      outline: star,
      cuts: cutFan(star, [48, 50], STAR_SHADES),
      glint: corners([46, 20, 46, 35, 40.5, 36.5]),
    },
  ],
  crown: [
    {
      outline: corners([13, 30, 31, 52, 48, 14, 65, 52, 83, 30, 76, 74, 20, 74]),
      cuts: [
        cut('light', [13, 30, 32, 74, 20, 74]),
        cut('shade', [13, 30, 31, 52, 32, 74]),
        cut('light', [31, 52, 48, 14, 48, 74, 32, 74]),
        cut('base', [48, 14, 65, 52, 64, 74, 48, 74]),
        cut('light', [65, 52, 83, 30, 64, 74]),
        cut('shade', [83, 30, 76, 74, 64, 74]),
      ],
      glint: corners([45, 31, 45, 48, 37.5, 48]),
    },
    {
      outline: corners([18, 73, 78, 73, 78, 89, 18, 89]),
      cuts: [
        cut('rim', [18, 73, 78, 73, 71, 80, 25, 80]),
        cut('deep', [78, 73, 78, 89, 71, 80]),
        cut('shade', [18, 89, 25, 80, 71, 80, 78, 89]),
        cut('light', [18, 73, 25, 80, 18, 89]),
      ],
    },
    smallBead(14, 29, 'ruby'),
    smallBead(48, 14, 'aqua'),
    smallBead(82, 29, 'ruby'),
  ],
};
