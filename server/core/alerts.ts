import type { AlertEnd, AlertEndReason, Doubt } from '../../shared/alert.ts';
import type { GiftKind, Greeting } from '../../shared/gift.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Millis } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf, isForgotten, isFormer, TEST_GIFTER } from './acts.ts';
import { doubtMessage, isAbout, settleName } from './doubt.ts';
import type { TextsBefore } from './edits.ts';
import { editTexts, holdAgain, letThrough, takeEditBack } from './edits.ts';
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
  /** Absent in what an older version kept, and of tests. */
  giftKind?: GiftKind | Greeting;
  count: number;
  diamonds: Diamonds;
  message: string | null;
  readonly createdAtMs: EpochMs;
  /** Of a combo or a gift bomb; null when the gift stands alone. */
  streak: { count: number; ended: boolean; lastAtMs: EpochMs } | null;
  merged: { alerts: number; gifters: number } | null;
  /** The next gifts merged in that are called something else, up to two; absent for none. */
  otherGifts?: GiftFacts[];
  /** The people merged in beside its gifter, each once; absent for none. */
  others?: GifterId[];
  /** When the youngest that was merged in began to wait. */
  joinedAtMs?: EpochMs;
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
  /** Of a streak that climbed on air into a step that holds: the alert that it climbed out of. */
  readonly follows?: AlertId;
  /** Played again, which it is alone. */
  readonly isReplay?: true;
  /** A moderator wrote its name. */
  named?: true;
  /** What nobody could judge, and no moderator has looked at. */
  doubt?: Doubt;
  /** Its name was in doubt, and a moderator let it through. */
  nameRead?: true;
  /** When it was held once more: the time to decide begins anew. */
  heldAtMs?: EpochMs;
  /** What edits replaced, for undo, the last one last; absent for none. */
  edits?: TextsBefore[];
  /** What was in doubt before it was decided on, for undo; absent until it is. */
  doubtBefore?: Doubt | null;
}

/** What a picture of a gift is chosen by. */
export type GiftFacts = Pick<AlertFacts, 'giftName' | 'giftKind'>;

export interface EndedFacts {
  readonly facts: AlertFacts;
  readonly end: AlertEnd;
  readonly reason: AlertEndReason | null;
  readonly endedAtMs: EpochMs;
}

/** All alerts in being, and the last that ended, but for those that play in others (oldest first). */
export interface Alerts {
  readonly alive: Map<AlertId, AlertFacts>;
  readonly ended: Map<AlertId, EndedFacts>;
  /** Ticker thanks of open streaks, which grow though they never wait. */
  readonly thanks: Map<AlertId, AlertFacts>;
}

const THANKS_KEPT = 200;
/** Gifts shown beside the first one of a merged alert. */
const OTHER_GIFTS = 2;
/** TikTok's gifts carry no message: the next line that the gifter writes is one (design section 3). */
const TAKES_LINE_FOR_MS: Millis = 60_000;

export function emptyAlerts(): Alerts {
  return { alive: new Map(), ended: new Map(), thanks: new Map() };
}

/** Whether more units of the streak may still come. */
export function isStreakOpen(facts: AlertFacts, nowMs: EpochMs): boolean {
  return facts.streak !== null && !facts.streak.ended && nowMs - facts.streak.lastAtMs <= STREAK_IDLE_MS;
}

/** Expiry runs from here. Who plays in another's alert waits no longer for it than alone. */
export function freshAtMs({ createdAtMs, letThroughAtMs, joinedAtMs = 0 }: AlertFacts): EpochMs {
  return Math.max(letThroughAtMs ?? createdAtMs, joinedAtMs);
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
      if (facts) letThrough(facts, r, event.type);
      return facts ?? null;
    }
    case 'HeldAgain': {
      const facts = alerts.alive.get(event.alert);
      if (facts) holdAgain(facts, r.at);
      return facts ?? null;
    }
    case 'AlertEdited': {
      const facts = alerts.alive.get(event.alert);
      if (!facts || r.kind !== 'command') return null;
      editTexts(facts, r, event);
      return facts;
    }
    case 'EditTakenBack': {
      const facts = alerts.alive.get(event.alert);
      if (facts) takeEditBack(facts, r.at);
      return facts ?? null;
    }
    case 'MessageTaken':
      return takeMessage(alerts, r, event);
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
    gifterId: r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : TEST_GIFTER,
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
  if (r.kind === 'delivery') facts.giftKind = r.in.giftKind;
  if (event.doubt) facts.doubt = event.doubt;
  if (event.follows !== undefined) return followOn(alerts, facts, event.follows);
  if (takesLine) facts.takesLineUntilMs = r.at + TAKES_LINE_FOR_MS;
  if (!event.end) alerts.alive.set(facts.id, facts);
  else if (isStreak) keep(alerts.thanks, facts.id, facts, THANKS_KEPT);
  return facts;
}

