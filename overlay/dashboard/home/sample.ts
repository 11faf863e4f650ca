import type { Alert } from '../../../shared/alert.ts';
import type { Tier } from '../../../shared/tier.ts';
import { fillTemplate } from '../../../shared/wording.ts';
import { TEXTS } from '../texts/texts.ts';

/** Nobody watches a sample for longer. */
const LONGEST_MS = 5_000;
const EXPIRES_MS = 60_000;
/** The third step is the first that looks like something. */
const FIRST_CHOICE = 2;

/** The step that a sample is of: the third from below, or what the ladder has. */
export function sampleStep(tiers: readonly Tier[]): Tier | null {
  const steps = [...tiers].sort((a, b) => a.level - b.level);
  return steps[FIRST_CHOICE] ?? steps.at(-1) ?? null;
}

/** An alert of that step for a preview alone: the server does not know of it. */
export function sampleAlert({ tier, id, nowMs }: { tier: Tier; id: string; nowMs: number }): Alert {
  const name = TEXTS.testNameHint;
  const words = { name, gift: null, count: 1, message: null };
  return {
    id,
    tier: { id: tier.id, name: tier.name, level: tier.level },
    gifter: { id: 'test:sample', name },
    gift: { name: null, count: 1, diamonds: tier.when.diamondsFrom ?? 1, motif: null },
    streak: null,
    merged: null,
    headline: fillTemplate(tier.headline, words) ?? name,
    line2: tier.line2 === null ? null : fillTemplate(tier.line2, words),
    message: null,
    style: tier.style ?? 'default',
    sound: { volume: tier.sound?.on === false ? 0 : (tier.sound?.volume ?? 1) },
    durationMs: Math.min(tier.durationMs, LONGEST_MS),
    expiresAt: new Date(nowMs + EXPIRES_MS).toISOString(),
    test: true,
  };
}
