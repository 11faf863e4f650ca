import { worth } from './exchange.ts';
import { alertIdAt, counted, isOver, rise } from './growing.ts';
import type { Ledger } from './ledger.ts';
import type { DeliveryIn, Event, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';

/** A delivery that grows with others of its key. */
export interface Grown {
  readonly input: DeliveryIn;
  readonly who: Who;
  readonly key: string;
}

/**
 * The fold of design section 3: the value is the rise of the highest count seen. A late frame, after the end or the
 * idle time, still credits the rest, but makes no alert; of a combo without a name it begins the next one.
 */
export function decideStreak(
  ledger: Ledger,
  { input, who, key }: Grown,
  rules: Rules,
  moment: Moment,
): Event[] {
  const known = ledger.streaks.get(key);
  const isKnownOver = known !== undefined && isOver(known, moment);
  const begins = input.streak?.id === null && (known === undefined || isKnownOver);
  const before = begins ? undefined : known;
  const isLate = isKnownOver && !begins;
  const events: Event[] = begins ? [{ type: 'StreakBegan' }] : [];
  const high = Math.max(before?.high ?? 0, input.count);
  const units = high - (before?.high ?? 0);
  if (units > 0) {
    const value = worth(before?.unit ?? input.unit, high, rules.settings.exchange);
    const { diamonds } = value;
    const credit = diamonds - (before?.total ?? 0);
    events.push(
      counted(units, credit, before ? 0 : 1, value),
      ...rise(ledger, before, { count: high, diamonds }, { rules, moment, isLate, input, who, credit }),
    );
  }
  if ((isLate || input.streak?.ended) && !before?.ended) {
    const makesAlert = events.some((event) => event.type === 'AlertMade');
    events.push({ type: 'StreakEnded', alert: makesAlert ? alertIdAt(moment) : (before?.alert ?? null) });
  }
  return events;
}
