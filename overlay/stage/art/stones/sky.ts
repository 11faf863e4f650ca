import type { Point } from '../cut.ts';
import { around, cutStone } from '../cut.ts';
import type { Shade } from '../tones.ts';
import type { Stone } from './stone.ts';
import { band, bead, corners, kite } from './stone.ts';

const COMET_HEAD = around([33, 63], 9, [26], -110);

const COMET: readonly Stone[] = [
  kite([28, 52], [62, 8], { half: 8, at: 0.45 }),
  kite([46, 68], [89, 38], { half: 8, at: 0.45 }),
  kite([34, 62], [89, 7], { half: 11, at: 0.45 }),
  {
    outline: COMET_HEAD,
    cuts: cutStone(COMET_HEAD, { scale: 0.55, focus: [31, 60], top: 'light' }),
    glint: corners([18, 62, 20, 52, 28, 47]),
  },
];

const ORBIT_MIDDLE: Point = [48, 53];
const PLANET = around(ORBIT_MIDDLE, 12, [27], -105);
/** How many faces half of the ring has. */
const RING_FACES = 5;

/** Half of the ring, from `fromDeg` on, clockwise. */
function halfRing(fromDeg: number, shades: readonly Shade[]): Stone {
  const row = (rx: number, ry: number): Point[] =>
    Array.from({ length: RING_FACES + 1 }, (_, index) => {
      const angle = ((fromDeg + (180 * index) / RING_FACES) * Math.PI) / 180;
      const lean = (-20 * Math.PI) / 180;
      const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return [
        ORBIT_MIDDLE[0] + x * Math.cos(lean) - y * Math.sin(lean),
        ORBIT_MIDDLE[1] + x * Math.sin(lean) + y * Math.cos(lean),
      ];
    });
  const [outer, inner] = [row(44, 14), row(33, 6.5)];
  return { outline: [...outer, ...[...inner].reverse()], cuts: band(outer, inner, shades), tone: 6 };
}

const ORBIT: readonly Stone[] = [
  halfRing(180, ['light', 'base', 'shade', 'shade', 'base']),
  {
    outline: PLANET,
    cuts: cutStone(PLANET, { scale: 0.55, focus: [45, 46], top: 'base' }),
    glint: corners([30, 45, 33, 35, 40, 31]),
  },
  halfRing(0, ['base', 'light', 'rim', 'light', 'base']),
  bead(76, 15, 9, 'pearl'),
];

/** What flies far above. */
export const SKY = {
  comet: COMET,
  orbit: ORBIT,
} as const satisfies Readonly<Record<string, readonly Stone[]>>;
