import type { Cut, Point } from '../cut.ts';
import { around, cutStone } from '../cut.ts';
import type { Stone } from './stone.ts';
import { band, corners, cut, kite, towards, turned } from './stone.ts';

/** Part of an octagonal ring, from its corner `first` on, of so many edges. */
function ringPart(centre: Point, radius: number, hole: number, first: number, edges: number): Stone {
  const row = (far: number) =>
    Array.from({ length: edges + 1 }, (_, index) => towards(centre, 22.5 + 45 * (first + index), far));
  const [outer, inner] = [row(radius), row(hole)];
  return { outline: [...outer, ...[...inner].reverse()], cuts: band(outer, inner) };
}

const CUP: readonly Stone[] = [
  kite([29, 26], [36, 7], { half: 4.5, at: 0.5, shades: ['rim', 'base'], tone: 'pearl' }),
  kite([46, 25], [55, 6], { half: 4.5, at: 0.5, shades: ['rim', 'base'], tone: 'pearl' }),
  ringPart([69, 60], 21, 10, -3, 5),
  {
    outline: corners([9, 42, 73, 42, 67, 78, 57, 90, 25, 90, 15, 78]),
    cuts: [
      cut('light', [9, 42, 27, 42, 29, 90, 25, 90, 15, 78]),
      cut('rim', [27, 42, 54, 42, 29, 90]),
      cut('base', [54, 42, 53, 90, 29, 90]),
      cut('shade', [54, 42, 73, 42, 53, 90]),
      cut('deep', [73, 42, 67, 78, 57, 90, 53, 90]),
    ],
    glint: corners([14.5, 52, 22, 52, 19, 69]),
  },
  {
    outline: corners([6, 40, 16, 32, 66, 32, 76, 40, 66, 48, 16, 48]),
    cuts: [
      cut('rim', [6, 40, 16, 32, 66, 32, 61, 36, 21, 36, 16, 40]),
      cut('light', [6, 40, 16, 40, 21, 44, 61, 44, 66, 48, 16, 48]),
      cut('shade', [66, 32, 76, 40, 66, 48, 61, 44, 66, 40, 61, 36]),
      cut('deep', [16, 40, 21, 36, 61, 36, 66, 40, 61, 44, 21, 44]),
    ],
  },
  {
    outline: corners([18, 40, 22, 36.5, 60, 36.5, 64, 40, 60, 43.5, 22, 43.5]),
    cuts: [
      cut('deep', [18, 40, 22, 36.5, 60, 36.5, 56, 40]),
      cut('shade', [18, 40, 56, 40, 60, 43.5, 22, 43.5]),
      cut('base', [56, 40, 60, 36.5, 64, 40, 60, 43.5]),
    ],
    tone: 'bronze',
  },
];

const NOTE_HEAD = { scale: 0.5, top: 'light' } as const;

function noteHead(x: number, y: number): Stone {
  const outline = around([x, y], 8, [16], -112.5);
  return { outline, cuts: cutStone(outline, { ...NOTE_HEAD, focus: [x - 2, y - 2.5] }) };
}

const NOTE: readonly Stone[] = [
  {
    outline: corners([31, 21, 89, 7, 89, 70, 79, 70, 79, 31, 41, 40, 41, 76, 31, 76]),
    cuts: [
      cut('rim', [31, 21, 89, 7, 89, 15, 31, 29]),
      cut('base', [31, 29, 89, 15, 89, 28.6, 79, 31, 41, 40, 31, 42.4]),
      cut('shade', [31, 42.4, 41, 40, 41, 76, 31, 76]),
      cut('shade', [79, 31, 89, 28.6, 89, 70, 79, 70]),
    ],
  },
  { ...noteHead(25, 74), glint: corners([16, 73, 17, 66, 24, 63.5]) },
  noteHead(73, 67),
];

function bow(centre: Point, deg: number): Stone {
  const [x, y] = centre;
  const at = (points: readonly number[]) =>
    turned(
      corners(points).map(([dx, dy]): Point => [x + dx, y + dy]),
      centre,
      deg,
    );
  return {
    outline: at([-9, -6, 0, -2.5, 9, -6, 9, 6, 0, 2.5, -9, 6]),
    cuts: [
      { points: at([-9, -6, 0, 0, -9, 6]), shade: 'light' },
      { points: at([-9, -6, 0, -2.5, 0, 0]), shade: 'base' },
      { points: at([-9, 6, 0, 0, 0, 2.5]), shade: 'base' },
      { points: at([0, -2.5, 9, -6, 0, 0]), shade: 'base' },
      { points: at([0, 0, 9, -6, 9, 6]), shade: 'shade' },
      { points: at([0, 0, 9, 6, 0, 2.5]), shade: 'deep' },
    ],
    tone: 'ruby',
  };
}

