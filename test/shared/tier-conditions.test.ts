import { expect, test } from 'vitest';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';

const [first] = DEFAULT_LADDER.tiers;

function pathsOf(over: object): string[] {
  const parsed = parseLadder({ version: 1, tiers: [{ ...first, ...over }] });
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
}
const ofWhen = (when: object) => pathsOf({ when }).map((path) => path.replace('tiers.0.when.', ''));

test('[TR22] every condition stands alone, or with others', () => {
  const conditions = {
    diamondsFrom: 5,
    diamondsTo: 5,
    total: { from: 100 },
    kinds: ['gift', 'follow'],
    platforms: ['tiktok'],
    gifts: ['Rose', '5655'],
    first: 'ever',
    every: 10,
  };
  expect(ofWhen(conditions)).toEqual([]);
  for (const [name, value] of Object.entries(conditions)) {
    expect(ofWhen({ [name]: value })).toEqual(name === 'diamondsTo' ? ['diamondsFrom'] : []);
  }
});

test('[TR23] a step asks for something, and its ends are in order', () => {
  expect(ofWhen({})).toEqual(['diamondsFrom']);
  expect(ofWhen({ diamondsTo: 9 })).toEqual(['diamondsFrom']);
  expect(ofWhen({ diamondsFrom: 10, diamondsTo: 9 })).toEqual(['diamondsTo']);
  expect(ofWhen({ gifts: ['Rose'], diamondsTo: 9 })).toEqual([]);
});

test.each<[string, object]>([
  ['diamondsTo', { diamondsFrom: 1, diamondsTo: 1.5 }],
  ['total.from', { total: { from: 0 } }],
  ['total.to', { total: { from: 1, to: 2 } }],
  ['kinds.0', { kinds: ['like'] }],
  ['kinds', { kinds: [] }],
  ['platforms.1', { platforms: ['tiktok', 'TikTok'] }],
  ['gifts.0', { gifts: [''] }],
  ['gifts', { gifts: 'Rose' }],
  ['first', { first: 'week' }],
  ['every', { every: 1 }],
])('[TR24] a fault of a condition is told at %s', (path, when) => {
  expect(ofWhen(when)).toEqual([path]);
});

test.each<[string, object]>([
  ['cooldownMs.gifter', { cooldownMs: { gifter: 999 } }],
  ['cooldownMs.overall', { cooldownMs: { overall: 86_400_001 } }],
  ['cooldownMs.room', { cooldownMs: { room: 5_000 } }],
  ['capPerSession', { capPerSession: 0 }],
])('[TR24] a fault of a limit is told at %s', (path, over) => {
  expect(pathsOf(over)).toEqual([`tiers.0.${path}`]);
});
