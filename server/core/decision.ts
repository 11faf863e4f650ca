import type { CommandError } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { Event, Who } from './record.ts';

/** What an accepted command means. `args` goes into the record as it is; what is personal stands in `who`. */
export interface Decision {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly value: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly who?: Who;
}

export type Refusal = { readonly ok: false; readonly error: CommandError };

export function accept(
  events: readonly Event[],
  value: unknown = null,
  args: Decision['args'] = {},
): Decision {
  return { ok: true, events, value, args };
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
