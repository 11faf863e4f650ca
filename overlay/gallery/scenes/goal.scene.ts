import type { GalleryScene } from '../gallery-scene.ts';
import { GOAL, topicsAt, welcome } from '../sent.ts';

const goal = (value: number) => ({ ...GOAL, value });

const GOALS: readonly GalleryScene[] = [
  { name: 'goal-zero', atMs: 1_500, moments: () => [welcome({ goal: goal(0) })] },
  { name: 'goal-half', atMs: 1_500, moments: () => [welcome({ goal: goal(5_000) })] },
  {
    name: 'goal-reached',
    atMs: 4_000,
    moments: () => [welcome({ goal: goal(9_870) }), topicsAt(1_000, { goal: goal(10_000) })],
  },
  {
    name: 'goal-overflow',
    atMs: 6_000,
    moments: () => [welcome({ goal: goal(9_870) }), topicsAt(1_000, { goal: goal(13_400) })],
  },
];

export default GOALS;
