import type { Ladder } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { prepareLadder } from '../../shared/tier-reach.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf, personOf } from './acts.ts';
import type { AlertFacts, Alerts } from './alerts.ts';
import { emptyAlerts, foldAlert, isAnonymous } from './alerts.ts';
import { exact } from './exact.ts';
import { forgetInViews, renameInViews } from './forget-views.ts';
import type { Gifters } from './gifters.ts';
import { createGifters } from './gifters.ts';
import type { JarFacts } from './jar.ts';
import { correctJar, emptyJar, fillJar, turnJar } from './jar.ts';
import type { KeptGifts, RecentFacts } from './kept-gifts.ts';
import { createKeptGifts } from './kept-gifts.ts';
import { foldKnown } from './known.ts';
import type { People, ToThank } from './marks.ts';
import { addToThank, foldPeople, thankAgain } from './marks.ts';
import type { Giver } from './reasons.ts';
import { correctRecent, foldEntered, foldRecent, foldTest, followAlert, settleRecent } from './recent.ts';
import type { Event, JournalRecord, RecordBody } from './record.ts';
import { showCameBack } from './remembered.ts';
import { retireInViews } from './retire.ts';
import type { Grant } from './rewards.ts';
import { foldGrants } from './rewards.ts';
import type { Session } from './sessions.ts';
import { foldSession } from './sessions.ts';
import type { Windows } from './windows.ts';
import { correctWindows, creditWindows, emptyWindows, turnTo } from './windows.ts';

export interface GoalFacts {
  readonly label: string;
  readonly target: Diamonds;
  value: Diamonds;
}

