import type { ChatLine } from '../../shared/chat.ts';
import type { Delivery, GiftKind, Greeting, NativeUnit } from '../../shared/gift.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { IrcLine } from './irc-line.ts';
import { digestOf, gifterOf, idOf, roomOf, sentAtOf } from './tag-values.ts';

/** What a line of chat says to us. */
export interface Reading {
  readonly deliveries: readonly Delivery[];
  /** Null when nobody wrote it, or nobody that could be told. */
  readonly chat: ChatLine | null;
  /** A notice of a kind that is not known here; null else. */
  readonly unknownNotice: string | null;
  /** What of a gift's worth could not be read: one sentence. The gift is delivered all the same, without a price. */
  readonly fault: string | null;
}

export const NOTHING: Reading = { deliveries: [], chat: null, unknownNotice: null, fault: null };

/** What one line gives, besides what every line of Twitch has. */
export interface Given {
  readonly kind: GiftKind | Greeting;
  readonly gift: Delivery['gift'];
  readonly unit: NativeUnit;
  readonly count: number;
  readonly bomb?: Delivery['bomb'];
  readonly message?: string | null;
  /** Tells a second delivery of one line from the first. */
  readonly idSuffix?: string;
}

export function deliveryOf(line: IrcLine, receivedAtMs: EpochMs, given: Given): Delivery {
  const { kind, gift, unit, count, bomb = null, message = null, idSuffix = '' } = given;
  return {
    space: 'twitch-irc',
    id: idOf(line, receivedAtMs) + idSuffix,
    digest: digestOf(line),
    source: 'twitch',
    platform: 'twitch',
    kind,
    room: roomOf(line),
    gifter: gifterOf(line),
    gift,
    unit,
    count,
    streak: null,
    bomb,
    message,
    sentAtMs: sentAtOf(line, receivedAtMs),
  };
}

/** A kind without value. */
export function greetingOf(
  line: IrcLine,
  receivedAtMs: EpochMs,
  greeting: Pick<Given, 'kind' | 'gift'> & { readonly count?: number; readonly idSuffix?: string },
): Delivery {
  return deliveryOf(line, receivedAtMs, { count: 1, ...greeting, unit: { type: 'none' } });
}

/** A tag's value for a sentence that people read. */
export function quoted(line: IrcLine, tag: string): string {
  const text = line.tags.get(tag);
  return text === undefined ? 'none' : `"${text.replace(/[^\x20-\x7e]/g, '?').slice(0, 40)}"`;
}
