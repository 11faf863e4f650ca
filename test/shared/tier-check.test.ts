import { expect, test } from 'vitest';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { checkLadder } from '../../shared/tier-check.ts';
import { PRESETS } from '../../shared/tier-presets.ts';
import { ladderOf, step } from '../core/ladders.ts';

const notesOf = (...tiers: Tier[]) => checkLadder(ladderOf(...tiers));
const all = step('all', { level: 1 });

test.each(PRESETS)('[TR32] the preset $id is a valid ladder with nothing to say about it', (preset) => {
  const ladder = { version: 7, tiers: [...preset.tiers] };
  expect(parseLadder(JSON.parse(JSON.stringify(ladder)))).toEqual({ ok: true, value: ladder });
  expect(checkLadder(ladder)).toEqual([]);
});

test('[TR32] Standard is the ladder of a new installation', () => {
  expect(PRESETS.find(({ id }) => id === 'standard')?.tiers).toEqual(DEFAULT_LADDER.tiers);
});

test('[TR33] amounts that show nothing are gaps, with both their ends', () => {
  const low = step('low', { when: { diamondsFrom: 5, diamondsTo: 9 } });
  const high = step('high', { level: 3, when: { diamondsFrom: 100, diamondsTo: 200 } });
  const party = step('party', { when: { diamondsFrom: 10, gifts: ['Rose'] } });
  expect(notesOf(high, low, party)).toEqual([
    { type: 'gap', from: 1, to: 4 },
    { type: 'gap', from: 10, to: 99 },
    { type: 'gap', from: 201, to: null },
    { type: 'overlap', winner: 'party', loser: 'high', because: 'named-gift', diamonds: 100 },
  ]);
});

test('[TR34] a closer step that takes gifts from a higher one is an overlap', () => {
  const big = step('big', { level: 3, when: { diamondsFrom: 100 } });
  const party = step('party', { level: 2, when: { gifts: ['Rose'] } });
  const tiktok = step('tiktok', { level: 2, when: { platforms: ['tiktok'] } });
  const overlap = { type: 'overlap', loser: 'big', diamonds: 100 };
  expect(notesOf(all, big, party)).toEqual([{ ...overlap, winner: 'party', because: 'named-gift' }]);
  expect(notesOf(all, big, tiktok)).toEqual([{ ...overlap, winner: 'tiktok', because: 'named-platform' }]);
  expect(notesOf(all, big, { ...party, level: 4 })).toEqual([]);
});

test('[TR34] of two steps of one level the upper row takes what both fit', () => {
  const [upper, lower] = [
    step('upper', { when: { diamondsFrom: 10 } }),
    step('lower', { when: { diamondsFrom: 20 } }),
  ];
  expect(notesOf(all, upper, lower)).toEqual([
    { type: 'overlap', winner: 'upper', loser: 'lower', because: 'upper-row', diamonds: 20 },
  ]);
});

test('[TR34] steps that no gift fits both are none', () => {
  const named = (id: string, gift: string) => step(id, { when: { gifts: [gift] } });
  expect(notesOf(all, named('a', 'Rose'), named('b', 'Heart'))).toEqual([]);
  expect(notesOf(all, named('a', 'Rose'), named('b', 'rose'))).toHaveLength(1);
});

test('[TR35] a step that adds up what a person gave is told', () => {
  const regular = step('regular', { when: { total: { from: 500 } } });
  expect(notesOf(all, regular)).toEqual([{ type: 'total', tier: 'regular', from: 500 }]);
});

test('[TR40] a misspelt placeholder is told, since it would go on air as written', () => {
  const misspelt = step('misspelt', { level: 1, headline: 'Hi {nme}, {name}', line2: '{gift} x {Count}' });
  expect(notesOf(misspelt)).toEqual([
    { type: 'placeholder', tier: 'misspelt', written: '{nme}' },
    { type: 'placeholder', tier: 'misspelt', written: '{Count}' },
  ]);
});
