import type { PollTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { EVENING, topicsAt, welcome } from '../sent.ts';

type Votes = readonly (readonly [label: string, votes: number])[];

const GAMES: Votes = [
  ['Stardew Valley', 44],
  ['Hades II', 42],
  ['Celeste', 10],
  ['Anything cosy', 4],
];
const LONG: Votes = [
  ['The long way over the mountains, with the goat', 1_204],
  [NAMES['forty-letters'], 980],
  [NAMES.arabic, 702],
  [NAMES.japanese, 333],
  [NAMES.thai, 12],
  [NAMES.emoji, 1],
];

const poll = (votes: Votes, more: Partial<PollTopic> = {}): { readonly poll: PollTopic } => ({
  poll: {
    question: 'Next game?',
    options: votes.map(([label, count]) => ({ label, votes: count })),
    isWeighted: false,
    leftMs: 44_000,
    isRunning: true,
    winner: null,
    ...more,
  },
});
const OVER = { isRunning: false, leftMs: 0 };
const counted = (...votes: readonly number[]): Votes => GAMES.map(([label], at) => [label, votes[at] ?? 0]);

const POLLS: readonly GalleryScene[] = [
  { name: 'poll', atMs: 2_000, moments: () => [welcome({ ...EVENING, ...poll(GAMES) })] },
  {
    name: 'poll-empty',
    atMs: 2_000,
    moments: () => [welcome(poll(GAMES.slice(0, 2).map(([label]) => [label, 0])))],
  },
  {
    name: 'poll-one',
    atMs: 2_000,
    moments: () => [welcome(poll(counted(0, 1, 0), { leftMs: null }))],
  },
  {
    name: 'poll-full',
    atMs: 2_000,
    moments: () => [
      welcome(
        poll(LONG, {
          question: 'Which way should we all go when the sun is up again on Thursday morning?',
          isWeighted: true,
        }),
      ),
    ],
  },
  {
    name: 'poll-tie',
    atMs: 3_000,
    moments: () => [
      welcome(poll(counted(7, 7, 1), { leftMs: 1_000 })),
      topicsAt(1_000, poll(counted(7, 7, 1), OVER)),
    ],
  },
  {
    name: 'poll-winner',
    atMs: 3_000,
    moments: () => [welcome(poll(GAMES)), topicsAt(1_000, poll(GAMES, { ...OVER, winner: 0 }))],
  },
  {
    name: 'poll-moves',
    atMs: 2_300,
    moments: () => [
      welcome(poll(GAMES)),
      topicsAt(1_000, poll(counted(44, 60, 10, 4))),
      topicsAt(1_400, poll(counted(44, 90, 10, 4))),
      topicsAt(1_800, poll(counted(44, 120, 10, 4))),
    ],
  },
  {
    name: 'poll-next',
    atMs: 1_250,
    moments: () => [
      welcome(poll(GAMES)),
      topicsAt(
        1_000,
        poll(
          [
            ['Yes', 0],
            ['No', 0],
          ],
          { question: 'One more round?' },
        ),
      ),
    ],
  },
  { name: 'poll-last', atMs: 3_000, moments: () => [welcome(poll(GAMES, { leftMs: 11_000 }))] },
];

export default POLLS;
