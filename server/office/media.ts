import type { Tier } from '../../shared/tier.ts';
import { mediaOfTiers } from '../../shared/tier-media.ts';
import { notFound } from '../core/decision.ts';
import type { MediaShelf } from '../store/media.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

/** Takes a file off the shelf, whoever put it there, unless a step of the ladder uses it. */
export function createMediaDesks(
  shelf: Pick<MediaShelf, 'remove'>,
  tiers: () => readonly Tier[],
): Desks<'delete-media'> {
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
      return isGone
        ? { ok: true, value: null, changed: ['media'], args: { id } }
        : notFound('There is no such file (any more).');
    },
  };
}
