import type { Tier } from '../../shared/tier.ts';
import { mediaOfTiers } from '../../shared/tier-media.ts';
import { notFound } from '../core/decision.ts';
import type { MediaShelf } from '../store/media.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

const GONE = 'There is no such file (any more).';

/** Takes a file off the shelf, whoever put it there, unless a step of the ladder uses it, or names it anew. */
export function createMediaDesks(
  shelf: Pick<MediaShelf, 'remove' | 'rename'>,
  tiers: () => readonly Tier[],
): Desks<'delete-media' | 'rename-media'> {
  return {
    async 'delete-media'({ id }) {
      const users = mediaOfTiers(tiers()).filter((used) => used.id === id);
      if (users.length > 0) {
        const names = [...new Set(users.map(({ name }) => `"${name}"`))].join(', ');
        return refuse('media/in-use', {
          message: `${names} uses this file. Choose another one there first.`,
        });
      }
      const isGone = await shelf.remove(id);
      return isGone ? { ok: true, value: null, changed: ['media'], args: { id } } : notFound(GONE);
    },
    async 'rename-media'({ id, name }) {
      const isThere = await shelf.rename(id, name);
      return isThere ? { ok: true, value: null, changed: ['media'], args: { id, name } } : notFound(GONE);
    },
  };
}