const KITE: readonly Stone[] = [
  {
    outline: corners([40, 56, 45, 58, 39, 72, 22, 82, 20, 78.5, 35, 69]),
    cuts: [cut('light', [40, 56, 45, 58, 39, 72, 35, 69]), cut('base', [35, 69, 39, 72, 22, 82, 20, 78.5])],
    tone: 'pearl',
  },
  bow([37, 70], 68),
  bow([17.5, 80.8], 24),
  {
    outline: corners([78, 6, 90, 36, 41, 62, 45, 20]),
    cuts: [
      cut('rim', [78, 6, 65, 27, 45, 20]),
      cut('base', [78, 6, 90, 36, 65, 27]),
      cut('light', [45, 20, 65, 27, 41, 62]),
      cut('shade', [65, 27, 90, 36, 41, 62]),
    ],
    glint: corners([65, 14, 68, 18, 57, 20.5]),
  },
];

const LANTERN_BODY = corners([34, 22, 62, 22, 78, 38, 78, 56, 62, 72, 34, 72, 18, 56, 18, 38]);

function cap(values: readonly number[], leftX: number, rightX: number): Stone {
  const [ax = 0, ay = 0, bx = 0, , cx = 0, cy = 0, dx = 0] = values;
  return {
    outline: corners(values),
    cuts: [
      cut('light', [ax, ay, leftX, ay, leftX, cy, dx, cy]),
      cut('base', [leftX, ay, rightX, ay, rightX, cy, leftX, cy]),
      cut('shade', [rightX, ay, bx, ay, cx, cy, rightX, cy]),
    ],
    tone: 'bronze',
  };
}

const LANTERN: readonly Stone[] = [
  cap([43, 6, 53, 6, 56, 16, 40, 16], 46, 51),
  kite([48, 76], [48, 90], { half: 5, at: 0.4, tone: 6 }),
  {
    outline: LANTERN_BODY,
    cuts: cutStone(LANTERN_BODY, { scale: 0.58, focus: [46, 45], top: 'base' }),
    glint: corners([25, 47, 25, 38, 32, 31]),
  },
  cap([36, 14, 60, 14, 66, 25, 30, 25], 42, 55),
  cap([30, 69, 66, 69, 60, 80, 36, 80], 42, 55),
  kite([48, 64], [48, 29], { half: 9.5, at: 0.36, tone: 6 }),
];

/** Drawn upright, then laid across the grid, where there is most room. */
const laid = (values: readonly number[]): Point[] => turned(corners(values), [48, 48], -45);
const laidCut = (shade: Cut['shade'], values: readonly number[]): Cut => ({ shade, points: laid(values) });

const KEY: readonly Stone[] = [
  {
    outline: laid([
      43, 34, 53, 34, 53, 99, 43, 99, 43, 89, 30, 89, 30, 80, 43, 80, 43, 74, 33, 74, 33, 65, 43, 65,
    ]),
    cuts: [
      laidCut('light', [43, 34, 48, 34, 48, 99, 43, 99]),
      laidCut('shade', [48, 34, 53, 34, 53, 99, 48, 99]),
      laidCut('base', [30, 80, 43, 80, 43, 89, 30, 89]),
      laidCut('base', [33, 65, 43, 65, 43, 74, 33, 74]),
    ],
  },
  { ...ringPart([25.5, 25.5], 21, 9.5, 0, 8), glint: corners([13, 20, 19.5, 13, 21, 16]) },
  {
    outline: laid([38, 36, 58, 36, 58, 44, 38, 44]),
    cuts: [
      laidCut('rim', [38, 36, 45, 36, 45, 44, 38, 44]),
      laidCut('base', [45, 36, 52, 36, 52, 44, 45, 44]),
      laidCut('deep', [52, 36, 58, 36, 58, 44, 52, 44]),
    ],
  },
];

/** What people make. */
export const THINGS = {
  cup: CUP,
  note: NOTE,
  kite: KITE,
  lantern: LANTERN,
  key: KEY,
} as const satisfies Readonly<Record<string, readonly Stone[]>>;
