import { hash } from 'node:crypto';
import type { Delivery, GiftKind, NativeUnit } from '../../shared/gift.ts';
import { cutUnits, wellFormed } from '../../shared/names.ts';
import type { Fault, Parsed } from '../../shared/result.ts';
import { isWellFormed } from '../../shared/schema.ts';
import type { EpochMs } from '../../shared/units.ts';
import { isOwnWord } from '../core/acts.ts';
import { parseAmount } from '../core/exchange.ts';
import { readJson } from './json-body.ts';
import { readTimestamp } from './timestamp.ts';

const MAX_ID_UNITS = 128;
const MAX_NAME_UNITS = 256;
const MAX_MESSAGE_UNITS = 500;
const MAX_GIFT_NAME_UNITS = 200;
/** Of diamonds or bits for one unit. */
const MAX_UNIT_WORTH = 10_000_000;
const MAX_COUNT = 1_000_000;
/** Units times worth, in diamonds, bits or minor units of money: far above any gift, far below inexact numbers. */
const MAX_PRODUCT = 1e12;
/** A person reads a few faults; a body of nothing but unknown fields earns no longer answer. */
const MAX_FAULTS = 20;

/** The units that a webhook can send. */
type HookUnit = Extract<NativeUnit, { type: 'diamonds' | 'bits' | 'money' }>;

/** A verified call, as it came in. `id` is the header `webhook-id`. */
export interface GiftCall {
  readonly hook: 'gift';
  readonly id: string;
  readonly body: Buffer;
  readonly receivedAtMs: EpochMs;
}

/**
 * Reads contract C4. Names and messages too long are cut and half characters replaced, since a gift that was paid for
 * is not refused for how it is written; everything else that is not as the contract says is a fault with its path.
 */
export function parseGiftWebhook(call: GiftCall): Parsed<Delivery> {
  const faults: Fault[] = [];
  if (!/^[\x21-\x7e]{1,256}$/.test(call.id))
    faults.push({ path: 'webhook-id', message: 'Send 1 to 256 visible ASCII characters.' });
  const json = readJson(call.body);
  if (!json.ok) return { ok: false, faults: [...faults, ...json.faults] };
  const delivery = readGift(json.value, call, faults);
  if (delivery && faults.length === 0) return { ok: true, value: delivery };
  return { ok: false, faults: faults.slice(0, MAX_FAULTS) };
}

function readGift(input: unknown, call: GiftCall, faults: Fault[]): Delivery | null {
  const root = fields(input, '', ['type', 'timestamp', 'data'], faults);
  if (!root) return null;
  if (root.type !== 'gift') faults.push({ path: 'type', message: 'Only "gift" is taken here.' });
  const sentAtMs = readTime(root.timestamp, faults);
  const data = fields(
    root.data,
    'data',
    ['platform', 'gifter', 'gift', 'count', 'streak', 'message'],
    faults,
  );
  if (!data) return null;
  const platform = readPlatform(data.platform, faults);
  const gifter = readGifter(data.gifter, faults);
  const gift = readGiftKind(data.gift, faults);
  const count = wholeNumber(data.count, 'data.count', 1, MAX_COUNT, faults);
  const streak = readStreak(data.streak, faults);
  const message = readText(data.message ?? '', 'data.message', MAX_MESSAGE_UNITS, faults);
  if (gift && worthOfOne(gift.unit) * count > MAX_PRODUCT)
    faults.push({ path: 'data.count', message: 'Count times worth is more than 10^12.' });
  if (!gifter || !gift) return null;
  const source = `hook:${call.hook}`;
  return {
    space: source,
    id: call.id,
    digest: hash('sha1', call.body, 'hex').slice(0, 16),
    source,
    platform,
    kind: gift.kind,
    room: source,
    gifter,
    gift: { id: gift.id, name: gift.name },
    unit: gift.unit,
    count,
    streak,
    bomb: null,
    message: message || null,
    // Times decide deadlines, and nothing was sent after it came.
    sentAtMs: Math.min(sentAtMs, call.receivedAtMs),
  };
}

function readTime(value: unknown, faults: Fault[]): EpochMs {
  const atMs = typeof value === 'string' ? readTimestamp(value) : null;
  if (atMs === null) faults.push({ path: 'timestamp', message: 'Send a time such as 2026-11-22T20:00:00Z.' });
  return atMs ?? 0;
}

function readPlatform(value: unknown, faults: Fault[]): string {
  if (value === undefined) return 'webhook';
  const isWord = typeof value === 'string' && /^[a-z][a-z0-9_-]{0,31}$/.test(value);
  if (isWord && !isOwnWord(value)) return value;
  faults.push({
    path: 'data.platform',
    message: isWord
      ? `Send another word: "${value}" has a meaning of its own here.`
      : 'Send a lower-case word such as tiktok, at most 32 characters.',
  });
  return '';
}

