import type { AlertEnd, AlertEndReason } from '../../shared/alert.ts';
import type { AlertId, EpochMs, GifterId, Millis } from '../../shared/units.ts';
import type { AlertFacts } from './alerts.ts';
import { createHeldAlerts } from './director-held.ts';
import type { Merge } from './director-line.ts';
import { createLine } from './director-line.ts';
import type { OnAir, PlayerId, Verdict } from './director-stage.ts';
import {
  climbed,
  fellSilent,
  leftBy,
  onStage,
  overdue,
  stageDeadlineMs,
  startedBy,
} from './director-stage.ts';
import { holdOf } from './holds.ts';
import type { Waiting } from './waiting.ts';
import { hasExpired } from './waiting.ts';

export type { PlayerId } from './director-stage.ts';

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

/** Rest between two alerts. */
const GAP_MS: Millis = 400;

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
  /** Who is named on air no more, and so gives no name to others. */
  readonly isHidden: (gifterId: GifterId) => boolean;
}

export function createDirector(options: DirectorOptions): Director {
  let paused = options.paused;
  const line = createLine(options.isHidden);
  const held = createHeldAlerts();
  let onAir: OnAir | null = null;
  let restUntilMs: EpochMs = 0;
  const players = new Set<PlayerId>();

  /** Fills the stage if it is free; every call ends here, so nothing that can play ever waits for a timer. */
  function settle(nowMs: EpochMs, effects: Effect[]): Effect[] {
    fallDue(nowMs, effects);
    if (onAir || paused || players.size === 0 || nowMs < restUntilMs) return effects;
    const next = line.takeFirst();
    if (!next) return effects;
    onAir = onStage(next, nowMs);
    effects.push({ type: 'send', facts: next.facts, to: 'all', elapsedMs: 0 });
    return effects;
  }

  function fallDue(nowMs: EpochMs, effects: Effect[]): void {
    for (let entry = held.takeDue(nowMs); entry; entry = held.takeDue(nowMs)) {
      const { id } = entry.facts;
      if (entry.decideByMs === null) {
        effects.push({ type: 'ended', id, end: 'missed', reason: 'unapproved' });
        continue;
      }
      line.put({ ...entry, sinceMs: nowMs }, nowMs);
      effects.push({ type: 'released', id });
    }
    for (let entry = line.takeDue(nowMs); entry; entry = line.takeDue(nowMs)) {
      if (!hasExpired(entry, nowMs)) {
        // Its streak fell silent: the count is final, and it may merge now.
        join(entry, nowMs, effects);
        continue;
      }
      const reason = players.size === 0 ? 'no-overlay' : entry.retries > 0 ? 'not-started' : 'expired';
      effects.push({ type: 'ended', id: entry.facts.id, end: 'missed', reason });
    }
  }

  function join(entry: Waiting, nowMs: EpochMs, effects: Effect[]): void {
    effects.push(...line.join(entry, nowMs).map(merged));
  }

  function leaveStage(nowMs: EpochMs): void {
    onAir = null;
    restUntilMs = nowMs + GAP_MS;
  }

  function judge(entry: OnAir, verdict: Verdict, nowMs: EpochMs, effects: Effect[]): void {
    if ('again' in verdict) return goBack(entry, verdict.again, nowMs);
    leaveStage(nowMs);
    effects.push({ type: 'ended', id: entry.facts.id, ...verdict });
  }

  /** To the front of the queue, to be played from its beginning. */
  function goBack(
    { facts, sinceMs, retries, replays }: OnAir,
    more: Partial<Pick<Waiting, 'retries' | 'replays'>>,
    nowMs: EpochMs,
  ): void {
    onAir = null;
    line.put({ facts, sinceMs, isFirst: true, retries, replays, ...more }, nowMs);
  }

  function offer(facts: AlertFacts, nowMs: EpochMs): Effect[] {
    const effects: Effect[] = facts.follows === undefined ? [] : follow(facts, facts.follows);
    const sinceMs = facts.letThroughAtMs ?? facts.createdAtMs;
    const entry: Waiting = { facts, sinceMs, isFirst: false, retries: 0, replays: 0 };
    if (holdOf(facts) === null) join(entry, nowMs, effects);
    else held.hold(entry, options.decideWithinMs);
    return settle(nowMs, effects);
  }

  /** What a streak climbed out of stays on air as it is. Where it was not shown yet, the new alert stands for both. */
  function follow(facts: AlertFacts, id: AlertId): Effect[] {
    if (onAir?.facts.id === id) {
      onAir.isToldOpen = false;
      return [{ type: 'update', facts: onAir.facts }];
    }
    const before = line.get(id) ?? held.get(id);
    if (!before || before.facts.merged || before.isFirst) return [];
    line.take(id);
    held.take(id);
    return [merged({ id, into: facts.id })];
  }

  /** What is held takes its place in the queue, its expiry starting now. */
  function letGo(id: AlertId, nowMs: EpochMs): Effect[] {
    const entry = held.take(id);
    const merges = entry ? line.place({ ...entry, sinceMs: nowMs }, nowMs) : [];
    return settle(nowMs, merges.map(merged));
  }

  function changed(facts: AlertFacts, how: { readonly climbed: boolean }, nowMs: EpochMs): Effect[] {
    if (onAir?.facts === facts) {
      if (how.climbed) climbed(onAir, nowMs);
      fellSilent(onAir, nowMs);
      return settle(nowMs, [{ type: 'update', facts }]);
    }
    const entry = line.take(facts.id);
    if (!entry) return holdOf(facts) === null ? letGo(facts.id, nowMs) : settle(nowMs, []);
    if (holdOf(facts) !== null) return offer(facts, nowMs);
    const effects: Effect[] = [];
    join(entry, nowMs, effects);
    return settle(nowMs, effects);
  }

  return {
    offer,
    changed,
    letThrough: (facts, nowMs) =>
      held.get(facts.id) ? letGo(facts.id, nowMs) : changed(facts, { climbed: false }, nowMs),
    joined(player, nowMs) {
      players.add(player);
      if (!onAir) return settle(nowMs, []);
      const elapsedMs = onAir.startedAtMs === null ? 0 : nowMs - onAir.startedAtMs;
      return settle(nowMs, [{ type: 'send', facts: onAir.facts, to: player, elapsedMs }]);
    },
    left(player, nowMs) {
      if (!players.delete(player)) return [];
      const effects: Effect[] = [];
      const verdict = onAir && leftBy(onAir, player, nowMs);
      if (onAir && verdict) judge(onAir, verdict, nowMs, effects);
      else if (onAir && onAir.lease === null && players.size === 0) goBack(onAir, {}, nowMs);
      return settle(nowMs, effects);
    },
    started(player, id, nowMs) {
      if (onAir?.facts.id !== id || !players.has(player)) return [];
      startedBy(onAir, player, nowMs);
      return settle(nowMs, []);
    },
    done(player, id, nowMs) {
      if (onAir?.facts.id !== id || onAir.lease !== player) return [];
      leaveStage(nowMs);
      return settle(nowMs, [{ type: 'ended', id, end: 'shown' }]);
    },
    removed(id, nowMs) {
      line.take(id);
      held.take(id);
      if (onAir?.facts.id !== id) return settle(nowMs, []);
      leaveStage(nowMs);
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
      leaveStage(nowMs);
      return settle(nowMs, [
        { type: 'cancel', id },
        { type: 'ended', id, end: 'cancelled', reason: 'cleared' },
      ]);
    },
    tick(nowMs) {
      const effects: Effect[] = [];
      if (onAir && fellSilent(onAir, nowMs)) effects.push({ type: 'update', facts: onAir.facts });
      const verdict = onAir && overdue(onAir, nowMs);
      if (onAir && verdict) {
        effects.push({ type: 'cancel', id: onAir.facts.id });
        judge(onAir, verdict, nowMs, effects);
      }
      return settle(nowMs, effects);
    },
    nextDeadlineMs(nowMs) {
      const isResting = !onAir && line.size > 0 && restUntilMs > nowMs && !paused;
      const stageMs = onAir ? stageDeadlineMs(onAir) : isResting ? restUntilMs : Infinity;
      const soonestMs = Math.min(stageMs, line.soonestMs() ?? Infinity, held.soonestMs() ?? Infinity);
      return soonestMs === Infinity ? null : soonestMs;
    },
    onAir: () => onAir && { facts: onAir.facts, startedAtMs: onAir.startedAtMs },
    waiting: () => line.all().map(({ facts }) => facts),
    held: () => held.all().map(({ facts, decideByMs }) => ({ facts, decideByMs })),
  };
}

function merged({ id, into }: Merge): Effect {
  return { type: 'ended', id, end: 'merged', into };
}
