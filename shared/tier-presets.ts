import type { Tier } from './tier.ts';
import { DEFAULT_LADDER } from './tier.ts';

/** A ladder to begin with. */
export interface Preset {
  readonly id: 'standard' | 'calm' | 'many-small';
  readonly tiers: readonly Tier[];
}

const standard = DEFAULT_LADDER.tiers;
const MINUTE_MS = 60_000;

/** Fewer alerts, each one shorter: the first step on the stage is at 100. */
const calm = standard
  .filter(({ level }) => level !== 2)
  .map((tier) => ({ ...tier, durationMs: Math.max(4_000, Math.round(tier.durationMs * 0.75)) }));

/** Small gifts go to the ticker; what grows on the stage begins higher and rests for a while. */
const manySmall = standard.map((tier): Tier => {
  if (tier.level === 2) return { ...tier, when: { diamondsFrom: 50 }, cooldownMs: { gifter: MINUTE_MS } };
  if (tier.level === 3) return { ...tier, when: { diamondsFrom: 200 } };
  return tier;
});

/** None asks for the total of an evening: that would reward spending on. */
export const PRESETS: readonly Preset[] = [
  { id: 'standard', tiers: standard },
  { id: 'calm', tiers: calm },
  { id: 'many-small', tiers: manySmall },
];
