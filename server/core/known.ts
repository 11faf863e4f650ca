import type { EpochMs } from '../../shared/units.ts';
import { personOf } from './acts.ts';
import type { AlertFacts, Alerts } from './alerts.ts';
import { settleName } from './doubt.ts';
import { holdOf } from './holds.ts';
import type { Event, RecordBody } from './record.ts';

const NONE: readonly AlertFacts[] = [];

/**
 * A moderator trusts a person, or gave the name: no alert of theirs waits for it any more, nor would one that is played
 * again. Answers those in being that it touched.
 */
export function foldKnown(alerts: Alerts, r: RecordBody, event: Event): readonly AlertFacts[] {
  const isTrusted = event.type === 'GifterMarked' && event.mark === 'trusted' && event.on;
  const isRenamed = event.type === 'GifterRenamed' && !event.cleared;
  if (!isTrusted && !isRenamed) return NONE;
  const gifterId = personOf(r);
  for (const { facts } of alerts.ended.values()) if (facts.gifterId === gifterId) settleName(facts);
  return [...alerts.alive.values()].filter((facts) => facts.gifterId === gifterId && letGo(facts, r.at));
}

/** Whether the name was in doubt. What nothing else holds expires from now on. */
function letGo(facts: AlertFacts, atMs: EpochMs): boolean {
  const wasHeld = holdOf(facts) !== null;
  if (!settleName(facts)) return false;
  if (wasHeld && holdOf(facts) === null) facts.letThroughAtMs = atMs;
  return true;
}
