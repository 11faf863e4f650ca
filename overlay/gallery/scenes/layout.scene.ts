import type { LayoutTopic, Place, Places } from '../../../shared/layout.ts';
import { DEFAULT_LAYOUT } from '../../../shared/layout.ts';
import { boardOf, recentOf } from '../../samples/people.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, CROWDED, EVENING, GOAL, RECENT, topicsAt, welcome } from '../sent.ts';

/** Far longer than anybody looks, so that an alert stands while the stage is at rest. */
const FOR_LONG_MS = 60_000;

/** Everything at the other side; the board is not shown. */
function mirrored(places: Places, widthPx: number): Places {
  const all = Object.entries(places).map(([name, place]: [string, Place]) => {
    const shown = place.shown && name !== 'leaderboard';
    return [name, { ...place, x: widthPx - place.x - place.w, shown }];
  });
  return Object.fromEntries(all) as Places;
}

export const MIRRORED: LayoutTopic = {
  landscape: mirrored(DEFAULT_LAYOUT.landscape, 1920),
  portrait: mirrored(DEFAULT_LAYOUT.portrait, 1080),
  window: 'session',
};

const LAYOUT: readonly GalleryScene[] = [
  { name: 'evening', atMs: 2_000, moments: () => [welcome(EVENING), topicsAt(100, RECENT)] },
  {
    name: 'full',
    atMs: 4_000,
    moments: (id) => [
      welcome(CROWDED),
      topicsAt(100, RECENT),
      alertAt(1_000, {
        id,
        level: 3,
        name: '\u5C0F\u6797\u3055\u304F\u3089',
        count: 37,
        motif: 'lantern',
        durationMs: FOR_LONG_MS,
      }),
    ],
  },
  {
    name: 'mirrored',
    atMs: 1_050,
    moments: () => [welcome(CROWDED), topicsAt(100, RECENT), topicsAt(1_000, { layout: MIRRORED })],
  },
  {
    name: 'full-level-5',
    atMs: 4_000,
    moments: (id) => [
      welcome(CROWDED),
      topicsAt(100, RECENT),
      alertAt(1_000, {
        id,
        level: 5,
        name: 'Nikolai Petrov',
        message: 'Happy birthday from Sofia!',
        motif: 'bloom',
      }),
    ],
  },
  {
    name: 'full-level-6',
    atMs: 4_000,
    moments: (id) => [
      welcome(CROWDED),
      topicsAt(100, RECENT),
      alertAt(1_000, { id, level: 6, name: 'Isabella_R', count: 3, motif: 'crown' }),
    ],
  },
  {
    name: 'full-level-7',
    atMs: 4_000,
    moments: (id) => [
      welcome(CROWDED),
      topicsAt(100, RECENT),
      alertAt(1_000, { id, level: 7, name: 'Ada_Lovelace', motif: 'phoenix' }),
    ],
  },
  {
    name: 'empty',
    atMs: 1_000,
    moments: () => [welcome({ leaderboard: boardOf([]), recent: [], goal: null })],
  },
  {
    name: 'one',
    atMs: 2_000,
    moments: () => [
      welcome({
        leaderboard: boardOf([['Ada', 1]]),
        goal: { ...GOAL, value: 0 },
      }),
      topicsAt(100, { recent: recentOf([['Ada', 1]]) }),
    ],
  },
  {
    name: 'tie',
    atMs: 2_000,
    moments: () => [
      welcome({
        leaderboard: boardOf([
          ['Ada', 1_204_880],
          ['Bea', 1_204_880],
          ['Cid', 123_999],
          ['Dov', 123_999],
          ['Eli', 99_999],
        ]),
      }),
    ],
  },
  {
    name: 'rank-change',
    atMs: 3_000,
    moments: () => [
      welcome(EVENING),
      topicsAt(1_500, {
        leaderboard: boardOf([
          ['Ada_Lovelace', 12_840],
          ['The Real Maximilian', 9_711],
          ['\u5C0F\u6797\u3055\u304F\u3089', 9_120],
          ['\u0645\u062D\u0645\u062F \u0627\u0644\u0623\u0645\u064A\u0646', 4_400],
          ['bo \u{1F98A}', 311],
        ]),
      }),
    ],
  },
];

export default LAYOUT;
