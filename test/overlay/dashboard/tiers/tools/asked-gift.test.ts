import { expect, it } from 'vitest';
import type { AskedGift } from '../../../../../overlay/dashboard/tiers/tools/asked-gift.ts';
import {
  A_GIFT,
  factsOf,
  limitedSteps,
  stepSentence,
} from '../../../../../overlay/dashboard/tiers/tools/asked-gift.ts';
import type { Ladder, Tier } from '../../../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../../../shared/tier.ts';

const [first] = DEFAULT_LADDER.tiers;
const party: Tier = {
  ...(first as Tier),
  id: 'rose-party',
  name: 'Rose party',
  level: 2,
  when: { gifts: ['Rose'], diamondsFrom: 100 },
  cooldownMs: { overall: 12_000 },
};
const ladder: Ladder = { version: 2, tiers: [...DEFAULT_LADDER.tiers, party] };

function sentence(more: Partial<AskedGift> = {}, resting: readonly string[] = []): string {
  const facts = factsOf({ ...A_GIFT, ...more });
  if (!facts) throw new Error('the gift cannot be read');
  return stepSentence(ladder, facts, new Set(resting)).replaceAll(/[\u2068\u2069]/g, '');
}

it('[TT2] answers for the steps as they stand', () => {
  expect(sentence({ gift: 'Lion' })).toBe('120: Big shout-out.');
  expect(sentence()).toMatch(/^120: Rose party, as that step is for Rose\./);
  expect(sentence({ count: '5', each: '100' })).toMatch(/^500: Rose party/);
  expect(sentence({ kind: 'follow' })).toBe('A follow: the ladder has no step for it.');
});

it('[TT2] a step that was reached just before rests for its whole cool-down', () => {
  expect(sentence({}, ['rose-party'])).toBe(
    '120: Big shout-out. Not Rose party: its cool-down has 12 s left.',
  );
  const facts = factsOf(A_GIFT);
  expect(facts && limitedSteps(ladder, facts).map(({ id }) => id)).toEqual(['rose-party']);
});

it('[TT2] what the gifter gave before counts', () => {
  const total: Ladder = {
    version: 1,
    tiers: [{ ...party, when: { total: { from: 1_000 } } }],
  };
  const asked = (before: string) => {
    const facts = factsOf({ ...A_GIFT, before });
    return facts && stepSentence(total, facts, new Set());
  };
  expect(asked('900')).toContain('Rose party');
  expect(asked('1000')).toContain('no step');
});

it.each([
  { count: '' },
  { count: '0' },
  { each: '1.5' },
  { before: '-1' },
  { act: 'x' },
  { each: '9'.repeat(13) },
])('[TT2] %j cannot be read', (more) => {
  expect(factsOf({ ...A_GIFT, ...more })).toBeNull();
});
