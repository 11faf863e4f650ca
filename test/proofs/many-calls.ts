/** A long evening of webhook calls: each gift once, many of them again, some twice at the same moment. */
import type { Random } from '../support/random.ts';
import type { GiftBody } from '../support/sign.ts';
import { SOME_TIME } from '../support/sign.ts';
import type { Person, Sent } from './deliveries.ts';
import { singleGift } from './deliveries.ts';

/** One call of a sender, or two of them that leave together. */
export interface Call extends Sent {
  readonly kind:
    | 'first'
    /** Two copies of a first one at the same moment. */
    | 'pair'
    /** Again, after it was answered. */
    | 'repeat'
    /** Another gift under an id that was answered. */
    | 'conflict';
}

/** Of a hundred calls on average; a pair is two. */
const REPEATS = 30;
const PAIRED = 10;
const CONFLICTS_OF_REPEATS = 0.15;
const COMBOS = 0.3;
const PEOPLE = 120;
const FIRST_ID = 6_912_345_678_901_234_500n;
/** A frame comes so many gifts late at most; a repeat so many calls after its gift. */
const LATEST = 60;

/** Calls to send one after the other; a pair counts as two of `wanted`. */
export function manyCalls(random: Random, wanted: number): Call[] {
  const people = Array.from({ length: PEOPLE }, (_, nth): Person => {
    const id = String(FIRST_ID + BigInt(nth));
    return { platform: 'tiktok', id: nth === 0 ? null : id, name: `Viewer ${id.slice(-4)}` };
  });
  const gifts = lateFrames(random, people, Math.ceil((wanted * (100 - REPEATS - PAIRED / 2)) / 100));
  const calls: Call[] = [];
  let left = wanted;
  let sent = 0;
  while (left > 0) {
    const gift = gifts[sent];
    if (gift === undefined || (sent > 0 && random.next() * 100 < REPEATS)) {
      const old = gifts[Math.max(0, sent - 1 - Math.floor(random.next() ** 3 * sent))]!;
      const isOther = random.chance(CONFLICTS_OF_REPEATS);
      const other = { id: old.id, body: singleGift(random, random.pick(people)) };
      const differs = isOther && JSON.stringify(other.body) !== JSON.stringify(old.body);
      calls.push(differs ? { ...other, kind: 'conflict' } : { ...old, kind: 'repeat' });
      left -= 1;
      continue;
    }
    sent += 1;
    const isPair = random.next() * 100 < PAIRED / 1.2;
    calls.push({ ...gift, kind: isPair ? 'pair' : 'first' });
    left -= isPair ? 2 : 1;
  }
  return calls;
}

/** Single gifts and frames of combos, those of a combo late and mixed with everything else. */
function lateFrames(random: Random, people: readonly Person[], wanted: number): Sent[] {
  const gifts: { readonly place: number; readonly body: GiftBody }[] = [];
  while (gifts.length < wanted) {
    const place = gifts.length;
    const person = random.pick(people);
    if (!random.chance(COMBOS)) {
      gifts.push({ place: place + random.next(), body: singleGift(random, person) });
      continue;
    }
    const frames = random.int(2, 9);
    for (let nth = 1; nth <= frames; nth++) {
      const late = random.chance(0.3) ? random.int(0, LATEST) : nth;
      const body = frame(person, { id: `combo-${place}`, ended: nth === frames }, nth * random.int(1, 3));
      gifts.push({ place: place + late + random.next(), body });
    }
  }
  gifts.sort((a, b) => a.place - b.place);
  return gifts.map(({ body }, nth) => ({ id: `gift-${nth + 1}`, body }));
}

function frame(person: Person, streak: { id: string; ended: boolean }, count: number): GiftBody {
  const gifter =
    person.id === null
      ? { name: person.name, anonymous: true }
      : { id: person.id, name: person.name, anonymous: false };
  const gift = { id: '5655', name: 'Rose', diamonds: 1 };
  return {
    type: 'gift',
    timestamp: SOME_TIME,
    data: { platform: person.platform, gifter, gift, count, streak },
  };
}
