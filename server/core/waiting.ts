import type { EpochMs } from '../../shared/units.ts';
import type { AlertFacts } from './alerts.ts';
import { isAnonymous, isStreakOpen } from './alerts.ts';

/** An alert in the director's queue. */
export interface Waiting {
  readonly facts: AlertFacts;
  /** Expiry runs from here: creation, or release for a held one. */
  readonly sinceMs: EpochMs;
  /** Goes before everything else: its overlay failed it. */
  readonly isFirst: boolean;
  readonly retries: number;
  readonly replays: number;
}

export function expiresAtMs({ facts, sinceMs }: Waiting): EpochMs {
  return sinceMs + facts.tier.expiresMs;
}

/** Order by tier, then age; ids grow with age where two were made in one millisecond. */
export function goesBefore(a: Waiting, b: Waiting): boolean {
  if (a.isFirst !== b.isFirst) return a.isFirst;
  if (a.facts.tier.level !== b.facts.tier.level) return a.facts.tier.level > b.facts.tier.level;
  if (a.facts.createdAtMs !== b.facts.createdAtMs) return a.facts.createdAtMs < b.facts.createdAtMs;
  return Number(a.facts.id.slice(1)) < Number(b.facts.id.slice(1));
}

/** Waiting alerts of one gifter and step play as one. A streak that still grows keeps to itself. */
export function mergesInto(facts: AlertFacts, host: AlertFacts, nowMs: EpochMs): boolean {
  return (
    host.gifterId === facts.gifterId &&
    host.tier.id === facts.tier.id &&
    host.test === facts.test &&
    !isAnonymous(facts) &&
    !isStreakOpen(facts, nowMs) &&
    !isStreakOpen(host, nowMs)
  );
}
