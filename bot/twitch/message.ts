import type { ChatLine } from '../../shared/chat.ts';
import type { Delivery } from '../../shared/gift.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { IrcLine } from './irc-line.ts';
import type { Reading } from './reading.ts';
import { deliveryOf, greetingOf, quoted } from './reading.ts';
import { badgesOf, idOf, personOf, textOf, wholeNumber } from './tag-values.ts';

/** Twitch takes 100,000 at once; ten times that leaves room. */
const MAX_BITS = 1_000_000;
/** Of money, in the currency's smallest unit: a million dollars. */
const MAX_MINOR = 100_000_000;
const MAX_EXPONENT = 4;
/** `Cheer100`, `PogChamp5`: a word that ends in how many bits it cheers with. */
const CHEERMOTE = /(?<=^|\s)[A-Za-z][A-Za-z0-9]*?(\d+)(?=\s|$)/g;
const FIRST_CHAT = { id: 'first-chat', name: 'First chat' };

interface Paid {
  readonly delivery: Delivery;
  readonly fault: string | null;
}

/** Reads a message that somebody wrote: chat always, and a gift when Twitch's own tags say so. */
export function readMessage(line: IrcLine, receivedAtMs: EpochMs): Reading {
  const paid = readBits(line, receivedAtMs) ?? readHypeChat(line, receivedAtMs);
  const chat = chatOf(line, receivedAtMs);
  const isFirst = chat !== null && line.tags.get('first-msg') === '1';
  const first = isFirst
    ? greetingOf(line, receivedAtMs, { kind: 'first-chat', gift: FIRST_CHAT, idSuffix: '/first-chat' })
    : null;
  return {
    deliveries: [paid?.delivery ?? null, first].filter((one) => one !== null),
    chat,
    unknownNotice: null,
    fault: paid?.fault ?? null,
  };
}

/** The tag alone counts: anybody can write "Cheer10000". */
function readBits(line: IrcLine, receivedAtMs: EpochMs): Paid | null {
  if (!line.tags.has('bits')) return null;
  const bits = wholeNumber(line, 'bits', 1, MAX_BITS);
  const delivery = deliveryOf(line, receivedAtMs, {
    kind: 'bits',
    gift: { id: 'bits', name: 'Bits' },
    unit: bits === null ? { type: 'unknown' } : { type: 'bits', amount: 1 },
    count: bits ?? 1,
    message: withoutCheermotes(textOf(line), bits) || null,
  });
  return {
    delivery,
    fault: bits === null ? `A cheer's worth cannot be read: bits ${quoted(line, 'bits')}.` : null,
  };
}

/**
 * Hype Chat: a message with money (old replays only; Twitch withdrew it). `amount` counts the currency's smallest unit,
 * `exponent` says how many decimals that makes.
 */
function readHypeChat(line: IrcLine, receivedAtMs: EpochMs): Paid | null {
  if (!line.tags.has('pinned-chat-paid-amount')) return null;
  const minor = wholeNumber(line, 'pinned-chat-paid-amount', 1, MAX_MINOR);
  const exponent = wholeNumber(line, 'pinned-chat-paid-exponent', 0, MAX_EXPONENT);
  const currency = line.tags.get('pinned-chat-paid-currency') ?? '';
  const isReadable = minor !== null && exponent !== null && /^[A-Z]{3}$/.test(currency);
  const delivery = deliveryOf(line, receivedAtMs, {
    kind: 'tip',
    gift: { id: 'hype-chat', name: 'Hype Chat' },
    unit: isReadable ? { type: 'money', minor, currency } : { type: 'unknown' },
    count: 1,
    message: isWrittenByTwitch(line) ? null : textOf(line) || null,
  });
  const [amount, of] = ['pinned-chat-paid-amount', 'pinned-chat-paid-currency'].map((tag) =>
    quoted(line, tag),
  );
  const fault = `A Hype Chat's worth cannot be read: amount ${amount}, currency ${of}.`;
  return { delivery, fault: isReadable ? null : fault };
}

function chatOf(line: IrcLine, receivedAtMs: EpochMs): ChatLine | null {
  const author = personOf(line);
  const text = textOf(line);
  if (!author || text === '' || isWrittenByTwitch(line)) return null;
  const id = idOf(line, receivedAtMs);
  return { id, platform: 'twitch', author, badges: badgesOf(line), text, atMs: receivedAtMs };
}

/** A Hype Chat without words carries words of Twitch. */
function isWrittenByTwitch(line: IrcLine): boolean {
  return line.tags.get('pinned-chat-paid-is-system-message') === '1';
}

/** Only where the numbers come to the bits are they cheermotes all: else "ps5" would go as well. */
function withoutCheermotes(text: string, bits: number | null): string {
  const sum = [...text.matchAll(CHEERMOTE)].reduce((total, [, number]) => total + Number(number), 0);
  return sum === bits ? text.replace(CHEERMOTE, '').replace(/\s+/g, ' ').trim() : text;
}
