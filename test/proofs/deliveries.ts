/** Random streams of deliveries as hostile as the platforms' own: repeats, reordering, lost ends, late frames. */
import type { Random } from '../support/random.ts';
import type { GiftBody } from '../support/sign.ts';
import { SOME_TIME } from '../support/sign.ts';

export interface Sent {
  readonly id: string;
  readonly body: GiftBody;
}

/** What happens next: deliveries under way at the same time, a restart, or time that goes by. */
export type Step =
  | { readonly type: 'deliver'; readonly batch: readonly Sent[] }
  | { readonly type: 'restart'; readonly hard: boolean }
  | { readonly type: 'wait'; readonly waitMs: number };

export interface SequenceOptions {
  /** Begins every delivery id and streak id, so that sequences do not meet by accident. */
  readonly prefix: string;
  /** Chance of a restart after a step. */
  readonly restarts: number;
  /** Whether time goes by between steps; over a real network it may not. */
  readonly waits: boolean;
}

/** Who gives; `id` is null for somebody anonymous. */
export interface Person {
  readonly platform: string;
  readonly id: string | null;
  readonly name: string;
}

/** Ids beyond 2^53, neighbours of each other: read as numbers they would be one person. */
const FIRST_ID = 6_813_181_309_701_719_620n;
const PLATFORMS = ['tiktok', 'twitch', 'webhook'] as const;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Repeats and streaks are remembered for seven days, and no longer. */
const LONGEST_MS = 6 * 24 * HOUR_MS;

/** 5 to 40 deliveries with what happens between them; the last is always an ordinary gift. */
export function randomSequence(random: Random, options: SequenceOptions): Step[] {
  const people = randomPeople(random);
  const newId = numbering(options.prefix);
  const sends: Sent[] = [];
  const wanted = random.int(5, 40);
  while (sends.length < wanted) {
    const more = random.chance(0.35)
      ? streakFrames(random, people, options.prefix, newId)
      : [{ id: newId(), body: singleGift(random, random.pick(people)) }];
    sends.push(...more);
  }
  const mixed = interleave(random, withRepeats(random, sends, people));
  const steps: Step[] = [];
  let waitedMs = 0;
  for (let next = 0; next < mixed.length; ) {
    const size = random.chance(0.2) ? random.int(2, 4) : 1;
    steps.push({ type: 'deliver', batch: mixed.slice(next, next + size) });
    next += size;
    if (random.chance(options.restarts)) steps.push({ type: 'restart', hard: random.chance(0.5) });
    const waitMs = options.waits && random.chance(0.15) ? someTime(random) : 0;
    if (waitMs === 0 || waitedMs + waitMs > LONGEST_MS) continue;
    waitedMs += waitMs;
    steps.push({ type: 'wait', waitMs });
  }
  const last = { id: newId(), body: singleGift(random, people[0]!) };
  steps.push({ type: 'deliver', batch: [last] });
  return steps;
}

/** A gift without a streak. */
export function singleGift(random: Random, person: Person): GiftBody {
  return giftBody(person, { gift: randomGift(random), count: random.pick([1, 1, 1, 2, 5, 99]) });
}

/** A few people, next to each other in their ids, perhaps one anonymous among them. */
export function randomPeople(random: Random): Person[] {
  const first = FIRST_ID + BigInt(random.int(0, 20));
  const people = Array.from({ length: random.int(2, 5) }, (_, nth): Person => {
    const id = String(first + BigInt(nth));
    return { platform: random.pick(PLATFORMS), id, name: `Viewer ${id.slice(-4)}` };
  });
  if (random.chance(0.3)) people.push({ platform: 'tiktok', id: null, name: 'Somebody' });
  return people;
}

function numbering(prefix: string): () => string {
  let number = 0;
  return () => `${prefix}-${++number}`;
}

function randomGift(random: Random): GiftBody['data']['gift'] {
  const price = random.next();
  if (price < 0.5) {
    const diamonds = random.pick([1, 1, 1, 5, 20, 99, 199, 500, 1_000, 29_999, 0]);
    return { id: String(5_655 + random.int(0, 3)), name: 'Rose', diamonds };
  }
  if (price < 0.7) return { name: 'Cheer', bits: random.pick([1, 100, 137, 5_000]) };
  const currency = random.pick(['USD', 'EUR', 'BRL', 'IDR', 'JPY', 'ZAR']);
  const amount =
    currency === 'JPY'
      ? String(random.int(1, 5_000))
      : `${random.int(0, 50)}.${String(random.int(1, 99)).padStart(2, '0')}`;
  return { name: 'Tip', money: { amount, currency } };
}

function giftBody(person: Person, rest: Omit<GiftBody['data'], 'gifter' | 'platform'>): GiftBody {
  const gifter =
    person.id === null
      ? { name: person.name, anonymous: true }
      : { id: person.id, name: person.name, anonymous: false };
  return { type: 'gift', timestamp: SOME_TIME, data: { platform: person.platform, gifter, ...rest } };
}

/** Frames of one combo; now and then another person, gift or price under the same streak id. */
function streakFrames(
  random: Random,
  people: readonly Person[],
  prefix: string,
  newId: () => string,
): Sent[] {
  const person = random.pick(people);
  const gift = randomGift(random);
  const streakId = `${prefix}-streak-${random.int(1, 3)}`;
  const frames: Sent[] = [];
  let count = 0;
  for (let left = random.int(1, 8); left > 0; left--) {
    count += random.int(1, 6);
    const streak = { id: streakId, ended: false };
    const priced = random.chance(0.05) && gift.diamonds !== undefined ? { ...gift, diamonds: 7 } : gift;
    frames.push({ id: newId(), body: giftBody(person, { gift: priced, count, streak }) });
  }
  if (random.chance(0.6)) {
    const streak = { id: streakId, ended: true };
    frames.push({ id: newId(), body: giftBody(person, { gift, count, streak }) });
  }
  if (random.chance(0.3)) return random.shuffle(frames);
  if (random.chance(0.2)) return frames.filter(() => random.chance(0.7));
  return frames;
}

/** Repeats some deliveries: as they were, or with other content under the same id. */
function withRepeats(random: Random, sends: readonly Sent[], people: readonly Person[]): Sent[] {
  return sends.flatMap((sent) => {
    if (random.chance(0.75)) return [sent];
    const isOther = random.chance(0.3);
    const repeat = isOther ? { id: sent.id, body: singleGift(random, random.pick(people)) } : sent;
    return random.chance(0.2) ? [sent, repeat, sent] : [sent, repeat];
  });
}

/** Moves some deliveries later, so that streaks mix with everything else and frames come late. */
function interleave(random: Random, sends: readonly Sent[]): Sent[] {
  return sends
    .map((sent, place) => ({
      sent,
      place: place + (random.chance(0.4) ? random.int(0, 12) : 0) + random.next() / 2,
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ sent }) => sent);
}

/** Within a streak, beyond its ten seconds, beyond a session, beyond a day. */
function someTime(random: Random): number {
  return random.pick(
    [1, 3, 11, 15].map((seconds) => seconds * SECOND_MS).concat([3 * HOUR_MS, 26 * HOUR_MS]),
  );
}
