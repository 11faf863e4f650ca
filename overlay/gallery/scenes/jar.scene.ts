import type { Level } from '../../../shared/alert.ts';
import type { JarTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { layoutWith } from '../layout-with.ts';
import { topicsAt, welcome } from '../sent.ts';

/** What an evening brings: many small ones, now and then a large one. */
const EVENING_LEVELS: readonly Level[] = [1, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 2, 4, 1, 1, 3, 1, 2, 1, 1, 1, 5];
const WORTH: Readonly<Record<Level, number>> = { 1: 1, 2: 12, 3: 120, 4: 600, 5: 1_200, 6: 6_000, 7: 30_000 };

const evening = (count: number) =>
  Array.from({ length: count }, (_, nth) => EVENING_LEVELS[nth % EVENING_LEVELS.length] ?? 1);
const small = (count: number): Level[] => Array.from({ length: count }, () => 1);

function jarOf(levels: readonly Level[], session = 1): JarTopic {
  return {
    session,
    diamonds: levels.reduce((sum, level) => sum + WORTH[level], 0),
    gems: levels.map((level, nth) => ({ seq: nth + 1, level, count: 1 })),
  };
}

const layout = layoutWith('jar');
const begins = (levels: readonly Level[]) => welcome({ layout, jar: jarOf(levels) });
/** Small ones until they melt: with the last one the jar is full. */
const FULL = small(61);

const JARS: readonly GalleryScene[] = [
  { name: 'jar-empty', atMs: 1_000, moments: () => [begins([])] },
  { name: 'jar-16', atMs: 1_000, moments: () => [begins(evening(16))] },
  { name: 'jar-44', atMs: 1_000, moments: () => [begins(evening(44))] },
  { name: 'jar-cap', atMs: 1_000, moments: () => [begins(FULL)] },
  {
    name: 'jar-falling',
    atMs: 1_700,
    moments: () => [begins(evening(16)), topicsAt(1_000, { jar: jarOf([...evening(16), 1, 4, 2, 1, 1, 6]) })],
  },
  {
    name: 'jar-melting',
    atMs: 1_240,
    moments: () => [begins(FULL), topicsAt(1_000, { jar: jarOf([...FULL, 1]) })],
  },
  {
    name: 'jar-melted',
    atMs: 4_000,
    moments: () => [begins(FULL), topicsAt(1_000, { jar: jarOf([...FULL, 1]) })],
  },
  {
    name: 'jar-tipping',
    atMs: 1_400,
    moments: () => [begins(evening(44)), topicsAt(1_000, { jar: jarOf([], 2) })],
  },
  {
    name: 'jar-tipped',
    atMs: 3_500,
    moments: () => [begins(evening(44)), topicsAt(1_000, { jar: jarOf([1, 2, 1], 2) })],
  },
];

export default JARS;
