import type { GiftKind, Greeting } from './gift.ts';
import { GREETINGS } from './gift.ts';
import type { Conditions, Ladder, Tier } from './tier.ts';
import type { Diamonds } from './units.ts';

/** All of a gift that a condition can ask for. */
export interface StepFacts {
  readonly kind: GiftKind | Greeting;
  readonly platform: string;
  readonly gift: { readonly id: string; readonly name: string };
  /** Of the gift, or of its streak or bomb so far. */
  readonly diamonds: Diamonds;
  /** What the gifter gave in this session before this record, and with it; null for somebody anonymous. */
  readonly total: { readonly before: Diamonds; readonly after: Diamonds } | null;
  /** The how manieth act of giving of the gifter in this session it is; null for somebody anonymous. */
  readonly act: number | null;
  /** The gifter never gave before. */
  readonly isFirstEver: boolean;
}

interface Prepared {
  /** The most preferred step first. */
  readonly order: readonly Tier[];
  /** Those that ask for diamonds alone. */
  readonly amounts: readonly { readonly tier: Tier; readonly from: Diamonds; readonly to: Diamonds }[];
  /** Every step asks for diamonds alone, and rests never: nothing else of a gift has to be looked up. */
  readonly isPlain: boolean;
  /** Some step gives something beside its alert. */
  readonly hasRewards: boolean;
  /** Ids of the steps that have a cool-down or a cap. */
  readonly limited: ReadonlySet<string>;
  /** By step: ids and names in lower case. */
  readonly gifts: ReadonlyMap<Tier, ReadonlySet<string>>;
}

const VALUELESS: ReadonlySet<string> = new Set(GREETINGS);
const prepared = new WeakMap<Ladder, Prepared>();

/** Puts a ladder in order, once for each version. */
export function prepareLadder(ladder: Ladder): Prepared {
  const known = prepared.get(ladder);
  if (known) return known;
  // Sorting is stable, so the upper row comes first between equals.
  const order = ladder.tiers.toSorted((a, b) => closeness(b.when) - closeness(a.when) || b.level - a.level);
  const made: Prepared = {
    order,
    amounts: order
      .filter(({ when }) => isAmountOnly(when))
      .map((tier) => ({
        tier,
        from: tier.when.diamondsFrom ?? 0,
        to: tier.when.diamondsTo ?? Number.MAX_SAFE_INTEGER,
      })),
    isPlain: ladder.tiers.every((tier) => isPlain(tier)),
    hasRewards: ladder.tiers.some(({ rewards }) => rewards !== undefined && rewards.length > 0),
    limited: new Set(ladder.tiers.filter(isLimited).map(({ id }) => id)),
    gifts: new Map(
      ladder.tiers.flatMap((tier) =>
        tier.when.gifts ? [[tier, new Set(tier.when.gifts.map(lowered))]] : [],
      ),
    ),
  };
  prepared.set(ladder, made);
  return made;
}

/** Every step that the gift fits, the one that it reaches first. The others are for when that one rests. */
export function stepsFor(ladder: Ladder, facts: StepFacts): readonly Tier[] {
  const { order, gifts } = prepareLadder(ladder);
  return order.filter((tier) => fits(tier, facts, gifts.get(tier)));
}

/** The step that so many diamonds reach by themselves; null below the ladder. */
export function stepForDiamonds(ladder: Ladder, diamonds: Diamonds): Tier | null {
  for (const { tier, from, to } of prepareLadder(ladder).amounts)
    if (from <= diamonds && diamonds <= to) return tier;
  return null;
}

/** How closely a step speaks of a gift: 2 names the gift itself, 1 its platform or kind, 0 neither. */
export function closeness({ gifts, platforms, kinds }: Conditions): 0 | 1 | 2 {
  if (gifts) return 2;
  return platforms || kinds ? 1 : 0;
}

export function isWithin(
  { diamondsFrom = 0, diamondsTo = Infinity }: Conditions,
  diamonds: Diamonds,
): boolean {
  return diamondsFrom <= diamonds && diamonds <= diamondsTo;
}

function fits({ when }: Tier, facts: StepFacts, gifts: ReadonlySet<string> | undefined): boolean {
  if (!isWithin(when, facts.diamonds)) return false;
  if (when.kinds ? !when.kinds.includes(facts.kind) : VALUELESS.has(facts.kind)) return false;
  if (when.platforms && !when.platforms.includes(facts.platform)) return false;
  if (gifts && !gifts.has(lowered(facts.gift.id)) && !gifts.has(lowered(facts.gift.name))) return false;
  return fitsGifter(when, facts);
}

/** What a step asks of the person; nobody anonymous has a past. */
function fitsGifter({ total, first, every }: Conditions, facts: StepFacts): boolean {
  if (total && !(facts.total && facts.total.before < total.from && facts.total.after >= total.from))
    return false;
  if (first === 'ever' && !facts.isFirstEver) return false;
  if (first === 'session' && facts.act !== 1) return false;
  return every === undefined || (facts.act !== null && facts.act % every === 0);
}

/** Whether nothing but the amount is asked for. */
export function isAmountOnly({ diamondsFrom: _from, diamondsTo: _to, ...others }: Conditions): boolean {
  return Object.values(others).every((value) => value === undefined);
}

function isLimited({ cooldownMs, capPerSession }: Tier): boolean {
  const { gifter, overall } = cooldownMs ?? {};
  return gifter !== undefined || overall !== undefined || capPerSession !== undefined;
}

function isPlain(tier: Tier): boolean {
  return isAmountOnly(tier.when) && !isLimited(tier);
}

function lowered(text: string): string {
  return text.trim().toLowerCase();
}
