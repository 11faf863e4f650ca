import { hash } from 'node:crypto';
import type { ChatBadge } from '../../shared/chat.ts';
import type { Delivery } from '../../shared/gift.ts';
import { cutUnits, wellFormed } from '../../shared/names.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { IrcLine } from './irc-line.ts';

const MAX_NAME_UNITS = 256;
const MAX_TEXT_UNITS = 500;

/**
 * Accounts that Twitch acts under in place of a person: AnAnonymousGifter, AnAnonymousCheerer, and Twitch itself, which
 * adds subs to people's gifts at times (SUBtember).
 */
const NOBODY_IDS = new Set(['274598607', '407665396', '12826']);
const NOBODY_LOGINS = new Set(['ananonymousgifter', 'ananonymouscheerer', 'twitch']);

/** What a line means, besides its text. Other tags come and go with a repeat: `rm-received-ts`, `historical`, ... */
const MEANING = [
  'msg-id',
  'room-id',
  'user-id',
  'bits',
  'pinned-chat-paid-amount',
  'pinned-chat-paid-exponent',
  'pinned-chat-paid-currency',
  'msg-param-sub-plan',
  'msg-param-gift-months',
  'msg-param-recipient-id',
  'msg-param-mass-gift-count',
  'msg-param-origin-id',
  'msg-param-community-gift-id',
  'msg-param-viewerCount',
];

/** Where each badge is told: by Twitch's badge sets, and by a tag of its own. */
const BADGES: readonly { badge: ChatBadge; sets: readonly string[]; tag: string | null }[] = [
  { badge: 'broadcaster', sets: ['broadcaster'], tag: null },
  { badge: 'moderator', sets: ['moderator', 'lead_moderator'], tag: 'mod' },
  { badge: 'vip', sets: ['vip'], tag: 'vip' },
  { badge: 'subscriber', sets: ['subscriber', 'founder'], tag: 'subscriber' },
];

/** A tag as a whole number from `min` to `max`; null when it is missing or anything else. */
export function wholeNumber(line: IrcLine, tag: string, min: number, max: number): number | null {
  const text = line.tags.get(tag) ?? '';
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  return value >= min && value <= max ? value : null;
}

export function channelOf(line: IrcLine): string {
  return (line.params[0] ?? '').replace(/^#/, '').toLowerCase();
}

/** What the person wrote, without the wrapping of a `/me`. */
export function textOf(line: IrcLine): string {
  const text = line.params[1] ?? '';
  const action = /^\u0001ACTION (.*?)\u0001?$/s.exec(text);
  return wellFormed(cutUnits(action?.[1] ?? text, MAX_TEXT_UNITS));
}

/** Whom the line is from; null for the accounts behind which nobody is named, and where no line says who. */
export function personOf(line: IrcLine): { readonly id: string; readonly name: string } | null {
  const login = loginOf(line);
  const id = userIdOf(line) ?? (/^[a-z0-9_]{1,25}$/.test(login) ? `@${login}` : null);
  if (id === null || NOBODY_IDS.has(id) || NOBODY_LOGINS.has(login)) return null;
  const name = [line.tags.get('display-name') ?? '', login].find((one) => one.trim() !== '') ?? id;
  return { id, name: wellFormed(cutUnits(name, MAX_NAME_UNITS)) };
}

/** What `personOf` says, for a gift: it counts for all anonymous ones together where nobody is named. */
export function gifterOf(line: IrcLine): Delivery['gifter'] {
  return personOf(line) ?? { id: null, name: 'Anonymous' };
}

export function badgesOf(line: IrcLine): ChatBadge[] {
  const worn = new Set((line.tags.get('badges') ?? '').split(',').map((one) => one.split('/')[0] ?? ''));
  return BADGES.filter(
    ({ sets, tag }) => sets.some((set) => worn.has(set)) || (tag !== null && line.tags.get(tag) === '1'),
  ).map(({ badge }) => badge);
}

/** Twitch's number of the room; its name where a line does not say it. */
export function roomOf(line: IrcLine): string {
  const id = line.tags.get('room-id') ?? '';
  return /^\d{1,32}$/.test(id) ? id : channelOf(line);
}

/** Twitch's own time, null where it does not say it. Nothing was sent after it came. */
export function sentAtOf(line: IrcLine, receivedAtMs: EpochMs): EpochMs | null {
  const sentAtMs = wholeNumber(line, 'tmi-sent-ts', 1, 1e14);
  return sentAtMs === null ? null : Math.min(sentAtMs, receivedAtMs);
}

/** Twitch's id of the line; where there is none, one made of who said what when, the same for a repeat. */
export function idOf(line: IrcLine, receivedAtMs: EpochMs): string {
  const id = line.tags.get('id') ?? '';
  if (/^[\x21-\x7e]{1,128}$/.test(id)) return id;
  const sentAtMs = sentAtOf(line, receivedAtMs) ?? receivedAtMs;
  return `made-${fingerprint([loginOf(line), sentAtMs, digestOf(line)]).slice(0, 32)}`;
}

/** 16 hexadecimal digits that are the same for every repeat of the line. */
export function digestOf(line: IrcLine): string {
  const meaning = MEANING.map((tag) => line.tags.get(tag) ?? null);
  return fingerprint([line.command, ...meaning, line.params[1] ?? '']).slice(0, 16);
}

/** Twitch's number of the user; very old lines lack it. */
function userIdOf(line: IrcLine): string | null {
  const id = line.tags.get('user-id') ?? '';
  return /^\d{1,32}$/.test(id) ? id : null;
}

/** Notices name it in a tag, messages by their sender. */
function loginOf(line: IrcLine): string {
  return (line.command === 'USERNOTICE' ? line.tags.get('login') : undefined)?.toLowerCase() ?? line.from;
}

function fingerprint(parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex');
}
