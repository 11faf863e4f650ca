import type { Curve } from '../motion/curves.ts';
import { CURVES } from '../motion/curves.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { PLATE_WIPE_MS, RESORT_EVERY_MS } from './times.ts';

/** What stands in a row or a line, and where: in rows, tiles or canvas px. */
export interface Stand {
  readonly key: string;
  readonly at: number;
}

/** One of them as it is to be drawn now. */
export interface Standing {
  readonly key: string;
  /** On its way between two places while it moves. */
  readonly at: number;
  /** Part that is wiped in, from the left; 1 is all of it. */
  readonly shown: number;
  /** Part of the plate that is there; 0 is none. */
  readonly plate: number;
}

export interface ArrangementTimes {
  readonly moveMs: number;
  readonly enterMs: number;
  readonly enterCurve: Curve;
  readonly leaveMs: number;
  readonly plateMs: number;
}

/** How new places are taken. */
export interface Manner {
  /** Stands there without a move and without plates: what is shown is no news. */
  readonly isAtOnce?: boolean;
  /** Newcomers wait this long, until there is room for them. */
  readonly enterDelayMs?: number;
  /** Where what leaves goes to, when that is further on than it stands. */
  readonly leaveAt?: number;
}

/** Takes wanted places and answers how everything stands between the old ones and the new. */
export interface Arrangement {
  /** Wants these in this order. Another order waits until a second after the last change of order. */
  arrange(wanted: readonly Stand[], nowMs: number, manner?: Manner): void;
  /** Everything to draw, the lowest first: what leaves, what only makes room, then news by their plates. */
  standing(nowMs: number): Standing[];
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  /** Keys in the order that is shown, without those that leave. */
  order(): readonly string[];
  clear(): void;
}

interface Held {
  readonly key: string;
  at: Glide;
  shown: Glide;
  plateFromMs: number;
  plateUntilMs: number;
  isLeaving: boolean;
}

