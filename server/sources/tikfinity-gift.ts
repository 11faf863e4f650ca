import { hash } from 'node:crypto';
import type { Delivery, Greeting, NativeUnit } from '../../shared/gift.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { Fields } from './tikfinity-fields.ts';
import {
  fieldsOf,
  needId,
  needNumber,
  readFlag,
  readId,
  readNumber,
  readText,
  readTime,
} from './tikfinity-fields.ts';
import type { TiktokGift } from './tiktok-gifts.ts';
import { knownGift } from './tiktok-gifts.ts';

const MAX_NAME_UNITS = 256;
const MAX_GIFT_NAME_UNITS = 200;
const COUNTS = { min: 1, max: 1_000_000 };
/** Coins for one; the dearest gift known costs 44,999. */
const PRICES = { min: 0, max: 10_000_000 };
/** Count times price: far above any gift, far below inexact numbers. */
const MAX_PRODUCT = 1e12;
const TYPES = { min: 0, max: 1_000 };
/** The gifts that come in combos. */
const STREAK_TYPE = 1;

/** A gift, and the user id of the host whom it was for; null where the frame does not say. */
export interface ReadGift {
  readonly delivery: Delivery;
  readonly receiverId: string | null;
}

/** Who did something: the flat fields of a frame, or those of its `user`. */
export function readUser(data: Fields, faults: string[]): { readonly id: string; readonly name: string } {
  const user = fieldsOf(data['user']);
  return {
    id: needId('userId', [user['idStr'], user['userId'], user['id'], data['userId']], faults),
    name: readText(
      [user['nickname'], data['nickname'], user['displayId'], user['uniqueId'], data['uniqueId']],
      MAX_NAME_UNITS,
    ),
  };
}

export function readMessageId(data: Fields, faults: string[]): string {
  return needId('msgId', [fieldsOf(data['common'])['msgId'], data['msgId']], faults);
}

/**
 * Reads the data of a gift frame: flat as TikFinity and the connector's 1.x send it, or nested as the connector's 2.x
 * do. Null with faults, each naming its field, when what it gave cannot be told for certain.
 */
export function readGift(data: Fields, nowMs: EpochMs, faults: string[]): ReadGift | null {
  const gift = fieldsOf(data['gift']);
  const details = fieldsOf(data['giftDetails']);
  const giftId = needId('giftId', [gift['id'], data['giftId'], gift['gift_id']], faults);
  const known = knownGift(giftId);
  const unit = readUnit([gift['diamondCount'], details['diamondCount'], data['diamondCount']], known, faults);
  const count = needNumber('repeatCount', [data['repeatCount'], gift['repeat_count']], COUNTS, faults);
  if (unit.type === 'diamonds' && unit.amount * count > MAX_PRODUCT)
    faults.push('repeatCount times diamondCount is too much');
  const typed = [gift['type'], details['giftType'], data['giftType'], gift['gift_type']];
  // 0 is how the platform's format says that a number was not given.
  const type = readNumber('giftType', typed, TYPES, faults) || (known?.type ?? null);
  const streak = readStreak(data, type, faults);
  const common = readCommon(data, nowMs, faults);
  if (faults.length > 0) return null;
  const names = [gift['name'], details['giftName'], data['giftName'], data['originalName'], known?.name];
  const read = {
    ...common,
    kind: 'gift' as const,
    gift: { id: giftId, name: readText(names, MAX_GIFT_NAME_UNITS) || `Gift ${giftId}` },
    unit,
    count,
    streak,
  };
  return { delivery: { ...read, digest: digestOf(read) }, receiverId: readReceiver(data) };
}

/** Reads a follow or a share: a kind without value. */
export function readGreeting(
  kind: Greeting,
  data: Fields,
  nowMs: EpochMs,
  faults: string[],
): Delivery | null {
  const read = {
    ...readCommon(data, nowMs, faults),
    kind,
    gift: { id: kind, name: kind },
    unit: { type: 'none' as const },
    count: 1,
    streak: null,
  };
  return faults.length > 0 ? null : { ...read, digest: digestOf(read) };
}

function readCommon(data: Fields, nowMs: EpochMs, faults: string[]) {
  const common = fieldsOf(data['common']);
  return {
    space: 'tiktok',
    id: readMessageId(data, faults),
    source: 'tikfinity',
    platform: 'tiktok',
    room: 'tiktok',
    gifter: readUser(data, faults),
    bomb: null,
    // TikTok's gifts carry no words of the viewer.
    message: null,
    sentAtMs: readTime([data['createTime'], common['createTime'], data['timestamp']], nowMs),
  };
}

/** TikTok sells nothing for 0 coins: there, 0 means that whoever sent the frame did not know the price either. */
function readUnit(values: readonly unknown[], known: TiktokGift | null, faults: string[]): NativeUnit {
  const amount = readNumber('diamondCount', values, PRICES, faults) || known?.coins;
  return amount === undefined ? { type: 'unknown' } : { type: 'diamonds', amount };
}

/** Gifts of other types send one frame, whose end never comes. Where no type is known, a combo's id makes a combo. */
function readStreak(data: Fields, type: number | null, faults: string[]): Delivery['streak'] {
  if (type !== null && type !== STREAK_TYPE) return null;
  const id = readId('groupId', [data['groupId']], faults);
  if (type === null && id === null) return null;
  return { id, ended: readFlag(data['repeatEnd'] ?? fieldsOf(data['gift'])['repeat_end']) };
}

/** One that cannot be read is not known: the gift then counts, as where the frame says nothing. */
function readReceiver(data: Fields): string | null {
  const places = [
    data['receiverUserId'],
    fieldsOf(data['toUser'])['id'],
    fieldsOf(data['monitorInfo'])['toUserId'],
    fieldsOf(data['giftExtra'])['toUserId'],
  ];
  return readId('receiverUserId', places, []);
}

/** Of what was given, not of the frame: the platform sends old messages again with times and names of their own. */
function digestOf({ kind, gifter, gift, unit, count, streak }: Omit<Delivery, 'digest'>): string {
  return hash('sha1', JSON.stringify([kind, gifter.id, gift.id, unit, count, streak]), 'hex').slice(0, 16);
}
