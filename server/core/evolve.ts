import type { AlertEnd } from '../../shared/alert.ts';
import { prepareLadder } from '../../shared/tier-reach.ts';
import type { AlertId, Millis } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Act } from './acts.ts';
import { aboutWhom, gifterOf, personOf } from './acts.ts';
import { correctLedger, rememberCredit } from './credits.ts';
import { rememberDone } from './done.ts';
import { forgetInLedger, renameInLedger } from './forget-ledger.ts';
import { correctGoals, creditGoals, removeGoal, setGoal } from './goals.ts';
import { rememberLadder } from './ladders.ts';
import type { Ledger, Streak } from './ledger.ts';
import { beginsCombo, commandKey, ENDED_KEPT, growsWithOthers, streakKey } from './ledger.ts';
import { noteLimit } from './limits.ts';
import { foldPeople } from './marks.ts';
import type { DeliveryIn, Event, JournalRecord, RecordBody } from './record.ts';
import { foldCameBack } from './remembered.ts';
import { retireInLedger } from './retire.ts';
import { foldSession } from './sessions.ts';
import { addCredit, addUse, correctTally, turnSession } from './tallies.ts';

const THANKED_KEPT = 500;
const COMMAND_MEMORY_MS: Millis = 24 * 3_600_000;
/** A late frame of a streak this old is a new streak; senders retry for up to 76 hours. */
const STREAK_MEMORY_MS: Millis = 7 * 24 * 3_600_000;
/** Bounds the memory that streaks may take, at about 200 bytes each. */
const STREAKS_KEPT = 200_000;

/** Folds one record in. Must be told every record once, in order. */
export function evolve(ledger: Ledger, { seq, r, forgets }: JournalRecord): void {
  if (forgets) renameInLedger(ledger, forgets);
  ledger.seq = seq;
  ledger.atMs = r.at;
  ledger.day = r.day;
  if (r.kind === 'command') {
    rememberCommand(ledger, r);
    rememberDone(ledger, r);
  }
  const streak = r.kind === 'delivery' && growsWithOthers(r.in) ? touchStreak(ledger, r) : null;
  for (const event of r.events) apply(ledger, r, event, streak);
}

function rememberCommand(ledger: Ledger, r: RecordBody & { kind: 'command' }): void {
  const of = aboutWhom(r);
  const { digest, value } = r.in;
  const known = { digest, value, atMs: r.at, ...(of === null ? {} : { of }) };
  ledger.commands.set(commandKey(r.actor, r.in.id), known);
  for (const [key, { atMs }] of ledger.commands) {
    if (atMs > r.at - COMMAND_MEMORY_MS) break;
    ledger.commands.delete(key);
  }
}

/** Moves the streak to the young end of the map and forgets the oldest. */
function touchStreak(ledger: Ledger, r: RecordBody & { kind: 'delivery' }): Streak {
  const key = streakKey(r.in, gifterOf(r.in.platform, r.who));
  const known = beginsCombo(r) ? undefined : ledger.streaks.get(key);
  const streak = known ?? beginStreak(r.in);
  ledger.streaks.delete(key);
  streak.lastAtMs = r.at;
  ledger.streaks.set(key, streak);
  for (const [oldKey, old] of ledger.streaks) {
    if (ledger.streaks.size <= STREAKS_KEPT && old.lastAtMs > r.at - STREAK_MEMORY_MS) break;
    ledger.streaks.delete(oldKey);
  }
  return streak;
}

function beginStreak({ unit, bomb }: DeliveryIn): Streak {
  const streak: Streak = { unit, high: 0, total: 0, level: 0, ended: false, lastAtMs: 0, alert: null };
  return bomb ? { ...streak, bomb: { size: 0, announced: 0, units: 0, credited: 0 } } : streak;
}