/** A time in which a source could not listen. */
export interface Gap {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** What screens are told, folded from synced records only: nothing is published that could still be lost. */
export interface Views {
  seq: Seq;
  readonly gifters: Gifters;
  readonly windows: Windows;
  /** As far back as the feed goes. */
  readonly gifts: KeptGifts;
  readonly jar: JarFacts;
  goal: GoalFacts | null;
  ladder: Ladder;
  readonly alerts: Alerts;
  session: Session | null;
  /** Who is named on air no more. */
  readonly hidden: Set<GifterId>;
  /** Who asked to be forgotten, the longest ago first. */
  readonly forgetAsked: Map<GifterId, EpochMs>;
  readonly people: People;
  /** Who is still to be thanked by voice, the longest ago first. */
  readonly toThank: Map<GifterId, ToThank>;
  /** The last time that each source was away, by its name. */
  readonly gaps: Map<string, Gap>;
  /** What steps gave beside their alerts, newest last. */
  readonly grants: Grant[];
}

export function emptyViews(): Views {
  return {
    seq: 0,
    gifters: createGifters(),
    windows: emptyWindows(),
    gifts: createKeptGifts(),
    jar: emptyJar(),
    goal: null,
    ladder: DEFAULT_LADDER,
    alerts: emptyAlerts(),
    session: null,
    hidden: new Set(),
    forgetAsked: new Map(),
    people: new Map(),
    toThank: new Map(),
    gaps: new Map(),
    grants: [],
  };
}

type Credited = Event & { readonly type: 'GiftCounted' };

/** What a record did to an alert, for the director and the ticker. */
export type AlertChange = { readonly event: Event; readonly facts: AlertFacts };

const NO_CHANGES: readonly AlertChange[] = [];

/** Folds one synced record in; answers the alerts that it touched. Must be told every record once, in order. */
export function project(views: Views, record: JournalRecord): readonly AlertChange[] {
  const { seq, r, forgets } = record;
  if (forgets) renameInViews(views, forgets);
  views.seq = seq;
  const maker = makerOf(views, seq, r);
  let changes: AlertChange[] | null = null;
  for (const event of r.events) {
    projectEvent(views, r, event);
    if (event.type === 'Granted') foldGrants(views, record, event);
    for (const facts of touchedWithPerson(views, r, event)) {
      changes ??= [];
      changes.push({ event, facts });
    }
    if (event.type === 'AlertReplayed' && r.kind === 'command' && r.in.name === 'undo') {
      takeRejectionBack(views, event.of);
    }
    const facts = foldAlert(views.alerts, views.ladder, r, event);
    if (!facts) continue;
    const isRejected = event.type === 'AlertEnded' && event.end === 'rejected';
    if (isRejected && !facts.test) thankByVoice(views, facts, r.at);
    followAlert(views.gifts, { r, maker }, event, facts);
    changes ??= [];
    changes.push({ event, facts });
  }
  return changes ?? NO_CHANGES;
}

/** The entry of the feed that the record begins or grows; null for none. */
function makerOf(views: Views, seq: Seq, r: RecordBody): RecentFacts | null {
  if (r.kind === 'delivery') return projectGift(views, seq, r);
  return r.kind === 'command' && r.in.name === 'send-test-gift' ? foldTest(views.gifts, { seq, r }) : null;
}

/** Everybody whose alert was not shown, also those whose alert was to play in it. */
function thankByVoice({ toThank, gifters }: Views, facts: AlertFacts, atMs: EpochMs): void {
  const because = 'rejected';
  if (!isAnonymous(facts)) addToThank(toThank, { gifterId: facts.gifterId, name: facts.name, atMs, because });
  for (const gifterId of facts.others ?? []) {
    const slot = gifters.slotOf(gifterId);
    if (slot !== null) addToThank(toThank, { gifterId, name: gifters.nameAt(slot), atMs, because });
  }
}

/** The alerts that change because their person is known better, or no more. */
function touchedWithPerson(views: Views, r: RecordBody, event: Event): readonly AlertFacts[] {
  if (event.type === 'GifterForgotten') return forgetInViews(views, personOf(r), r.at);
  if (event.type === 'GiftersRetired') return retireInViews(views, event, r);
  return foldKnown(views.alerts, r, event);
}

/** Whose alert is looked at again need not be thanked by voice, unless there is a newer reason. */
function takeRejectionBack({ alerts, toThank }: Views, of: AlertId): void {
  const ended = alerts.ended.get(of);
  if (ended?.end !== 'rejected') return;
  const { gifterId } = ended.facts;
  if (toThank.get(gifterId)?.atMs === ended.endedAtMs) toThank.delete(gifterId);
}

/** Answers the gift's entry among the recent ones; null when nothing was counted. */
function projectGift(views: Views, seq: Seq, r: RecordBody & { kind: 'delivery' }): RecentFacts | null {
  const credit = r.events.find((event) => event.type === 'GiftCounted');
  // A ladder of amounts asks nothing of the gifter.
  const giver = prepareLadder(views.ladder).isPlain ? NOBODY : giverOf(views, r, credit);
  if (credit) {
    const gifterId = gifterOf(r.in.platform, r.who);
    const name = 'token' in r.who ? '' : (r.who.name ?? '');
    const slot = gifterId === ANONYMOUS ? null : views.gifters.seen(gifterId, name, r.at);
    creditWindows(views.windows, r, slot, credit.diamonds, credit.acts);
    if (views.goal) views.goal.value = exact(views.goal.value + credit.diamonds);
  }
  const entry = foldRecent(views.gifts, views.ladder, { seq, r }, giver);
  if (entry && credit) {
    turnJar(views.jar, r.session);
    fillJar(views.jar, entry, seq);
  }
  return entry;
}

const NOBODY: Giver = { total: null, act: null, isFirstEver: false };

/** As the ladder saw the gifter, read off the board of the session before it has the credit. */
function giverOf(
  { gifters, windows: { session } }: Views,
  r: RecordBody & { kind: 'delivery' },
  credit: Credited | undefined,
): Giver {
  const gifterId = gifterOf(r.in.platform, r.who);
  if (gifterId === ANONYMOUS) return NOBODY;
  const slot = gifters.slotOf(gifterId);
  const isIn = slot !== null && session.key === String(r.session ?? '');
  const before = isIn ? session.board.diamondsOf(slot) : 0;
  const acts = isIn ? session.board.actsOf(slot) : 0;
  const total = { before, after: before + (credit?.diamonds ?? 0) };
  return { total, act: acts + 1, isFirstEver: slot === null };
}

function projectCorrection(views: Views, r: RecordBody, event: Event & { type: 'TotalsCorrected' }): void {
  const gifterId = personOf(r);
  const name = r.kind === 'command' && r.who && !('token' in r.who) ? r.who.name : undefined;
  const isNew = event.what === 'entered' && gifterId !== ANONYMOUS;
  const slot = isNew ? views.gifters.seen(gifterId, name ?? '', r.at) : views.gifters.slotOf(gifterId);
  for (const change of event.changes) correctWindows(views.windows, r, slot, change);
  if (views.goal) views.goal.value = exact(views.goal.value + event.goal);
  if (event.what === 'entered' && event.of === null && r.kind === 'command') {
    foldEntered(views.gifts, { seq: views.seq, r }, event);
  }
  if (event.of === null) return;
  correctRecent(views.gifts, r, event);
  correctJar(views.jar, event);
}

function projectEvent(views: Views, r: RecordBody, event: Event): void {
  switch (event.type) {
    case 'SessionOpened':
      foldSession(views, r, event);
      turnTo(views.windows.session, String(event.session));
      turnJar(views.jar, event.session);
      return;
    case 'SessionClosed':
    case 'SessionReopened':
    case 'SessionMoved':
    case 'SessionRenamed':
    case 'GiftCounted':
      foldSession(views, r, event);
      return;
    case 'GoalSet':
      views.goal = { label: event.label, target: event.target, value: event.value ?? event.start };
      return;
    case 'GoalRemoved':
      views.goal = null;
      return;
    case 'LadderAdopted':
      settleRecent(views.gifts, views.ladder);
      views.ladder = event.ladder;
      return;
    case 'GifterHidden':
      views.hidden.add(personOf(r));
      return;
    case 'GifterUnhidden':
      views.hidden.delete(personOf(r));
      return;
    case 'GifterCameBack':
      showCameBack(views, r, event);
      return;
    case 'TotalsCorrected':
      projectCorrection(views, r, event);
      return;
    case 'GifterMarked':
    case 'GifterRenamed':
    case 'GifterNoted':
      foldPeople(views.people, r, event);
      return;
    case 'GifterThanked':
      views.toThank.delete(personOf(r));
      return;
    case 'ThanksDue':
      thankAgain(views.toThank, r, event);
      return;
    case 'ForgetAsked':
      views.forgetAsked.set(personOf(r), r.at);
      return;
    case 'SourceGap':
      views.gaps.set(event.source, { fromMs: event.fromMs, toMs: event.toMs });
      return;
    default:
      return;
  }
}
