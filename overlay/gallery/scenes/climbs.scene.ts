import type { GalleryScene, Moment } from '../gallery-scene.ts';
import { alertAt, updateAt, welcome } from '../sent.ts';

const of = (level: 4 | 5 | 6 | 7, count: number) =>
  ({ level, name: 'Ada_Lovelace', count, diamonds: count * 100, streakOpen: true }) as const;

/** One streak through the upper levels: it reaches level 5 at 3,000 ms, 6 at 6,000 ms, 7 at 9,000 ms. */
const moments: readonly Moment[] = [
  welcome({}),
  alertAt(500, of(4, 9)),
  updateAt(3_000, of(5, 12)),
  updateAt(6_000, of(6, 55)),
  updateAt(9_000, of(7, 301)),
];

const CLIMBS: readonly GalleryScene[] = [
  { name: 'climb-to-5', atMs: 4_500, moments: () => moments },
  { name: 'climb-to-6', atMs: 7_500, moments: () => moments },
  { name: 'climb-to-7', atMs: 11_000, moments: () => moments },
];

export default CLIMBS;
