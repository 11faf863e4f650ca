import type { AlertEnd, AlertEndReason, Level } from '../../shared/alert.ts';
import type { GiftKind, Greeting } from '../../shared/gift.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { GiftFate } from '../../shared/topics.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { gifterOf, personOf, TEST_GIFTER } from './acts.ts';
import type { AlertFacts } from './alerts.ts';
import { CREDITS_KEPT } from './credits.ts';
import { beginsCombo, growsWithOthers, streakKey } from './ledger.ts';
import type { Asked, Giver, NoAlertWhy } from './reasons.ts';
import { askedBy, sentenceOn, whyNothing } from './reasons.ts';
import type { Event, RecordBody } from './record.ts';

/** The alert that speaks of a gift, and how it ended so far. */
export interface RecentAlert {
  /** Changes with a replay, and when it is merged into another. */
  id: AlertId;
  /** Name of its step of the ladder. */
  step: string;
  merged: boolean;
  /** Null while it is in being. */
  end: AlertEnd | null;
  reason: AlertEndReason | null;
  /** Who ended it; null when nobody did. */
  by: string | null;
}

/** One act of giving as the feed tells it, before names are cleaned. */
export interface RecentFacts {
  readonly seq: Seq;
  readonly atMs: EpochMs;
  /** Names the combo or the bomb that grows in this entry; null when the gift stands alone. */
  readonly streak: string | null;
  readonly gifterId: GifterId;
  readonly name: string;
  readonly giftName: string;
  /** Absent in what an older version kept. */
  readonly giftKind?: GiftKind | Greeting;
  /** Who brought it, as `hook:gift`; absent in what an older version kept, by hand, and of tests. */
  readonly source?: string;
  /** The session that it counts in, null for none; absent in what an older version kept. */
  readonly session?: number | null;
  /** Never counted; for the feed's own page. */
  readonly test?: true;
  /** Who entered it; absent for what a source brought. */
  readonly byHand?: Act;
  /** 0 for a gift bomb that was announced only: nobody is told of it before its first child was counted. */
  count: number;
  diamonds: Diamonds;
  level: Level | null;
  /** Null when it never made one; `why` tells the reason then. */
  alert: RecentAlert | null;
  why: NoAlertWhy;
  /** How it asked for its step; absent where that is not known. */
  asked?: Asked;
  /** The sentence on that which held under an earlier ladder; null for none. Absent while its ladder is in force. */
  said?: string | null;
  /** A moderator took it back. */
  reverted?: true;
  /** A moderator said what it was worth, which came too late for a step. */
  priced?: true;
  /** Who took it back or priced it; absent in what an older version kept. */
  corrected?: Act;
}

/** The feed goes back as far as gifts can be taken back. */
export const GIFTS_KEPT = CREDITS_KEPT;
/** What the topic `recent` tells. */
const RECENT_TOLD = 50;

/** The last gifts that sources brought, newest last. */
export function lastGifts(gifts: readonly RecentFacts[]): RecentFacts[] {
  const last: RecentFacts[] = [];
  for (let at = gifts.length - 1; at >= 0 && last.length < RECENT_TOLD; at--) {
    const entry = gifts[at]!;
    if (!entry.test && !entry.byHand) last.push(entry);
  }
  return last.reverse();
}

function add(gifts: RecentFacts[], entry: RecentFacts): void {
  gifts.push(entry);
  if (gifts.length > GIFTS_KEPT) gifts.shift();
}

/**
 * Folds a delivery that was counted into the entries, newest last: a new one, or that of its combo or bomb, which
 * grows. Answers the entry; null when nothing was counted.
 */
export function foldRecent(
  recent: RecentFacts[],
  ladder: Ladder,
  { seq, r }: { readonly seq: Seq; readonly r: RecordBody & { kind: 'delivery' } },
  giver: Giver,
): RecentFacts | null {
  const credit = r.events.find((event) => event.type === 'GiftCounted');
  const gifterId = gifterOf(r.in.platform, r.who);
  const streak = growsWithOthers(r.in) ? streakKey(r.in, gifterId) : null;
  const known = streak === null || beginsCombo(r) ? undefined : newestOf(recent, streak);
  const announces = typeof r.in.bomb?.size === 'number';
  if (!credit && (known || !announces)) return known ?? null;
  const count = (credit?.units ?? 0) + (known?.count ?? 0);
  const diamonds = (credit?.diamonds ?? 0) + (known?.diamonds ?? 0);
  const asked = askedBy(r, giver, known?.asked ?? null);
  const why =
    asked?.step === null
      ? whyNothing({ ...asked, isLimited: asked.limits !== undefined }, ladder)
      : 'unknown';
  const level = levelReached(r.events);
  if (known && known.count > 0) {
    if (asked?.step === null || asked?.step !== known.asked?.step) delete known.said;
    const more = asked ? { asked } : {};
    return Object.assign(known, { count, diamonds, why, level: level ?? known.level, ...more });
  }
  const name = 'token' in r.who ? '' : (r.who.name ?? '');
  const giftName = r.in.gift.name;
  const entry: RecentFacts = {
    seq,
    atMs: r.at,
    source: r.source,
    session: r.session,
    streak,
    gifterId,
    name,
    giftName,
    giftKind: r.in.giftKind,
    count,
    diamonds,
    level: level ?? known?.level ?? null,
    alert: known?.alert ?? null,
    why,
  };
  if (asked) entry.asked = asked;
  // What was only announced begins with its first child, which makes it the newest.
  if (known) recent.splice(recent.indexOf(known), 1);
  add(recent, entry);
  return entry;
}