function apply(ledger: Ledger, r: RecordBody, event: Event, streak: Streak | null): void {
  switch (event.type) {
    case 'SessionOpened':
      foldSession(ledger, r, event);
      turnSession(ledger);
      return;
    case 'SessionClosed':
    case 'SessionReopened':
    case 'SessionMoved':
    case 'SessionRenamed':
      foldSession(ledger, r, event);
      return;
    case 'GiftCounted':
      foldSession(ledger, r, event);
      creditGifter(ledger, r, event, streak);
      creditGoals(ledger, event.diamonds);
      if (r.kind === 'delivery') {
        const gifterId = gifterOf(r.in.platform, r.who);
        if (streak) streak.first ??= ledger.seq;
        rememberCredit(ledger, r, { gifterId, first: streak?.first ?? ledger.seq }, event);
      }
      if (!streak?.bomb) return;
      streak.bomb.units += event.units;
      streak.bomb.credited += event.diamonds;
      return;
    case 'BombAnnounced':
      if (!streak?.bomb) return;
      streak.bomb.size = Math.max(streak.bomb.size, event.size);
      streak.bomb.announced = Math.max(streak.bomb.announced, event.diamonds);
      return;
    case 'StreakRose':
      if (!streak) return;
      streak.high = event.high;
      streak.total = event.total;
      streak.level = event.level ?? 0;
      return;
    case 'StreakEnded':
      if (streak) streak.ended = true;
      return;
    case 'StepLimited':
      if (streak) noteLimit(streak, event);
      return;
    case 'AlertMade':
      if (streak) {
        streak.alert = event.alert;
        const { follows } = event;
        if (saysSomething(r) || (follows !== undefined && ledger.saying.has(follows))) {
          ledger.saying.add(event.alert);
        }
      }
      reachStep(ledger, r, event.tier, streak);
      // Thanks in the ticker come by the thousand and are not replayed.
      if (!event.end) ledger.alive.add(event.alert);
      return;
    case 'AlertReplayed':
      ledger.ended.delete(event.of);
      ledger.alive.add(event.alert);
      return;
    case 'AlertEnded':
      ledger.alive.delete(event.alert);
      ledger.saying.delete(event.alert);
      ledger.approved.delete(event.alert);
      endAlert(ledger, event.alert, { ...actOf(r), end: event.end });
      return;
    case 'AlertApproved':
    case 'AlertReleased':
      ledger.approved.set(event.alert, actOf(r));
      return;
    case 'MessageTaken':
      ledger.saying.add(event.alert);
      // What was let through had no message yet: this one is decided on anew.
      ledger.approved.delete(event.alert);
      return;
    case 'GifterHidden':
      ledger.hidden.set(personOf(r), actOf(r));
      return;
    case 'GifterUnhidden':
      ledger.hidden.delete(personOf(r));
      return;
    case 'ForgetAsked':
      ledger.forgetAsked.set(personOf(r), actOf(r));
      return;
    case 'GifterForgotten':
      forgetInLedger(ledger, personOf(r));
      if (event.remembered) ledger.remembered.set(event.remembered.hash, event.remembered);
      return;
    case 'GifterCameBack':
      foldCameBack(ledger, r, event);
      return;
    case 'GiftersRetired':
      retireInLedger(ledger, event);
      for (const one of event.remembered ?? []) ledger.remembered.set(one.hash, one);
      return;
    case 'AlertGrew':
      if (saysSomething(r) && ledger.alive.has(event.alert)) ledger.saying.add(event.alert);
      if (event.climb) reachStep(ledger, r, event.climb.tier, streak);
      return;
    case 'TotalsCorrected':
      correctLedger(ledger, r, event);
      correctGoals(ledger, event);
      for (const change of event.changes) {
        if (change.session === ledger.session?.id) correctTally(ledger, personOf(r), change);
      }
      return;
    case 'GifterMarked':
    case 'GifterRenamed':
    case 'GifterNoted':
      foldPeople(ledger.people, r, event);
      return;
    case 'GifterThanked':
      ledger.thanked.set(personOf(r), actOf(r));
      if (ledger.thanked.size > THANKED_KEPT) ledger.thanked.delete(ledger.thanked.keys().next().value ?? '');
      return;
    case 'ThanksDue':
      ledger.thanked.delete(personOf(r));
      return;
    case 'HeldAgain':
      ledger.approved.delete(event.alert);
      return;
    case 'AlertEdited':
    case 'EditTakenBack':
    case 'StreakBegan':
    case 'Granted':
    case 'SourceGap':
      return;
    case 'AlertsPaused':
      ledger.paused = actOf(r);
      return;
    case 'AlertsResumed':
      ledger.paused = null;
      ledger.cleared = null;
      return;
    case 'OverlayCleared':
      ledger.paused = actOf(r);
      ledger.cleared = actOf(r);
      return;
    case 'ScreensMuted':
      if (event.muted) ledger.muted = actOf(r);
      else delete ledger.muted;
      return;
    case 'GoalSet':
      setGoal(ledger, event);
      return;
    case 'GoalRemoved':
      removeGoal(ledger);
      return;
    case 'LadderAdopted':
      rememberLadder(ledger, event.ladder, actOf(r));
      return;
    case 'SettingsSaved':
      ledger.settingsSaved = { version: event.version, ...actOf(r) };
      return;
    default:
      unreachable(event);
  }
}

function creditGifter(
  ledger: Ledger,
  r: RecordBody,
  event: Event & { type: 'GiftCounted' },
  streak: Streak | null,
): void {
  if (r.kind !== 'delivery') return;
  const credited = addCredit(ledger, gifterOf(r.in.platform, r.who), event);
  if (!credited || !streak || streak.act !== undefined) return;
  streak.act = credited.act;
  if (credited.isFirstEver) streak.isFirstEver = true;
}

/** Whether the person sent words with it. */
function saysSomething(r: RecordBody): boolean {
  return r.kind === 'delivery' && 'message' in r.who && r.who.message !== undefined;
}

/** Tests reach no step, and what has no limits is not counted. */
function reachStep(ledger: Ledger, r: RecordBody, step: string, streak: Streak | null): void {
  if (streak) streak.tier = step;
  if (r.kind !== 'delivery' || !ledger.ladder || !prepareLadder(ledger.ladder).limited.has(step)) return;
  const tier = ledger.ladder.tiers.find(({ id }) => id === step);
  const restMs = tier?.cooldownMs?.gifter ?? 0;
  addUse(ledger, step, gifterOf(r.in.platform, r.who), { atMs: r.at, restMs });
}

function endAlert(ledger: Ledger, alert: AlertId, act: Act & { readonly end: AlertEnd }): void {
  const ended = act.end === 'merged' ? ledger.merged : ledger.ended;
  ended.set(alert, act);
  for (const oldest of ended.keys()) {
    if (ended.size <= ENDED_KEPT) return;
    ended.delete(oldest);
  }
}

function actOf(r: RecordBody): Act {
  return { by: r.kind === 'command' ? r.actor : 'giftcast', atMs: r.at };
}
