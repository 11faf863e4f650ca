import type { Tier } from '../../shared/tier.ts';
import type { StepFacts } from '../../shared/tier-reach.ts';
import { prepareLadder, stepForDiamonds, stepsFor } from '../../shared/tier-reach.ts';
import type { Diamonds, EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf } from './acts.ts';
import type { Ledger, Streak } from './ledger.ts';
import type { StepLimited } from './limits.ts';
import { isNews } from './limits.ts';
import type { DeliveryIn, Who } from './record.ts';
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

/** The one step that a gift reaches; null for none. `limited` are those before it that rest or are used up, as news. */
export interface Reached {
  readonly tier: Tier | null;
  readonly limited: readonly StepLimited[];
}

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
    const met = { tier: tier.id, ...limit };
    if (tier.level > (asking.streak?.level ?? 0) && isNews(asking.streak, met)) {
      limited.push({ type: 'StepLimited', ladder: ladder.version, ...met });
    }
  }
  return { tier: null, limited };
}

/** What the conditions of steps look at; `isOpen` says whether a session runs. */
export function factsOf(ledger: Ledger, asking: Asking, gifter: GifterId, isOpen: boolean): StepFacts {
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
