import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';

const [first] = DEFAULT_LADDER.tiers;
const ladderOf = (...tiers: unknown[]) => ({ version: 1, tiers });
const faultPaths = (input: unknown) => {
  const parsed = parseLadder(input);
  return parsed.ok ? ['(accepted)'] : parsed.faults.map((fault) => fault.path);
};

describe('tier', () => {
  it('[TR1] the ladder of a new installation is sound, climbs in level and worth, and holds nothing', () => {
    expect(parseLadder(JSON.parse(JSON.stringify(DEFAULT_LADDER)))).toEqual({
      ok: true,
      value: DEFAULT_LADDER,
    });
    expect(DEFAULT_LADDER.tiers.map(({ level, when, hold }) => [level, when.diamondsFrom, hold])).toEqual([
      [1, 1, 'none'],
      [2, 10, 'none'],
      [3, 100, 'none'],
      [4, 500, 'none'],
      [5, 1_000, 'none'],
      [6, 5_000, 'none'],
      [7, 30_000, 'none'],
    ]);
  });

  it.each<[string, unknown]>([
    ['tiers.0.level', { ...first, level: 8 }],
    ['tiers.0.level', { ...first, level: '1' }],
    ['tiers.0.id', { ...first, id: '__proto__' }],
    ['tiers.0.id', { ...first, id: 'Upper' }],
    ['tiers.0.name', { ...first, name: '' }],
    ['tiers.0.when.diamondsFrom', { ...first, when: { diamondsFrom: 0 } }],
    ['tiers.0.when.diamondsFrom', { ...first, when: { diamondsFrom: 1.5 } }],
    ['tiers.0.when.coins', { ...first, when: { diamondsFrom: 1, coins: 1 } }],
    ['tiers.0.headline', { ...first, headline: 'x'.repeat(201) }],
    ['tiers.0.line2', { ...first, line2: '' }],
    ['tiers.0.durationMs', { ...first, durationMs: 999 }],
    ['tiers.0.expiresMs', { ...first, expiresMs: 3_600_001 }],
    ['tiers.0.hold', { ...first, hold: 'sometimes' }],
    ['tiers.0.colour', { ...first, colour: 'red' }],
    ['tiers.0.sound.volume', { ...first, sound: { on: true, volume: 1.01 } }],
    ['tiers.0.sound.volume', { ...first, sound: { on: true, volume: Number.NaN } }],
    ['tiers.0.sound.on', { ...first, sound: { volume: 1 } }],
    ['tiers.0.chat', { ...first, chat: 'yes' }],
    ['tiers.0', null],
  ])('[TR2] a fault of a tier is told at %s', (path, tier) => {
    expect(faultPaths(ladderOf(tier))).toEqual([path]);
  });

  it('[TR3] a field that is missing, and a ladder that is none, are told at their places', () => {
    expect(faultPaths(ladderOf({ ...first, hold: undefined }))).toEqual(['tiers.0.hold']);
    expect(faultPaths({ version: 0, tiers: [] })).toEqual(['version']);
    expect(faultPaths({ version: 1 })).toEqual(['tiers']);
    expect(faultPaths({ ...ladderOf(), more: 1 })).toEqual(['more']);
    expect([null, [], 'x', 7].map(faultPaths)).toEqual([[''], [''], [''], ['']]);
  });

  it('[TR4] an id that stands twice is a fault at the second', () => {
    expect(faultPaths(ladderOf(first, { ...first, level: 2 }))).toEqual(['tiers.1.id']);
    expect(faultPaths(ladderOf(first, { ...first, id: 'another' }))).toEqual(['(accepted)']);
  });

  it('[TR5] a ladder has at most 200 tiers, and may have none', () => {
    const tiers = (count: number) => Array.from({ length: count }, (_, i) => ({ ...first, id: `t${i}` }));
    expect([
      faultPaths(ladderOf(...tiers(200))),
      faultPaths(ladderOf(...tiers(201))),
      faultPaths(ladderOf()),
    ]).toEqual([['(accepted)'], ['tiers'], ['(accepted)']]);
  });
});
