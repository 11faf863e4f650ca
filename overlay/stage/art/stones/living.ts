import type { Cut, Point } from '../cut.ts';
import { around, at, cutStone } from '../cut.ts';
import type { Shade } from '../tones.ts';
import type { Stone } from './stone.ts';
import { bead, corners, cut, kite, towards } from './stone.ts';

const BLOOM_MIDDLE: Point = [48, 40];
const BLOOM_HEART = around(BLOOM_MIDDLE, 6, [15], -90);

/** Direction of each petal and the shades of its halves: the whole flower is one bowl in the light. */
const PETALS: readonly (readonly [deg: number, left: Shade, right: Shade])[] = [
  [120, 'deep', 'shade'],
  [60, 'deep', 'shade'],
  [0, 'base', 'shade'],
  [180, 'base', 'light'],
  [300, 'light', 'base'],
  [240, 'light', 'rim'],
];

const BLOOM: readonly Stone[] = [
  kite([49, 56], [22, 89], { half: 10, at: 0.55, shades: ['base', 'light'], tone: 'leaf' }),
  kite([47, 56], [74, 89], { half: 10, at: 0.55, shades: ['base', 'shade'], tone: 'leaf' }),
  ...PETALS.map(([deg, ...shades]) =>
    kite(BLOOM_MIDDLE, towards(BLOOM_MIDDLE, deg, 36), { half: 16, at: 0.66, shades }),
  ),
  {
    outline: BLOOM_HEART,
    cuts: cutStone(BLOOM_HEART, { scale: 0.5, focus: [46.5, 38.5], top: 'light' }),
    glint: corners([39, 40, 39.5, 34.5, 44.5, 32]),
    tone: 6,
  },
];

const WING_ROOT: Point = [22, 72];
/** Direction and length of each feather, the shortest first, since the longest lies on top. */
const FEATHERS: readonly (readonly [deg: number, length: number])[] = [
  [14, 40],
  [-4, 52],
  [-22, 63],
  [-40, 72],
  [-58, 74],
  [-76, 66],
];

const WING: readonly Stone[] = [
  ...FEATHERS.map(([deg, length]) =>
    kite(WING_ROOT, towards(WING_ROOT, deg, length), { half: 10, at: 0.7, shades: ['rim', 'shade'] }),
  ),
  { ...bead(22, 74, 15, 6), glint: corners([14, 73, 15.5, 67, 21, 65]) },
];

/** Where the notches between the kites of a fan are, in parts of the shorter neighbour. */
const NOTCH = 0.7;

/** Kites side by side from one root, in one piece, clockwise; each has two shades in turn. */
function fan(
  root: Point,
  form: {
    readonly fromDeg: number;
    readonly stepDeg: number;
    readonly lengths: readonly number[];
    readonly shades: readonly [Shade, ...Shade[]];
  },
): Pick<Stone, 'outline' | 'cuts'> {
  const { fromDeg, stepDeg, lengths, shades } = form;
  const notch = (before: number): Point => {
    const [one = Number.POSITIVE_INFINITY, other = one] = [
      lengths[before - 1] ?? lengths[before],
      lengths[before],
    ];
    return towards(root, fromDeg + stepDeg * (before - 0.5), NOTCH * Math.min(one, other));
  };
  const edge = [
    ...lengths.flatMap((length, index) => [notch(index), towards(root, fromDeg + stepDeg * index, length)]),
    notch(lengths.length),
  ];
  const cuts = edge.slice(1).map(
    (end, index): Cut => ({
      points: [root, at(edge, index), end],
      shade: shades[index % shades.length] ?? shades[0],
    }),
  );
  return { outline: [root, ...edge], cuts };
}

const WING_LENGTHS = [32, 39, 45, 46, 39];
const WING_STEP_DEG = 18;

const PHOENIX: readonly Stone[] = [
  {
    ...fan([48, 57], {
      fromDeg: 38,
      stepDeg: 26,
      lengths: [30, 32, 33, 32, 30],
      shades: ['shade', 'base', 'shade', 'base', 'base', 'light', 'base', 'light', 'base', 'light'],
    }),
    tone: 6,
  },
  fan([45, 49], {
    fromDeg: 180,
    stepDeg: WING_STEP_DEG,
    lengths: WING_LENGTHS,
    shades: ['shade', 'base', 'shade', 'base', 'base', 'light', 'base', 'light', 'light', 'rim'],
  }),
  fan([51, 49], {
    fromDeg: -72,
    stepDeg: WING_STEP_DEG,
    lengths: [...WING_LENGTHS].reverse(),
    shades: ['light', 'base', 'light', 'base', 'base', 'shade', 'base', 'shade', 'shade', 'deep'],
  }),
  kite([48, 70], [48, 24], { half: 10, at: 0.6 }),
  {
    outline: corners([48, 9, 57, 17, 55, 27, 48, 35, 41, 27, 39, 17]),
    cuts: [
      cut('rim', [48, 9, 48, 21, 39, 17]),
      cut('light', [48, 9, 57, 17, 48, 21]),
      cut('base', [39, 17, 48, 21, 48, 35, 41, 27]),
      cut('shade', [48, 21, 57, 17, 55, 27, 48, 35]),
    ],
    glint: corners([46, 13, 46, 18, 42, 16.5]),
  },
  kite([48, 22], [48, 38], { half: 4.5, at: 0.4, tone: 6 }),
];

/** What grows and flies. */
export const LIVING = {
  bloom: BLOOM,
  wing: WING,
  phoenix: PHOENIX,
} as const satisfies Readonly<Record<string, readonly Stone[]>>;
