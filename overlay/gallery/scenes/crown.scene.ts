import { boardOf } from '../../samples/people.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { layoutWith } from '../layout-with.ts';
import { NAMES } from '../names.ts';
import { topicsAt, welcome } from '../sent.ts';

const layout = layoutWith('crown');
const begins = (name: string, diamonds: number) =>
  welcome({ layout, leaderboard: boardOf([[name, diamonds]]) });

const CROWNS: readonly GalleryScene[] = [
  { name: 'crown-empty', atMs: 1_000, moments: () => [welcome({ layout, leaderboard: boardOf([]) })] },
  { name: 'crown-one', atMs: 1_000, moments: () => [begins('Ada_Lovelace', 12_840)] },
  { name: 'crown-long', atMs: 1_000, moments: () => [begins(NAMES['forty-letters'], 1_204_880)] },
  { name: 'crown-wide', atMs: 1_000, moments: () => [begins(NAMES.wide, 999_999)] },
  { name: 'crown-arabic', atMs: 1_000, moments: () => [begins(NAMES.arabic, 4_400)] },
  {
    name: 'crown-new',
    atMs: 1_290,
    moments: () => [
      begins('Ada_Lovelace', 12_840),
      topicsAt(1_000, {
        leaderboard: boardOf([
          [NAMES.japanese, 13_200],
          ['Ada_Lovelace', 12_840],
        ]),
      }),
    ],
  },
];

export default CROWNS;
