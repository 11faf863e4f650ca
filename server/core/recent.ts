import type { Level } from '../../shared/alert.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { GiftFate } from '../../shared/topics.ts';
import type { Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { gifterOf, personOf, TEST_GIFTER } from './acts.ts';
import type { AlertFacts } from './alerts.ts';
import type { KeptGifts, RecentFacts } from './kept-gifts.ts';
import { beginsCombo, growsWithOthers, streakKey } from './ledger.ts';
import type { Giver } from './reasons.ts';
import { askedBy, sentenceOn, whyNothing } from './reasons.ts';
import type { Event, RecordBody } from './record.ts';

/**
 * Folds a delivery that was counted into the entries, newest last: a new one, or that of its combo or bomb, which
 * grows. Answers the entry; null when nothing was counted.
 */
export function foldRecent(
  gifts: KeptGifts,
  ladder: Ladder,
  { seq, r }: { readonly seq: Seq; readonly r: RecordBody & { kind: 'delivery' } },
  giver: Giver,
): RecentFacts | null {
  const credit = r.events.find((event) => event.type === 'GiftCounted');
  const gifterId = gifterOf(r.in.platform, r.who);
  const streak = growsWithOthers(r.in) ? streakKey(r.in, gifterId) : null;
  const known = streak === null || beginsCombo(r) ? undefined : gifts.ofStreak(streak);
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
  if (known) gifts.remove(known);
  gifts.add(entry);
  return entry;
}

/**
 * Follows an alert for the gifts it speaks of: its making, climbs, merging, replays and end. `maker` is the entry of
 * the record that the event is of.
 */
export function followAlert(
  gifts: KeptGifts,
  { r, maker }: { readonly r: RecordBody; readonly maker: RecentFacts | null },
  event: Event,
  facts: AlertFacts,
): void {
  switch (event.type) {
    case 'AlertMade': {
      if (!maker) return;
      const { end = null } = event;
      const reason = end === 'missed' ? 'cleared' : null;
      gifts.speak(maker, { id: facts.id, step: facts.tier.name, merged: false, end, reason, by: null });
      return;
    }
    case 'AlertGrew':
      for (const alert of gifts.ofAlert(event.alert)) alert.step = facts.tier.name;
      return;
    case 'AlertReplayed':
      for (const alert of gifts.ofAlert(event.of))
        Object.assign(alert, { end: null, reason: null, by: null });
      gifts.passOn(event.of, event.alert);
      return;
    case 'AlertEnded': {
      const by = r.kind === 'command' ? r.actor : null;
      const { into, end, reason = null } = event;
      for (const alert of gifts.ofAlert(event.alert))
        Object.assign(alert, into === undefined ? { end, reason, by } : { merged: true });
      if (into !== undefined) gifts.passOn(event.alert, into);
      return;
    }
    default:
      return;
  }
}

/** Folds the alert of a test, which no topic tells beside its own place in the queue. */
export function foldTest(
  gifts: KeptGifts,
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
  gifts.add(entry);
  return entry;
}

/** Folds a gift that somebody entered by hand. */
export function foldEntered(
  gifts: KeptGifts,
  { seq, r }: { readonly seq: Seq; readonly r: RecordBody & { kind: 'command' } },
  { changes }: Event & { type: 'TotalsCorrected' },
): void {
  const diamonds = changes.reduce((sum, change) => sum + change.diamonds, 0);
  const byHand = { by: r.actor, atMs: r.at };
  gifts.add({ ...byCommand(seq, r), gifterId: personOf(r), byHand, diamonds });
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
  { all }: KeptGifts,
  r: RecordBody,
  { of: seq, what, changes }: Event & { type: 'TotalsCorrected' },
): void {
  const entry = all.find((other) => other.seq === seq);
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
export function settleRecent({ all }: KeptGifts, before: Ladder): void {
  for (const entry of all) entry.said = whyOf(entry, before);
}

/** One sentence on the step that the gift got, or why it got none. Null where that is not known. */
export function whyOf({ asked, said, diamonds, priced }: RecentFacts, ladder: Ladder): string | null {
  if (said !== undefined) return said;
  return asked && !priced ? sentenceOn(asked, diamonds, ladder) : null;
}

/** What the dashboard is told of the gift. */
export function fateOf({ alert, why, priced, byHand }: RecentFacts): GiftFate {
  if (alert) return { type: 'alert', ...alert };
  return { type: 'none', why: byHand ? 'by-hand' : priced ? 'priced' : why };
}

function levelReached(events: readonly Event[]): Level | null {
  for (const event of events) {
    if (event.type === 'AlertMade' || event.type === 'StreakRose') return event.level;
  }
  return null;
}
