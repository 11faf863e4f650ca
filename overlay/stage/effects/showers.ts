import type { Level } from '../../../shared/alert.ts';
import type { ToneName } from '../art/tones.ts';

/** A range that a number is drawn from evenly. */
export type Range = readonly [least: number, most: number];

/**
 * How particles come: `burst` flies out of the middle of the area twice, `edges` leaves its upper and lower edge over a
 * while, `rain` falls through it.
 */
export type ShowerKind = 'burst' | 'edges' | 'rain';

export interface Shower {
  readonly kind: ShowerKind;
  /** Alive at the same time, at most: with the speed, this is what keeps the picture from flashing. */
  readonly mostAlive: number;
  /** Births go on for this long; two bursts stand this far apart. */
  readonly bornOverMs: number;
  readonly lifeMs: Range;
  readonly speedPxPerSecond: Range;
  readonly lengthPx: Range;
  /** Width of the ink round each; 0 for none. */
  readonly inkPx: number;
  readonly tones: readonly ToneName[];
}

/** Particles turn at most this fast, in degrees a second: faster ones glitter. */
export const MOST_SPIN_DEG = 180;

/** The part of its life at whose end a particle has shrunk to nothing. */
export const SHRINKING_PART = 0.25;

/** Births a second of the rain of level 7. */
export const RAIN_PER_SECOND = 60;

/** Rain of level 7: as long as it lives, never more than this many. */
const RAIN_ALIVE = 320;

/** Fine dust under the rain, too thin to flash. */
export const DUST: Shower = {
  kind: 'rain',
  mostAlive: 600,
  bornOverMs: 12_000,
  lifeMs: [6_000, 6_000],
  speedPxPerSecond: [84, 180],
  lengthPx: [10, 24],
  inkPx: 0,
  tones: [7, 6],
};

/** The particles of each level; null where there are none. */
export const SHOWERS: Readonly<Record<Level, Shower | null>> = {
  1: null,
  2: null,
  3: null,
  4: {
    kind: 'burst',
    mostAlive: 24,
    bornOverMs: 420,
    lifeMs: [1_000, 1_500],
    speedPxPerSecond: [260, 460],
    lengthPx: [16, 32],
    inkPx: 4,
    tones: [4],
  },
  5: {
    kind: 'burst',
    mostAlive: 90,
    bornOverMs: 520,
    lifeMs: [1_200, 2_000],
    speedPxPerSecond: [260, 560],
    lengthPx: [16, 40],
    inkPx: 4,
    tones: [5, 'pearl'],
  },
  6: {
    kind: 'edges',
    mostAlive: 160,
    bornOverMs: 2_000,
    lifeMs: [1_400, 2_400],
    speedPxPerSecond: [90, 260],
    lengthPx: [16, 40],
    inkPx: 2,
    tones: [6],
  },
  7: {
    kind: 'rain',
    mostAlive: RAIN_ALIVE,
    bornOverMs: 12_000,
    lifeMs: [(RAIN_ALIVE / RAIN_PER_SECOND) * 1_000, (RAIN_ALIVE / RAIN_PER_SECOND) * 1_000],
    speedPxPerSecond: [140, 300],
    lengthPx: [16, 40],
    inkPx: 2,
    tones: [7, 6, 5],
  },
};
