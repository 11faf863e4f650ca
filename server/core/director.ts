import type { AlertEnd, AlertEndReason } from '../../shared/alert.ts';
import type { AlertId, EpochMs, Millis } from '../../shared/units.ts';
import type { AlertFacts } from './alerts.ts';
import { isAnonymous } from './alerts.ts';
import { holdOf } from './holds.ts';
import { STREAK_IDLE_MS } from './rules.ts';
import type { Waiting } from './waiting.ts';
import { expiresAtMs, goesBefore, mergesInto } from './waiting.ts';

/** An overlay's connection, for as long as it lasts. */
export type PlayerId = string;

/** What the director wants done; the shell does it, in this order. */
export type Effect =
  | {
      readonly type: 'send';
      readonly facts: AlertFacts;
      readonly to: PlayerId | 'all';
      readonly elapsedMs: Millis;
    }
  | { readonly type: 'update'; readonly facts: AlertFacts }
  | { readonly type: 'cancel'; readonly id: AlertId }
  | {
      readonly type: 'ended';
      readonly id: AlertId;
      readonly end: AlertEnd;
      readonly reason?: AlertEndReason;
      readonly into?: AlertId;
    }
  | { readonly type: 'released'; readonly id: AlertId };

/** An overlay that should have begun by now is asked again. */
export const START_WITHIN_MS: Millis = 3_000;
/** An overlay that should be done by now is taken as done. */
export const DONE_WITHIN_MS: Millis = 3_000;
/** Even a streak that climbs and climbs leaves the stage. */
export const LONGEST_ON_STAGE_MS: Millis = 60_000;
/** Rest between two alerts. */
export const GAP_MS: Millis = 400;
/** A held alert that waits for a decision and no other is given up after this. */
export const UNDECIDED_FOR_MS: Millis = 10 * 60_000;
/** Sent three times in all without a start: missed. */
const MOST_RETRIES = 2;

interface OnAir extends Waiting {
  readonly sentAtMs: EpochMs;
  startedAtMs: EpochMs | null;
  /** Set once started. */
  endsAtMs: EpochMs;
  /** The overlay whose word counts; null until one started. */
  lease: PlayerId | null;
  readonly starters: Set<PlayerId>;
}

export interface HeldFacts {
  readonly facts: AlertFacts;
  readonly decideByMs: EpochMs | null;
}

/** Decides which alert is on stage (design section 3). Time comes in with each call; what to do comes out. */
export interface Director {
  /** An alert of level 2 or more that was recorded, or that waited when the server last stopped. */
  offer(facts: AlertFacts, nowMs: EpochMs): Effect[];
  /** The facts of an alert changed: a streak grew, climbed or ended, another alert was merged in. */
  changed(facts: AlertFacts, how: { readonly climbed: boolean }, nowMs: EpochMs): Effect[];
  /** A visible overlay that plays alerts. */
  joined(player: PlayerId, nowMs: EpochMs): Effect[];
  /** Disconnected or hidden. */
  left(player: PlayerId, nowMs: EpochMs): Effect[];
  started(player: PlayerId, id: AlertId, nowMs: EpochMs): Effect[];
  done(player: PlayerId, id: AlertId, nowMs: EpochMs): Effect[];
  /** A held alert was let through, which is recorded already. */
  letThrough(facts: AlertFacts, nowMs: EpochMs): Effect[];
  /** A moderator took the alert out, which is recorded already. */
  removed(id: AlertId, nowMs: EpochMs): Effect[];
  pause(nowMs: EpochMs): Effect[];
  resume(nowMs: EpochMs): Effect[];
  /** Takes what is on air away at once and pauses. */
  clear(nowMs: EpochMs): Effect[];
  /** Call when `nextDeadlineMs` is reached. */
  tick(nowMs: EpochMs): Effect[];
  /** When time alone will change something; null for never. */
  nextDeadlineMs(nowMs: EpochMs): EpochMs | null;
  onAir(): { readonly facts: AlertFacts; readonly startedAtMs: EpochMs | null } | null;
  waiting(): readonly AlertFacts[];
  held(): readonly HeldFacts[];
}

export interface DirectorOptions {
  readonly paused: boolean;
  /** A held alert is released after this; null is never. */
  readonly decideWithinMs: Millis | null;
}

