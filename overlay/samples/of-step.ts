import type { Alert } from '../../shared/alert.ts';
import { motifOf } from '../../shared/gift-art.ts';
import type { MediaItem } from '../../shared/media.ts';
import type { Tier } from '../../shared/tier.ts';
import { stepPart } from '../../shared/tier-alert.ts';
import { showsMessage } from '../../shared/wording.ts';

/** The gift that a step is tried with. */
export interface Sample {
  readonly name: string;
  /** Null for none. */
  readonly message: string | null;
  /** Of a streak; null for one gift alone. */
  readonly streak: number | null;
  /** Null for a gift that has no name and no picture. */
  readonly giftName: string | null;
}

/** The alert that a step would make of a gift, as the server would make it. */
export function alertOfStep(
  tier: Tier,
  { name, message: said, streak, giftName }: Sample,
  show: {
    readonly id: string;
    readonly files: readonly MediaItem[];
    /** No name of a gift is said on air. */
    readonly isStrict: boolean;
    readonly nowMs: number;
    /** Nobody watches it for longer; as the step says when left out. */
    readonly longestMs?: number;
  },
): Alert {
  const gift = show.isStrict ? null : giftName;
  const count = streak ?? 1;
  const message = showsMessage(tier) ? said : null;
  const step = stepPart(tier, { name, gift, count, message }, show.files);
  return {
    id: show.id,
    ...step,
    durationMs: Math.min(step.durationMs, show.longestMs ?? step.durationMs),
    gifter: { id: 'test:test', name },
    gift: {
      name: gift,
      count,
      diamonds: Math.max(tier.when.diamondsFrom ?? tier.when.total?.from ?? 1, count),
      motif: giftName === null ? null : motifOf(giftName, 'gift'),
    },
    streak: streak === null ? null : { count: streak, open: false },
    merged: null,
    message,
    expiresAt: new Date(show.nowMs + tier.expiresMs).toISOString(),
    test: true,
  };
}

/** A new installation's third step is the first that looks like something. */
const FIRST_CHOICE = 2;

/** The step to try first: the third from below, or what the ladder has; null for an empty one. */
export function stepToTry(tiers: readonly Tier[]): Tier | null {
  const steps = lowestFirst(tiers);
  return steps[FIRST_CHOICE] ?? steps.at(-1) ?? null;
}

export function lowestFirst(tiers: readonly Tier[]): readonly Tier[] {
  return [...tiers].sort((a, b) => a.level - b.level);
}
