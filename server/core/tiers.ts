import type { Tier } from '../../shared/tier.ts';
import type { StepFacts } from '../../shared/tier-reach.ts';
import { prepareLadder, stepForDiamonds, stepsFor } from '../../shared/tier-reach.ts';
import type { Diamonds, EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf } from './acts.ts';
import type { Ledger, Streak } from './ledger.ts';
import type { DeliveryIn, Event, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { isSessionOpen } from './sessions.ts';

/** A gift that asks for its step. */
export interface Asking {
  readonly input: DeliveryIn;
  readonly who: Who;
  /** What it is worth; of a streak or a bomb, so far. */
  readonly diamonds: Diamonds;
  /** What this record alone credits. */
  readonly credit: Diamonds;
  /** Of a combo or a bomb that was seen before. */
  readonly streak?: Streak | undefined;
}

/** The one step that a gift reaches; null for none. `limited` are the steps before it that rest or are used up. */
export interface Reached {
  readonly tier: Tier | null;
  readonly limited: readonly StepLimited[];
}

export type StepLimited = Event & { readonly type: 'StepLimited' };

const NONE: readonly StepLimited[] = [];

/** Which step a gift reaches now. */
export function reach(ledger: Ledger, asking: Asking, rules: Rules, moment: Moment): Reached {
  const { ladder } = rules;
  if (prepareLadder(ladder).isPlain) {
    return { tier: stepForDiamonds(ladder, asking.diamonds), limited: NONE };
  }
  const gifter = gifterOf(asking.input.platform, asking.who);
  const isOpen = isSessionOpen(ledger, rules.settings.sessionIdleMs, moment.atMs);
  const limited: StepLimited[] = [];
  for (const tier of stepsFor(ladder, factsOf(ledger, asking, gifter, isOpen))) {
    // What a streak used already, it does not use again.
    const limit = asking.streak?.tier === tier.id ? null : limitOf(ledger, tier, gifter, moment, isOpen);
    if (limit === null) return { tier, limited };
    if (tier.level > (asking.streak?.level ?? 0)) {
      limited.push({ type: 'StepLimited', tier: tier.id, ladder: ladder.version, ...limit });
    }
  }
  return { tier: null, limited };
}

function factsOf(ledger: Ledger, asking: Asking, gifter: GifterId, isOpen: boolean): StepFacts {
  const { input, diamonds, credit, streak } = asking;
  const tally = isOpen ? ledger.tallies.get(gifter) : undefined;
  const before = tally?.diamonds ?? 0;
  const isNamed = gifter !== ANONYMOUS;
  return {
    kind: input.giftKind,
    platform: input.platform,
    gift: input.gift,
    diamonds,
    total: isNamed ? { before, after: before + credit } : null,
    act: isNamed ? (streak?.act ?? (tally?.acts ?? 0) + 1) : null,
    isFirstEver:
      isNamed && (streak?.act === undefined ? !ledger.givers.has(gifter) : streak.isFirstEver === true),
  };
}

/** Why a step may not be reached now; null when it may. */
function limitOf(
  ledger: Ledger,
  { id, cooldownMs = {}, capPerSession = Infinity }: Tier,
  gifter: GifterId,
  { atMs }: Moment,
  isOpen: boolean,
): { readonly why: StepLimited['why']; readonly untilMs: EpochMs | null } | null {
  const use = ledger.uses.get(id);
  if (!use) return null;
  if (isOpen && use.inSession >= capPerSession) return { why: 'cap', untilMs: null };
  const overall = use.lastAtMs + (cooldownMs.overall ?? 0);
  const own = (use.byGifter.get(gifter) ?? 0) + (cooldownMs.gifter ?? 0);
  if (Math.max(overall, own) <= atMs) return null;
  return own > overall ? { why: 'gifter', untilMs: own } : { why: 'overall', untilMs: overall };
}
