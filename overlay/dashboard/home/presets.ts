import type { Tier } from '../../../shared/tier.ts';
import type { Preset } from '../../../shared/tier-presets.ts';
import { PRESETS } from '../../../shared/tier-presets.ts';
import { withHolds } from './holds.ts';

/** The preset that a ladder is, whatever it holds; null for one of the streamer's own. */
export function presetOf(tiers: readonly Tier[]): Preset['id'] | null {
  const told = (some: readonly Tier[]) => {
    const bare = withHolds(some, 'alone').map((tier) => Object.entries(tier).sort());
    return JSON.stringify(bare);
  };
  return PRESETS.find((preset) => told(preset.tiers) === told(tiers))?.id ?? null;
}
