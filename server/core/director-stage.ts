import type { AlertEnd, AlertEndReason } from '../../shared/alert.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import { isStreakOpen } from './alerts.ts';
import { STREAK_IDLE_MS } from './rules.ts';
import type { Waiting } from './waiting.ts';

/** An overlay's connection, for as long as it lasts. */
export type PlayerId = string;

/** An overlay that should have begun by now is asked again. */
const START_WITHIN_MS: Millis = 3_000;
/** An overlay that should be done by now is taken as done. */
const DONE_WITHIN_MS: Millis = 3_000;
/** Even a streak that climbs and climbs leaves the stage. */
const LONGEST_ON_STAGE_MS: Millis = 60_000;
/** Sent three times in all without a start: missed. */
const MOST_RETRIES = 2;

/** The alert on stage. */
export interface OnAir extends Waiting {
  readonly sentAtMs: EpochMs;
  startedAtMs: EpochMs | null;
  /** Set once started. */
  endsAtMs: EpochMs;
  /** The overlay whose word counts; null until one started. */
  lease: PlayerId | null;
  readonly starters: Set<PlayerId>;
  /** Whether overlays were told that its streak may still grow. */
  isToldOpen: boolean;
}

/** What follows when an overlay failed the alert: played from its beginning, or its end. */
export type Verdict =
  | { readonly again: { readonly retries?: number; readonly replays?: number } }
  | { readonly end: AlertEnd; readonly reason: AlertEndReason };

export function onStage(entry: Waiting, nowMs: EpochMs): OnAir {
  return {
    ...entry,
    sentAtMs: nowMs,
    startedAtMs: null,
    endsAtMs: Infinity,
    lease: null,
    starters: new Set(),
    isToldOpen: isStreakOpen(entry.facts, nowMs),
  };
}

/** The first overlay that starts it holds the lease. */
export function startedBy(onAir: OnAir, player: PlayerId, nowMs: EpochMs): void {
  onAir.starters.add(player);
  if (onAir.lease !== null) return;
  onAir.lease = player;
  onAir.startedAtMs = nowMs;
  onAir.endsAtMs = nowMs + onAir.facts.tier.durationMs;
}

/** The overlay has gone; null where the alert goes on. */
export function leftBy(onAir: OnAir, player: PlayerId, nowMs: EpochMs): Verdict | null {
  onAir.starters.delete(player);
  if (onAir.lease !== player) return null;
  const [heir] = onAir.starters;
  if (heir !== undefined) {
    onAir.lease = heir;
    return null;
  }
  const startedAtMs = onAir.startedAtMs ?? nowMs;
  const isHalfShown = nowMs - startedAtMs >= (onAir.endsAtMs - startedAtMs) / 2;
  if (!isHalfShown && onAir.replays === 0) return { again: { replays: 1 } };
  return { end: 'shown', reason: 'overlay-lost' };
}

/** Null while there is time for the start, or for the end. */
export function overdue(onAir: OnAir, nowMs: EpochMs): Verdict | null {
  if (nowMs < failsAtMs(onAir)) return null;
  if (onAir.startedAtMs !== null) return { end: 'shown', reason: 'not-finished' };
  if (onAir.retries < MOST_RETRIES) return { again: { retries: onAir.retries + 1 } };
  return { end: 'missed', reason: 'not-started' };
}

/** A climb begins the new step's time. */
export function climbed(onAir: OnAir, nowMs: EpochMs): void {
  if (onAir.startedAtMs === null) return;
  onAir.endsAtMs = Math.min(onAir.startedAtMs + LONGEST_ON_STAGE_MS, nowMs + onAir.facts.tier.durationMs);
}

/** Whether its streak fell silent since overlays were told: the count is final. */
export function fellSilent(onAir: OnAir, nowMs: EpochMs): boolean {
  const wasToldOpen = onAir.isToldOpen;
  onAir.isToldOpen = isStreakOpen(onAir.facts, nowMs);
  return wasToldOpen && !onAir.isToldOpen;
}

/** When time alone changes something on stage. */
export function stageDeadlineMs(onAir: OnAir): EpochMs {
  const { isToldOpen, facts } = onAir;
  const silentAtMs = isToldOpen && facts.streak ? facts.streak.lastAtMs + STREAK_IDLE_MS + 1 : Infinity;
  return Math.min(failsAtMs(onAir), silentAtMs);
}

function failsAtMs({ startedAtMs, sentAtMs, endsAtMs }: OnAir): EpochMs {
  return startedAtMs === null ? sentAtMs + START_WITHIN_MS : endsAtMs + DONE_WITHIN_MS;
}
