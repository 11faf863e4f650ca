import type { EpochMs } from '../../shared/units.ts';
import { showsMessage } from '../../shared/wording.ts';
import type { AlertFacts } from './alerts.ts';
import { isAnonymous, isStreakOpen } from './alerts.ts';
import { isAbout } from './doubt.ts';
import { STREAK_IDLE_MS } from './rules.ts';

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

/** Only the lower steps are shared: who gives more has a moment alone. */
const HIGHEST_SHARED = 3;

/** When time alone changes it: it expires, or its streak falls silent before. */
export function dueAtMs(entry: Waiting, nowMs: EpochMs): EpochMs {
  const { facts } = entry;
  const expiresAtMs = expiryMs(entry);
  if (!facts.streak || !isStreakOpen(facts, nowMs)) return expiresAtMs;
  return Math.min(expiresAtMs, facts.streak.lastAtMs + STREAK_IDLE_MS + 1);
}

export function hasExpired(entry: Waiting, nowMs: EpochMs): boolean {
  return expiryMs(entry) <= nowMs;
}

/** Whoever joined it has as long as alone. */
function expiryMs({ facts, sinceMs }: Waiting): EpochMs {
  return Math.max(sinceMs, facts.joinedAtMs ?? 0) + facts.tier.expiresMs;
}

/** Order by tier, then age; ids grow with age where two were made in one millisecond. */
export function goesBefore(a: Waiting, b: Waiting): boolean {
  if (a.isFirst !== b.isFirst) return a.isFirst;
  if (a.facts.tier.level !== b.facts.tier.level) return a.facts.tier.level > b.facts.tier.level;
  if (a.facts.createdAtMs !== b.facts.createdAtMs) return a.facts.createdAtMs < b.facts.createdAtMs;
  return Number(a.facts.id.slice(1)) < Number(b.facts.id.slice(1));
}

/** Waiting alerts of one gifter and step play as one. A streak that still grows keeps to itself, and so does a replay. */
export function mergesInto(facts: AlertFacts, host: AlertFacts, nowMs: EpochMs): boolean {
  return (
    host.gifterId === facts.gifterId &&
    host.tier.id === facts.tier.id &&
    host.test === facts.test &&
    !isAnonymous(facts) &&
    !(facts.isReplay || host.isReplay) &&
    !isStreakOpen(facts, nowMs) &&
    !isStreakOpen(host, nowMs)
  );
}

/** Whether it may play with other people's, in either part: with a name that is read, and with no words of its own. */
export function isShareable(facts: AlertFacts, nowMs: EpochMs): boolean {
  const { tier, message, released, takesLineUntilMs, doubt } = facts;
  const mayHaveWords = !released && (message !== null || takesLineUntilMs !== undefined);
  return (
    tier.level <= HIGHEST_SHARED &&
    !facts.test &&
    !facts.isReplay &&
    !isAnonymous(facts) &&
    !isAbout(doubt, 'name') &&
    !isStreakOpen(facts, nowMs) &&
    !(mayHaveWords && showsMessage(tier))
  );
}
