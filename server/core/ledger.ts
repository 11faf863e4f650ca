import type { AlertEnd, Level } from '../../shared/alert.ts';
import type { NativeUnit } from '../../shared/gift.ts';
import type { Ladder } from '../../shared/tier.ts';
import { prepareLadder } from '../../shared/tier-reach.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Millis, Seq } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Act } from './acts.ts';
import { gifterOf, personOf } from './acts.ts';
import type { Credit } from './credits.ts';
import { correctLedger, rememberCredit } from './credits.ts';
import type { Done } from './done.ts';
import { rememberDone } from './done.ts';
import type { People } from './marks.ts';
import { foldPeople } from './marks.ts';
import type { DeliveryIn, Event, JournalRecord, RecordBody } from './record.ts';
import type { Past } from './tallies.ts';
import { addCredit, addUse, turnSession } from './tallies.ts';

export type { Act } from './acts.ts';
export { gifterOf, personOf } from './acts.ts';

/** What is known of a gift bomb: what its parent announced, and what its children came to. 0 until they came. */
export interface Bomb {
  size: number;
  announced: Diamonds;
  units: number;
  credited: Diamonds;
}

/** What grows as one: a combo, counted by the highest count seen, or a gift bomb, as large as it is known to be. */
export interface Streak {
  /** The first price seen, which holds for a whole combo; each child of a bomb has its own. */
  readonly unit: NativeUnit;
  /** Absent for a combo. */
  readonly bomb?: Bomb;
  high: number;
  total: Diamonds;
  /** The highest step reached; 0 for none. */
  level: Level | 0;
  /** Takes no more alerts: its end came, or a frame came after the idle time. */
  ended: boolean;
  lastAtMs: EpochMs;
  alert: AlertId | null;
  /** The record that credited it first; absent for none. */
  first?: Seq;
  /** The step reached last; absent for none. */
  tier?: string;
  /** Which act of its gifter in the session it is; absent until it was credited, and for somebody anonymous. */
  act?: number;
  isFirstEver?: boolean;
}

/** The answer to a command id, kept so that a repeat does nothing twice. */
export interface RememberedCommand {
  readonly digest: string;
  readonly value: unknown;
  readonly atMs: EpochMs;
}

export interface Session {
  readonly id: number;
  readonly openedAtMs: EpochMs;
  readonly title: string | null;
  open: boolean;
  lastGiftAtMs: EpochMs;
}

/** All that a decision needs to know, folded from every record, those not yet synced included. */
export interface Ledger extends Past {
  seq: Seq;
  atMs: EpochMs;
  day: string;
  /** The last session; null before the first. */
  session: Session | null;
  ladder: Ladder | null;
  /** By streak key, the one longest without a frame first. */
  readonly streaks: Map<string, Streak>;
  /** Alerts that wait, are held or are on air. */
  readonly alive: Set<AlertId>;
  /** The last alerts that ended, which can be replayed; oldest first. */
  readonly ended: Map<AlertId, Act & { readonly end: AlertEnd }>;
  /** By actor and id, oldest first. */
  readonly commands: Map<string, RememberedCommand>;
  /** Alerts in being that were held and let through. */
  readonly approved: Map<AlertId, Act>;
  /** Who is named on air no more, and who said so. */
  readonly hidden: Map<GifterId, Act>;
  readonly forgetAsked: Map<GifterId, Act>;
  readonly people: People;
  /** By the record that began the gift, oldest first. */
  readonly credits: Map<Seq, Credit>;
  /** What moderators moved by hand in one night, signs aside. */
  byHand?: { readonly night: string; readonly diamonds: Diamonds };
  /** What undo and the audit know, oldest first. */
  readonly done: Done[];
  /** Counted from `start`; absent for none, and for one that an older version set. */
  goal?: { readonly label: string; readonly target: Diamonds; readonly start: Diamonds; value: Diamonds };
  /** The record that set the goal. */
  goalSince?: Seq;
  /** Who was thanked by voice, until they are to be thanked again; the longest ago first. */
  readonly thanked: Map<GifterId, Act>;
  paused: Act | null;
  cleared: Act | null;
  muted?: Act;
  hasGoal: boolean;
}

/** Ended alerts that can be replayed or looked at. */
export const ENDED_KEPT = 150;
const THANKED_KEPT = 500;
const COMMAND_MEMORY_MS: Millis = 24 * 3_600_000;
/** A late frame of a streak this old is a new streak; senders retry for up to 76 hours. */
const STREAK_MEMORY_MS: Millis = 7 * 24 * 3_600_000;
/** Bounds the memory that streaks may take, at about 200 bytes each. */
const STREAKS_KEPT = 200_000;

export function emptyLedger(): Ledger {
  return {
    seq: 0,
    atMs: 0,
    day: '',
    session: null,
    ladder: null,
    streaks: new Map(),
    alive: new Set(),
    ended: new Map(),
    commands: new Map(),
    approved: new Map(),
    hidden: new Map(),
    forgetAsked: new Map(),
    people: new Map(),
    credits: new Map(),
    done: [],
    thanked: new Map(),
    paused: null,
    cleared: null,
    hasGoal: false,
    tallies: new Map(),
    givers: new Set(),
    uses: new Map(),
  };
}

