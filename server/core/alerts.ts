import type { AlertEnd, AlertEndReason } from '../../shared/alert.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Millis } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf } from './acts.ts';
import { holdOf } from './holds.ts';
import { ENDED_KEPT, growsWithOthers } from './ledger.ts';
import type { Event, RecordBody } from './record.ts';
import { STREAK_IDLE_MS, tierById } from './rules.ts';

/** The facts of one alert, as recorded: raw texts, nothing rendered. Changed only by the fold. */
export interface AlertFacts {
  readonly id: AlertId;
  /** The step as it stood when it was reached; a later save of the ladder leaves it alone. */
  tier: Tier;
  readonly gifterId: GifterId;
  name: string;
  giftName: string;
  count: number;
  diamonds: Diamonds;
  message: string | null;
  readonly createdAtMs: EpochMs;
  /** Of a combo or a gift bomb; null when the gift stands alone. */
  streak: { count: number; ended: boolean; lastAtMs: EpochMs } | null;
  merged: { alerts: number; gifters: number } | null;
  /** The biggest single gift merged in, which gives the name. */
  biggest: Diamonds;
  /** A moderator, or the passing of time, let it through without its message. */
  released: boolean;
  /** A moderator let it through with its message. */
  approved?: boolean;
  /** When it was let through, after it was held: expiry starts then. */
  letThroughAtMs?: EpochMs;
  /** Until when it may take a line of chat for its message; absent where gifts carry their own. */
  takesLineUntilMs?: EpochMs;
  /** When it took one. */
  messageAtMs?: EpochMs;
  readonly test: boolean;
  /** A moderator wrote its name. */
  named?: true;
}

export interface EndedFacts {
  readonly facts: AlertFacts;
  readonly end: AlertEnd;
  readonly reason: AlertEndReason | null;
  readonly endedAtMs: EpochMs;
}

/** All alerts in being, and the last that ended (oldest first). */
export interface Alerts {
  readonly alive: Map<AlertId, AlertFacts>;
  readonly ended: Map<AlertId, EndedFacts>;
  /** Ticker thanks of open streaks, which grow though they never wait. */
  readonly thanks: Map<AlertId, AlertFacts>;
}

const THANKS_KEPT = 200;
/** TikTok's gifts carry no message: the next line that the gifter writes is one (design section 3). */
const TAKES_LINE_FOR_MS: Millis = 60_000;

export function emptyAlerts(): Alerts {
  return { alive: new Map(), ended: new Map(), thanks: new Map() };
}

/** Whether more units of the streak may still come. */
export function isStreakOpen(facts: AlertFacts, nowMs: EpochMs): boolean {
  return facts.streak !== null && !facts.streak.ended && nowMs - facts.streak.lastAtMs <= STREAK_IDLE_MS;
}

export function isAnonymous(facts: AlertFacts): boolean {
  return facts.gifterId === ANONYMOUS;
}

/** Folds what a record says of alerts. Answers the alert that changed, for whoever shows it; null for none. */
export function foldAlert(alerts: Alerts, ladder: Ladder, r: RecordBody, event: Event): AlertFacts | null {
  switch (event.type) {
    case 'AlertMade':
      return make(alerts, ladder, r, event);
    case 'AlertGrew':
      return grow(alerts, ladder, r, event);
    case 'AlertEnded':
      return end(alerts, r, event);
    case 'AlertApproved':
    case 'AlertReleased': {
      const facts = alerts.alive.get(event.alert);
      if (!facts) return null;
      if (event.type === 'AlertReleased') facts.released = true;
      else facts.approved = true;
      facts.letThroughAtMs = r.at;
      return facts;
    }
    case 'AlertEdited':
      return edit(alerts, r, event);
    case 'MessageTaken':
      return takeMessage(alerts, r, event.alert);
    case 'StreakEnded':
      return endStreak(alerts, event.alert);
    case 'AlertReplayed':
      return replay(alerts, r, event);
    default:
      return null;
  }
}

function make(
  alerts: Alerts,
  ladder: Ladder,
  r: RecordBody,
  event: Event & { type: 'AlertMade' },
): AlertFacts | null {
  const tier = tierById(ladder, event.tier, event.level);
  if (tier === null) return null;
  const who = r.kind !== 'outcome' && r.who && !('token' in r.who) ? r.who : {};
  const isStreak = r.kind === 'delivery' ? growsWithOthers(r.in) : event.count > 1;
  const takesLine = r.kind === 'delivery' && r.in.platform === 'tiktok' && who.message === undefined;
  const facts: AlertFacts = {
    id: event.alert,
    tier,
    gifterId: r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : 'test:test',
    name: who.name ?? '',
    giftName: r.kind === 'delivery' ? r.in.gift.name : '',
    count: event.count,
    diamonds: event.diamonds,
    message: who.message ?? null,
    createdAtMs: r.at,
    streak: isStreak ? { count: event.count, ended: r.kind !== 'delivery', lastAtMs: r.at } : null,
    merged: null,
    biggest: event.diamonds,
    released: false,
    test: event.test === true,
  };
  if (takesLine) facts.takesLineUntilMs = r.at + TAKES_LINE_FOR_MS;
  if (!event.end) alerts.alive.set(facts.id, facts);
  else if (isStreak) keep(alerts.thanks, facts.id, facts, THANKS_KEPT);
  return facts;
}

