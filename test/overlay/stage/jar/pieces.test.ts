import { describe, expect, it } from 'vitest';
import type { Gem } from '../../../../overlay/stage/jar/pieces.ts';
import { areaOf, changeOf, condense, hasRoom, piecesOf } from '../../../../overlay/stage/jar/pieces.ts';
import type { Level } from '../../../../shared/alert.ts';

const gem = (seq: number, level: Level = 1, count = 1): Gem => ({ seq, level, count });
const gems = (count: number, level: Level = 1) =>
  Array.from({ length: count }, (_, nth) => gem(nth + 1, level));
const known = (...all: readonly Gem[]) => new Map(all.map((one) => [one.seq, one]));

describe('the pieces of a jar', () => {
  it('[JA4] are few of an act, and one of a large one', () => {
    expect([
      piecesOf(gem(1, 1, 2)),
      piecesOf(gem(1, 1, 900)),
      piecesOf(gem(1, 2, 12)),
      piecesOf(gem(1, 5, 300)),
    ]).toEqual([2, 5, 3, 1]);
  });

  it('[JA5] are condensed: forty small ones make one of level 3', () => {
    const full = condense(gems(61));
    expect(full.length).toBe(61);
    const melted = condense(gems(62));
    expect(melted.map(({ level }) => level)).toEqual([3, ...Array(22).fill(1)]);
    expect(melted[0]?.acts).toEqual(Array.from({ length: 40 }, (_, nth) => nth + 1));
  });

  it('[JA5] have room in the end, whatever was given; without small ones the oldest are gone', () => {
    const held = condense(gems(150, 6));
    expect(held.length).toBeGreaterThan(3);
    expect(held.at(-1)?.acts).toEqual([150]);
    expect(hasRoom(held, { level: 6 })).toBe(false);
    for (const level of [1, 2, 3, 4, 5, 6, 7] as const) {
      const area = condense(gems(150, level)).reduce((sum, piece) => sum + areaOf(piece), 0);
      expect(area).toBeLessThan(0.7 * 252 * 328);
    }
  });

  it('[JA4] follow what is told: news fall, a streak adds, a climb replaces', () => {
    const before = known(gem(1, 1, 2), gem(2));
    const { added, gone } = changeOf(before, [gem(1, 1, 4), gem(2, 3, 9), gem(3)]);
    expect(added).toEqual([
      { level: 1, acts: [1] },
      { level: 1, acts: [1] },
      { level: 3, acts: [2] },
      { level: 3, acts: [2] },
      { level: 1, acts: [3] },
    ]);
    expect([...gone]).toEqual([2]);
  });

  it('[JA4] of an act that was taken back leave; those of one that grew too old stay', () => {
    expect([...changeOf(known(gem(1), gem(2)), [gem(2)]).gone]).toEqual([1]);
    expect([...changeOf(known(gem(1)), []).gone]).toEqual([1]);
    const full = gems(150);
    expect([...changeOf(known(...full), [...full.slice(1), gem(151)]).gone]).toEqual([]);
    const without = full.filter(({ seq }) => seq !== 80);
    expect([...changeOf(known(...full), [...without.slice(1), gem(151)]).gone]).toEqual([80]);
  });
});
