import { worth } from './exchange.ts';
import { counted, isOver, rise } from './growing.ts';
import type { Bomb, Ledger } from './ledger.ts';
import type { Event } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import type { Grown } from './streaks.ts';

/**
 * One part of a Twitch gift bomb, in whatever order they come. Each child is a gift of its own; the parent credits
 * nothing. All of them make one alert, as large as the parent says or the children add up to, whichever is more.
 */
export function decideBomb(
  ledger: Ledger,
  { input, who, key }: Grown,
  rules: Rules,
  moment: Moment,
): Event[] {
  const before = ledger.streaks.get(key);
  const isLate = before !== undefined && isOver(before, moment);
  const size = input.bomb?.size ?? null;
  const value = worth(input.unit, size ?? input.count, rules.settings.exchange);
  const part: Event =
    size === null
      ? counted(input.count, value.diamonds, 1, value)
      : { type: 'BombAnnounced', size, diamonds: value.diamonds };
  const events: Event[] = [part];
  const shown = sizeWith(before?.bomb, part);
  if (shown.count > (before?.high ?? 0) || shown.diamonds > (before?.total ?? 0)) {
    const credit = size === null ? value.diamonds : 0;
    events.push(...rise(ledger, before, shown, { rules, moment, isLate, input, who, credit }));
  }
  if (isLate && !before.ended) events.push({ type: 'StreakEnded', alert: before.alert });
  return events;
}

/** How large the bomb is known to be with one more part of it. */
function sizeWith(bomb: Bomb | undefined, part: Event) {
  const { size = 0, announced = 0, units = 0, credited = 0 } = bomb ?? {};
  const parent = part.type === 'BombAnnounced' ? part : { size: 0, diamonds: 0 };
  const child = part.type === 'GiftCounted' ? part : { units: 0, diamonds: 0 };
  return {
    count: Math.max(size, parent.size, units + child.units),
    diamonds: Math.max(announced, parent.diamonds, credited + child.diamonds),
  };
}
