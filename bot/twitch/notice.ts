import type { Delivery, NativeUnit } from '../../shared/gift.ts';
import { SUB_PLANS } from '../../shared/gift.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { IrcLine } from './irc-line.ts';
import type { Reading } from './reading.ts';
import { deliveryOf, greetingOf, NOTHING, quoted } from './reading.ts';
import { textOf, wholeNumber } from './tag-values.ts';

/** Twitch sells 12; a few years leave room. */
const MAX_MONTHS = 60;
const MAX_BOMB = 1_000_000;
const MAX_RAIDERS = 10_000_000;
const ANONYMOUS: Delivery['gifter'] = { id: null, name: 'Anonymous' };

/** Kinds of notice that are not counted, each with the reason. */
const NOT_COUNTED: ReadonlyMap<string, string> = new Map([
  ['sharedchatnotice', 'a mirror of what happened in another channel'],
  ['rewardgift', 'emotes for others, on the occasion of a gift that comes by itself'],
  ['standardpayforward', 'says why somebody gives; the sub given comes by itself'],
  ['communitypayforward', 'says why somebody gives; the subs given come by themselves'],
  ['bitsbadgetier', 'a badge for cheers that came by themselves'],
  ['announcement', 'words of a moderator'],
  ['viewermilestone', 'a count of streams watched'],
  ['unraid', 'takes back a raid that never came'],
  ['ritual', 'withdrawn by Twitch; a first chatter is told by the tag first-msg'],
  ['onetapgiftredeemed', 'no real line of it is known, so nobody knows what it would count twice'],
  ['onetapstreakstarted', 'a sum over gifts'],
  ['onetapstreakexpired', 'a sum over gifts'],
  ['onetapbreakpointachieved', 'a sum over gifts'],
]);

/** Reads a notice of the room: subs, gifts of subs, upgrades, raids. */
export function readNotice(line: IrcLine, receivedAtMs: EpochMs): Reading {
  const kind = line.tags.get('msg-id') ?? '';
  switch (kind) {
    case 'sub':
    case 'resub':
      return readSub(line, receivedAtMs);
    case 'subgift':
      return readGivenSub(line, receivedAtMs);
    case 'submysterygift':
      return readBomb(line, receivedAtMs);
    case 'anonsubgift':
      return anonymous(readGivenSub(line, receivedAtMs));
    case 'anonsubmysterygift':
      return anonymous(readBomb(line, receivedAtMs));
    case 'giftpaidupgrade':
    case 'anongiftpaidupgrade':
    case 'primepaidupgrade': {
      const gift = { id: 'upgrade', name: 'Upgrade' };
      return { ...NOTHING, deliveries: [greetingOf(line, receivedAtMs, { kind: 'upgrade', gift })] };
    }
    case 'raid': {
      const count = wholeNumber(line, 'msg-param-viewerCount', 1, MAX_RAIDERS) ?? 1;
      const gift = { id: 'raid', name: 'Raid' };
      return { ...NOTHING, deliveries: [greetingOf(line, receivedAtMs, { kind: 'raid', gift, count })] };
    }
    default:
      return NOT_COUNTED.has(kind) ? NOTHING : { ...NOTHING, unknownNotice: kind };
  }
}

/**
 * A sub that somebody pays for. One month: what Twitch says of several months bought at once is undocumented and seen
 * wrong (twitchdev/issues#1112), and each month that is shared later comes as a resub. A sub that was given is paid for
 * already, by a `subgift` with all its months.
 */
function readSub(line: IrcLine, receivedAtMs: EpochMs): Reading {
  if (line.tags.get('msg-param-was-gifted') === 'true') return NOTHING;
  return readSubOf(line, receivedAtMs, 1, { message: textOf(line) || null });
}

function readGivenSub(line: IrcLine, receivedAtMs: EpochMs): Reading {
  const id = readBombId(line, 'msg-param-community-gift-id');
  const bomb = id === null ? null : { id, size: null };
  return readSubOf(line, receivedAtMs, monthsOf(line), { bomb });
}

/** What announces a bomb. Worth nothing, so one that cannot be read is no loss: its children come by themselves. */
function readBomb(line: IrcLine, receivedAtMs: EpochMs): Reading {
  const id = readBombId(line, 'msg-param-community-gift-id') ?? readBombId(line, 'msg-param-origin-id');
  const size = wholeNumber(line, 'msg-param-mass-gift-count', 1, MAX_BOMB);
  if (id === null || size === null)
    return { ...NOTHING, unknownNotice: 'submysterygift without number or id' };
  return {
    ...readSubOf(line, receivedAtMs, monthsOf(line), { bomb: { id, size }, count: size }),
    fault: null,
  };
}

function readSubOf(
  line: IrcLine,
  receivedAtMs: EpochMs,
  months: number | null,
  more: { readonly bomb?: Delivery['bomb']; readonly message?: string | null; readonly count?: number },
): Reading {
  const plan = SUB_PLANS.find((one) => one === line.tags.get('msg-param-sub-plan'));
  const isReadable = plan !== undefined && months !== null;
  const unit: NativeUnit = isReadable ? { type: 'sub', plan, months } : { type: 'unknown' };
  const gift = { id: plan === undefined ? 'sub' : `sub-${plan}`, name: 'Sub' };
  const [named, lasts] = ['msg-param-sub-plan', 'msg-param-gift-months'].map((tag) => quoted(line, tag));
  const fault = `A sub's worth cannot be read: plan ${named}, months ${lasts}.`;
  return {
    ...NOTHING,
    deliveries: [deliveryOf(line, receivedAtMs, { kind: 'sub', gift, unit, count: 1, ...more })],
    fault: isReadable ? null : fault,
  };
}

/** Bytes in hexadecimal on older lines, a long number on newer ones; null when there is none. */
function readBombId(line: IrcLine, tag: string): string | null {
  const id = line.tags.get(tag) ?? '';
  return /^[\x20-\x7e]{1,128}$/.test(id) ? id : null;
}

/** Months of a sub given; one where an old line does not say it, null where it says something else. */
function monthsOf(line: IrcLine): number | null {
  return line.tags.has('msg-param-gift-months')
    ? wholeNumber(line, 'msg-param-gift-months', 1, MAX_MONTHS)
    : 1;
}

/** Older lines name the channel's owner as who gave. */
function anonymous(reading: Reading): Reading {
  return { ...reading, deliveries: reading.deliveries.map((one) => ({ ...one, gifter: ANONYMOUS })) };
}