/**
 * Follows an alert for the gifts it speaks of: its making, climbs, merging, replays and end. `maker` is the entry of
 * the record that the event is of.
 */
export function followAlert(
  recent: readonly RecentFacts[],
  { r, maker }: { readonly r: RecordBody; readonly maker: RecentFacts | null },
  event: Event,
  facts: AlertFacts,
): void {
  switch (event.type) {
    case 'AlertMade': {
      if (!maker) return;
      const { end = null } = event;
      const reason = end === 'missed' ? 'cleared' : null;
      maker.alert = { id: facts.id, step: facts.tier.name, merged: false, end, reason, by: null };
      return;
    }
    case 'AlertGrew':
      for (const alert of of(recent, event.alert)) alert.step = facts.tier.name;
      return;
    case 'AlertReplayed':
      for (const alert of of(recent, event.of)) {
        Object.assign(alert, { id: event.alert, end: null, reason: null, by: null });
      }
      return;
    case 'AlertEnded': {
      const by = r.kind === 'command' ? r.actor : null;
      const { into, end, reason = null } = event;
      for (const alert of of(recent, event.alert)) {
        if (into === undefined) Object.assign(alert, { end, reason, by });
        else Object.assign(alert, { id: into, merged: true });
      }
      return;
    }
    default:
      return;
  }
}

/** Folds the alert of a test, which no topic tells beside its own place in the queue. */
export function foldTest(
  gifts: RecentFacts[],
  { seq, r }: { readonly seq: Seq; readonly r: RecordBody & { kind: 'command' } },
): RecentFacts | null {
  const made = r.events.find((event) => event.type === 'AlertMade');
  if (!made?.test) return null;
  const { count, diamonds, level } = made;
  const entry: RecentFacts = {
    ...byCommand(seq, r),
    gifterId: TEST_GIFTER,
    test: true,
    count,
    diamonds,
    level,
  };
  add(gifts, entry);
  return entry;
}

/** Folds a gift that somebody entered by hand. */
export function foldEntered(
  gifts: RecentFacts[],
  { seq, r }: { readonly seq: Seq; readonly r: RecordBody & { kind: 'command' } },
  { changes }: Event & { type: 'TotalsCorrected' },
): void {
  const diamonds = changes.reduce((sum, change) => sum + change.diamonds, 0);
  const byHand = { by: r.actor, atMs: r.at };
  add(gifts, { ...byCommand(seq, r), gifterId: personOf(r), byHand, diamonds });
}

function byCommand(seq: Seq, r: RecordBody & { kind: 'command' }) {
  const name = r.who && !('token' in r.who) ? (r.who.name ?? '') : '';
  const { at: atMs, session } = r;
  return {
    seq,
    atMs,
    session,
    streak: null,
    name,
    giftName: '',
    count: 1,
    level: null,
    alert: null,
    why: 'unknown' as const,
  };
}

/** A gift that was taken back leaves the air; one that was priced has its worth. */
export function correctRecent(
  gifts: readonly RecentFacts[],
  r: RecordBody,
  { of: seq, what, changes }: Event & { type: 'TotalsCorrected' },
): void {
  const entry = gifts.find((other) => other.seq === seq);
  if (!entry) return;
  const act: Act = { by: r.kind === 'command' ? r.actor : '', atMs: r.at };
  switch (what) {
    case 'reverted':
    case 'unentered':
      Object.assign(entry, { reverted: true, corrected: act });
      return;
    case 'restored':
    case 'entered':
      delete entry.reverted;
      delete entry.corrected;
      return;
    default:
      for (const { diamonds } of changes) entry.diamonds += diamonds;
      delete entry.priced;
      delete entry.corrected;
      if (what === 'priced') Object.assign(entry, { priced: true, corrected: act });
  }
}

/** Another ladder comes into force: what is said of these gifts stays what the one before says. */
export function settleRecent(recent: readonly RecentFacts[], before: Ladder): void {
  for (const entry of recent) entry.said = whyOf(entry, before);
}

/** One sentence on the step that the gift got, or why it got none. Null where that is not known. */
export function whyOf({ asked, said, diamonds, priced }: RecentFacts, ladder: Ladder): string | null {
  if (said !== undefined) return said;
  return asked && !priced ? sentenceOn(asked, diamonds, ladder) : null;
}

/** Combos without a name share their key: the newest is the one that grows. */
function newestOf(recent: readonly RecentFacts[], streak: string): RecentFacts | undefined {
  return recent.findLast((entry) => entry.streak === streak);
}

/** What the dashboard is told of the gift. */
export function fateOf({ alert, why, priced, byHand }: RecentFacts): GiftFate {
  if (alert) return { type: 'alert', ...alert };
  return { type: 'none', why: byHand ? 'by-hand' : priced ? 'priced' : why };
}

/** Asked for each alert that ends, so in one pass. */
function of(gifts: readonly RecentFacts[], id: AlertId): RecentAlert[] {
  const found: RecentAlert[] = [];
  for (const { alert } of gifts) if (alert?.id === id) found.push(alert);
  return found;
}

function levelReached(events: readonly Event[]): Level | null {
  for (const event of events) {
    if (event.type === 'AlertMade' || event.type === 'StreakRose') return event.level;
  }
  return null;
}
