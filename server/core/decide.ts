import type { Delivery } from '../../shared/gift.ts';
import type { Tier } from '../../shared/tier.ts';
import type { AlertId, Diamonds } from '../../shared/units.ts';
import type { Worth } from './exchange.ts';
import { worth } from './exchange.ts';
import type { Ledger, Streak } from './ledger.ts';
import { gifterOf, streakKey } from './ledger.ts';
import type { DeliveryIn, Event, RecordBody, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { STREAK_IDLE_MS, tierFor } from './rules.ts';
import { sessionAt } from './sessions.ts';

/** What a delivery means: one record, which says what came and every event that follows from it. Pure. */
export function decideDelivery(ledger: Ledger, delivery: Delivery, rules: Rules, moment: Moment): RecordBody {
  const who: Who = {
    id: delivery.gifter.id,
    name: delivery.gifter.name,
    ...(delivery.message === null ? {} : { message: delivery.message }),
  };
  const input: DeliveryIn = {
    digest: delivery.digest,
    platform: delivery.platform,
    giftKind: delivery.kind,
    room: delivery.room,
    gift: delivery.gift,
    unit: delivery.unit,
    count: delivery.count,
    ...(delivery.streak ? { streak: delivery.streak } : {}),
    ...(delivery.sentAtMs === null ? {} : { sentAtMs: delivery.sentAtMs }),
  };
  const gift = delivery.streak
    ? decideStreak(ledger, input, streakKey(input, gifterOf(delivery.platform, who)), rules, moment)
    : decideSingle(ledger, input, rules, moment);
  const counted = gift.some((event) => event.type === 'GiftCounted');
  const session = sessionAt(ledger, rules.settings.sessionIdleMs, moment.atMs, { open: counted });
  return {
    at: moment.atMs,
    day: moment.day,
    zone: rules.zone,
    session: session.id,
    kind: 'delivery',
    key: `${delivery.space} ${delivery.id}`,
    source: delivery.source,
    who,
    in: input,
    events: session.events.length > 0 ? [...session.events, ...gift] : gift,
  };
}

function decideSingle(ledger: Ledger, input: DeliveryIn, rules: Rules, moment: Moment): Event[] {
  const value = worth(input.unit, input.count, rules.settings.exchange);
  const events: Event[] = [counted(input.count, value.diamonds, 1, value)];
  const tier = tierFor(rules.ladder, value.diamonds);
  if (tier) events.push(made(ledger, tier, rules, moment, { count: input.count, diamonds: value.diamonds }));
  return events;
}

/**
 * The fold of design section 3: the value is the rise of the highest count seen. A late frame, after the end or the
 * idle time, still credits the rest, but makes no alert.
 */
function decideStreak(ledger: Ledger, input: DeliveryIn, key: string, rules: Rules, moment: Moment): Event[] {
  const before = ledger.streaks.get(key);
  const isLate = before !== undefined && (before.ended || moment.atMs - before.lastAtMs > STREAK_IDLE_MS);
  const events: Event[] = [];
  const high = Math.max(before?.high ?? 0, input.count);
  const units = high - (before?.high ?? 0);
  if (units > 0) {
    const value = worth(before?.unit ?? input.unit, high, rules.settings.exchange);
    events.push(counted(units, value.diamonds - (before?.total ?? 0), before ? 0 : 1, value));
    const tier = isLate ? null : tierFor(rules.ladder, value.diamonds);
    const level = Math.max(before?.level ?? 0, tier?.level ?? 0) as Streak['level'];
    events.push({ type: 'StreakRose', high, total: value.diamonds, level: level === 0 ? null : level });
    if (tier)
      events.push(
        ...decideStreakAlert(ledger, before, tier, rules, moment, { count: high, diamonds: value.diamonds }),
      );
  }
  if ((isLate || input.streak?.ended) && !before?.ended) {
    const makesAlert = events.some((event) => event.type === 'AlertMade');
    events.push({ type: 'StreakEnded', alert: makesAlert ? alertIdAt(moment) : (before?.alert ?? null) });
  }
  return events;
}

/** One alert in being for each streak: made at the first step, grown in place, and once anew above one that ended. */
function decideStreakAlert(
  ledger: Ledger,
  before: Streak | undefined,
  reached: Tier,
  rules: Rules,
  moment: Moment,
  size: { readonly count: number; readonly diamonds: Diamonds },
): Event[] {
  const climbs = reached.level > (before?.level ?? 0);
  const current = before?.alert ?? null;
  const isAlive = current !== null && ledger.alive.has(current);
  if (climbs && !isAlive) return [made(ledger, reached, rules, moment, size)];
  const isTickerThanks = before?.level === 1;
  if (current === null || !(isAlive || isTickerThanks)) return [];
  const climb = { tier: reached.id, ladder: rules.ladder.version, level: reached.level };
  return [{ type: 'AlertGrew', alert: current, ...size, ...(climbs ? { climb } : {}) }];
}

function counted(units: number, diamonds: Diamonds, acts: 0 | 1, value: Worth): Event {
  return {
    type: 'GiftCounted',
    units,
    diamonds,
    acts,
    ...(value.rate === undefined ? {} : { rate: value.rate }),
    ...(value.unpriced ? { unpriced: true } : {}),
  };
}

/** The alert that the record of this moment makes. */
export function made(
  ledger: Ledger,
  tier: Tier,
  rules: Rules,
  moment: Moment,
  size: { readonly count: number; readonly diamonds: Diamonds },
): Event & { type: 'AlertMade' } {
  return {
    type: 'AlertMade',
    alert: alertIdAt(moment),
    tier: tier.id,
    ladder: rules.ladder.version,
    level: tier.level,
    ...size,
    // Level 1 goes to the ticker at once and never waits; behind a cleared screen nobody sees it.
    ...(tier.level === 1 ? { end: ledger.cleared ? 'missed' : 'shown' } : {}),
  };
}

/** A record makes at most one alert, so its number names it. */
export function alertIdAt(moment: Moment): AlertId {
  return `a${moment.seq}`;
}
