import type { BattleTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { EVENING, topicsAt, welcome } from '../sent.ts';

type Teams = readonly (readonly [name: string, diamonds: number])[];

const PAIR: Teams = [
  ['Team Ada', 41_200],
  ['Team Leo', 38_950],
];
const battle = (teams: Teams, more: Partial<BattleTopic> = {}): { readonly battle: BattleTopic } => ({
  battle: {
    teams: teams.map(([name, diamonds]) => ({ name, diamonds })),
    leftMs: 74_000,
    isRunning: true,
    ...more,
  },
});
const OVER = { isRunning: false, leftMs: 0 };
const even = (total: number): Teams => PAIR.map(([name]) => [name, total]);

const BATTLES: readonly GalleryScene[] = [
  { name: 'battle', atMs: 2_000, moments: () => [welcome({ ...EVENING, ...battle(PAIR) })] },
  { name: 'battle-zero', atMs: 2_000, moments: () => [welcome(battle(even(0)))] },
  {
    name: 'battle-one-sided',
    atMs: 2_000,
    moments: () => [
      welcome(
        battle(
          [
            ['Mia', 1_204_880],
            ['Sam', 0],
          ],
          { leftMs: 3_700_000 },
        ),
      ),
    ],
  },
  {
    name: 'battle-long',
    atMs: 2_000,
    moments: () => [
      welcome(
        battle(
          [
            [NAMES['forty-letters'], 99_999],
            [NAMES.wide, 99_998],
          ],
          { leftMs: 754_000 },
        ),
      ),
    ],
  },
  {
    name: 'battle-foreign',
    atMs: 2_000,
    moments: () => [
      welcome(
        battle([
          [NAMES.arabic, 312],
          [NAMES.japanese, 960],
        ]),
      ),
    ],
  },
  {
    name: 'battle-three',
    atMs: 2_000,
    moments: () => [welcome(battle([...PAIR, [NAMES.thai, 12_400]]))],
  },
  {
    name: 'battle-four',
    atMs: 2_000,
    moments: () => [welcome(battle([...PAIR, [NAMES['forty-letters'], 12_400], [NAMES.korean, 120]]))],
  },
  {
    name: 'battle-moves',
    atMs: 1_300,
    moments: () => [
      welcome(battle(even(10_000))),
      topicsAt(
        1_000,
        battle([
          ['Team Ada', 30_000],
          ['Team Leo', 10_000],
        ]),
      ),
    ],
  },
  { name: 'battle-last', atMs: 3_000, moments: () => [welcome(battle(PAIR, { leftMs: 11_000 }))] },
  {
    name: 'battle-result',
    atMs: 3_000,
    moments: () => [welcome({ ...EVENING, ...battle(PAIR) }), topicsAt(1_000, battle(PAIR, OVER))],
  },
  {
    name: 'battle-draw',
    atMs: 3_000,
    moments: () => [welcome(battle(even(41_200))), topicsAt(1_000, battle(even(41_200), OVER))],
  },
  {
    name: 'battle-result-long',
    atMs: 3_000,
    moments: () => {
      const teams: Teams = [...PAIR, [NAMES['forty-letters'], 1_204_880]];
      return [welcome(battle(teams)), topicsAt(1_000, battle(teams, OVER))];
    },
  },
];

export default BATTLES;
