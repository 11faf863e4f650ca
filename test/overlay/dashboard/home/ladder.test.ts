import { expect, it } from 'vitest';
import { helpersOf, withHolds } from '../../../../overlay/dashboard/home/holds.ts';
import { presetOf } from '../../../../overlay/dashboard/home/presets.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { PRESETS } from '../../../../shared/tier-presets.ts';

const { tiers } = DEFAULT_LADDER;

it('[FR7] alone no step holds; with moderators questions and messages do', () => {
  const held = withHolds(tiers, 'moderators').flatMap(({ name, hold }) =>
    hold === 'none' ? [] : [[name, hold]],
  );
  expect(held).toEqual([
    ['Question', 'always'],
    ['Spotlight', 'message'],
  ]);
  expect(withHolds(withHolds(tiers, 'moderators'), 'alone')).toEqual(tiers);
  const renamed = tiers.map((tier) =>
    tier.level === 6 ? { ...tier, rewards: [{ type: 'question-slot' as const }] } : tier,
  );
  expect(withHolds(renamed, 'moderators')[5]?.hold).toBe('always');
});

it('[FR7] the ladder itself says for whom it holds, or that it has rules of its own', () => {
  expect(helpersOf(tiers)).toBe('alone');
  expect(helpersOf(withHolds(tiers, 'moderators'))).toBe('moderators');
  const own = tiers.map((tier) => (tier.level === 7 ? { ...tier, hold: 'always' as const } : tier));
  expect(helpersOf(own)).toBeNull();
});

it('[FR8] a ladder is known as its preset, whatever it holds and in whatever order its fields come', () => {
  for (const preset of PRESETS) {
    expect(presetOf(preset.tiers)).toBe(preset.id);
    expect(presetOf(withHolds(preset.tiers, 'moderators'))).toBe(preset.id);
    const turned = preset.tiers.map(
      (tier) => Object.fromEntries(Object.entries(tier).reverse()) as typeof tier,
    );
    expect(presetOf(turned)).toBe(preset.id);
  }
  expect(presetOf(tiers.slice(1))).toBeNull();
});
