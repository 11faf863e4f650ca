import type { GalleryScene, Moment } from '../gallery-scene.ts';
import { alertAt, updateAt, welcome } from '../sent.ts';

const name = 'Ada_Lovelace';
/** Worth of one unit: 20 of them reach level 3, 100 reach level 4. */
const UNIT = 5;

function streak(count: number) {
  const diamonds = count * UNIT;
  const level = diamonds >= 500 ? 4 : diamonds >= 100 ? 3 : 2;
  return { level, name, count, diamonds, streakOpen: true } as const;
}

/** From 9 to 104 units: a climb to level 3 at 2,000 ms, one to level 4 at 4,000 ms. */
const moments: readonly Moment[] = [
  welcome({}),
  alertAt(500, streak(9)),
  updateAt(2_000, streak(20)),
  ...[38, 51, 67, 84, 96].map((count, index) => updateAt(3_000 + 150 * index, streak(count))),
  updateAt(4_000, streak(104)),
];

const STREAK: readonly GalleryScene[] = [
  { name: 'streak-9', atMs: 1_800, moments: () => moments },
  { name: 'streak-crossing', atMs: 2_350, moments: () => moments },
  { name: 'streak-crossed', atMs: 2_950, moments: () => moments },
  { name: 'streak-104', atMs: 5_500, moments: () => moments },
  {
    name: 'merged',
    atMs: 3_000,
    moments: (id) => [
      welcome({}),
      alertAt(1_000, {
        id,
        level: 3,
        name: 'Ada and 3 others',
        count: 41,
        motif: 'heart',
        merged: { alerts: 4, gifters: 4, motifs: ['star', 'note'] },
      }),
    ],
  },
];

export default STREAK;
