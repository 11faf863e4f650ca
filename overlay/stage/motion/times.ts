import type { Level } from '../../../shared/alert.ts';

/** How long an alert of each level comes in, stands at least and goes out; level 1 lives in the ticker and only arrives. */
export const LADDER_MS: Readonly<Record<Level, { inMs: number; holdMs: number; outMs: number }>> = {
  1: { inMs: 240, holdMs: 4_000, outMs: 0 },
  2: { inMs: 360, holdMs: 3_000, outMs: 220 },
  3: { inMs: 420, holdMs: 4_000, outMs: 260 },
  4: { inMs: 520, holdMs: 6_000, outMs: 300 },
  5: { inMs: 700, holdMs: 8_000, outMs: 400 },
  6: { inMs: 900, holdMs: 10_000, outMs: 500 },
  7: { inMs: 1_400, holdMs: 14_000, outMs: 900 },
};

/** Entrance of every alert, counted from its first frame: the panel comes first, so that all else has a ground to land on. */
export const ENTRANCE_MS = {
  /** The gift pops once the panel covers its place. */
  gift: { delayMs: 110, durationMs: 420 },
  /** Text rises out of a mask while the gift still settles. */
  text: { delayMs: 180, durationMs: 320 },
  /** The count lands last, from 1.22 of its size. */
  count: { delayMs: 240, durationMs: 300 },
} as const;

/** Size from which a count lands, and to which it jumps at each pulse. */
export const COUNT_FROM_SCALE = 1.22;

/** How far below its line text starts to rise, in parts of its size. */
export const TEXT_RISE_EM = 1.2;
