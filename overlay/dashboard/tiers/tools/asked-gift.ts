import type { Ladder, Tier } from '../../../../shared/tier.ts';
import type { Limit } from '../../../../shared/tier-explain.ts';
import { explain } from '../../../../shared/tier-explain.ts';
import type { StepFacts } from '../../../../shared/tier-reach.ts';
import { stepsFor } from '../../../../shared/tier-reach.ts';

/** A gift that somebody thinks of, as typed. */
export interface AskedGift {
  readonly kind: StepFacts['kind'];
  readonly platform: string;
  readonly gift: string;
  readonly count: string;
  /** Diamonds of one unit. */
  readonly each: string;
  /** What the gifter gave tonight before. */
  readonly before: string;
  /** The how manieth act of giving tonight it is. */
  readonly act: string;
  readonly isFirstEver: boolean;
}

export const A_GIFT: AskedGift = {
  kind: 'gift',
  platform: 'tiktok',
  gift: 'Rose',
  count: '120',
  each: '1',
  before: '0',
  act: '1',
  isFirstEver: false,
};

const LARGEST = 1e12;

/** The gift as the ladder sees it; null while a number of it cannot be read. */
export function factsOf({ kind, platform, gift, isFirstEver, ...typed }: AskedGift): StepFacts | null {
  const [count, each] = [numberIn(typed.count), numberIn(typed.each)];
  const [before, act] = [numberIn(typed.before), numberIn(typed.act)];
  const diamonds = count * each;
  // What cannot be read is no number, and within no limits.
  if (!(count >= 1 && act >= 1 && diamonds <= LARGEST && before <= LARGEST)) return null;
  const name = gift.trim();
  return {
    kind,
    platform,
    gift: { id: name, name },
    diamonds,
    total: { before, after: before + diamonds },
    act,
    isFirstEver,
  };
}

/** NaN is a number that cannot be read. */
function numberIn(typed: string): number {
  return /^\s*\d{1,13}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

/** The steps that fit and have a cool-down or a cap: whether they rest now, only the live show knows. */
export function limitedSteps(ladder: Ladder, facts: StepFacts): readonly Tier[] {
  return stepsFor(ladder, facts).filter((tier) => limitOf(tier) !== null);
}

/** Which step the gift reaches and why not another, in a sentence or a few; `resting` are ids of steps reached just before. */
export function stepSentence(ladder: Ladder, facts: StepFacts, resting: ReadonlySet<string>): string {
  const limits = limitedSteps(ladder, facts).flatMap((tier) => {
    const limit = resting.has(tier.id) ? limitOf(tier) : null;
    return limit ? [limit] : [];
  });
  return explain(ladder, { facts, limits });
}

/** What keeps a step from being reached right after it was. */
function limitOf({ id: tier, cooldownMs, capPerSession }: Tier): Limit | null {
  if (cooldownMs?.overall !== undefined) return { tier, why: 'overall', restMs: cooldownMs.overall };
  if (cooldownMs?.gifter !== undefined) return { tier, why: 'gifter', restMs: cooldownMs.gifter };
  return capPerSession === undefined ? null : { tier, why: 'cap', restMs: null };
}
