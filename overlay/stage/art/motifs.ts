import type { Level } from '../../../shared/alert.ts';
import type { Point } from './cut.ts';
import type { MotifName } from './stones.ts';
import { STONES } from './stones.ts';
import type { ToneName } from './tones.ts';
import { TONES } from './tones.ts';

export type { MotifName } from './stones.ts';

/** Names of all motifs. */
export const MOTIF_NAMES: readonly MotifName[] = ['bead', 'drop', 'heart', 'gem', 'star', 'crown'];

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

const MOTIF_OF_LEVEL: Readonly<Record<Level, MotifName>> = {
  1: 'bead',
  2: 'drop',
  3: 'gem',
  4: 'gem',
  5: 'heart',
  6: 'gem',
  7: 'gem',
};

/** What stands for a gift whose picture nobody made: its outline tells the lower levels apart. */
export function motifFor(level: Level): MotifName {
  return MOTIF_OF_LEVEL[level];
}

/** The stones of a motif in a tone, back to front. */
export function partsOf(name: MotifName, tone: ToneName): Part[] {
  return STONES[name].map(({ outline, cuts, glint, tone: own }) => {
    const colors = TONES[own ?? tone];
    const facets: Facet[] = cuts.map(({ points, shade }) => ({ points, color: colors[shade] }));
    return { outline, facets: glint ? [...facets, { points: glint, color: GLINT }] : facets };
  });
}

/** All flat pieces of a motif in a tone, back to front. */
export function facetsOf(name: MotifName, tone: ToneName): Facet[] {
  return partsOf(name, tone).flatMap(({ facets }) => facets);
}
