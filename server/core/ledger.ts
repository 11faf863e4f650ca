import type { AlertEnd, Level } from '../../shared/alert.ts';
import type { NativeUnit } from '../../shared/gift.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Millis, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { DeliveryIn, Event, JournalRecord, RecordBody, Who } from './record.ts';

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

/** Who did something, and when: what a second person who tries the same is told. */
export interface Act {
  readonly by: string;
  readonly atMs: EpochMs;
}

/** All that a decision needs to know, folded from every record, those not yet synced included. */
export interface Ledger {
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
  paused: Act | null;
  cleared: Act | null;
  hasGoal: boolean;
}

/** Ended alerts that can be replayed or looked at. */
export const ENDED_KEPT = 150;
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
    paused: null,
    cleared: null,
    hasGoal: false,
  };
}

/** The person of a record. */
export function gifterOf(platform: string, who: Who): GifterId {
  if ('token' in who) return `forgotten:${who.token}`;
  return who.id ? `${platform}:${who.id}` : ANONYMOUS;
}

/** The person whom a command is about: the platform stands in its arguments, the id in `who`. */
export function personOf(r: RecordBody): GifterId {
  if (r.kind !== 'command' || !r.who) return ANONYMOUS;
  return gifterOf(String(r.in.args['platform']), r.who);
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
  if (r.kind === 'command') rememberCommand(ledger, r);
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
      return;
    case 'SessionClosed':
      if (ledger.session) ledger.session.open = false;
      return;
    case 'GiftCounted':
      if (ledger.session) ledger.session.lastGiftAtMs = r.at;
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
    case 'StreakBegan':
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
    case 'GoalSet':
      ledger.hasGoal = true;
      return;
    case 'GoalRemoved':
      ledger.hasGoal = false;
      return;
    case 'LadderAdopted':
      ledger.ladder = event.ladder;
      return;
    default:
      unreachable(event);
  }
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
