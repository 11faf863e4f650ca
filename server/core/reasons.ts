import type { Ladder } from '../../shared/tier.ts';
import type { Explained } from '../../shared/tier-explain.ts';
import { explain } from '../../shared/tier-explain.ts';
import type { StepFacts } from '../../shared/tier-reach.ts';
import { isAmountOnly, prepareLadder, stepsFor } from '../../shared/tier-reach.ts';
import type { GiftFate } from '../../shared/topics.ts';
import type { Diamonds, EpochMs } from '../../shared/units.ts';
import { growsWithOthers } from './ledger.ts';
import type { MetLimit } from './limits.ts';
import { withLimit } from './limits.ts';
import type { Event, RecordBody } from './record.ts';

/** What the gifter gave in the session, this gift with it, as conditions look at it. */
export type Giver = Pick<StepFacts, 'total' | 'act' | 'isFirstEver'>;

/** A gift as it asked the ladder for its step, and the step that it got. A streak asks again until it has one. */
export interface Asked {
  readonly facts: StepFacts;
  /** Id of the step; null for none. */
  readonly step: string | null;
  /** When it asked; what is left of a rest is counted from here. */
  readonly atMs: EpochMs;
  readonly limits?: readonly MetLimit[];
  /** It grew after its streak had ended, which asks for nothing. */
  readonly isLate?: true;
  readonly isUnpriced?: true;
}

/** Why a gift has no alert. */
export type NoAlertWhy = (GiftFate & { readonly type: 'none' })['why'];
/** As far as the ladder says so. */
type WhyNothing = Exclude<NoAlertWhy, 'priced' | 'by-hand' | 'unknown'>;

/** Follows how a gift asks for its step. Null where that is not known. */
export function askedBy(
  r: RecordBody & { readonly kind: 'delivery' },
  giver: Giver,
  before: Asked | null,
): Asked | null {
  const isAlone = !growsWithOthers(r.in);
  let asks: Diamonds | null = null;
  let step: string | null = null;
  let limits = before?.limits;
  let isCounted = false;
  let isUnpriced = false;
  for (const event of r.events) {
    if (event.type === 'StreakRose') {
      if (event.late) return before && { ...withTotal(before, event.total), isLate: true };
      asks = event.total;
    } else if (event.type === 'GiftCounted') {
      if (isAlone) asks = event.diamonds;
      isCounted = event.acts === 1;
      isUnpriced = event.unpriced === true;
    } else if (event.type === 'StepLimited') limits = withLimit(limits, event);
    else step ??= stepOf(event);
  }
  // What a bomb is worth was asked about before, unless it is more than that.
  if (asks === null) return before;
  if (!before && !isCounted && !announces(r)) return null;
  if (before && before.step !== null && step === null) {
    return limits && limits !== before.limits ? { ...before, limits, atMs: r.at } : before;
  }
  const { giftKind: kind, platform, gift } = r.in;
  const { act, isFirstEver } = before?.facts ?? giver;
  return {
    facts: { kind, platform, gift, diamonds: asks, total: giver.total, act, isFirstEver },
    step,
    atMs: r.at,
    ...(limits ? { limits: limits.filter(({ tier }) => tier !== step) } : {}),
    ...(isUnpriced ? { isUnpriced } : {}),
  };
}

/** Why a gift that reached no step shows nothing. */
export function whyNothing(
  {
    facts,
    isLimited,
    isUnpriced = false,
    isLate = false,
  }: Pick<Explained, 'facts' | 'isUnpriced' | 'isLate'> & { readonly isLimited: boolean },
  ladder: Ladder,
): WhyNothing {
  if (isLimited) return 'limited';
  if (isUnpriced) return 'unpriced';
  if (isLate && stepsFor(ladder, facts).length > 0) return 'too-late';
  const amounts = prepareLadder(ladder).order.filter(({ when }) => isAmountOnly(when));
  const isBelow = amounts.every(({ when }) => facts.diamonds < (when.diamondsFrom ?? 0));
  return amounts.length > 0 && isBelow ? 'below-first-step' : 'no-step';
}

/** One sentence on why it is this step, or none. Null where the ladder gives another answer than the one that was given. */
export function sentenceOn(asked: Asked, diamonds: Diamonds, ladder: Ladder): string | null {
  const { step, atMs, isLate = false, isUnpriced = false } = asked;
  const limits = (asked.limits ?? []).map(({ tier, why, untilMs }) => ({
    tier,
    why,
    restMs: untilMs === null ? null : Math.max(0, untilMs - atMs),
  }));
  const isFree = ({ id }: { readonly id: string }) => limits.every(({ tier }) => tier !== id);
  const reaches = (facts: StepFacts) => stepsFor(ladder, facts).find(isFree)?.id ?? null;
  if (step === null && isLate && reaches(asked.facts) !== null)
    return explain(ladder, { facts: asked.facts, isLate });
  // It may have outgrown its step without reaching another.
  const grown = { ...asked.facts, diamonds: Math.max(diamonds, asked.facts.diamonds) };
  const facts = [grown, asked.facts].find((some) => reaches(some) === step);
  return facts ? explain(ladder, { facts, limits, isUnpriced }) : null;
}

function withTotal(asked: Asked, diamonds: Diamonds): Asked {
  return asked.step === null ? { ...asked, facts: { ...asked.facts, diamonds } } : asked;
}

function announces({ in: { bomb } }: RecordBody & { readonly kind: 'delivery' }): boolean {
  return typeof bomb?.size === 'number';
}

function stepOf(event: Event): string | null {
  if (event.type === 'AlertMade') return event.tier;
  return event.type === 'AlertGrew' ? (event.climb?.tier ?? null) : null;
}
