import type { ChatBadge, ChatLine } from '../../shared/chat.ts';
import type { Delivery } from '../../shared/gift.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { Fields } from './tikfinity-fields.ts';
import { fieldsOf, isFields, readText } from './tikfinity-fields.ts';
import { readGift, readGreeting, readMessageId, readUser } from './tikfinity-gift.ts';

const MAX_TEXT_UNITS = 500;

/** What one frame of TikFinity's socket says to us. */
export type TikfinityEvent =
  /** `receiverId` is the user id of the host whom it was for; null where the frame does not say. */
  | { readonly type: 'delivery'; readonly delivery: Delivery; readonly receiverId: string | null }
  | { readonly type: 'chat'; readonly line: ChatLine }
  /** Something of the LIVE that counts nowhere; or its end. */
  | { readonly type: 'live'; readonly live: boolean }
  | { readonly type: 'ignored' }
  /** `reason` names the field, never its content. `mayBeGift` is false where it was surely none. */
  | { readonly type: 'unreadable'; readonly reason: string; readonly mayBeGift: boolean };

/** Of TikFinity and its connection, not of the LIVE. */
const CONTROL: ReadonlySet<string> = new Set([
  'config',
  'connected',
  'websocketConnected',
  'websocketData',
  'enterRoom',
  'rawData',
  'decodedData',
  'error',
]);
const ENDS: ReadonlySet<string> = new Set(['disconnected', 'streamEnd']);

/**
 * Events with a gift in them that is counted as a gift elsewhere, or that is none: sums of battles and goals, and the
 * news of other rooms. Whatever else looks like a gift is one that we cannot read yet.
 */
const ABOUT_GIFTS: ReadonlySet<string> = new Set([
  'envelope',
  'giftBroadcast',
  'giftDynamicRestriction',
  'giftPanelUpdate',
  'giftPrompt',
  'goalUpdate',
  'linkMicArmies',
  'linkMicBattle',
]);

/** Reads a message: one frame `{"event", "data"}`, or a list of them. Never throws. */
export function readTikfinity(text: string, nowMs: EpochMs): TikfinityEvent[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [unreadable('A message is not JSON.')];
  }
  return Array.isArray(value) ? value.map((frame) => readFrame(frame, nowMs)) : [readFrame(value, nowMs)];
}

function readFrame(frame: unknown, nowMs: EpochMs): TikfinityEvent {
  const name = fieldsOf(frame)['event'];
  if (typeof name !== 'string') return unreadable('A frame has no event.');
  const data = fieldsOf(frame)['data'];
  switch (name) {
    case 'gift': {
      if (!isFields(data)) return unreadable('A gift has no data.');
      const faults: string[] = [];
      const gift = readGift(data, nowMs, faults);
      return gift ? { type: 'delivery', ...gift } : unreadable(`A gift: ${faults.join(', ')}.`);
    }
    case 'follow':
    case 'share': {
      const faults: string[] = [];
      const delivery = readGreeting(name, fieldsOf(data), nowMs, faults);
      if (delivery) return { type: 'delivery', delivery, receiverId: null };
      return unreadable(`A ${name}: ${faults.join(', ')}.`, { mayBeGift: false });
    }
    case 'chat':
      return readChat(fieldsOf(data), nowMs);
    default:
      if (ENDS.has(name)) return { type: 'live', live: false };
      if (CONTROL.has(name)) return { type: 'ignored' };
      if (looksLikeGift(fieldsOf(data)) && !ABOUT_GIFTS.has(name))
        return unreadable('An event of an unknown name looks like a gift.');
      // Likes, joins, viewers, subscribers and all that TikTok may think of; also `social`, which says each follow
      // and share a second time.
      return { type: 'live', live: true };
  }
}

function looksLikeGift(data: Fields): boolean {
  return data['repeatCount'] !== undefined && (data['giftId'] !== undefined || isFields(data['gift']));
}

function readChat(data: Fields, nowMs: EpochMs): TikfinityEvent {
  const text = readText([data['comment'], data['content']], MAX_TEXT_UNITS);
  // Of a line of nothing but TikTok's own pictures no word is left.
  if (text === '') return { type: 'live', live: true };
  const faults: string[] = [];
  const line: ChatLine = {
    id: readMessageId(data, faults),
    platform: 'tiktok',
    author: readUser(data, faults),
    badges: readBadges(data),
    text,
    atMs: nowMs,
  };
  return faults.length === 0
    ? { type: 'chat', line }
    : unreadable(`A chat line: ${faults.join(', ')}.`, { mayBeGift: false });
}

/** Only a plain `true` makes anybody a moderator. */
function readBadges(data: Fields): ChatBadge[] {
  const identity = fieldsOf(data['userIdentity']);
  const badges: ChatBadge[] = [];
  if (identity['isAnchor'] === true) badges.push('broadcaster');
  if (data['isModerator'] === true || identity['isModeratorOfAnchor'] === true) badges.push('moderator');
  if (data['isSubscriber'] === true || identity['isSubscriberOfAnchor'] === true) badges.push('subscriber');
  return badges;
}

function unreadable(reason: string, { mayBeGift = true } = {}): TikfinityEvent {
  return { type: 'unreadable', reason, mayBeGift };
}
