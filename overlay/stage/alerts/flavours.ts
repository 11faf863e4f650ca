import type { Curve } from '../motion/curves.ts';
import { CURVES, LEAST_MS, stepped } from '../motion/curves.ts';
import type { EnterName } from '../theme.ts';
import type { WipeFrom } from './view.ts';

/** A curve, and the shortest time in which nothing is cut by it. */
export interface Pace {
  readonly curve: Curve;
  readonly leastMs: number;
}

/** What all alerts of a theme have of its way to move, whatever their level. */
export interface Flavour {
  /** How things come that pop. */
  readonly pop: Pace;
  /** How a ground is uncovered. */
  readonly uncover: Pace;
  /** How it is covered again. */
  readonly cover: Curve;
  /** From where the band across the picture is uncovered. */
  readonly band: WipeFrom;
}

/** Steps in which a ground of the theme Pixel comes and goes. */
export const STEPS = 8;

const PLAIN: Flavour = {
  pop: { curve: CURVES.pop, leastMs: LEAST_MS.pop },
  uncover: { curve: CURVES.enter, leastMs: LEAST_MS.enter },
  cover: CURVES.exit,
  band: 'left',
};

const BOUNCING: Flavour = { ...PLAIN, pop: { curve: CURVES.bounce, leastMs: LEAST_MS.bounce } };

export const FLAVOURS: Readonly<Record<EnterName, Flavour>> = {
  wipe: PLAIN,
  diagonal: { ...PLAIN, band: 'slant' },
  drop: BOUNCING,
  // Nothing passes its size: what is heavy does not swing.
  open: { ...PLAIN, pop: PLAIN.uncover },
  steps: {
    ...PLAIN,
    uncover: { ...PLAIN.uncover, curve: stepped(CURVES.enter, STEPS) },
    cover: stepped(CURVES.exit, STEPS),
  },
  pop: BOUNCING,
};