/** The streak goes on in the new alert, with the words that the old one had; the old one's count is final. */
function followOn(alerts: Alerts, made: AlertFacts, follows: AlertId): AlertFacts {
  const old = alerts.alive.get(follows);
  if (old?.streak) old.streak.ended = true;
  const { named, takesLineUntilMs } = old ?? {};
  const facts: AlertFacts = {
    ...made,
    follows,
    message: made.message ?? old?.message ?? null,
    ...(old && named ? { name: old.name, named } : {}),
    ...(takesLineUntilMs === undefined ? {} : { takesLineUntilMs }),
  };
  // A name that was let through is no question again; words that were in doubt still are.
  if (old?.nameRead && old.name === facts.name && settleName(facts)) facts.nameRead = true;
  if (made.message === null && isAbout(old?.doubt, 'message')) doubtMessage(facts, 'message');
  alerts.alive.set(facts.id, facts);
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
  if (r.kind === 'delivery' && !('token' in r.who) && facts.message === null) {
    facts.message = r.who.message ?? null;
    doubtMessage(facts, event.doubt);
  }
  return facts;
}

/** A line of chat becomes the message; what was approved was the alert without it. */
function takeMessage(
  alerts: Alerts,
  r: RecordBody,
  event: Event & { type: 'MessageTaken' },
): AlertFacts | null {
  const facts = alerts.alive.get(event.alert);
  if (!facts || r.kind !== 'outcome' || !r.who || 'token' in r.who) return null;
  // They were forgotten while the line was on its way.
  if (isForgotten(facts.gifterId) || isFormer(facts.gifterId)) return null;
  facts.message ??= r.who.message ?? null;
  facts.messageAtMs = r.at;
  facts.approved = false;
  doubtMessage(facts, event.doubt);
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
  if (event.end !== 'merged') {
    keep(alerts.ended, facts.id, { facts, end: event.end, reason, endedAtMs: r.at }, ENDED_KEPT);
  }
  const host = event.into ? alerts.alive.get(event.into) : undefined;
  if (!host) return facts;
  // It was made as large as the streak, whose alert this was.
  if (host.follows === facts.id) return host;
  addPeople(host, facts);
  host.joinedAtMs = Math.max(host.joinedAtMs ?? 0, freshAtMs(facts));
  host.count += facts.count;
  host.diamonds += facts.diamonds;
  addGifts(host, facts);
  // Words are for nobody else's name.
  if (facts.gifterId !== host.gifterId) return host;
  if (!facts.released) host.message ??= facts.message;
  if (facts.approved) host.approved = true;
  return host;
}

/** The biggest gift gives the name, the others stand beside it, each once. */
function addGifts(host: AlertFacts, facts: AlertFacts): void {
  const [first, second] = facts.biggest > host.biggest ? [facts, host] : [host, facts];
  const gifts = [giftOf(first), ...(first.otherGifts ?? []), giftOf(second), ...(second.otherGifts ?? [])];
  const others = gifts.filter(
    ({ giftName }, index) => gifts.findIndex((other) => other.giftName === giftName) === index,
  );
  host.biggest = first.biggest;
  Object.assign(host, others.shift());
  if (others.length > 0) host.otherGifts = others.slice(0, OTHER_GIFTS);
}

function giftOf({ giftName, giftKind }: AlertFacts): GiftFacts {
  return giftKind === undefined ? { giftName } : { giftName, giftKind };
}

/** Who gave several times is one of them. */
function addPeople(host: AlertFacts, { merged, gifterId, others = [] }: AlertFacts): void {
  const known = host.others ?? [];
  for (const id of [gifterId, ...others]) {
    if (id !== host.gifterId && !known.includes(id)) known.push(id);
  }
  if (known.length > 0) host.others = known;
  host.merged = {
    alerts: (host.merged?.alerts ?? 1) + (merged?.alerts ?? 1),
    gifters: 1 + known.length,
  };
}

function replay(alerts: Alerts, r: RecordBody, event: Event & { type: 'AlertReplayed' }): AlertFacts | null {
  const old = alerts.ended.get(event.of);
  if (!old) return null;
  alerts.ended.delete(event.of);
  const streak = old.facts.streak ? { ...old.facts.streak, ended: true } : null;
  // Its time to be decided on, and to expire, begins anew.
  const {
    letThroughAtMs: _decided,
    messageAtMs: _said,
    joinedAtMs: _joined,
    follows: _before,
    heldAtMs: _held,
    edits: _edits,
    ...kept
  } = old.facts;
  const facts: AlertFacts = { ...kept, id: event.alert, createdAtMs: r.at, streak, isReplay: true };
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
