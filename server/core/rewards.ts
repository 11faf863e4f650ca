import type { Ladder, Reward } from '../../shared/tier.ts';
import type { EpochMs, GifterId, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf } from './acts.ts';
import type { Ledger } from './ledger.ts';
import { growsWithOthers, streakKey } from './ledger.ts';
import type { ToThank } from './marks.ts';
import { addToThank } from './marks.ts';
import type { DeliveryIn, Event, JournalRecord, Who } from './record.ts';

/** Something that a step gave to somebody beside its alert. */
export interface Grant {
  /** The record that gave it. */
  readonly seq: Seq;
  readonly atMs: EpochMs;
  /** The session in which it was given; null outside any. */
  readonly session: number | null;
  readonly reward: Reward;
  readonly gifterId: GifterId;
  /** As sent, not cleaned. */
  readonly name: string;
  /** Id of the step. */
  readonly tier: string;
}

/** Bounds the list; the journal keeps the past. */
const GRANTS_KEPT = 1_000;

/** What grants are kept in. */
interface Granting {
  /** Newest last. */
  readonly grants: Grant[];
  readonly toThank: Map<GifterId, ToThank>;
}

/** Folds what a record granted. Nothing is granted to somebody anonymous, who could not be called. */
export function foldGrants({ grants, toThank }: Granting, { seq, r }: JournalRecord, event: Event): void {
  if (event.type !== 'Granted' || r.kind !== 'delivery') return;
  const gifterId = gifterOf(r.in.platform, r.who);
  const name = 'token' in r.who ? '' : (r.who.name ?? '');
  const { reward, tier } = event;
  if (reward.type === 'thank-by-voice') {
    addToThank(toThank, { gifterId, name, atMs: r.at, because: 'step' });
    return;
  }
  grants.push({ seq, atMs: r.at, session: r.session, reward, gifterId, name, tier });
  if (grants.length > GRANTS_KEPT) grants.shift();
}

/** Who may ask a question, the longest waiting first: one entry for each slot. */
export function questionSlots(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter(({ reward }) => reward.type === 'question-slot');
}

/** Who is VIP in a session, each person once: by the grant that lasts longest, the newest of those. */
export function vipsIn(grants: readonly Grant[], session: number): readonly Grant[] {
  const vips = new Map<GifterId, Grant>();
  for (const grant of grants) {
    const lastsLess = vipUntil(grant) < vipUntil(vips.get(grant.gifterId) ?? grant);
    if (grant.session !== null && grant.session <= session && vipUntil(grant) >= session && !lastsLess)
      vips.set(grant.gifterId, grant);
  }
  return [...vips.values()];
}

/** The last session in which the grant makes somebody VIP; 0 for none. */
export function vipUntil({ reward, session }: Grant): number {
  if (reward.type !== 'vip' || session === null) return 0;
  return reward.until === 'next-session' ? session + 1 : session;
}

/** What the step that these events reach gives. A streak that climbs is not given again what its step before gave. */
export function granted(
  ledger: Ledger,
  { input, who }: { readonly input: DeliveryIn; readonly who: Who },
  { tiers, version }: Ladder,
  events: readonly Event[],
): Event[] {
  const tier = stepReached(events);
  const gifter = gifterOf(input.platform, who);
  const rewards = tiers.find(({ id }) => id === tier)?.rewards;
  if (tier === null || !rewards || gifter === ANONYMOUS) return [];
  const begins = events.some(({ type }) => type === 'StreakBegan');
  const streak = growsWithOthers(input) && !begins ? ledger.streaks.get(streakKey(input, gifter)) : undefined;
  const before = tiers.find(({ id }) => id === streak?.tier)?.rewards ?? [];
  const isNew = ({ type }: Reward) => before.every((other) => other.type !== type);
  return rewards.filter(isNew).map((reward) => ({ type: 'Granted', reward, tier, ladder: version }));
}

function stepReached(events: readonly Event[]): string | null {
  for (const event of events) {
    if (event.type === 'AlertMade') return event.tier;
    if (event.type === 'AlertGrew' && event.climb) return event.climb.tier;
  }
  return null;
}
