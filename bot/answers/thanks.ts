import type { Level } from '../../shared/alert.ts';
import type { Thankable } from '../../shared/bot.ts';
import type { BotSettings } from '../../shared/bot-settings.ts';
import type { EpochMs, GifterId, Millis } from '../../shared/units.ts';
import type { Supporter, Thanks } from './thanks-wording.ts';
import { createTurns, thankAlone, thankList, thankNamed, thankTogether } from './thanks-wording.ts';

/**
 * From the last step that a person of levels 5 to 7 reached until they are thanked: large combos are tapped once in a
 * second or two, so that five in a row are one climb; and their alert (12 to 20 s) is still on the screen.
 */
const LARGE_SETTLE_MS: Millis = 4_000;
/** The same for levels 2 to 4, until the first of them is due: by then the large ones have been thanked. */
const TOGETHER_SETTLE_MS: Millis = 8_000;
/** Who climbed so lately may climb on, and is left for the next message. */
const RISING_MS: Millis = 3_000;
/** Between two messages that thank several of levels 2 to 4. */
const TOGETHER_APART_MS: Millis = 15_000;
/** Between two thanks of levels 5 to 7, so that each is read. */
const LARGE_APART_MS: Millis = 1_500;
/** So many of levels 5 to 7 are thanked one by one; more at once are thanked together. */
const LARGE_ALONE_MOST = 5;
/** Thanks that could not be written for so long are left out. */
export const THANKS_STALE_MS: Millis = 90_000;
/** No line has room for more names; who comes on top is counted. */
const MAX_WAITING = 200;

/** `large` is levels 5 to 7; `grouped` is everything that is thanked together. */
export type ThanksLane = 'large' | 'grouped';

/** Thanks that are to be written now. */
export interface ThanksDraft {
  readonly text: string;
  /** Tells whether it was written; if not, its people wait again. */
  settle(sent: boolean): void;
}

/** Who waits to be thanked, and when. Knows no clock: time comes in. */
export interface ThanksDesk {
  /** Whether somebody waits now who did not wait for as much before. */
  add(gift: Thankable, nowMs: EpochMs): boolean;
  /** When the lane has something to say; null when nobody waits. */
  dueMs(lane: ThanksLane): EpochMs | null;
  take(lane: ThanksLane, nowMs: EpochMs): ThanksDraft | null;
  /** Leaves out what waited too long; large ones only while nothing can be written. */
  prune(nowMs: EpochMs, canWrite: boolean): void;
  /** Drops whom the settings no longer thank. */
  revise(): void;
}

interface Waiting {
  readonly gifterId: GifterId;
  name: string;
  level: Level;
  readonly sinceMs: EpochMs;
  /** When the level was reached. */
  roseMs: EpochMs;
  /** Was thanked for as much a short while ago: joins the next thanks of level 1. */
  isAgain: boolean;
}

interface Thanked {
  readonly atMs: EpochMs;
  readonly level: Level;
}

