import type { BattleTopic, PollTopic, QuestionTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { alertAt, EVENING, QUESTION, RECENT, topicsAt, welcome } from '../sent.ts';

const QUESTIONED: QuestionTopic = { id: 'q1', asker: 'Marguerite', text: QUESTION, isAnswered: false };
const POLL: PollTopic = {
  question: 'Next game?',
  options: [
    { label: 'Stardew Valley', votes: 44 },
    { label: 'Hades II', votes: 42 },
    { label: 'Celeste', votes: 14 },
  ],
  isWeighted: false,
  leftMs: 44_000,
  isRunning: true,
  winner: null,
};
const BATTLE: BattleTopic = {
  teams: [
    { name: 'Team Ada', diamonds: 41_200 },
    { name: 'Team Leo', diamonds: 38_950 },
  ],
  leftMs: 74_000,
  isRunning: true,
};
const SHOW = {
  question: QUESTIONED,
  poll: POLL,
  timer: { label: 'Ends in', leftMs: 2_537_000, isRunning: true, addedMs: 0 },
};

/** Who gives way to whom. */
const YIELDS: readonly GalleryScene[] = [
  { name: 'show', atMs: 2_000, moments: () => [welcome({ ...EVENING, ...SHOW }), topicsAt(100, RECENT)] },
  {
    name: 'show-battle',
    atMs: 2_000,
    moments: () => [welcome({ ...EVENING, ...SHOW, battle: BATTLE }), topicsAt(100, RECENT)],
  },
  {
    name: 'show-alert',
    atMs: 3_000,
    moments: (id) => [
      welcome({ ...EVENING, ...SHOW }),
      topicsAt(100, RECENT),
      alertAt(1_000, { id, level: 3, name: '\u5C0F\u6797\u3055\u304F\u3089', count: 37 }),
    ],
  },
  {
    name: 'show-battle-comes',
    atMs: 1_150,
    moments: () => [
      welcome(EVENING),
      topicsAt(1_000, { battle: BATTLE }),
      topicsAt(3_000, { battle: { ...BATTLE, leftMs: 0, isRunning: false } }),
    ],
  },
];

export default YIELDS;
