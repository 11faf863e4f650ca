import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, QUESTION, RECENT, topicsAt, welcome } from '../sent.ts';

const BEGIN_MS = 1_000;

/** Each level of the ladder alone on stage, as it stands once it has arrived. */
export const LEVELS: readonly GalleryScene[] = [
  {
    name: 'level-1',
    atMs: 1_800,
    moments: (id) => [
      welcome({}),
      topicsAt(100, RECENT),
      alertAt(BEGIN_MS, { id, level: 1, name: 'mira', count: 3 }),
    ],
  },
  {
    name: 'level-2',
    atMs: 2_400,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level: 2, name: 'Ada', count: 12, motif: 'heart' }),
    ],
  },
  {
    name: 'level-3',
    atMs: 2_600,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level: 3, name: '\u5C0F\u6797\u3055\u304F\u3089', count: 37, motif: 'star' }),
    ],
  },
  {
    name: 'level-4',
    atMs: 4_000,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level: 4, name: 'Marguerite', count: 5, message: QUESTION, motif: 'cup' }),
    ],
  },
  {
    name: 'level-4-plain',
    atMs: 4_000,
    moments: (id) => [welcome({}), alertAt(BEGIN_MS, { id, level: 4, name: 'Marguerite', count: 5 })],
  },
  {
    name: 'level-5',
    atMs: 4_000,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, {
        id,
        level: 5,
        name: 'Nikolai Petrov',
        count: 1,
        motif: 'bloom',
        message: 'Happy birthday from Sofia, the whole office is watching!',
      }),
    ],
  },
  {
    name: 'level-5-plain',
    atMs: 4_000,
    moments: (id) => [welcome({}), alertAt(BEGIN_MS, { id, level: 5, name: 'Nikolai Petrov' })],
  },
  {
    name: 'level-6',
    atMs: 4_000,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level: 6, name: 'Isabella_R', count: 3, motif: 'crown' }),
    ],
  },
  {
    name: 'level-7',
    atMs: 4_000,
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level: 7, name: 'Ada_Lovelace', motif: 'phoenix' }),
    ],
  },
];

export default LEVELS;