/**
 * Frames of one combo share this, and the parts of one bomb; ids cannot run into each other, for no id holds the
 * separator's escape. Combos that the platform did not name share it one after the other.
 */
export function streakKey(input: DeliveryIn, gifter: GifterId): string {
  if (input.bomb) return JSON.stringify(['bomb', input.room, input.bomb.id]);
  return JSON.stringify([input.room, gifter, input.gift.id, input.streak?.id]);
}

/** Folds one record in. Must be told every record once, in order. */
export function evolve(ledger: Ledger, { seq, r }: JournalRecord): void {
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

/** Whether the delivery is of a combo or of a gift bomb. */
export function growsWithOthers(input: DeliveryIn): boolean {
  return input.streak !== undefined || input.bomb !== undefined;
}

/** Whether a record begins a combo without a name though an older one stands under the same key. */
export function beginsCombo({ in: input, events }: RecordBody & { kind: 'delivery' }): boolean {
  return input.streak?.id === null && events.some(({ type }) => type === 'StreakBegan');
}

function rememberCommand(ledger: Ledger, r: RecordBody & { kind: 'command' }): void {
  ledger.commands.set(commandKey(r.actor, r.in.id), { digest: r.in.digest, value: r.in.value, atMs: r.at });
  for (const [key, { atMs }] of ledger.commands) {
    if (atMs > r.at - COMMAND_MEMORY_MS) break;
    ledger.commands.delete(key);
  }
}

export function commandKey(actor: string, id: string): string {
  return `${actor} ${id}`;
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
      ledger.session = {
        id: event.session,
        openedAtMs: r.at,
        title: event.title ?? null,
        open: true,
        lastGiftAtMs: r.at,
      };
      turnSession(ledger);
      return;
    case 'SessionClosed':
      if (ledger.session) ledger.session.open = false;
      return;
    case 'GiftCounted':
      if (ledger.session) ledger.session.lastGiftAtMs = r.at;
      creditGifter(ledger, r, event, streak);
      if (ledger.goal) ledger.goal.value += event.diamonds;
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
    case 'AlertMade':
      if (streak) streak.alert = event.alert;
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
      ledger.approved.delete(event.alert);
      endAlert(ledger, event.alert, { ...actOf(r), end: event.end });
      return;
    case 'AlertApproved':
    case 'AlertReleased':
      ledger.approved.set(event.alert, actOf(r));
      return;
    case 'MessageTaken':
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
    case 'AlertGrew':
      if (event.climb) reachStep(ledger, r, event.climb.tier, streak);
      return;
    case 'TotalsCorrected':
      correctLedger(ledger, r, event);
      if (ledger.goal) ledger.goal.value += event.goal;
      return;
    case 'GifterMarked':
    case 'GifterRenamed':
      foldPeople(ledger.people, r, event);
      return;
    case 'GifterThanked':
      ledger.thanked.set(personOf(r), actOf(r));
      if (ledger.thanked.size > THANKED_KEPT) ledger.thanked.delete(ledger.thanked.keys().next().value ?? '');
      return;
    case 'AlertEdited':
    case 'StreakBegan':
    case 'StepLimited':
    case 'Granted':
    case 'SourceGap':
    case 'SettingsSaved':
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
      ledger.hasGoal = true;
      ledger.goalSince = event.since ?? ledger.seq;
      ledger.goal = {
        label: event.label,
        target: event.target,
        start: event.start,
        value: event.value ?? event.start,
      };
      return;
    case 'GoalRemoved':
      ledger.hasGoal = false;
      delete ledger.goal;
      delete ledger.goalSince;
      return;
    case 'LadderAdopted':
      ledger.ladder = event.ladder;
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

/** Tests reach no step, and what has no limits is not counted. */
function reachStep(ledger: Ledger, r: RecordBody, step: string, streak: Streak | null): void {
  if (streak) streak.tier = step;
  if (r.kind !== 'delivery' || !ledger.ladder || !prepareLadder(ledger.ladder).limited.has(step)) return;
  const tier = ledger.ladder.tiers.find(({ id }) => id === step);
  const restMs = tier?.cooldownMs?.gifter ?? 0;
  addUse(ledger, step, gifterOf(r.in.platform, r.who), { atMs: r.at, restMs });
}

function endAlert(ledger: Ledger, alert: AlertId, act: Act & { readonly end: AlertEnd }): void {
  ledger.ended.set(alert, act);
  for (const oldest of ledger.ended.keys()) {
    if (ledger.ended.size <= ENDED_KEPT) return;
    ledger.ended.delete(oldest);
  }
}

function actOf(r: RecordBody): Act {
  return { by: r.kind === 'command' ? r.actor : 'giftcast', atMs: r.at };
}
