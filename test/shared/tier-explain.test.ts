import { expect, test } from 'vitest';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { Explained, Limit } from '../../shared/tier-explain.ts';
import { explain } from '../../shared/tier-explain.ts';
import type { StepFacts } from '../../shared/tier-reach.ts';
import { ladderOf, step } from '../core/ladders.ts';

const standard = DEFAULT_LADDER;
const high = ladderOf(...standard.tiers.filter(({ level }) => level >= 3));
const rich = ladderOf(
  ...standard.tiers,
  step('rose-party', { name: 'Rose party', level: 2, when: { diamondsFrom: 50, gifts: ['Rose'] } }),
  step('tiktok-hour', { name: 'TikTok hour', level: 2, when: { diamondsFrom: 20, platforms: ['tiktok'] } }),
  step('sub-thanks', { name: 'Sub thanks', level: 3, when: { kinds: ['sub'] } }),
  step('first-ever', { name: 'Hello', level: 3, when: { first: 'ever' } }),
  step('first-tonight', { name: 'Good evening', level: 2, when: { first: 'session' } }),
  step('tenth', { name: 'Tenth gift', level: 4, when: { every: 10 } }),
  step('regular', { name: 'Regular', level: 5, when: { total: { from: 2_000 } } }),
  step('welcome', { name: 'Welcome', level: 2, when: { kinds: ['follow', 'raid'] } }),
);

const cool = (tier: string, restMs: number, why: Limit['why'] = 'overall'): Limit => ({ tier, why, restMs });
const gone = (tier: string): Limit => ({ tier, why: 'cap', restMs: null });

function facts(diamonds: number, over: Partial<StepFacts> = {}): StepFacts {
  const gift = { id: '1', name: 'Heart' };
  const total = { before: 0, after: diamonds };
  return { kind: 'gift', platform: 'webhook', gift, diamonds, total, act: 2, isFirstEver: false, ...over };
}
const rose = { platform: 'tiktok', gift: { id: '5655', name: 'Rose' } };
const heart = { platform: 'tiktok' };
const sub = { kind: 'sub', platform: 'twitch', gift: { id: '1000', name: 'Sub' } } as const;
const of = (
  diamonds: number,
  over: Partial<StepFacts> = {},
  more: Omit<Explained, 'facts'> = {},
): Explained => ({
  facts: facts(diamonds, over),
  ...more,
});
const bare = (kind: StepFacts['kind']) =>
  of(0, { kind, total: null, act: null, gift: { id: kind, name: kind } });
const total = (before: number, after: number) => ({ total: { before, after } });

const ON_STANDARD = [
  ...[1, 9, 10, 100, 500, 1_000, 4_999, 5_000, 1_250_000].map((diamonds) => of(diamonds)),
  of(0, {}, { isUnpriced: true }),
  of(300, {}, { isLate: true }),
  of(120, rose),
  bare('follow'),
];
const ON_HIGH = [of(1), of(99), of(0, {}, { isUnpriced: true }), of(100)];
const ON_RICH = [
  of(1, rose),
  of(20, rose),
  of(50, rose),
  of(120, rose),
  of(120, rose, { limits: [cool('rose-party', 12_000)] }),
  of(120, rose, { limits: [cool('rose-party', 12_000), cool('tiktok-hour', 75_000)] }),
  of(120, rose, { limits: [cool('rose-party', 60_000, 'gifter')] }),
  of(120, rose, { limits: [gone('rose-party'), gone('tiktok-hour')] }),
  of(30_000, rose),
  of(700, heart),
  of(700, heart, { limits: [cool('tiktok-hour', 1_500, 'gifter')] }),
  of(5, { isFirstEver: true, act: 1 }),
  of(5, { act: 1 }),
  of(600, { isFirstEver: true, act: 1 }),
  of(5, { isFirstEver: true, act: 1 }, { limits: [gone('first-ever')] }),
  of(5, { act: 10 }),
  of(5_000, { act: 10 }),
  of(5, { act: 20, ...total(1_999, 2_004) }),
  of(40, { act: 7, ...total(1_990, 2_030) }),
  of(40, { act: 8, ...total(2_030, 2_070) }),
  of(5, { act: null, total: null }),
  of(500, sub),
  of(5_000, sub),
  of(500, sub, { limits: [cool('sub-thanks', 3_600_000)] }),
  bare('follow'),
  bare('raid'),
  bare('share'),
  bare('first-chat'),
  bare('upgrade'),
  of(55, rose, { isLate: true }),
  of(1, {}, { limits: [cool('ticker-thanks', 3_000)] }),
  of(5, { act: 10 }, { limits: [gone('tenth'), cool('ticker-thanks', 5_400_000)] }),
  of(0, rose, { isUnpriced: true }),
];

test('[TR36] fifty gifts are explained as a person would', async () => {
  const blocks = [
    ['The ladder of a new installation', standard, ON_STANDARD],
    ['The same without its first two steps', high, ON_HIGH],
    ['The first with eight more steps, which ask for more than an amount', rich, ON_RICH],
  ] as const;
  const text = blocks.map(([title, ladder, gifts]) => {
    const lines = gifts.map((gift) => explain(ladder, gift).replace(/[\u2068\u2069]/g, ''));
    return `# ${title}\n${lines.join('\n')}\n`;
  });
  expect(ON_STANDARD.length + ON_HIGH.length + ON_RICH.length).toBe(50);
  await expect(text.join('\n')).toMatchFileSnapshot('../fixtures/tiers/explained.txt');
});

test('[TR37] names of steps and gifts are isolated', () => {
  expect(explain(rich, of(50, rose))).toContain(
    '50: \u2068Rose party\u2069, as that step is for \u2068Rose\u2069.',
  );
});
