import { MOTIFS } from '../../../shared/motif.ts';
import { recentOf } from '../../samples/people.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, topicsAt, welcome } from '../sent.ts';

/** Each motif large on a card and small on the ticker. */
const GIFTS: readonly GalleryScene[] = MOTIFS.map((motif) => ({
  name: `gift-${motif}`,
  atMs: 3_000,
  moments: (id) => [
    welcome({}),
    topicsAt(100, { recent: recentOf([['mira', 3, motif]]) }),
    alertAt(1_000, { id, level: 3, name: 'Ada', count: 37, motif }),
  ],
}));

/** Fans of the smallest and the larger card. */
const FANS: readonly GalleryScene[] = ([2, 3] as const).map((level) => ({
  name: `gifts-merged-${level}`,
  atMs: 3_000,
  moments: (id) => [
    welcome({}),
    alertAt(1_000, {
      id,
      level,
      name: 'Kim and 7 others',
      count: 1_204,
      motif: 'bloom',
      merged: { alerts: 8, gifters: 8, motifs: ['cup', null] },
    }),
  ],
}));

export default [...GIFTS, ...FANS];
