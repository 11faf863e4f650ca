import type { GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { aboutWhom, gifterOf, isForgotten, isFormer } from './acts.ts';
import { daysBetween, monthsBefore } from './calendar.ts';
import type { RecordBody } from './record.ts';

/** How long names are kept. */
export interface Keeping {
  readonly months: number;
  /** The local day of now, as 2026-11-22. */
  readonly today: string;
}

/** Finds whom nothing told of for longer than names are kept. Must be told every record once, in order. */
export interface RollCall {
  tell(r: RecordBody): void;
  /** Whether there is nobody, whatever the records to come say. */
  isOver(): boolean;
  /** In the order in which they came first. */
  unseen(): GifterId[];
}

/** Without any record for longer than this, the clock may have been set wrong. */
const LEAP_DAYS = 92;
/** Days with records after a leap, until it is believed: names that are gone do not come back when the clock is set right. */
const DAYS_TO_BELIEVE = 3;

export function createRollCall({ months, today }: Keeping): RollCall {
  const lastDays = new Map<GifterId, string>();
  const latest = monthsBefore(today, months);
  let lastDay = '';
  /** The last day that is believed. */
  let sureDay = '';
  /** Days with records since a leap that is not believed yet; null for none. */
  let daysSinceLeap: number | null = null;

  function turnTo(day: string): void {
    if (day === lastDay) return;
    if (daysSinceLeap === null && lastDay !== '' && daysBetween(lastDay, day) > LEAP_DAYS) daysSinceLeap = 0;
    lastDay = day;
    if (daysSinceLeap !== null && ++daysSinceLeap >= DAYS_TO_BELIEVE) daysSinceLeap = null;
    if (daysSinceLeap === null) sureDay = day;
  }

  return {
    tell(r) {
      turnTo(r.day);
      for (const id of toldOf(r)) {
        // Who was seen lately is only taken off the list, which so stays short.
        if (r.day >= latest) lastDays.delete(id);
        else lastDays.set(id, r.day);
      }
    },
    isOver: () => lastDay >= latest && lastDays.size === 0,
    unseen() {
      const isNow = daysSinceLeap === null && lastDay !== '' && daysBetween(lastDay, today) <= LEAP_DAYS;
      const before = isNow ? latest : monthsBefore(sureDay, months);
      return [...lastDays].filter(([, day]) => day < before).map(([id]) => id);
    },
  };
}

/** People whom a record is about, or who did it; nobody anonymous, and nobody who is gone. */
function toldOf(r: RecordBody): GifterId[] {
  const about =
    r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : r.kind === 'command' ? aboutWhom(r) : null;
  // Other actors are labels, which hold no colon.
  const by = r.kind === 'command' && r.actor.includes(':') ? r.actor : null;
  return [about, by].filter(
    (id) => id !== null && id !== ANONYMOUS && !isForgotten(id) && !isFormer(id),
  ) as GifterId[];
}
