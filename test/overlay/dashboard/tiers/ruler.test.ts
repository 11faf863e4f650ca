import { expect, it } from 'vitest';
import { patched, without } from '../../../../overlay/dashboard/tiers/edits.ts';
import { rulerOf } from '../../../../overlay/dashboard/tiers/ruler-model.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';

const TIERS = DEFAULT_LADDER.tiers;

it('[TE11] every decade of the ruler is as long as the other, and each stretch names the step that is reached there', () => {
  const { to, stretches, marks, ticks } = rulerOf(TIERS);
  expect(to).toBe(30_000);
  expect(stretches.map(({ tier }) => tier)).toEqual([
    'ticker-thanks',
    'shout-out',
    'big-shout-out',
    'question',
    'spotlight',
    'vip',
  ]);
  expect(marks).toHaveLength(7);
  expect(marks[2]?.at).toBeCloseTo(2 * (marks[1]?.at ?? 0));
  expect(stretches[0]?.start).toBe(0);
  expect(stretches.at(-1)?.end).toBe(1);
  expect(ticks.map(({ value }) => value)).toEqual([1, 10, 100, 1_000, 30_000]);
});

it('[TE11] gaps and overlaps are seen, and it is as long as the ladder', () => {
  const holey = patched(without(TIERS, 'shout-out'), 'ticker-thanks', {
    when: { diamondsFrom: 1, diamondsTo: 9 },
  });
  const twin: Tier = { ...(TIERS[2] as Tier), id: 'twin', when: { diamondsFrom: 200, diamondsTo: 300 } };
  const { stretches } = rulerOf([...holey, twin]);
  expect(stretches.find(({ tier }) => tier === null)).toMatchObject({ from: 10, level: null });
  expect(stretches.filter(({ isOverlap }) => isOverlap).map(({ from }) => from)).toEqual([200]);
  expect(rulerOf(patched(TIERS, 'legend', { when: { diamondsFrom: 1e6 } })).to).toBe(1e6);
});

it('[TE11] what is being typed is no number yet, and breaks nothing', () => {
  const typing = patched(TIERS, 'vip', { when: { diamondsFrom: Number.NaN } });
  expect(rulerOf(typing).marks).toHaveLength(6);
  expect(rulerOf([]).stretches).toMatchObject([{ from: 1, tier: null, end: 1 }]);
});
