import type { Ladder } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { gifterOf, personOf } from './acts.ts';
import type { AlertFacts, Alerts } from './alerts.ts';
import { emptyAlerts, foldAlert, isAnonymous } from './alerts.ts';
import type { Gifters } from './gifters.ts';
import { createGifters } from './gifters.ts';
import type { People, ToThank } from './marks.ts';
import { addToThank, foldPeople } from './marks.ts';
import type { RecentFacts } from './recent.ts';
import { correctRecent, foldRecent, followAlert } from './recent.ts';
import type { Event, JournalRecord, RecordBody } from './record.ts';
import type { Grant } from './rewards.ts';
import { foldGrants } from './rewards.ts';
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
  /** Newest last. */
  readonly recent: RecentFacts[];
  goal: GoalFacts | null;
  ladder: Ladder;
  readonly alerts: Alerts;
  session: {
    readonly id: number;
    readonly openedAtMs: EpochMs;
    readonly title: string | null;
    open: boolean;
  } | null;
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
    recent: [],
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

/** What a record did to an alert, for the director and the ticker. */
export type AlertChange = { readonly event: Event; readonly facts: AlertFacts };

const NO_CHANGES: readonly AlertChange[] = [];

/** Folds one synced record in; answers the alerts that it touched. Must be told every record once, in order. */
export function project(views: Views, record: JournalRecord): readonly AlertChange[] {
  const { seq, r } = record;
  views.seq = seq;
  const maker = r.kind === 'delivery' ? projectGift(views, seq, r) : null;
  let changes: AlertChange[] | null = null;
  for (const event of r.events) {
    projectEvent(views, r, event);
    if (event.type === 'Granted') foldGrants(views.grants, record, event);
    const facts = foldAlert(views.alerts, views.ladder, r, event);
    if (!facts) continue;
    const isRejected = event.type === 'AlertEnded' && event.end === 'rejected';
    if (isRejected && !facts.test && !isAnonymous(facts)) addToThank(views.toThank, facts, r.at);
    followAlert(views.recent, { r, maker }, event, facts);
    changes ??= [];
    changes.push({ event, facts });
  }
  return changes ?? NO_CHANGES;
}

/** Answers the gift's entry among the recent ones; null when nothing was counted. */
function projectGift(views: Views, seq: Seq, r: RecordBody & { kind: 'delivery' }): RecentFacts | null {
  const credit = r.events.find((event) => event.type === 'GiftCounted');
  if (credit) {
    const gifterId = gifterOf(r.in.platform, r.who);
    const name = 'token' in r.who ? '' : (r.who.name ?? '');
    const slot = gifterId === ANONYMOUS ? null : views.gifters.seen(gifterId, name);
    creditWindows(views.windows, r, slot, credit.diamonds, credit.acts);
    if (views.goal) views.goal.value += credit.diamonds;
  }
  return foldRecent(views.recent, views.ladder, { seq, r });
}

function projectCorrection(views: Views, r: RecordBody, event: Event & { type: 'TotalsCorrected' }): void {
  const gifterId = personOf(r);
  const name = r.kind === 'command' && r.who && !('token' in r.who) ? r.who.name : undefined;
  const isNew = event.what === 'entered' && gifterId !== ANONYMOUS;
  const slot = isNew ? views.gifters.seen(gifterId, name ?? '') : views.gifters.slotOf(gifterId);
  for (const change of event.changes) correctWindows(views.windows, r, slot, change);
  if (views.goal) views.goal.value += event.goal;
  if (event.of !== null) correctRecent(views.recent, event);
}

function projectEvent(views: Views, r: RecordBody, event: Event): void {
  switch (event.type) {
    case 'SessionOpened':
      views.session = { id: event.session, openedAtMs: r.at, title: event.title ?? null, open: true };
      turnTo(views.windows.session, String(event.session));
      return;
    case 'SessionClosed':
      if (views.session) views.session.open = false;
      return;
    case 'GoalSet':
      views.goal = { label: event.label, target: event.target, value: event.value ?? event.start };
      return;
    case 'GoalRemoved':
      views.goal = null;
      return;
    case 'LadderAdopted':
      views.ladder = event.ladder;
      return;
    case 'GifterHidden':
      views.hidden.add(personOf(r));
      return;
    case 'GifterUnhidden':
      views.hidden.delete(personOf(r));
      return;
    case 'TotalsCorrected':
      projectCorrection(views, r, event);
      return;
    case 'GifterMarked':
    case 'GifterRenamed':
      foldPeople(views.people, r, event);
      return;
    case 'GifterThanked':
      views.toThank.delete(personOf(r));
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
