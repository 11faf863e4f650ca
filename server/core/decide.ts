import type { Delivery } from '../../shared/gift.ts';
import { GREETINGS } from '../../shared/gift.ts';
import { prepareLadder } from '../../shared/tier-reach.ts';
import { gifterOf } from './acts.ts';
import { askAboutAlert } from './ask.ts';
import { decideBomb } from './bombs.ts';
import { worth } from './exchange.ts';
import { counted, made } from './growing.ts';
import type { Ledger } from './ledger.ts';
import { streakKey } from './ledger.ts';
import type { DeliveryIn, Event, RecordBody, Who } from './record.ts';
import { granted } from './rewards.ts';
import type { Moment, Rules } from './rules.ts';
import { sessionAt } from './sessions.ts';
import { decideStreak } from './streaks.ts';
import { reach } from './tiers.ts';

const WITHOUT_VALUE: ReadonlySet<string> = new Set(GREETINGS);

/** Whether a delivery of this kind is kept and counts nowhere. */
export function isGreeting(kind: string): boolean {
  return WITHOUT_VALUE.has(kind);
}

/** What came with a delivery, as its record keeps it: enough to decide it anew. */
export type Came = Pick<RecordBody & { readonly kind: 'delivery' }, 'key' | 'source' | 'who' | 'in'>;

/** What a delivery means: one record, which says what came and every event that follows from it. Pure. */
export function decideDelivery(
  ledger: Ledger,
  delivery: Delivery,
  rules: Rules,
  moment: Moment,
): RecordBody & { readonly kind: 'delivery' } {
  return decideCame(ledger, cameWith(delivery), rules, moment);
}

function cameWith(delivery: Delivery): Came {
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
  return { key: `${delivery.space} ${delivery.id}`, source: delivery.source, who, in: input };
}

/** The same for what a record kept, whose person may have been forgotten since. */
export function decideCame(
  ledger: Ledger,
  { key, source, who, in: input }: Came,
  rules: Rules,
  moment: Moment,
): RecordBody & { readonly kind: 'delivery' } {
  const gift = decideGift(ledger, input, who, rules, moment);
  askAboutAlert(ledger, { input, who }, rules, gift);
  if (prepareLadder(rules.ladder).hasRewards)
    gift.push(...granted(ledger, { input, who }, rules.ladder, gift));
  const counted = gift.some((event) => event.type === 'GiftCounted');
  const session = sessionAt(ledger, rules.settings.sessionIdleMs, moment.atMs, { open: counted });
  return {
    at: moment.atMs,
    day: moment.day,
    zone: rules.zone,
    session: session.id,
    kind: 'delivery',
    key,
    source,
    who,
    in: input,
    events: session.events.length > 0 ? [...session.events, ...gift] : gift,
  };
}

function decideGift(ledger: Ledger, input: DeliveryIn, who: Who, rules: Rules, moment: Moment): Event[] {
  if (isGreeting(input.giftKind)) return decideGreeting(ledger, input, who, rules, moment);
  if (!input.bomb && !input.streak) return decideSingle(ledger, input, who, rules, moment);
  const grown = { input, who, key: streakKey(input, gifterOf(input.platform, who)) };
  return input.bomb ? decideBomb(ledger, grown, rules, moment) : decideStreak(ledger, grown, rules, moment);
}

/** Counts nowhere; a step that names its kind shows it. */
function decideGreeting(ledger: Ledger, input: DeliveryIn, who: Who, rules: Rules, moment: Moment): Event[] {
  const { tier, limited } = reach(ledger, { input, who, diamonds: 0, credit: 0 }, rules, moment);
  if (!tier) return [...limited];
  return [...limited, made(ledger, tier, rules, moment, { count: input.count, diamonds: 0 })];
}

function decideSingle(ledger: Ledger, input: DeliveryIn, who: Who, rules: Rules, moment: Moment): Event[] {
  const value = worth(input.unit, input.count, rules.settings.exchange);
  const { diamonds } = value;
  const { tier, limited } = reach(ledger, { input, who, diamonds, credit: diamonds }, rules, moment);
  const events: Event[] = [counted(input.count, diamonds, 1, value)];
  if (limited.length > 0) events.push(...limited);
  if (tier) events.push(made(ledger, tier, rules, moment, { count: input.count, diamonds }));
  return events;
}