function grow(
  alerts: Alerts,
  ladder: Ladder,
  r: RecordBody,
  event: Event & { type: 'AlertGrew' },
): AlertFacts | null {
  const facts = alerts.alive.get(event.alert) ?? alerts.thanks.get(event.alert);
  if (!facts) return null;
  const more = facts.streak ? event.count - facts.streak.count : 0;
  facts.count += more;
  facts.diamonds = facts.merged ? facts.diamonds : event.diamonds;
  facts.biggest = event.diamonds;
  if (facts.streak) facts.streak = { count: event.count, ended: facts.streak.ended, lastAtMs: r.at };
  if (event.climb) facts.tier = tierById(ladder, event.climb.tier, event.climb.level) ?? facts.tier;
  if (r.kind === 'delivery' && !('token' in r.who)) facts.message ??= r.who.message ?? null;
  return facts;
}

/** The moderator's own words need nobody's look; of a held alert the rest is still to be decided on. */
function edit(alerts: Alerts, r: RecordBody, event: Event & { type: 'AlertEdited' }): AlertFacts | null {
  const facts = alerts.alive.get(event.alert);
  if (!facts || r.kind !== 'command') return null;
  const { name, message } = r.who && !('token' in r.who) ? r.who : {};
  const isHeld = holdOf(facts) !== null;
  if (name !== undefined) Object.assign(facts, { name, named: true });
  if (event.withoutMessage || message !== undefined) {
    facts.message = message ?? null;
    delete facts.takesLineUntilMs;
    facts.released = false;
  }
  if (!isHeld) facts.approved = true;
  return facts;
}

/** A line of chat becomes the message; what was approved was the alert without it. */
function takeMessage(alerts: Alerts, r: RecordBody, alert: AlertId): AlertFacts | null {
  const facts = alerts.alive.get(alert);
  if (!facts || r.kind !== 'outcome' || !r.who || 'token' in r.who) return null;
  facts.message ??= r.who.message ?? null;
  facts.messageAtMs = r.at;
  facts.approved = false;
  return facts;
}

/** The end frame of a streak closes its alert's count. */
function endStreak(alerts: Alerts, alert: AlertId | null): AlertFacts | null {
  if (alert === null) return null;
  const facts = alerts.alive.get(alert) ?? alerts.thanks.get(alert) ?? null;
  if (facts?.streak) facts.streak.ended = true;
  alerts.thanks.delete(alert);
  return facts;
}

function end(alerts: Alerts, r: RecordBody, event: Event & { type: 'AlertEnded' }): AlertFacts | null {
  const facts = alerts.alive.get(event.alert);
  if (!facts) return null;
  alerts.alive.delete(event.alert);
  const reason = event.reason ?? null;
  keep(alerts.ended, facts.id, { facts, end: event.end, reason, endedAtMs: r.at }, ENDED_KEPT);
  const host = event.into ? alerts.alive.get(event.into) : undefined;
  if (!host) return facts;
  host.merged = { alerts: (host.merged?.alerts ?? 1) + (facts.merged?.alerts ?? 1), gifters: 1 };
  host.count += facts.count;
  host.diamonds += facts.diamonds;
  if (facts.biggest > host.biggest) {
    host.biggest = facts.biggest;
    host.giftName = facts.giftName;
  }
  if (!facts.released) host.message ??= facts.message;
  if (facts.approved) host.approved = true;
  return host;
}

function replay(alerts: Alerts, r: RecordBody, event: Event & { type: 'AlertReplayed' }): AlertFacts | null {
  const old = alerts.ended.get(event.of);
  if (!old) return null;
  alerts.ended.delete(event.of);
  const streak = old.facts.streak ? { ...old.facts.streak, ended: true } : null;
  // Its time to be decided on, and to expire, begins anew.
  const { letThroughAtMs: _decided, messageAtMs: _said, ...kept } = old.facts;
  const facts: AlertFacts = { ...kept, id: event.alert, createdAtMs: r.at, streak };
  alerts.alive.set(facts.id, facts);
  return facts;
}

function keep<T>(map: Map<AlertId, T>, id: AlertId, value: T, most: number): void {
  map.set(id, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}