export function createDirector(options: DirectorOptions): Director {
  let paused = options.paused;
  /** In no order that matters; a flood makes it long, so nothing that a gift does may walk it. */
  const waiting = new Map<AlertId, Waiting>();
  /** The waiting alerts of one gifter. */
  const ofGifter = new Map<string, Set<Waiting>>();
  /** No waiting alert expires or falls silent before this. May be too early, never too late. */
  let soonestMs: EpochMs = Infinity;
  let held: (Waiting & { readonly decideByMs: EpochMs | null; readonly missedAtMs: EpochMs })[] = [];
  let onAir: OnAir | null = null;
  let restUntilMs: EpochMs = 0;
  const players = new Set<PlayerId>();
  /** Streaks whose silence was told already. */
  const silent = new WeakSet<AlertFacts>();

  /** Fills the stage if it is free; every call ends here, so nothing that can play ever waits for a timer. */
  function settle(nowMs: EpochMs, effects: Effect[]): Effect[] {
    expire(nowMs, effects);
    if (onAir || paused || players.size === 0 || nowMs < restUntilMs) return effects;
    let next: Waiting | null = null;
    for (const other of waiting.values()) if (next === null || goesBefore(other, next)) next = other;
    if (next === null) return effects;
    take(next);
    onAir = {
      ...next,
      sentAtMs: nowMs,
      startedAtMs: null,
      endsAtMs: Infinity,
      lease: null,
      starters: new Set(),
    };
    effects.push({ type: 'send', facts: next.facts, to: 'all', elapsedMs: 0 });
    return effects;
  }

  function expire(nowMs: EpochMs, effects: Effect[]): void {
    for (const entry of held) {
      const { decideByMs, missedAtMs } = entry;
      if ((decideByMs ?? missedAtMs) > nowMs) continue;
      held = held.filter((other) => other !== entry);
      if (decideByMs === null) {
        effects.push({ type: 'ended', id: entry.facts.id, end: 'missed', reason: 'unapproved' });
        continue;
      }
      put({ ...entry, sinceMs: nowMs });
      effects.push({ type: 'released', id: entry.facts.id });
    }
    if (nowMs < soonestMs) return;
    soonestMs = Infinity;
    for (const entry of waiting.values()) {
      if (expiresAtMs(entry) > nowMs) {
        soonestMs = Math.min(soonestMs, dueAtMs(entry));
        continue;
      }
      take(entry);
      const reason = players.size === 0 ? 'no-overlay' : entry.retries > 0 ? 'not-started' : 'expired';
      effects.push({ type: 'ended', id: entry.facts.id, end: 'missed', reason });
    }
  }

  function put(entry: Waiting): void {
    waiting.set(entry.facts.id, entry);
    const others = ofGifter.get(entry.facts.gifterId);
    if (others) others.add(entry);
    else ofGifter.set(entry.facts.gifterId, new Set([entry]));
    soonestMs = Math.min(soonestMs, dueAtMs(entry));
  }

  function take({ facts }: Waiting): void {
    const entry = waiting.get(facts.id);
    if (!entry) return;
    waiting.delete(facts.id);
    if (waiting.size === 0) soonestMs = Infinity;
    const others = ofGifter.get(facts.gifterId);
    others?.delete(entry);
    if (others?.size === 0) ofGifter.delete(facts.gifterId);
  }

  function hostOf(entry: Waiting, nowMs: EpochMs): Waiting | null {
    // All who wished not to be named share one id and never merge: their set may be long.
    if (isAnonymous(entry.facts)) return null;
    for (const other of ofGifter.get(entry.facts.gifterId) ?? []) {
      if (mergesInto(entry.facts, other.facts, nowMs)) return other;
    }
    return null;
  }

  function dueAtMs(entry: Waiting): EpochMs {
    return Math.min(expiresAtMs(entry), ...silenceOf(entry.facts));
  }

  function queue(entry: Waiting, nowMs: EpochMs, effects: Effect[]): Effect[] {
    const host = hostOf(entry, nowMs);
    if (!host) put(entry);
    else effects.push({ type: 'ended', id: entry.facts.id, end: 'merged', into: host.facts.id });
    return effects;
  }

  function end(
    entry: OnAir,
    nowMs: EpochMs,
    how: { readonly end: AlertEnd; readonly reason?: AlertEndReason },
  ): Effect {
    onAir = null;
    restUntilMs = nowMs + GAP_MS;
    return { type: 'ended', id: entry.facts.id, ...how };
  }

  /** Back to the front of the queue, to be played from its beginning. */
  function requeue(entry: OnAir, count: { readonly retries?: number; readonly replays?: number }): void {
    onAir = null;
    const { facts, sinceMs, retries, replays } = entry;
    put({ facts, sinceMs, isFirst: true, retries, replays, ...count });
  }

  function holderLost(entry: OnAir, nowMs: EpochMs, effects: Effect[]): void {
    const [heir] = entry.starters;
    if (heir !== undefined) {
      entry.lease = heir;
      return;
    }
    const startedAtMs = entry.startedAtMs ?? nowMs;
    const isHalfShown = nowMs - startedAtMs >= (entry.endsAtMs - startedAtMs) / 2;
    if (!isHalfShown && entry.replays === 0) requeue(entry, { replays: 1 });
    else effects.push(end(entry, nowMs, { end: 'shown', reason: 'overlay-lost' }));
  }

  function checkStage(entry: OnAir, nowMs: EpochMs, effects: Effect[]): void {
    if (entry.startedAtMs === null) {
      if (nowMs < entry.sentAtMs + START_WITHIN_MS) return;
      effects.push({ type: 'cancel', id: entry.facts.id });
      if (entry.retries < MOST_RETRIES) requeue(entry, { retries: entry.retries + 1 });
      else effects.push(end(entry, nowMs, { end: 'missed', reason: 'not-started' }));
      return;
    }
    if (nowMs < entry.endsAtMs + DONE_WITHIN_MS) return;
    effects.push(
      { type: 'cancel', id: entry.facts.id },
      end(entry, nowMs, { end: 'shown', reason: 'not-finished' }),
    );
  }

  /** Streaks that fell silent: their count is final, and they may merge now. */
  function closeStreaks(nowMs: EpochMs, effects: Effect[]): void {
    if (onAir && fellSilent(onAir.facts, nowMs)) {
      effects.push({ type: 'update', facts: onAir.facts });
    }
    if (nowMs < soonestMs) return;
    for (const entry of [...waiting.values()]) {
      if (!fellSilent(entry.facts, nowMs)) continue;
      take(entry);
      queue(entry, nowMs, effects);
    }
  }

  function offer(facts: AlertFacts, nowMs: EpochMs): Effect[] {
    const { createdAtMs, letThroughAtMs, messageAtMs } = facts;
    const sinceMs = letThroughAtMs ?? createdAtMs;
    const entry: Waiting = { facts, sinceMs, isFirst: false, retries: 0, replays: 0 };
    if (holdOf(facts) === null) return settle(nowMs, queue(entry, nowMs, []));
    // The time to decide runs from what is to be decided on: a line of chat comes after the gift.
    const fromMs = messageAtMs ?? createdAtMs;
    const decideByMs = options.decideWithinMs === null ? null : fromMs + options.decideWithinMs;
    held.push({ ...entry, decideByMs, missedAtMs: fromMs + UNDECIDED_FOR_MS });
    return settle(nowMs, []);
  }

  /** What is held takes its place in the queue. */
  function letGo(facts: AlertFacts, nowMs: EpochMs): Effect[] {
    const entry = held.find((other) => other.facts === facts);
    if (!entry) return settle(nowMs, []);
    held = held.filter((other) => other !== entry);
    put({ ...entry, sinceMs: nowMs });
    return settle(nowMs, []);
  }

  function fellSilent(facts: AlertFacts, nowMs: EpochMs): boolean {
    if (silenceOf(facts).every((atMs) => atMs > nowMs)) return false;
    silent.add(facts);
    return true;
  }

  /** When the streak's silence becomes its end; none for an alert without an open streak. */
  function silenceOf(facts: AlertFacts): EpochMs[] {
    const isOver = facts.streak === null || facts.streak.ended || silent.has(facts);
    return isOver || !facts.streak ? [] : [facts.streak.lastAtMs + STREAK_IDLE_MS + 1];
  }

  function changed(facts: AlertFacts, { climbed }: { readonly climbed: boolean }, nowMs: EpochMs): Effect[] {
    if (onAir?.facts !== facts) {
      const entry = waiting.get(facts.id);
      if (!entry) return holdOf(facts) === null ? letGo(facts, nowMs) : settle(nowMs, []);
      take(entry);
      if (holdOf(facts) !== null) return offer(facts, nowMs);
      return settle(nowMs, queue(entry, nowMs, []));
    }
    if (climbed && onAir.startedAtMs !== null) {
      onAir.endsAtMs = Math.min(onAir.startedAtMs + LONGEST_ON_STAGE_MS, nowMs + facts.tier.durationMs);
    }
    return settle(nowMs, [{ type: 'update', facts }]);
  }

  return {
    offer,
    changed,
    letThrough(facts, nowMs) {
      const isHeld = held.some((other) => other.facts === facts);
      return isHeld ? letGo(facts, nowMs) : changed(facts, { climbed: false }, nowMs);
    },
    joined(player, nowMs) {
      players.add(player);
      if (!onAir) return settle(nowMs, []);
      const elapsedMs = onAir.startedAtMs === null ? 0 : nowMs - onAir.startedAtMs;
      return settle(nowMs, [{ type: 'send', facts: onAir.facts, to: player, elapsedMs }]);
    },
    left(player, nowMs) {
      if (!players.delete(player)) return [];
      const effects: Effect[] = [];
      onAir?.starters.delete(player);
      if (onAir?.lease === player) holderLost(onAir, nowMs, effects);
      else if (onAir && onAir.lease === null && players.size === 0) requeue(onAir, {});
      return settle(nowMs, effects);
    },
    started(player, id, nowMs) {
      if (onAir?.facts.id !== id || !players.has(player)) return [];
      onAir.starters.add(player);
      if (onAir.lease === null) {
        onAir.lease = player;
        onAir.startedAtMs = nowMs;
        onAir.endsAtMs = nowMs + onAir.facts.tier.durationMs;
      }
      return settle(nowMs, []);
    },
    done(player, id, nowMs) {
      if (onAir?.facts.id !== id || onAir.lease !== player) return [];
      return settle(nowMs, [end(onAir, nowMs, { end: 'shown' })]);
    },
    removed(id, nowMs) {
      const entry = waiting.get(id);
      if (entry) take(entry);
      held = held.filter((other) => other.facts.id !== id);
      if (onAir?.facts.id !== id) return settle(nowMs, []);
      onAir = null;
      restUntilMs = nowMs + GAP_MS;
      return settle(nowMs, [{ type: 'cancel', id }]);
    },
    pause(nowMs) {
      paused = true;
      return settle(nowMs, []);
    },
    resume(nowMs) {
      paused = false;
      return settle(nowMs, []);
    },
    clear(nowMs) {
      paused = true;
      if (!onAir) return settle(nowMs, []);
      const { id } = onAir.facts;
      return settle(nowMs, [
        { type: 'cancel', id },
        end(onAir, nowMs, { end: 'cancelled', reason: 'cleared' }),
      ]);
    },
    tick(nowMs) {
      const effects: Effect[] = [];
      closeStreaks(nowMs, effects);
      if (onAir) checkStage(onAir, nowMs, effects);
      return settle(nowMs, effects);
    },
    nextDeadlineMs(nowMs) {
      const deadlines = soonestMs === Infinity ? [] : [soonestMs];
      for (const { decideByMs, missedAtMs } of held) deadlines.push(decideByMs ?? missedAtMs);
      if (onAir) {
        const { startedAtMs, sentAtMs, endsAtMs, facts } = onAir;
        deadlines.push(startedAtMs === null ? sentAtMs + START_WITHIN_MS : endsAtMs + DONE_WITHIN_MS);
        deadlines.push(...silenceOf(facts));
      } else if (waiting.size > 0 && restUntilMs > nowMs && !paused) deadlines.push(restUntilMs);
      return deadlines.length > 0 ? Math.min(...deadlines) : null;
    },
    onAir: () => onAir && { facts: onAir.facts, startedAtMs: onAir.startedAtMs },
    waiting: () =>
      [...waiting.values()].sort((a, b) => (goesBefore(a, b) ? -1 : 1)).map((entry) => entry.facts),
    held: () => held.map(({ facts, decideByMs }) => ({ facts, decideByMs })),
  };
}
