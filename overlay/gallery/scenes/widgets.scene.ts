import type { LeaderboardTopic, RecentGift } from '../../../shared/topics.ts';
import { boardOf, recentOf } from '../../samples/people.ts';
import type { GalleryScene, Moment } from '../gallery-scene.ts';
import { alertAt, EVENING, GOAL, topicsAt, welcome } from '../sent.ts';

type People = readonly (readonly [name: string, diamonds: number])[];

const EMPTY = { leaderboard: boardOf([]), recent: [], goal: null };
const FIVE: People = [
  ['Ada_Lovelace', 12_840],
  ['Bea', 9_120],
  ['Cid the Second', 8_711],
  ['Dov', 4_400],
  ['Eli', 311],
];
const RISEN: People = [
  ['Cid the Second', 13_211],
  ['Ada_Lovelace', 12_840],
  ['Fay', 9_900],
  ['Bea', 9_120],
  ['Dov', 4_400],
];

const boardAt = (atMs: number, people: People): Moment => topicsAt(atMs, { leaderboard: boardOf(people) });
const goalAt = (atMs: number, value: number): Moment => topicsAt(atMs, { goal: { ...GOAL, value } });

/** Gifts one after the other from `atMs` on, one each `everyMs`, the whole list each time. */
function giftsAt(atMs: number, everyMs: number, gifts: readonly RecentGift[]): Moment[] {
  return gifts.map((_, nth) => topicsAt(atMs + nth * everyMs, { recent: gifts.slice(-1 - nth) }));
}

const LEVELS = [null, 1, 2, 3, 4, 5, 6, 7] as const;
const CROWD = recentOf([
  ['mira', 3],
  ['\u305F\u306A\u304B', 1],
  ['jo_99', 7],
  ['\u0633\u0627\u0631\u0629', 2],
  ['lena.k', 5],
  ['WWWWWWWWWWWWWWWWWWWWWWWW', 1_204_880],
  ['pavel', 1],
  ['sam', 12],
]).map((gift, nth) => ({ ...gift, level: LEVELS[7 - nth] ?? null }));

/** Twenty updates a second: three people overtake one another all the time. */
function race(atMs: number): Moment[] {
  return Array.from({ length: 60 }, (_, nth) => {
    const totals: People = [
      ['Ada_Lovelace', 12_840 + 40 * nth],
      ['Bea', 9_120 + 120 * nth],
      ['Cid the Second', 8_711 + 140 * nth],
    ];
    const board: LeaderboardTopic = boardOf([...totals].sort((a, b) => b[1] - a[1]));
    return topicsAt(atMs + 50 * nth, { leaderboard: board, goal: { ...GOAL, value: 7_350 + 300 * nth } });
  });
}

const WIDGET_SCENES: readonly GalleryScene[] = [
  {
    name: 'widgets-tie',
    atMs: 100,
    moments: () => [
      welcome({
        ...EVENING,
        leaderboard: boardOf([...FIVE].map(([name], nth) => [name, nth < 2 ? 1_204_880 : 123_999 - nth])),
      }),
    ],
  },
  {
    name: 'widgets-first',
    atMs: 1_200,
    moments: () => [
      welcome(EMPTY),
      boardAt(1_000, [['Ada', 5]]),
      ...giftsAt(1_000, 0, recentOf([['Ada', 5]])),
      goalAt(1_000, 0),
    ],
  },
  {
    name: 'widgets-released',
    atMs: 3_040,
    moments: () => [
      welcome({ ...EMPTY, leaderboard: boardOf(FIVE), goal: GOAL }),
      topicsAt(1_000, { stage: { cleared: { by: 'owner', atMs: 0 }, paused: false, muted: false } }),
      boardAt(2_000, RISEN),
      goalAt(2_000, 13_400),
      topicsAt(3_000, { stage: { cleared: null, paused: false, muted: false } }),
    ],
  },
  {
    name: 'widgets-riser',
    atMs: 1_160,
    moments: () => [welcome({ ...EMPTY, leaderboard: boardOf(FIVE) }), boardAt(1_000, RISEN)],
  },
  {
    name: 'widgets-newcomer',
    atMs: 1_160,
    moments: () => [
      welcome({ ...EMPTY, leaderboard: boardOf(FIVE.slice(0, 3)) }),
      boardAt(1_000, FIVE.slice(0, 4)),
    ],
  },
  {
    name: 'widgets-race',
    atMs: 2_000,
    moments: () => [
      welcome({ ...EMPTY, leaderboard: boardOf(FIVE.slice(0, 3)), goal: GOAL }),
      ...race(1_000),
    ],
  },
  {
    name: 'widgets-goal',
    atMs: 1_000,
    moments: () => [welcome({ ...EMPTY, goal: { ...GOAL, value: 9_600 } }), goalAt(1_000, 13_400)],
  },
  { name: 'widgets-ticker', atMs: 1_200, moments: () => [welcome(EMPTY), ...giftsAt(1_000, 1_200, CROWD)] },
  {
    name: 'widgets-thanks',
    atMs: 5_000,
    moments: () => [
      welcome(EMPTY),
      alertAt(1_000, { level: 1, name: 'Ada', id: 'a1' }),
      alertAt(2_000, { level: 1, name: '\u0633\u0627\u0631\u0629', count: 3, id: 'a2' }),
      alertAt(3_000, { level: 1, name: 'The Real Maximilian', count: 12, id: 'a3' }),
    ],
  },
];

export default WIDGET_SCENES;
