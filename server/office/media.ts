import { notFound } from '../core/decision.ts';
import type { MediaShelf } from '../store/media.ts';
import type { Desks } from './office.ts';

/** Takes a file off the shelf, whoever put it there. */
export function createMediaDesks(shelf: Pick<MediaShelf, 'remove'>): Desks<'delete-media'> {
  return {
    async 'delete-media'({ id }) {
      const isGone = await shelf.remove(id);
      return isGone
        ? { ok: true, value: null, changed: ['media'], args: { id } }
        : notFound('There is no such file (any more).');
    },
  };
}
