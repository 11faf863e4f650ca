/**
 * Random evenings of TikTok gifts as TikFinity hands them on: combos of several people at once, frames lost, doubled and
 * out of order, ends that never come or come twice, frames that come long after, what TikTok says again at a reconnect,
 * and restarts of ours in the middle.
 */
import type { Random } from '../support/random.ts';

/** A gift as TikTok sells it, and what its frames leave out. */
export interface SoldGift {
  readonly id: string;
  /** Price of one; null when nobody here knows it. */
  readonly coins: number | null;
  readonly type: 1 | 2 | 4;
  readonly leavesOut: readonly ('price' | 'type')[];
}

/** One message of TikTok's. */
export interface Message {
  readonly msgId: string;
  readonly userId: string;
  readonly gift: SoldGift;
  /** Of a combo its name; null for a combo without one. Gifts that stand alone have names too, which mean nothing. */
  readonly groupId: string | null;
  /** Cumulative within a combo. */
  readonly count: number;
  readonly ended: boolean;
}

export type Step =
  /** Comes as one text of the socket. */
  | { readonly type: 'arrive'; readonly messages: readonly Message[] }
  | { readonly type: 'wait'; readonly waitMs: number }
  /** The totals as they stand are written down. */
  | { readonly type: 'checkpoint' }
  /** Everything not written down is lost, but the records. */
  | { readonly type: 'restart' };

/** Ids beyond 2^53, neighbours of each other: read as numbers they would be one person. */
const FIRST_ID = 6_813_181_309_701_719_620n;

/** Prices and types of the real ones as in the public lists; the last two are made up, so nobody knows them. */
const GIFTS: readonly SoldGift[] = [
  { id: '5655', coins: 1, type: 1, leavesOut: [] },
  { id: '5655', coins: 1, type: 1, leavesOut: ['price', 'type'] },
  { id: '5658', coins: 20, type: 1, leavesOut: ['price'] },
  { id: '8913', coins: 10, type: 1, leavesOut: ['type'] },
  { id: '15585', coins: 100, type: 2, leavesOut: [] },
  { id: '7934', coins: 1, type: 4, leavesOut: ['price', 'type'] },
  { id: '6369', coins: 29_999, type: 2, leavesOut: ['price'] },
  { id: '88000001', coins: null, type: 1, leavesOut: ['price'] },
  { id: '88000002', coins: null, type: 1, leavesOut: ['price', 'type'] },
];

/** One evening: 1 to 4 people, up to 6 combos, and every message that TikTok makes of them, as it comes in here. */
export function randomStream(random: Random): Step[] {
  const people = Array.from({ length: random.int(1, 4) }, (_, nth) => String(FIRST_ID + BigInt(nth)));
  let lastId = 7_600_000_000_000_000_000n;
  const newId = () => String(++lastId);
  const groups = Array.from({ length: random.int(1, 6) }, (_, nth) =>
    messagesOf(random, random.pick(people), String(1_795_377_600_000 + nth), newId),
  );
  return arrivals(random, merged(random, groups));
}

/** All messages of one combo, or of one gift that stands alone. */
function messagesOf(random: Random, userId: string, name: string, newId: () => string): Message[] {
  const gift = random.pick(GIFTS);
  if (gift.type !== 1)
    return [{ msgId: newId(), userId, gift, groupId: name, count: random.pick([1, 1, 2]), ended: false }];
  // Without a name and a type nobody could tell a combo from gifts that stand alone.
  const canBeNameless = gift.coins !== null && random.chance(0.15);
  const groupId = canBeNameless ? null : name;
  const messages: Message[] = [];
  let count = 0;
  for (let left = random.int(1, 8); left > 0; left--) {
    count += random.pick([1, 1, 1, 2, 6, 40]);
    messages.push({ msgId: newId(), userId, gift, groupId, count, ended: false });
  }
  const ends = random.pick(groupId === null ? [0, 1, 1] : [0, 1, 1, 1, 2]);
  for (let end = 0; end < ends; end++)
    messages.push({ msgId: newId(), userId, gift, groupId, count, ended: true });
  return messages;
}

/** In one line as TikTok sends them, each combo in its order. */
function merged(random: Random, groups: readonly (readonly Message[])[]): Message[] {
  const left = groups.map((group) => [...group]);
  const all: Message[] = [];
  for (;;) {
    const rest = left.filter((group) => group.length > 0);
    if (rest.length === 0) return all;
    all.push(random.pick(rest).shift()!);
  }
}

function arrivals(random: Random, sent: readonly Message[]): Step[] {
  const steps: Step[] = [];
  const ways = sent.map((message, at) => ({ message, ...wayOf(random, message, at) }));
  const coming = ways.filter(({ isLost }) => !isLost);
  coming.push(
    ...coming
      .filter(() => random.chance(0.08))
      .map((one) => ({ ...one, place: one.place + random.int(0, 9) })),
  );
  coming.sort((a, b) => a.place - b.place);
  for (let next = 0; next < coming.length; ) {
    const size = random.chance(0.2) ? random.int(2, 4) : 1;
    const batch = coming.slice(next, next + size);
    steps.push({ type: 'arrive', messages: batch.map(({ message }) => message) });
    next += size;
    if (random.chance(0.12))
      steps.push({ type: 'wait', waitMs: random.pick([1_001, 3_003, 11_011, 60_060]) });
    if (random.chance(0.06)) steps.push({ type: 'checkpoint' });
    if (random.chance(0.08)) steps.push({ type: 'restart' });
    if (!random.chance(0.06)) continue;
    // At a reconnect the last messages of the room come again, those that were lost for the first time.
    const until = Math.floor(batch.at(-1)!.place) + 1;
    steps.push({ type: 'arrive', messages: sent.slice(Math.max(0, until - random.int(1, 20)), until) });
  }
  return steps;
}

/** Where in the line a message comes in. A combo without a name can only be told by its order. */
function wayOf(random: Random, { groupId }: Message, at: number): { place: number; isLost: boolean } {
  const isLate = groupId !== null && random.chance(0.15);
  return { place: at + (isLate ? random.int(1, 12) : 0) + random.next() / 2, isLost: random.chance(0.07) };
}

/** What TikFinity says: one frame, or a list of them. */
export function frameText(messages: readonly Message[]): string {
  const frames = messages.map(frameOf);
  return JSON.stringify(frames.length === 1 ? frames[0] : frames);
}

function frameOf({ msgId, userId, gift, groupId, count, ended }: Message): object {
  const type = gift.leavesOut.includes('type') ? {} : { giftType: gift.type };
  const price = gift.leavesOut.includes('price') ? {} : { diamondCount: gift.coins };
  const data = {
    giftId: Number(gift.id),
    repeatCount: count,
    ...(groupId === null ? {} : { groupId }),
    userId,
    nickname: `Viewer ${userId.slice(-4)}`,
    msgId,
    createTime: '1795377600000',
    repeatEnd: ended,
    gift: { gift_id: Number(gift.id), repeat_count: count, repeat_end: ended ? 1 : 0 },
    ...type,
    ...price,
    giftName: 'Gift',
    receiverUserId: '6700000000000000007',
  };
  return { event: 'gift', data };
}