export function createThanksDesk({
  settings,
  nameOf,
}: {
  readonly settings: () => BotSettings;
  /** The name as it may be shown at this moment. */
  readonly nameOf: (gifterId: GifterId, name: string) => string;
}): ThanksDesk {
  const waiting = new Map<GifterId, Waiting>();
  /** Oldest first. */
  const thanked = new Map<GifterId, Thanked>();
  const turns = createTurns();
  let unnamed = 0;
  let togetherMs = Number.NEGATIVE_INFINITY;
  let largeMs = Number.NEGATIVE_INFINITY;

  const isSilent = (level: Level) => {
    const { replies, thanks } = settings();
    return !replies || !thanks.on || thanks.texts[level].length === 0;
  };
  const laneOf = ({ level, isAgain }: Waiting) => {
    if (isAgain || level === 1) return 'small';
    return level >= 5 ? 'large' : 'middle';
  };
  const allOf = (lane: 'small' | 'middle' | 'large') =>
    [...waiting.values()]
      .filter((one) => laneOf(one) === lane)
      .sort((a, b) => b.level - a.level || a.sinceMs - b.sinceMs);

  /** From when on the limit for a person lets them be named. */
  const freeMs = (one: Waiting) =>
    one.isAgain ? (thanked.get(one.gifterId)?.atMs ?? 0) + settings().thanks.personMs : 0;
  /** From when on somebody who climbed is taken to have stopped. */
  const risenMs = ({ sinceMs, roseMs }: Waiting) => (roseMs === sinceMs ? sinceMs : roseMs + RISING_MS);
  const ownDueMs = (one: Waiting) => {
    switch (laneOf(one)) {
      case 'small':
        return Math.max(one.sinceMs + settings().thanks.groupEveryMs, freeMs(one));
      case 'middle':
        return one.roseMs + TOGETHER_SETTLE_MS;
      case 'large':
        return one.roseMs + LARGE_SETTLE_MS;
    }
  };
  const laneDueMs = (lane: 'small' | 'middle' | 'large') => {
    const first = Math.min(...allOf(lane).map(ownDueMs));
    if (lane === 'middle') return Math.max(first, togetherMs + TOGETHER_APART_MS);
    return lane === 'large' ? Math.max(first, largeMs + LARGE_APART_MS) : first;
  };

  /** Counts the people as thanked until it is known that they were not. */
  function draft(thanks: Thanks<Supporter & { readonly of: Waiting }>, nowMs: EpochMs): ThanksDraft {
    const before = new Map<GifterId, Thanked | undefined>();
    for (const { of } of [...thanks.named, ...thanks.counted]) waiting.delete(of.gifterId);
    for (const { of } of thanks.named) {
      before.set(of.gifterId, thanked.get(of.gifterId));
      thanked.delete(of.gifterId);
      thanked.set(of.gifterId, { atMs: nowMs, level: of.level });
    }
    unnamed -= thanks.extra;
    return {
      text: thanks.text,
      settle(sent) {
        if (sent) return;
        unnamed += thanks.extra;
        for (const [gifterId, was] of before) {
          if (was === undefined) thanked.delete(gifterId);
          else thanked.set(gifterId, was);
        }
        for (const { of } of [...thanks.named, ...thanks.counted]) putBack(of);
      },
    };
  }

  function putBack(one: Waiting): void {
    const newer = waiting.get(one.gifterId);
    if (newer !== undefined && newer.level > one.level) newer.isAgain = false;
    else waiting.set(one.gifterId, one);
  }

  const named = (people: readonly Waiting[]) =>
    people.map((of) => ({ of, level: of.level, name: nameOf(of.gifterId, of.name) }));

  function takeLarge(nowMs: EpochMs): ThanksDraft | null {
    if (laneDueMs('large') > nowMs) return null;
    const due = allOf('large').filter((one) => ownDueMs(one) <= nowMs);
    const [first] = due;
    if (first === undefined) return null;
    largeMs = nowMs;
    const people = named(due.length > LARGE_ALONE_MOST ? due : [first]);
    const [one] = people;
    if (one === undefined) return null;
    const { texts } = settings();
    const thanks =
      people.length > 1 ? thankNamed(people, texts.thanksTogether) : thankAlone(one, settings(), turns);
    return draft(thanks, nowMs);
  }

  function takeMiddle(nowMs: EpochMs): ThanksDraft | null {
    if (laneDueMs('middle') > nowMs) return null;
    const people = allOf('middle').filter((one) => risenMs(one) <= nowMs);
    if (people.length === 0) return null;
    togetherMs = nowMs;
    return draft(thankTogether(named(people), settings(), turns, unnamed), nowMs);
  }

  function takeSmall(nowMs: EpochMs): ThanksDraft | null {
    if (laneDueMs('small') > nowMs) return null;
    const people = allOf('small').filter((one) => freeMs(one) <= nowMs);
    if (people.length === 0) return null;
    const { thanks, texts } = settings();
    const template = thanks.texts[1].length > 0 ? turns.take(1, thanks.texts[1]) : texts.thanksTogether;
    return draft(thankList(named(people), template, settings(), unnamed), nowMs);
  }

  return {
    add({ gifterId, name, level }, nowMs) {
      if (isSilent(level)) return false;
      const { personMs } = settings().thanks;
      for (const [old, { atMs }] of thanked) {
        if (nowMs - atMs < personMs) break;
        thanked.delete(old);
      }
      const lately = thanked.get(gifterId);
      const isAgain = lately !== undefined && level <= lately.level && nowMs - lately.atMs < personMs;
      const one = waiting.get(gifterId);
      if (one !== undefined) {
        if (level <= one.level) return false;
        Object.assign(one, { name, level, roseMs: nowMs, isAgain: one.isAgain && isAgain });
        return true;
      }
      if (waiting.size >= MAX_WAITING && level < 5) {
        unnamed += 1;
        return false;
      }
      waiting.set(gifterId, { gifterId, name, level, sinceMs: nowMs, roseMs: nowMs, isAgain });
      return true;
    },
    dueMs(lane) {
      const dueMs = lane === 'large' ? laneDueMs('large') : Math.min(laneDueMs('middle'), laneDueMs('small'));
      return dueMs === Number.POSITIVE_INFINITY ? null : dueMs;
    },
    take: (lane, nowMs) => (lane === 'large' ? takeLarge(nowMs) : (takeMiddle(nowMs) ?? takeSmall(nowMs))),
    prune(nowMs, canWrite) {
      for (const one of waiting.values()) {
        const isKept = canWrite && laneOf(one) === 'large';
        if (!isKept && nowMs - ownDueMs(one) > THANKS_STALE_MS) waiting.delete(one.gifterId);
      }
    },
    revise() {
      for (const one of waiting.values()) if (isSilent(one.level)) waiting.delete(one.gifterId);
      if (isSilent(1)) unnamed = 0;
    },
  };
}
