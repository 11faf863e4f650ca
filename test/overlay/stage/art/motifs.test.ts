import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../overlay/stage/art/cut.ts';
import { areaOf, at, shadeOf } from '../../../../overlay/stage/art/cut.ts';
import { artOf, facetsOf, GLINT, GRID, MARGIN, partsOf } from '../../../../overlay/stage/art/motifs.ts';
import { motifScale } from '../../../../overlay/stage/art/pens.ts';
import { STONES } from '../../../../overlay/stage/art/stones.ts';
import { TONE_NAMES, TONES } from '../../../../overlay/stage/art/tones.ts';
import type { Level } from '../../../../shared/alert.ts';
import type { Motif } from '../../../../shared/motif.ts';
import { MOTIFS } from '../../../../shared/motif.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];

/** Two outlines that share this part of what they cover, or more, could be taken for each other. */
const MOST_ALIKE = 7 / 8;

/** Which pixels of a motif's picture are covered, row by row. */
function inked(name: Motif, sizePx: number): boolean[] {
  const { unit, inkPx } = motifScale(sizePx);
  const outlines = STONES[name].map(({ outline }) =>
    outline.map(([x, y]): Point => [(x - GRID / 2) * unit + sizePx / 2, (y - GRID / 2) * unit + sizePx / 2]),
  );
  return Array.from({ length: sizePx * sizePx }, (_, index) => {
    const pixel: Point = [(index % sizePx) + 0.5, Math.floor(index / sizePx) + 0.5];
    return outlines.some((outline) => isWithin(pixel, outline) || distanceTo(pixel, outline) <= inkPx);
  });
}

/** From a point to the nearest edge. */
function distanceTo([x, y]: Point, outline: readonly Point[]): number {
  const far = outline.map(([ax, ay], index) => {
    const [bx, by] = at(outline, index + 1);
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  });
  return Math.min(...far);
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
  it.each(MOTIFS)('[MO8] %s stays within the grid and its margin', (name) => {
    const points = partsOf(name, 1).flatMap(({ outline, facets }) => [
      ...outline,
      ...facets.flatMap((facet) => facet.points),
    ]);
    const values = points.flat();
    expect(Math.min(...values)).toBeGreaterThanOrEqual(MARGIN - 0.001);
    expect(Math.max(...values)).toBeLessThanOrEqual(GRID - MARGIN + 0.001);
  });

  it.each(MOTIFS)('[MO8] the facets of each stone of %s close its outline without a gap or a lap', (name) => {
    for (const { outline, cuts } of STONES[name]) {
      const sum = cuts.reduce((area, { points }) => area + Math.abs(areaOf(points)), 0);
      expect(sum).toBeCloseTo(Math.abs(areaOf(outline)), 6);
      expect(areaOf(outline)).toBeGreaterThan(0);
      for (const { points } of cuts) expect(points.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('[MO8] every facet has a colour of its tone, or is the white glint, in all tones', () => {
    for (const name of MOTIFS) {
      for (const tone of TONE_NAMES) {
        const allowed = new Set([...Object.values(TONES[tone]), GLINT]);
        for (const { tone: own } of STONES[name]) {
          if (own !== undefined) for (const color of Object.values(TONES[own])) allowed.add(color);
        }
        const facets = facetsOf(name, tone);
        expect(facets.filter(({ color }) => !allowed.has(color))).toEqual([]);
        expect(new Set(facets.map(({ color }) => color)).size).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('[MO8] each motif has one glint, which lies within its outline', () => {
    for (const name of MOTIFS) {
      const glints = STONES[name].filter(({ glint }) => glint);
      expect(
        glints.map(({ glint }) => glint?.length),
        name,
      ).toEqual([3]);
      for (const { outline, glint = [] } of glints) {
        expect(glint.filter((point) => !isWithin(point, outline))).toEqual([]);
      }
    }
  });

  it.each([110, 36])('[MO9] no two outlines are alike at %s px, ink and all', (sizePx) => {
    const shapes = MOTIFS.map((name) => inked(name, sizePx));
    const alike = shapes.flatMap((one, index) =>
      shapes.slice(index + 1).flatMap((other, later) => {
        const either = one.filter((isIn, pixel) => isIn || other[pixel]).length;
        const both = one.filter((isIn, pixel) => isIn && other[pixel]).length;
        return both / either < MOST_ALIKE
          ? []
          : [`${MOTIFS[index]} and ${MOTIFS[index + 1 + later]}: ${both / either}`];
      }),
    );
    expect(alike).toEqual([]);
  });

  it('[MT3] a gift without a motif is a bead at level 1, else a gem, in the tone of its level', () => {
    expect(LEVELS.map((level) => artOf(null, level))).toEqual(
      LEVELS.map((level) => ({ motif: level === 1 ? 'bead' : 'gem', tone: level })),
    );
    expect(artOf(undefined, 3)).toEqual({ motif: 'gem', tone: 3 });
  });

  it('[MT3] a gift with a motif wears its own tone at every level; bead, drop and gem that of the level', () => {
    expect(LEVELS.map((level) => artOf('heart', level).tone)).toEqual([5, 5, 5, 5, 5, 5, 5]);
    expect(artOf('bloom', 2)).toEqual({ motif: 'bloom', tone: 'ruby' });
    for (const motif of ['bead', 'drop', 'gem'] as const) {
      expect(LEVELS.map((level) => artOf(motif, level))).toEqual(
        LEVELS.map((level) => ({ motif, tone: level })),
      );
    }
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