export function createArrangement(times: ArrangementTimes): Arrangement {
  let held = new Map<string, Held>();
  let order: readonly string[] = [];
  let waiting: { wanted: readonly Stand[]; manner: Manner } | null = null;
  let sortedAtMs = Number.NEGATIVE_INFINITY;

  function newcomer(key: string, at: number, nowMs: number, { enterDelayMs = 0 }: Manner): Held {
    const startMs = nowMs + enterDelayMs;
    return {
      key,
      at: still(at),
      shown: aimed(still(0), 1, startMs, times.enterMs, times.enterCurve),
      plateFromMs: startMs,
      plateUntilMs: startMs + times.plateMs,
      isLeaving: false,
    };
  }

  function stay(one: Held, at: number, isRiser: boolean, nowMs: number): void {
    one.at = aimed(one.at, at, nowMs, times.moveMs);
    one.shown = aimed(one.shown, 1, nowMs, times.enterMs, times.enterCurve);
    one.isLeaving = false;
    if (!isRiser) return;
    // A plate that is there goes on; it is not wiped in anew.
    if (nowMs >= one.plateUntilMs) one.plateFromMs = nowMs;
    one.plateUntilMs = nowMs + times.plateMs;
  }

  function leave(one: Held, nowMs: number, { leaveAt }: Manner): void {
    if (one.isLeaving) return;
    one.isLeaving = true;
    one.plateUntilMs = Math.min(one.plateUntilMs, nowMs);
    one.shown = aimed(one.shown, 0, nowMs, times.leaveMs, CURVES.exit);
    if (leaveAt !== undefined && leaveAt > one.at.to) one.at = aimed(one.at, leaveAt, nowMs, times.moveMs);
  }

  function take(wanted: readonly Stand[], nowMs: number, manner: Manner): void {
    const next = wanted.map(({ key }) => key);
    const risers = risersOf(order, next);
    const wantedKeys = new Set(next);
    for (const one of held.values()) {
      if (!wantedKeys.has(one.key)) leave(one, nowMs, manner);
    }
    for (const { key, at } of wanted) {
      const known = held.get(key);
      if (known) stay(known, at, risers.has(key), nowMs);
      else held.set(key, newcomer(key, at, nowMs, manner));
    }
    order = next;
    waiting = null;
  }

  function takeIfDue(nowMs: number): void {
    if (!waiting || nowMs < sortedAtMs + RESORT_EVERY_MS) return;
    sortedAtMs = nowMs;
    take(waiting.wanted, nowMs, waiting.manner);
  }

  function sweep(nowMs: number): void {
    for (const one of held.values()) {
      if (one.isLeaving && !isGliding(one.shown, nowMs)) held.delete(one.key);
    }
  }

  return {
    arrange(wanted, nowMs, manner = {}) {
      if (manner.isAtOnce) {
        order = wanted.map(({ key }) => key);
        held = new Map(wanted.map(({ key, at }) => [key, standsStill(key, at)]));
        waiting = null;
        return;
      }
      if (isSame(order, wanted)) take(wanted, nowMs, manner);
      else {
        waiting = { wanted, manner };
        takeIfDue(nowMs);
      }
    },
    standing(nowMs) {
      takeIfDue(nowMs);
      sweep(nowMs);
      return [...held.values()]
        .map((one) => ({ one, plate: plateOf(one, nowMs), at: glideAt(one.at, nowMs) }))
        .sort((a, b) => depth(a.one, a.plate) - depth(b.one, b.plate) || b.at - a.at)
        .map(({ one, plate, at }) => ({ key: one.key, at, shown: glideAt(one.shown, nowMs), plate }));
    },
    nextMs(nowMs) {
      let nextMs = waiting ? Math.max(nowMs, sortedAtMs + RESORT_EVERY_MS) : Number.POSITIVE_INFINITY;
      for (const one of held.values()) {
        const moves = isGliding(one.at, nowMs) || isGliding(one.shown, nowMs) || one.isLeaving;
        nextMs = Math.min(nextMs, moves ? nowMs : plateNextMs(one, nowMs));
      }
      return nextMs;
    },
    order: () => order,
    clear() {
      held = new Map();
      order = [];
      waiting = null;
      sortedAtMs = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Who stands further in front among those who stay: they pass over the others. */
export function risersOf(before: readonly string[], after: readonly string[]): Set<string> {
  const stayed = new Set(after);
  const places = new Map(before.filter((key) => stayed.has(key)).map((key, index) => [key, index]));
  const stayers = after.filter((key) => places.has(key));
  return new Set(stayers.filter((key, index) => index < (places.get(key) ?? 0)));
}

function standsStill(key: string, at: number): Held {
  const over = Number.NEGATIVE_INFINITY;
  return { key, at: still(at), shown: still(1), plateFromMs: over, plateUntilMs: over, isLeaving: false };
}

function isSame(order: readonly string[], wanted: readonly Stand[]): boolean {
  return order.length === wanted.length && wanted.every(({ key }, index) => key === order[index]);
}

function depth(one: Held, plate: number): number {
  if (one.isLeaving) return 0;
  return plate > 0 ? 2 : 1;
}

function plateOf({ plateFromMs, plateUntilMs }: Held, nowMs: number): number {
  if (nowMs < plateFromMs) return 0;
  const coming = (nowMs - plateFromMs) / PLATE_WIPE_MS;
  const going = (plateUntilMs + PLATE_WIPE_MS - nowMs) / PLATE_WIPE_MS;
  return Math.max(0, Math.min(1, coming, going));
}

function plateNextMs({ plateFromMs, plateUntilMs }: Held, nowMs: number): number {
  if (nowMs >= plateUntilMs + PLATE_WIPE_MS) return Number.POSITIVE_INFINITY;
  if (nowMs < plateFromMs + PLATE_WIPE_MS || nowMs >= plateUntilMs) return nowMs;
  return plateUntilMs;
}
