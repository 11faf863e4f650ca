import type { Tier } from '../../../shared/tier.ts';
import { showsMessage } from '../../../shared/wording.ts';

export const HELPERS = ['alone', 'moderators'] as const;
/** Whether somebody is there to decide on what is held. */
export type Helpers = (typeof HELPERS)[number];

/** The steps as they hold for a streamer who is alone, or has moderators: those read what viewers wrote before it is shown. */
export function withHolds(tiers: readonly Tier[], helpers: Helpers): Tier[] {
  return tiers.map((tier) => ({ ...tier, hold: helpers === 'alone' ? 'none' : holdOf(tier) }));
}

function holdOf(tier: Tier): Tier['hold'] {
  const opensQuestion = tier.id === 'question' || tier.rewards?.some(({ type }) => type === 'question-slot');
  if (opensQuestion) return 'always';
  return showsMessage(tier) ? 'message' : 'none';
}

/** For whom a ladder holds as it does; null when by rules of its own. */
export function helpersOf(tiers: readonly Tier[]): Helpers | null {
  const isAs = (helpers: Helpers) =>
    withHolds(tiers, helpers).every(({ hold }, index) => hold === tiers[index]?.hold);
  return HELPERS.find(isAs) ?? null;
}
