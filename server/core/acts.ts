import type { EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import type { RecordBody, Who } from './record.ts';

/** The actor who may do more than moderators. */
export const OWNER = 'owner';
/** The actor of what viewers ask about themselves. */
export const VIEWER = 'viewer';

/** Who did something, and when: what a second person who tries the same is told. */
export interface Act {
  readonly by: string;
  readonly atMs: EpochMs;
}

/** The person of a record. */
export function gifterOf(platform: string, who: Who): GifterId {
  if ('token' in who) return `forgotten:${who.token}`;
  return who.id ? `${platform}:${who.id}` : ANONYMOUS;
}

/** The person whom a command is about: the platform stands in its arguments, the id in `who`. */
export function personOf(r: RecordBody): GifterId {
  if (r.kind !== 'command' || !r.who) return ANONYMOUS;
  return gifterOf(String(r.in.args['platform']), r.who);
}
