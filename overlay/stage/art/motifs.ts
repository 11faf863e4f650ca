import type { Level } from '../../../shared/alert.ts';
import type { Motif } from '../../../shared/motif.ts';
import type { Point } from './cut.ts';
import { STONES } from './stones.ts';
import type { ToneName } from './tones.ts';
import { TONES } from './tones.ts';

/** Side of the grid that every motif is drawn on. */
export const GRID = 96;

/** Room round the drawing, which the ink takes. */
export const MARGIN = 6;

/** Colour of the glint, the one piece that is white in every tone. */
export const GLINT = 0xffffff;

/** A flat piece in one opaque colour, corners in units of the grid. */
export interface Facet {
  readonly points: readonly Point[];
  readonly color: number;
}

/** One stone of a motif: what the ink follows, and the pieces that fill it. */
export interface Part {
  readonly outline: readonly Point[];
  readonly facets: readonly Facet[];
}

/** What each motif is cut from; null is the tone of the level. */
const TONE_OF_MOTIF: Readonly<Record<Motif, ToneName | null>> = {
  bead: null,
  drop: null,
  heart: 5,
  star: 6,
  cup: 'aqua',
  note: 4,
  kite: 3,
  gem: null,
  bloom: 'ruby',
  lantern: 'ruby',
  key: 6,
  wing: 'pearl',
  crown: 6,
  comet: 3,
  orbit: 4,
  phoenix: 'ruby',
};

/** How a gift is drawn. */
export interface GiftArt {
  readonly motif: Motif;
  readonly tone: ToneName;
}

/** How a gift of a motif is drawn at a level; without one by its value, in the tone of the level. */
export function artOf(motif: Motif | null | undefined, level: Level): GiftArt {
  const own = motif ?? (level === 1 ? 'bead' : 'gem');
  return { motif: own, tone: TONE_OF_MOTIF[own] ?? level };
}

/** The stones of a motif in a tone, back to front. */
export function partsOf(name: Motif, tone: ToneName): Part[] {
  return STONES[name].map(({ outline, cuts, glint, tone: own }) => {
    const colors = TONES[own ?? tone];
    const facets: Facet[] = cuts.map(({ points, shade }) => ({ points, color: colors[shade] }));
    return { outline, facets: glint ? [...facets, { points: glint, color: GLINT }] : facets };
  });
}

/** All flat pieces of a motif in a tone, back to front. */
export function facetsOf(name: Motif, tone: ToneName): Facet[] {
  return partsOf(name, tone).flatMap(({ facets }) => facets);
}
