import { commandError } from '../../shared/errors.ts';
import type { OfficeCommand } from '../core/command.ts';
import type { Refusal } from '../core/decision.ts';
import type { Identity } from '../core/identity.ts';
import type { Office, OfficeAnswer } from '../errands.ts';
import { StoreError } from '../store/errors.ts';

type OfficeName = OfficeCommand['name'];

/** Carries out one command; `args` are checked. */
export type Desk<N extends OfficeName> = (
  args: Extract<OfficeCommand, { readonly name: N }>['args'],
  identity: Identity,
) => Promise<OfficeAnswer>;

/** Who carries out which command. */
export type Desks<N extends OfficeName = OfficeName> = { readonly [name in N]: Desk<name> };

/** Does what people ask of files and logins. A disk that refuses is an answer, not an error. */
export function createOffice(desks: Desks): Office {
  return async ({ name, args }, identity) => {
    const desk = desks[name] as (args: object, identity: Identity) => Promise<OfficeAnswer>;
    try {
      return await desk(args, identity);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return refuse('store/unavailable', { message: error.message });
    }
  };
}

export function refuse(...[code, more]: Parameters<typeof commandError>): Refusal {
  return { ok: false, error: commandError(code, more) };
}
