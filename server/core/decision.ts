import type { CommandError } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { GifterId } from '../../shared/units.ts';
import type { Event, Who } from './record.ts';
import type { Renaming } from './renaming.ts';

/** What an accepted command means. `args` goes into the record as it is; what is personal stands in `who`. */
export interface Decision {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly value: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly who?: Who;
  /** Whom the record forgets; it holds no id of them itself. */
  readonly forgets?: Renaming;
}

export type Refusal = { readonly ok: false; readonly error: CommandError };

export function accept(
  events: readonly Event[],
  value: unknown = null,
  args: Decision['args'] = {},
): Decision {
  return { ok: true, events, value, args };
}

/** Of a command about a person the id is kept in `who`, where it can be forgotten. */
export function aboutPerson(
  gifterId: GifterId,
  events: readonly Event[],
  args: Decision['args'] = {},
): Decision {
  const colon = gifterId.indexOf(':');
  const decision = accept(events, null, { ...args, platform: gifterId.slice(0, colon) });
  return { ...decision, who: { id: gifterId.slice(colon + 1) } };
}

/** `detail` says who did it and when. */
export function already(message: string, detail?: unknown): Refusal {
  return {
    ok: false,
    error: commandError('state/already', { message, ...(detail === undefined ? {} : { detail }) }),
  };
}

export function notFound(message: string): Refusal {
  return { ok: false, error: commandError('state/not-found', { message }) };
}
