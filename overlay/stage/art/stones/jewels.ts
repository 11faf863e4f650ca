import { around, cutFan, cutStone } from '../cut.ts';
import type { Shade } from '../tones.ts';
import type { Stone } from './stone.ts';
import { corners, cut, bead as smallBead } from './stone.ts';

const bead = around([48, 48], 6, [38]);

const drop = corners([48, 6, 66, 36, 76, 60, 66, 82, 48, 90, 30, 82, 20, 60, 30, 36]);

const heart = corners([48, 31, 62, 11, 79, 11, 90, 25, 87, 46, 48, 88, 9, 46, 6, 25, 17, 11, 34, 11]);

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

/** What is cut as jewellers cut: the stones of each motif, back to front. */
export const JEWELS = {
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
      outline: corners([26, 16, 70, 16, 90, 39, 48, 85, 6, 39]),
      cuts: [
        cut('rim', [26, 16, 31, 39, 6, 39]),
        cut('light', [26, 16, 48, 16, 31, 39]),
        cut('base', [48, 16, 65, 39, 31, 39]),
        cut('light', [48, 16, 70, 16, 65, 39]),
        cut('shade', [70, 16, 90, 39, 65, 39]),
        cut('base', [6, 39, 31, 39, 48, 85]),
        cut('light', [31, 39, 65, 39, 48, 85]),
        cut('deep', [65, 39, 90, 39, 48, 85]),
      ],
      glint: corners([30.5, 19, 42, 19, 33.5, 31]),
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
    smallBead(14, 29, 8, 'ruby'),
    smallBead(48, 14, 8, 'aqua'),
    smallBead(82, 29, 8, 'ruby'),
  ],
} as const satisfies Readonly<Record<string, readonly Stone[]>>;
