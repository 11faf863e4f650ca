import type { Level } from '../../../shared/alert.ts';
import type { MotionName } from '../../../shared/theme.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, welcome } from '../sent.ts';

const scene = (motion: MotionName, level: Level): GalleryScene => ({
  name: `${motion}-level-${level}`,
  atMs: 2_000,
  moments: (id) => [
    welcome({ theme: { name: 'signal', motion } }),
    alertAt(1_000, { id, level, name: 'Ada', count: 12 }),
  ],
});

/** Alerts with less motion. */
export default [scene('reduced', 3), scene('reduced', 7), scene('calm', 4), scene('calm', 5)];
