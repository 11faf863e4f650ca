import type { ModeratorAccess } from '../../../shared/topics.ts';
import { TEXTS } from '../texts/texts.ts';

/** How somebody who has access is, in one sentence, and what else there is to say. */
export interface Presence {
  readonly tone: 'good' | 'wait' | 'quiet';
  readonly text: string;
  readonly more: readonly string[];
}

export function presenceOf(person: ModeratorAccess, nowMs: number): Presence {
  const { connected, devices = null, openByMs = null, expiresAtMs } = person;
  const words = TEXTS.people;
  const waits = openByMs !== null;
  const isNew = devices === 0;
  const more = [
    ...(waits && !isNew && openByMs > nowMs ? [words.linkWaits(openByMs, nowMs)] : []),
    expiresAtMs === null ? words.untilEnded : words.until(expiresAtMs),
  ];
  if (connected > 0) return { tone: 'good', text: words.here(connected), more };
  if (isNew && waits) {
    return openByMs > nowMs
      ? { tone: 'quiet', text: words.notOpened(openByMs, nowMs), more }
      : { tone: 'wait', text: words.linkOver, more };
  }
  const { lastSeenMs = null } = person;
  return {
    tone: 'quiet',
    text: lastSeenMs === null ? words.notSeen : words.lastSeen(lastSeenMs, nowMs),
    more,
  };
}
