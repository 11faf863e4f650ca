import { boardOf, recentOf } from '../../samples/people.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { alertAt, topicsAt, welcome } from '../sent.ts';

const COUNTS = [1, 12, 137, 1_204, 1_204_880];
const ROWS = 5;
const names = Object.entries(NAMES);

/** One name in an alert, with the next ones on the board and the ticker. */
const NAME_TESTS: readonly GalleryScene[] = names.map(([key, name], index) => {
  const others = Array.from({ length: ROWS }, (_, row) => names[(index + row) % names.length]?.[1] ?? '');
  return {
    name: `name-${key}`,
    atMs: 3_000,
    moments: (id) => [
      welcome({
        leaderboard: boardOf(others.map((other, row) => [other, 1_204_880 - 99_999 * row])),
        goal: { label: name, target: 1_204_880, value: 1_104_880 },
      }),
      topicsAt(100, { recent: recentOf(others.map((other, row) => [other, COUNTS[row] ?? 1])) }),
      alertAt(1_000, { id, level: 3, name, count: COUNTS[index % COUNTS.length] ?? 1 }),
    ],
  };
});

/** The widest and the tallest names on each level of the ladder. */
const HARD_NAMES: readonly GalleryScene[] = (['wide', 'forty-letters', 'devanagari'] as const).flatMap(
  (key) =>
    ([2, 4, 5, 6, 7] as const).map((level) => ({
      name: `name-${key}-level-${level}`,
      atMs: 4_000,
      moments: (id) => [
        welcome({}),
        alertAt(1_000, {
          id,
          level,
          name: NAMES[key],
          count: 1_204_880,
          message: `${NAMES[key]} ${NAMES.thai}`,
        }),
      ],
    })),
);

export default [...NAME_TESTS, ...HARD_NAMES];
