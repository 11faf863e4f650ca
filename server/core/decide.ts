import type { Delivery } from '../../shared/gift.ts';
import { GREETINGS } from '../../shared/gift.ts';
import { decideBomb } from './bombs.ts';
import { worth } from './exchange.ts';
import { counted, made } from './growing.ts';
import type { Ledger } from './ledger.ts';
import { gifterOf, streakKey } from './ledger.ts';
import type { DeliveryIn, Event, RecordBody, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { tierFor } from './rules.ts';
import { sessionAt } from './sessions.ts';
import { decideStreak } from './streaks.ts';

const WITHOUT_VALUE: ReadonlySet<string> = new Set(GREETINGS);

/** Whether a delivery of this kind is kept and counts nowhere. */
export function isGreeting(kind: string): boolean {
  return WITHOUT_VALUE.has(kind);
}

/** What a delivery means: one record, which says what came and every event that follows from it. Pure. */
export function decideDelivery(ledger: Ledger, delivery: Delivery, rules: Rules, moment: Moment): RecordBody {
  const who: Who = {
    id: delivery.gifter.id,
    name: delivery.gifter.name,
    ...(delivery.message === null ? {} : { message: delivery.message }),
  };
  const plain: DeliveryIn = {
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
  const input = delivery.bomb ? { ...plain, bomb: delivery.bomb } : plain;
  const gift = decideGift(ledger, input, who, rules, moment);
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

function decideGift(ledger: Ledger, input: DeliveryIn, who: Who, rules: Rules, moment: Moment): Event[] {
  if (isGreeting(input.giftKind)) return [];
  if (!input.bomb && !input.streak) return decideSingle(ledger, input, rules, moment);
  const key = streakKey(input, gifterOf(input.platform, who));
  return input.bomb
    ? decideBomb(ledger, input, key, rules, moment)
    : decideStreak(ledger, input, key, rules, moment);
}

function decideSingle(ledger: Ledger, input: DeliveryIn, rules: Rules, moment: Moment): Event[] {
  const value = worth(input.unit, input.count, rules.settings.exchange);
  const events: Event[] = [counted(input.count, value.diamonds, 1, value)];
  const tier = tierFor(rules.ladder, value.diamonds);
  if (tier) events.push(made(ledger, tier, rules, moment, { count: input.count, diamonds: value.diamonds }));
  return events;
}
