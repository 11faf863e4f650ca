import { expect, it } from 'vitest';
import { alert } from '../../../overlay/net/read/alert.ts';
import { alertOfStep, stepToTry } from '../../../overlay/samples/of-step.ts';
import type { MediaItem } from '../../../shared/media.ts';
import { parseWith } from '../../../shared/schema.ts';
import type { Tier } from '../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';

const ID = 'b'.repeat(64);
const FILE: MediaItem = {
  id: ID,
  kind: 'wav',
  bytes: 9,
  width: null,
  height: null,
  durationMs: 900,
  name: 'bell.wav',
};
const step = (id: string, patch: Partial<Tier> = {}): Tier => {
  const found = DEFAULT_LADDER.tiers.find((tier) => tier.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...patch };
};
const play = (
  tier: Tier,
  { message = null as string | null, streak = null as number | null, isStrict = true } = {},
) =>
  alertOfStep(
    tier,
    { name: 'Ada', message, streak, giftName: 'Rose' },
    { id: 'preview-1', files: [FILE], isStrict, nowMs: 0 },
  );

it('[TE12] the preview plays the step as it stands in the form, with the words that it would have on air', () => {
  expect(play(step('vip', { headline: 'Hello {name}!' }))).toMatchObject({
    tier: { id: 'vip', level: 6 },
    headline: 'Hello Ada!',
    line2: null,
    gift: { name: null, count: 1, diamonds: 5_000 },
    streak: null,
    durationMs: 15_000,
    expiresAt: '1970-01-01T00:05:00.000Z',
    test: true,
  });
});

it('[TE12] a message stands only where the step shows one, a gift is named only where wording allows it', () => {
  expect(play(step('spotlight'), { message: 'hi' })).toMatchObject({ message: 'hi', line2: null });
  expect(play(step('vip'), { message: 'hi' }).message).toBe(null);
  expect(play(step('shout-out'), { streak: 7 })).toMatchObject({
    line2: '\u00D77',
    streak: { count: 7, open: false },
  });
  expect(play(step('shout-out'), { streak: 7, isStrict: false })).toMatchObject({
    line2: 'Rose x 7',
    gift: { name: 'Rose', count: 7, diamonds: 10 },
  });
});

it('[TE12] it sounds as the step says, also with a file of its own', () => {
  expect(play(step('vip', { sound: { on: true, volume: 0.4 } })).sound).toEqual({ volume: 0.4 });
  expect(play(step('vip', { sound: { on: false, volume: 1 } })).sound).toEqual({ volume: 0 });
  const { name: _name, bytes: _bytes, ...file } = FILE;
  expect(play(step('vip', { media: { sound: ID } })).media).toEqual({ sound: file });
  expect(play(step('vip', { media: { picture: ID } })).media).toBeUndefined();
});

it('[FR12] the sample is of the third step, is one that the overlay takes, and is over within 5 s', () => {
  const { tiers } = DEFAULT_LADDER;
  const tier = stepToTry([...tiers].reverse());
  expect(tier?.name).toBe('Big shout-out');
  if (!tier) return;
  const gift = { name: 'Ada', message: null, streak: null, giftName: null };
  const show = { id: 'one', files: [], isStrict: true, nowMs: 0, longestMs: 5_000 };
  const sample = alertOfStep(tier, gift, show);
  expect(parseWith(alert, sample).ok).toBe(true);
  expect(sample).toMatchObject({ headline: 'A big thank you, Ada', test: true, durationMs: 5_000 });
  expect(stepToTry(tiers.slice(0, 1))?.level).toBe(1);
  expect(stepToTry([])).toBeNull();
});
