import { basename } from 'node:path';
import { commandError } from '../../shared/errors.ts';
import { FILE, OWNER } from '../core/acts.ts';
import type { Refusal } from '../core/decision.ts';
import type { Identity } from '../core/identity.ts';
import type { SavedVersion } from '../core/ladders.ts';
import type { Errand, Office, OfficeAnswer } from '../errands.ts';
import { StoreError } from '../store/errors.ts';

type OfficeName = Errand['name'];

/** Carries out one errand; `args` are checked. */
export type Desk<N extends OfficeName> = (
  args: Extract<Errand, { readonly name: N }>['args'],
  identity: Identity,
) => Promise<OfficeAnswer>;

/** Who carries out which errand. */
export type Desks<N extends OfficeName = OfficeName> = { readonly [name in N]: Desk<name> };

/** Does what people ask of files and logins. A disk that refuses is an answer, not an error. */
export function createOffice(desks: Desks): Office {
  return async ({ name, args }, identity) => {
    const desk = desks[name] as (args: object, identity: Identity) => Promise<OfficeAnswer>;
    try {
      return await desk(args, identity);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return refuseStore(error);
    }
  };
}

/** Says which file, not where it lies. */
function refuseStore({ code, message, path, faults }: StoreError): Refusal {
  const file = basename(path);
  const said = { message: message.replaceAll(path, file) };
  if (code !== 'store/invalid-file') return refuse('store/unavailable', said);
  const [fault] = faults;
  return refuse(code, { ...said, ...(fault?.path ? { path: fault.path } : {}), detail: { file, faults } });
}

/** Somebody else was faster: `last` is who, and when, where that is known. */
export function refuseStale(version: number, baseVersion: number, last: SavedVersion | undefined): Refusal {
  if (baseVersion > version) {
    const message = `There is no version ${baseVersion} yet; the newest is ${version}.`;
    return refuse('state/stale-version', { message, detail: { version } });
  }
  if (last?.version !== version) return refuse('state/stale-version', { detail: { version } });
  const { by, atMs } = last;
  const who = by === OWNER ? 'The owner' : by === FILE ? 'Somebody who edited the file by hand' : by;
  return refuse('state/stale-version', {
    message: `${who} saved version ${version} while you edited ${baseVersion}.`,
    detail: { version, by, atMs },
  });
}

export function refuse(...[code, more]: Parameters<typeof commandError>): Refusal {
  return { ok: false, error: commandError(code, more) };
}
