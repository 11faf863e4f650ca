import { expect, it } from 'vitest';
import { diffSentences } from '../../../overlay/dashboard/ladder-changes.ts';
import type { Tier } from '../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';

const { tiers } = DEFAULT_LADDER;
const words = (next: readonly Tier[], old: readonly Tier[] = tiers) =>
  diffSentences(old, next).map(({ text }) => text.replaceAll(/[\u2068\u2069]/g, ''));
const withFirst = (more: Partial<Tier>) => tiers.map((tier, at) => (at === 0 ? { ...tier, ...more } : tier));

it('[TT5] what a version changed is said in words, with both values', () => {
  expect(words(tiers)).toEqual([]);
  expect(words(withFirst({ when: { diamondsFrom: 1_200 }, durationMs: 6_500, hold: 'message' }))).toEqual([
    '"Ticker thanks", from: 1 → 1,200.',
    '"Ticker thanks", time on screen: 4 s → 6.5 s.',
    '"Ticker thanks", hold: never → messages.',
  ]);
  expect(words(withFirst({ headline: 'Hi', line2: 'x' }))).toEqual([
    '"Ticker thanks", headline: "Thank you, {name}" → "Hi".',
    '"Ticker thanks", line 2: nothing → "x".',
  ]);
});

it('[TT5] steps that came, went and moved are named', () => {
  const [first, second, ...rest] = tiers;
  if (!first || !second) throw new Error('the default ladder has steps');
  expect(words([second, first, ...rest])).toHaveLength(1);
  expect(words(rest)).toEqual(['"Ticker thanks" is gone.', '"Shout-out" is gone.']);
  expect(words(tiers, rest)).toEqual(['"Ticker thanks" is new.', '"Shout-out" is new.']);
});

it('[TT5] what has no short form, and a field of a newer server, is said to be changed', () => {
  expect(
    words(withFirst({ rewards: [{ type: 'question-slot' }], sound: { on: true, volume: 0.5 } })),
  ).toEqual(['"Ticker thanks", rewards: changed.', '"Ticker thanks", sound: changed.']);
  expect(words(withFirst({ sparkle: 3 } as Partial<Tier>))).toEqual(['"Ticker thanks", sparkle: changed.']);
  const cooled = withFirst({ cooldownMs: { gifter: 1_000, overall: 5_000 } });
  const warmer = withFirst({ cooldownMs: { gifter: 1_000, overall: 60_000 } });
  expect(words(warmer, cooled)).toEqual(['"Ticker thanks", cool-down for everybody: 5 s → 60 s.']);
  expect(words(withFirst({ when: { diamondsFrom: 1, gifts: ['Rose', 'Lion'] } }))).toEqual([
    '"Ticker thanks", gifts: nothing → Rose, Lion.',
  ]);
});
