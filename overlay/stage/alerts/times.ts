import type { Level } from '../../../shared/alert.ts';
import type { Millis } from '../../../shared/units.ts';
import { LADDER_MS } from '../motion/times.ts';

/** How long an alert comes and goes; what lies between is its rest. */
export interface ShowTimes {
  readonly inMs: Millis;
  readonly outMs: Millis;
}

/** A tier may be very short: at most half of it is entrance, so that there is something to read. */
const MOST_IN_PART = 0.5;
/** And at most a quarter of it is exit. */
const MOST_OUT_PART = 0.25;

/** Times of an alert that stands on stage for `durationMs` in all, where one of level 3 comes in `enterMs`. */
export function showTimes(level: Level, durationMs: Millis, enterMs: Millis = LADDER_MS[3].inMs): ShowTimes {
  const { inMs, outMs } = LADDER_MS[level];
  return {
    inMs: Math.min((inMs * enterMs) / LADDER_MS[3].inMs, durationMs * MOST_IN_PART),
    outMs: Math.min(outMs, durationMs * MOST_OUT_PART),
  };
}

/** Each further line rises this much later than the one above it: read from the top. */
export const LINE_LAG_MS = 50;

/** Particles come with the gift and not before it, at this part of the entrance. */
export const SHOWER_AT = 0.35;

/** A climb goes in three steps, one movement at a time: growing and recolouring together showed two heights. */
export const CLIMB_MS = {
  grow: 200,
  /** To another shape the way is longer, and a third of it in one frame would be a cut. */
  reshape: 300,
  wipe: 300,
  gift: 420,
} as const;

export const PULSE_MS = 300;
/** At most two pulses a second: an alert is no strobe, whatever the streak's pace. */
export const PULSE_EVERY_MS = 500;

/** The longest fade there is: half-transparent colours are grey mist on air. */
export const CARD_FADE_MS = 120;

/** A skipped alert is gone this fast: slower would still be read. */
export const DISMISS_MS = 120;

/** Widgets make room for the frame round the picture, and come back when it has gone. */
export const MAKE_ROOM_MS = 300;
export const COME_BACK_AFTER_MS = 400;

/** Whether a number that changes now may pulse; `lastMs` null means that it never did. */
export function mayPulse(nowMs: Millis, lastMs: Millis | null): boolean {
  return lastMs === null || nowMs - lastMs >= PULSE_EVERY_MS;
}
