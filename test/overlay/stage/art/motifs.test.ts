import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../overlay/stage/art/cut.ts';
import { areaOf, at, shadeOf } from '../../../../overlay/stage/art/cut.ts';
import {
  facetsOf,
  GLINT,
  GRID,
  MARGIN,
  MOTIF_NAMES,
  motifFor,
  partsOf,
} from '../../../../overlay/stage/art/motifs.ts';
import { TONE_NAMES, TONES } from '../../../../overlay/stage/art/tones.ts';
import type { Level } from '../../../../shared/alert.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];

/** How many of the grid's cells have their middle within the polygon. */
function cells(outlines: readonly (readonly Point[])[]): boolean[] {
  return Array.from({ length: GRID * GRID }, (_, index) => {
    const [x, y] = [(index % GRID) + 0.5, Math.floor(index / GRID) + 0.5];
    return outlines.some((outline) => isWithin([x, y], outline));
  });
}

function isWithin([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = at(outline, index + 1);
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

describe('motifs', () => {
  it.each(MOTIF_NAMES)('[MO8] %s stays within the grid and its margin', (name) => {
    const points = partsOf(name, 1).flatMap(({ outline, facets }) => [
      ...outline,
      ...facets.flatMap((facet) => facet.points),
    ]);
    const values = points.flat();
    expect(Math.min(...values)).toBeGreaterThanOrEqual(MARGIN - 0.001);
    expect(Math.max(...values)).toBeLessThanOrEqual(GRID - MARGIN + 0.001);
  });

  it.each(MOTIF_NAMES)(
    '[MO8] the facets of each stone of %s close its outline without a gap or a lap',
    (name) => {
      for (const { outline, facets } of partsOf(name, 1)) {
        const cuts = facets.filter(({ color }) => color !== GLINT);
        const sum = cuts.reduce((area, { points }) => area + Math.abs(areaOf(points)), 0);
        expect(sum).toBeCloseTo(Math.abs(areaOf(outline)), 6);
        expect(areaOf(outline)).toBeGreaterThan(0);
        for (const { points } of facets) expect(points.length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('[MO8] every facet has a colour of its tone, or is the white glint, in all tones', () => {
    for (const name of MOTIF_NAMES) {
      for (const tone of TONE_NAMES) {
        const allowed = new Set([...Object.values(TONES[tone]), GLINT]);
        if (name === 'crown')
          for (const bead of ['ruby', 'aqua'] as const)
            for (const color of Object.values(TONES[bead])) allowed.add(color);
        const facets = facetsOf(name, tone);
        expect(facets.filter(({ color }) => !allowed.has(color))).toEqual([]);
        expect(new Set(facets.map(({ color }) => color)).size).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('[MO8] each motif has one glint, which lies within its outline', () => {
    for (const name of MOTIF_NAMES) {
      const parts = partsOf(name, 2);
      const glints = parts.flatMap(({ facets }) => facets.filter(({ color }) => color === GLINT));
      expect(glints.map(({ points }) => points.length)).toEqual([3]);
      for (const point of glints.flatMap(({ points }) => points)) {
        expect(parts.some(({ outline }) => isWithin(point, outline))).toBe(true);
      }
    }
  });

  it('[MO9] no two outlines are alike: each pair differs in an eighth of what they cover, or more', () => {
    const shapes = MOTIF_NAMES.map((name) => cells(partsOf(name, 1).map(({ outline }) => outline)));
    const overlap = shapes.flatMap((one, index) =>
      shapes.slice(index + 1).map((other) => {
        const either = one.filter((isIn, cell) => isIn || other[cell]).length;
        const both = one.filter((isIn, cell) => isIn && other[cell]).length;
        return both / either;
      }),
    );
    expect(Math.max(...overlap)).toBeLessThan(7 / 8);
  });

  it('[MO9] levels 1, 2, 3 and 5 are told apart by the outline of an unknown gift; the others wear the gem', () => {
    expect(LEVELS.map(motifFor)).toEqual(['bead', 'drop', 'gem', 'gem', 'heart', 'gem', 'gem']);
  });

  it('[MO10] a face is the brighter the more it is turned to the light from the upper left', () => {
    const facing = (x: number, y: number) => shadeOf([y, -x], [0, 0]);
    expect([
      facing(-0.6, -0.8),
      facing(0, -1),
      facing(-1, 0),
      facing(0.6, -0.8),
      facing(1, 0),
      facing(0, 1),
    ]).toEqual(['rim', 'rim', 'light', 'base', 'shade', 'deep']);
  });
});
