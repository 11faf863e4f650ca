import type { BattleTopic, PollTopic, TimerTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { QUESTION, topicsAt, welcome } from '../sent.ts';

const TIMER: TimerTopic = {
  label: 'Until the karaoke hour begins',
  leftMs: 6_139_000,
  isRunning: true,
  addedMs: 0,
};
const POLL: PollTopic = {
  question: 'Which way should we all go when the sun is up again on Thursday morning?',
  options: [
    { label: 'The long way over the mountains, with the goat', votes: 1_204 },
    { label: NAMES['forty-letters'], votes: 980 },
    { label: NAMES.arabic, votes: 702 },
    { label: NAMES.japanese, votes: 333 },
    { label: NAMES.thai, votes: 12 },
    { label: NAMES.devanagari, votes: 0 },
  ],
  isWeighted: true,
  leftMs: 754_000,
  isRunning: true,
  winner: null,
};
const PAIR: BattleTopic = {
  teams: [
    { name: NAMES.hebrew, diamonds: 99_999 },
    { name: NAMES.wide, diamonds: 38_950 },
  ],
  leftMs: 3_700_000,
  isRunning: true,
};
const MANY: BattleTopic = {
  ...PAIR,
  teams: [
    ...PAIR.teams,
    { name: NAMES.thai, diamonds: 12_400 },
    { name: NAMES['forty-letters'], diamonds: 1_204_880 },
  ],
  leftMs: 9_000,
};

/** All that a host asks, plays and counts down, each as full as it can be. */
const HOSTED: readonly GalleryScene[] = [
  {
    name: 'host-running',
    atMs: 2_000,
    moments: () => [
      welcome({ timer: TIMER, poll: POLL, battle: PAIR }),
      topicsAt(1_000, { timer: { ...TIMER, leftMs: 6_439_000, addedMs: 300_000 } }),
    ],
  },
  {
    name: 'host-asking',
    atMs: 2_500,
    moments: () => [
      welcome({
        timer: { ...TIMER, leftMs: 11_000 },
        question: {
          id: 'q1',
          asker: NAMES['forty-letters'],
          text: `${QUESTION} ${QUESTION} ${QUESTION}`,
          isAnswered: false,
        },
        battle: MANY,
      }),
    ],
  },
  {
    name: 'host-over',
    atMs: 3_000,
    moments: () => [
      welcome({ timer: { ...TIMER, label: 'Ends in', leftMs: 2_000 }, poll: POLL, battle: MANY }),
      topicsAt(1_000, { poll: { ...POLL, leftMs: 0, isRunning: false, winner: 0 } }),
      topicsAt(1_000, { battle: { ...MANY, leftMs: 0, isRunning: false } }),
    ],
  },
];

export default HOSTED;
