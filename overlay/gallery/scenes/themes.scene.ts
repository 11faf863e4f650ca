import type { BattleTopic } from '../../../shared/stage-topics.ts';
import { THEME_NAMES } from '../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../shared/themes/all.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, EVENING, QUESTION, RECENT, topicsAt, welcome } from '../sent.ts';

/** A streamer's own: another ground and accent on Luxe's outline, set as Signal. */
const OWN = {
  ...TOKENS.luxe,
  panel: '#0B1F1A',
  panel2: '#123028',
  line: '#2F6B58',
  edge: '#7FD6B4',
  ink: '#02100C',
  accent: '#7FD6B4',
  type: 'signal',
} as const;

const BATTLE: BattleTopic = {
  teams: [
    { name: 'Team Ada', diamonds: 41_200 },
    { name: 'Team Leo', diamonds: 38_950 },
  ],
  leftMs: 74_000,
  isRunning: true,
};

const shout = (id: string) =>
  alertAt(1_000, { id, level: 4, name: 'Marguerite', count: 5, message: QUESTION });

/** A usual evening with a question on air, in every look. */
const THEMES: readonly GalleryScene[] = [
  ...THEME_NAMES.map(
    (name): GalleryScene => ({
      name: `theme-${name}`,
      atMs: 4_000,
      moments: (id) => [welcome({ ...EVENING, theme: { name } }), topicsAt(100, RECENT), shout(id)],
    }),
  ),
  {
    name: 'theme-own',
    atMs: 4_000,
    moments: (id) => [
      welcome({ ...EVENING, theme: { name: 'own', own: OWN } }),
      topicsAt(100, RECENT),
      shout(id),
    ],
  },
  {
    name: 'theme-changes',
    atMs: 4_000,
    moments: (id) => [
      welcome(EVENING),
      topicsAt(100, RECENT),
      shout(id),
      topicsAt(2_500, { theme: { name: 'paper' } }),
    ],
  },
  {
    // While the goal leaves for a battle, its burst flies, and that of an alert.
    name: 'theme-changes-moving',
    atMs: 4_000,
    moments: (id) => [
      welcome(EVENING),
      topicsAt(500, { goal: { label: 'Follower goal', target: 10, value: 10 } }),
      alertAt(1_800, { id, level: 5, name: 'Marguerite', durationMs: 4_000 }),
      topicsAt(2_400, { battle: BATTLE }),
      topicsAt(2_500, { theme: { name: 'paper' } }),
    ],
  },
];

export default THEMES;
