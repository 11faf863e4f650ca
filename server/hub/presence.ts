import type { PersonHere } from '../../shared/topics.ts';
import type { AlertId } from '../../shared/units.ts';
import type { Entrant } from './session.ts';

/** A client as presence sees it. `looking` is the held alert that is open on it; null for none. */
export interface Present {
  readonly entrant: Pick<Entrant, 'identity' | 'info'>;
  readonly looking: AlertId | null;
}

/** Whether somebody sits at it: a dashboard of owner or moderator, no screen, no script. */
export function isPerson({ identity, info }: Pick<Entrant, 'identity' | 'info'>): boolean {
  return info.kind === 'dashboard' && (identity.role === 'owner' || identity.role === 'moderator');
}

/**
 * Who is at a dashboard, each once however many devices they have, in the order in which they came. Of several devices
 * the last that has an alert open says which.
 */
export function peopleHere(clients: Iterable<Present>): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const { entrant, looking } of clients) {
    if (!isPerson(entrant)) continue;
    const { tokenId, actor, role } = entrant.identity;
    const before = people.get(tokenId)?.looking ?? null;
    people.set(tokenId, {
      label: actor,
      role: role === 'owner' ? 'owner' : 'moderator',
      looking: looking ?? before,
    });
  }
  return [...people.values()];
}
