import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, GOAL, QUESTION, topicsAt, updateAt, welcome } from '../sent.ts';

const BEGIN_MS = 500;
/** Each alert lives so long here, so that its way out is the same time away at every level. */
const SHOWN_MS = 6_000;
const LEVELS = [2, 3, 4, 5, 6, 7] as const;

const scenesAt = (name: string, atMs: Readonly<Record<(typeof LEVELS)[number], number>>): GalleryScene[] =>
  LEVELS.map((level) => ({
    name: `${name}-${level}`,
    atMs: BEGIN_MS + atMs[level],
    moments: (id) => [
      welcome({}),
      alertAt(BEGIN_MS, { id, level, name: 'Ada', count: 12, message: QUESTION, durationMs: SHOWN_MS }),
    ],
  }));

/** In the middle of each way in and each way out, by the ladder's times. */
const ENTRANCES = scenesAt('enter', { 2: 160, 3: 200, 4: 240, 5: 330, 6: 430, 7: 700 });
const EXITS = scenesAt('leave', { 2: 5_890, 3: 5_870, 4: 5_850, 5: 5_800, 6: 5_750, 7: 5_550 });
/** While most particles fly. */
const SHOWERS = scenesAt('shower', { 2: 700, 3: 700, 4: 800, 5: 1_000, 6: 2_400, 7: 4_000 }).slice(2);

const streak = (count: number) =>
  ({ level: 3, name: 'Ada', count, diamonds: 100 + count, streakOpen: true }) as const;

const MOMENTS: readonly GalleryScene[] = [
  {
    name: 'pulse',
    atMs: 2_060,
    moments: () => [welcome({}), alertAt(BEGIN_MS, streak(37)), updateAt(2_000, streak(38))],
  },
  {
    name: 'goal-star',
    atMs: 1_900,
    moments: () => [
      welcome({ goal: { ...GOAL, value: 9_870 } }),
      topicsAt(1_000, { goal: { ...GOAL, value: 10_000 } }),
    ],
  },
  {
    name: 'skipped',
    atMs: 2_060,
    moments: () => [
      welcome({}),
      alertAt(BEGIN_MS, { level: 5, name: 'Ada', id: 'a1' }),
      { atMs: 2_000, frame: { type: 'alert-cancelled', id: 'a1' } },
    ],
  },
];

export default [...ENTRANCES, ...EXITS, ...SHOWERS, ...MOMENTS];