function readGifter(value: unknown, faults: Fault[]): Delivery['gifter'] | null {
  const gifter = fields(value, 'data.gifter', ['id', 'name', 'anonymous'], faults);
  if (!gifter) return null;
  const { anonymous = false } = gifter;
  if (typeof anonymous !== 'boolean')
    faults.push({ path: 'data.gifter.anonymous', message: 'Send true or false.' });
  if (anonymous === true) {
    if (gifter.id !== undefined) readId(gifter.id, 'data.gifter.id', faults);
    if (gifter.name !== undefined) readText(gifter.name, 'data.gifter.name', MAX_NAME_UNITS, faults);
    // Who wished not to be named is named nowhere, also where a source sends the name all the same.
    return { id: null, name: 'Anonymous' };
  }
  const id = readId(gifter.id, 'data.gifter.id', faults);
  return { id, name: readText(gifter.name, 'data.gifter.name', MAX_NAME_UNITS, faults) };
}

function readGiftKind(
  value: unknown,
  faults: Fault[],
): { id: string; name: string; kind: GiftKind; unit: HookUnit } | null {
  const gift = fields(value, 'data.gift', ['id', 'name', 'diamonds', 'money', 'bits'], faults);
  if (!gift) return null;
  const name = readText(gift.name, 'data.gift.name', MAX_GIFT_NAME_UNITS, faults);
  if (gift.name === '') faults.push({ path: 'data.gift.name', message: 'The name is empty.' });
  const id = gift.id === undefined ? name : readId(gift.id, 'data.gift.id', faults);
  const worths = [gift.diamonds, gift.money, gift.bits].filter((worth) => worth !== undefined);
  if (worths.length !== 1) {
    faults.push({ path: 'data.gift', message: 'Send exactly one of diamonds, money and bits.' });
    return null;
  }
  if (gift.diamonds !== undefined) {
    const amount = wholeNumber(gift.diamonds, 'data.gift.diamonds', 0, MAX_UNIT_WORTH, faults);
    return { id, name, kind: 'gift', unit: { type: 'diamonds', amount } };
  }
  if (gift.bits !== undefined) {
    const amount = wholeNumber(gift.bits, 'data.gift.bits', 0, MAX_UNIT_WORTH, faults);
    return { id, name, kind: 'bits', unit: { type: 'bits', amount } };
  }
  const unit = readMoney(gift.money, faults);
  return unit && { id, name, kind: 'tip', unit };
}

function readMoney(value: unknown, faults: Fault[]): HookUnit | null {
  const money = fields(value, 'data.gift.money', ['amount', 'currency'], faults);
  if (!money) return null;
  const { amount, currency } = money;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    faults.push({
      path: 'data.gift.money.currency',
      message: 'Send three letters of ISO 4217, such as EUR.',
    });
    return null;
  }
  const minor = typeof amount === 'string' ? parseAmount(amount, currency) : null;
  if (minor !== null) return { type: 'money', minor, currency };
  const message = `Send a text such as "5", with no more decimals than ${currency} has.`;
  faults.push({ path: 'data.gift.money.amount', message });
  return null;
}

function readStreak(value: unknown, faults: Fault[]): Delivery['streak'] {
  if (value === undefined) return null;
  const streak = fields(value, 'data.streak', ['id', 'ended'], faults);
  if (!streak) return null;
  if (typeof streak.ended !== 'boolean')
    faults.push({ path: 'data.streak.ended', message: 'Send true or false.' });
  return { id: readId(streak.id, 'data.streak.id', faults), ended: streak.ended === true };
}

/** Numbers are refused: ids beyond 2^53 would have lost their last digits before they came here. */
function readId(value: unknown, path: string, faults: Fault[]): string {
  if (typeof value === 'string' && value.length >= 1 && value.length <= MAX_ID_UNITS && isWellFormed(value))
    return value;
  faults.push({ path, message: `Send a text of 1 to ${MAX_ID_UNITS} characters.` });
  return '';
}

function readText(value: unknown, path: string, maxUnits: number, faults: Fault[]): string {
  if (typeof value === 'string') return wellFormed(cutUnits(value, maxUnits));
  faults.push({ path, message: 'Send a text.' });
  return '';
}

function wholeNumber(value: unknown, path: string, min: number, max: number, faults: Fault[]): number {
  // JSON knows -0, which would come back from disk as 0.
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= min &&
    value <= max &&
    !Object.is(value, -0)
  )
    return value;
  faults.push({ path, message: `Send a whole number from ${min} to ${max}.` });
  return min;
}

function worthOfOne(unit: HookUnit): number {
  return unit.type === 'money' ? unit.minor : unit.amount;
}

/** The fields of an object; null with a fault when it is none. Unknown fields are faults of their own. */
function fields<K extends string>(
  value: unknown,
  path: string,
  known: readonly K[],
  faults: Fault[],
): { readonly [key in K]?: unknown } | null {
  if (!isObjectOf<K>(value)) {
    faults.push({ path, message: 'Send an object.' });
    return null;
  }
  for (const key of Object.keys(value)) {
    if (known.some((name) => name === key)) continue;
    const short = wellFormed(cutUnits(key, 64));
    faults.push({ path: path ? `${path}.${short}` : short, message: 'This field is not known here.' });
  }
  return value;
}

function isObjectOf<K extends string>(value: unknown): value is { readonly [key in K]?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
