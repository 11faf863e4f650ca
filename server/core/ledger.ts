import type { AlertEnd, Level } from '../../shared/alert.ts';
import type { NativeUnit } from '../../shared/gift.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import type { Credit } from './credits.ts';
import type { Done } from './done.ts';
import type { Goals } from './goals.ts';
import type { AdoptedLadder, SavedVersion } from './ladders.ts';
import type { MetLimit } from './limits.ts';
import type { People } from './marks.ts';
import type { DeliveryIn, RecordBody, Remembered } from './record.ts';
import type { Session } from './sessions.ts';
import type { Past } from './tallies.ts';

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
  /** The limits of steps that its records told; absent for none. */
  limited?: readonly MetLimit[];
}

/** The answer to a command id, kept so that a repeat does nothing twice. */
export interface RememberedCommand {
  readonly digest: string;
  readonly value: unknown;
  readonly atMs: EpochMs;
  /** Whom it is about; absent for nobody. */
  readonly of?: GifterId;
}

/** All that a decision needs to know, folded from every record, those not yet synced included. */
export interface Ledger extends Past, Goals {
  seq: Seq;
  atMs: EpochMs;
  day: string;
  /** The last session; null before the first. */
  session: Session | null;
  ladder: Ladder | null;
  /** Those that came into force, the last one in force, oldest first. */
  readonly ladders: AdoptedLadder[];
  /** Absent until settings were saved. */
  settingsSaved?: SavedVersion;
  /** By streak key, the one longest without a frame first. */
  readonly streaks: Map<string, Streak>;
  /** Alerts that wait, are held or are on air. */
  readonly alive: Set<AlertId>;
  /** The last alerts that ended, which can be replayed; oldest first. */
  readonly ended: Map<AlertId, Act & { readonly end: AlertEnd }>;
  /** The last alerts that play in others, which a flood makes by the thousand; oldest first. */
  readonly merged: Map<AlertId, Act & { readonly end: AlertEnd }>;
  /** By actor and id, oldest first. */
  readonly commands: Map<string, RememberedCommand>;
  /** Alerts in being of streaks that have a message, and those that took one from chat. */
  readonly saying: Set<AlertId>;
  /** Alerts in being that were held and let through. */
  readonly approved: Map<AlertId, Act>;
  /** Who is named on air no more, and who said so. */
  readonly hidden: Map<GifterId, Act>;
  readonly forgetAsked: Map<GifterId, Act>;
  /** Who was forgotten while off the air and has not come back, by hash. */
  readonly remembered: Map<string, Remembered>;
  readonly people: People;
  /** By the record that began the gift, oldest first. */
  readonly credits: Map<Seq, Credit>;
  /** What moderators moved by hand, signs aside, by night; the longest ago first. */
  readonly byHand: Map<string, Diamonds>;
  /** What undo and the audit know, oldest first. */
  readonly done: Done[];
  /** Who was thanked by voice, until they are to be thanked again; the longest ago first. */
  readonly thanked: Map<GifterId, Act>;
  paused: Act | null;
  cleared: Act | null;
  muted?: Act;
}

/** Ended alerts that can be replayed or looked at. */
export const ENDED_KEPT = 150;

export function emptyLedger(): Ledger {
  return {
    seq: 0,
    atMs: 0,
    day: '',
    session: null,
    ladder: null,
    ladders: [],
    streaks: new Map(),
    alive: new Set(),
    ended: new Map(),
    merged: new Map(),
    commands: new Map(),
    saying: new Set(),
    approved: new Map(),
    hidden: new Map(),
    forgetAsked: new Map(),
    remembered: new Map(),
    people: new Map(),
    credits: new Map(),
    byHand: new Map(),
    done: [],
    thanked: new Map(),
    paused: null,
    cleared: null,
    goalsBefore: [],
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

/** A combo's key; that of a bomb is shorter. Keys are many, and reading them whole takes three times as long. */
const COMBO_KEY = /^\["(?:[^"\\]|\\.)*",("(?:[^"\\]|\\.)*"),"(?:[^"\\]|\\.)*",(?:null|"(?:[^"\\]|\\.)*")\]$/;

/** Whose combo a streak's key is of; null for a bomb's, which names nobody. */
export function gifterOfCombo(key: string): GifterId | null {
  const quoted = COMBO_KEY.exec(key)?.[1];
  return quoted === undefined ? null : JSON.parse(quoted);
}

/** Whether the delivery is of a combo or of a gift bomb. */
export function growsWithOthers(input: DeliveryIn): boolean {
  return input.streak !== undefined || input.bomb !== undefined;
}

/** Whether a record begins a combo without a name though an older one stands under the same key. */
export function beginsCombo({ in: input, events }: RecordBody & { kind: 'delivery' }): boolean {
  return input.streak?.id === null && events.some(({ type }) => type === 'StreakBegan');
}

/** How, when and by whom an alert ended; undefined while it is in being, and for one that is not known any more. */
export function endOf({ ended, merged }: Ledger, alert: AlertId) {
  return ended.get(alert) ?? merged.get(alert);
}

export function commandKey(actor: string, id: string): string {
  return `${actor} ${id}`;
}
