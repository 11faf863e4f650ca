import type { EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import type { RecordBody, StandIn, Who } from './record.ts';

/** The actor who may do more than moderators. */
export const OWNER = 'owner';
/** The actor of what viewers ask about themselves. */
export const VIEWER = 'viewer';
/** The actor of what people wrote into a file by hand. */
export const FILE = 'file';

/** In place of a person, whom a test has none of. */
export const TEST_GIFTER: GifterId = 'test:test';

/** Who did something, and when: what a second person who tries the same is told. */
export interface Act {
  readonly by: string;
  readonly atMs: EpochMs;
}

const FORGOTTEN = 'forgotten:';
const FORMER = 'former:';
/** Before the name of somebody whose gift was entered by hand, and whom no platform knows. */
export const HAND = 'hand:';
const OWN: ReadonlySet<string> = new Set([FORGOTTEN, FORMER, HAND]);

/** Whether ids that begin with this word are made here: a sender's would be taken for somebody who is gone. */
export function isOwnWord(platform: string): boolean {
  return OWN.has(`${platform}:`);
}

/** The id of what stands for a person once they are gone. */
export function standInId({ token, nth }: StandIn): GifterId {
  return nth === undefined ? `${FORGOTTEN}${token}` : `${FORMER}${token}.${nth}`;
}

/** Whether the person was forgotten: on no board, and without a name. */
export function isForgotten(gifterId: GifterId): boolean {
  return gifterId.startsWith(FORGOTTEN);
}

/** Whether the person was retired: on boards still, and without a name. */
export function isFormer(gifterId: GifterId): boolean {
  return gifterId.startsWith(FORMER);
}

/** Tells those who were retired by the record of this token; asked of whole boards. */
export function retiredWith(token: string): (gifterId: GifterId) => boolean {
  const start = `${FORMER}${token}.`;
  return (gifterId) => gifterId.startsWith(start);
}

/** The person of a record. */
export function gifterOf(platform: string, who: Who): GifterId {
  if ('token' in who) return standInId(who);
  return who.id ? `${platform}:${who.id}` : ANONYMOUS;
}

/** The person whom a command is about: the platform stands in its arguments, the id in `who`. */
export function personOf(r: RecordBody): GifterId {
  if (r.kind !== 'command' || !r.who) return ANONYMOUS;
  return gifterOf(String(r.in.args['platform']), r.who);
}

/** The same, null for a command about nobody; what was written for an alert is about the alert. */
export function aboutWhom(r: RecordBody & { readonly kind: 'command' }): GifterId | null {
  const person = r.in.args['platform'] === undefined ? ANONYMOUS : personOf(r);
  return person === ANONYMOUS ? null : person;
}
