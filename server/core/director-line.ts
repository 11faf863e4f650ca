import type { AlertId, EpochMs, GifterId } from '../../shared/units.ts';
import { isAnonymous } from './alerts.ts';
import type { Due } from './director-due.ts';
import { createDueList } from './director-due.ts';
import type { Waiting } from './waiting.ts';
import { dueAtMs, goesBefore, isShareable, mergesInto } from './waiting.ts';

/** So many of each shared step wait with a moment of their own; who comes then plays with the last of them. */
export const OWN_MOMENTS = 3;
/** Bounds what one alert remembers. */
const MOST_PEOPLE = 5_000;

/** An alert that left the line to play in another. */
export interface Merge {
  readonly id: AlertId;
  readonly into: AlertId;
}

/** The alerts that wait for the stage, in no order that matters: a flood makes it long, so no gift may walk it. */
export interface Line {
  readonly size: number;
  get(id: AlertId): Waiting | null;
  /** Gives it its place, and nothing merges. */
  put(entry: Waiting, nowMs: EpochMs): void;
  /** Gives it its place; answers what plays in what then. */
  place(entry: Waiting, nowMs: EpochMs): Merge[];
  /** The same, where its gifter has no alert that it may play in. */
  join(entry: Waiting, nowMs: EpochMs): Merge[];
  /** Null where it does not wait. */
  take(id: AlertId): Waiting | null;
  /** Takes out one that expired or whose streak fell silent; null when there is none. */
  takeDue(nowMs: EpochMs): Waiting | null;
  /** Takes out the one to play next. */
  takeFirst(): Waiting | null;
  /** When time alone changes something; null for never. */
  soonestMs(): EpochMs | null;
  /** In the order in which they will play. */
  all(): Waiting[];
}

interface Placed {
  readonly entry: Waiting;
  /** Under whom it waits: whose id in the alert may change meanwhile, when they are forgotten. */
  readonly gifterId: GifterId;
  readonly due: Due<AlertId>;
  /** The step that it may share; null when it plays alone. */
  readonly step: string | null;
}

/** `isHidden`: whoever is named on air no more gives no name to others. */
export function createLine(isHidden: (gifterId: GifterId) => boolean): Line {
  const placed = new Map<AlertId, Placed>();
  const dues = createDueList<AlertId>();
  const ofGifter = new Map<GifterId, Set<Waiting>>();
  /** Those that may play with other people, by step, in the order of the line: a few. */
  const shared = new Map<string, Waiting[]>();

  function put(entry: Waiting, nowMs: EpochMs): void {
    const { id, gifterId, tier } = entry.facts;
    const due = dues.add(id, dueAtMs(entry, nowMs));
    const step = isShareable(entry.facts, nowMs) && !isHidden(gifterId) ? tier.id : null;
    placed.set(id, { entry, gifterId, due, step });
    const own = ofGifter.get(gifterId);
    if (own) own.add(entry);
    else ofGifter.set(gifterId, new Set([entry]));
    if (step === null) return;
    const others = shared.get(step) ?? [];
    const behind = others.findIndex((other) => goesBefore(entry, other));
    others.splice(behind < 0 ? others.length : behind, 0, entry);
    shared.set(step, others);
  }

  function take(id: AlertId): Waiting | null {
    const known = placed.get(id);
    if (!known) return null;
    const { entry, gifterId, due, step } = known;
    placed.delete(id);
    dues.remove(due);
    const own = ofGifter.get(gifterId);
    own?.delete(entry);
    if (own?.size === 0) ofGifter.delete(gifterId);
    const others = step === null ? undefined : shared.get(step);
    others?.splice(others.indexOf(entry), 1);
    if (step !== null && others?.length === 0) shared.delete(step);
    return entry;
  }

  function hostOf({ facts }: Waiting, nowMs: EpochMs): Waiting | null {
    // All who wished not to be named share one id and never merge: their set may be long.
    if (isAnonymous(facts)) return null;
    for (const other of ofGifter.get(facts.gifterId) ?? []) {
      if (mergesInto(facts, other.facts, nowMs)) return other;
    }
    return null;
  }

  /** Where more wait than have a moment each, the last plays in the one before it. */
  function place(entry: Waiting, nowMs: EpochMs): Merge[] {
    put(entry, nowMs);
    const step = placed.get(entry.facts.id)?.step ?? null;
    if (step === null) return [];
    const others = shared.get(step) ?? [];
    const [host, last] = others.slice(-2);
    if (!host || !last || others.length <= OWN_MOMENTS) return [];
    if ((host.facts.merged?.gifters ?? 1) >= MOST_PEOPLE) return [];
    take(last.facts.id);
    return [{ id: last.facts.id, into: host.facts.id }];
  }

  return {
    get size() {
      return placed.size;
    },
    get: (id) => placed.get(id)?.entry ?? null,
    put,
    place,
    join(entry, nowMs) {
      const host = hostOf(entry, nowMs);
      if (host) return [{ id: entry.facts.id, into: host.facts.id }];
      return place(entry, nowMs);
    },
    take,
    takeDue(nowMs) {
      const due = dues.soonest();
      return due && due.atMs <= nowMs ? take(due.of) : null;
    },
    takeFirst() {
      let first: Waiting | null = null;
      for (const { entry } of placed.values()) if (!first || goesBefore(entry, first)) first = entry;
      return first && take(first.facts.id);
    },
    soonestMs: () => dues.soonest()?.atMs ?? null,
    all: () => [...placed.values()].map(({ entry }) => entry).sort((a, b) => (goesBefore(a, b) ? -1 : 1)),
  };
}
