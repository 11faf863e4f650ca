import type { AlertEnd, AlertEndReason, Level } from '../../shared/alert.ts';
import type { GiftKind, Greeting } from '../../shared/gift.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { CREDITS_KEPT } from './credits.ts';
import type { Asked, NoAlertWhy } from './reasons.ts';

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

/** The gifts that the feed remembers. Each record asks for one of them, so none is looked for among two thousand. */
export interface KeptGifts {
  /** Newest last: tests and what was entered by hand among them. */
  readonly all: readonly RecentFacts[];
  add(entry: RecentFacts): void;
  remove(entry: RecentFacts): void;
  /** Combos without a name share their key: the newest is the one that grows. */
  ofStreak(streak: string): RecentFacts | undefined;
  /** What is told of an alert, for each gift that it speaks of. */
  ofAlert(id: AlertId): readonly RecentAlert[];
  /** The gift has an alert of its own. */
  speak(entry: RecentFacts, alert: RecentAlert): void;
  /** Whatever spoke of one alert speaks of another. */
  passOn(from: AlertId, to: AlertId): void;
  /** Takes out by what people are known. */
  unname(isGone: (gifterId: GifterId) => boolean): void;
}

const NONE: RecentFacts[] = [];

export function createKeptGifts(saved: readonly RecentFacts[] = []): KeptGifts {
  const all: RecentFacts[] = [];
  const byStreak = new Map<string, RecentFacts>();
  const byAlert = new Map<AlertId, RecentFacts[]>();

  function voice(entry: RecentFacts, { id }: RecentAlert): void {
    const speaking = byAlert.get(id);
    if (speaking) speaking.push(entry);
    else byAlert.set(id, [entry]);
  }

  function hush(entry: RecentFacts, { id }: RecentAlert): void {
    const speaking = byAlert.get(id) ?? NONE;
    // The usual: one gift, one alert.
    if (speaking.length === 1 && speaking[0] === entry) byAlert.delete(id);
    else if (speaking.includes(entry)) speaking.splice(speaking.indexOf(entry), 1);
  }

  function drop(entry: RecentFacts): void {
    const { streak, alert } = entry;
    if (streak !== null && byStreak.get(streak) === entry) byStreak.delete(streak);
    if (alert) hush(entry, alert);
  }

  function add(entry: RecentFacts): void {
    all.push(entry);
    if (entry.streak !== null) byStreak.set(entry.streak, entry);
    if (entry.alert) voice(entry, entry.alert);
    const oldest = all.length > GIFTS_KEPT ? all.shift() : undefined;
    if (oldest) drop(oldest);
  }

  for (const entry of saved) add(entry);
  return {
    all,
    add,
    remove(entry) {
      all.splice(all.indexOf(entry), 1);
      drop(entry);
    },
    ofStreak: (streak) => byStreak.get(streak),
    ofAlert: (id) => byAlert.get(id)?.flatMap(({ alert }) => alert ?? []) ?? [],
    speak(entry, alert) {
      if (entry.alert) hush(entry, entry.alert);
      entry.alert = alert;
      voice(entry, alert);
    },
    passOn(from, to) {
      const speaking = byAlert.get(from) ?? [];
      byAlert.delete(from);
      for (const entry of speaking) {
        if (!entry.alert) continue;
        entry.alert.id = to;
        voice(entry, entry.alert);
      }
    },
    unname(isGone) {
      for (const entry of all) {
        if (!isGone(entry.gifterId)) continue;
        if (entry.streak !== null) byStreak.delete(entry.streak);
        Object.assign(entry, { name: '', streak: null });
      }
    },
  };
}

/** The last gifts that sources brought, newest last. */
export function lastGifts(gifts: readonly RecentFacts[]): RecentFacts[] {
  const last: RecentFacts[] = [];
  for (let at = gifts.length - 1; at >= 0 && last.length < RECENT_TOLD; at--) {
    const entry = gifts[at]!;
    if (!entry.test && !entry.byHand) last.push(entry);
  }
  return last.reverse();
}
