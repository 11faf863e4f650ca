import type { GoalTopic } from '../../shared/topics.ts';
import type { Received, TopicMap } from '../net/frames.ts';
import type { Given } from '../samples/alert.ts';
import { alertOf } from '../samples/alert.ts';
import { boardOf, JAR, recentOf } from '../samples/people.ts';
import type { Moment } from './gallery-scene.ts';

export function alertAt(atMs: number, given: Given): Moment {
  return { atMs, frame: { type: 'alert', alert: alertOf(given), elapsedMs: 0 } };
}

export function updateAt(atMs: number, given: Given): Moment {
  return { atMs, frame: { type: 'alert-updated', alert: alertOf(given) } };
}

export function topicsAt(atMs: number, topics: TopicMap): Moment {
  return { atMs, frame: { type: 'topic', seq: 1, topics } };
}

/** The first frame of every scene. */
export function welcome(topics: TopicMap): Moment {
  const frame: Received = {
    type: 'welcome',
    protocol: 1,
    role: 'overlay',
    epoch: 'gallery',
    seq: 0,
    topics: { recent: [], ...topics },
  };
  return { atMs: 0, frame };
}

export const GOAL: GoalTopic = { label: 'Road to the beach stream', target: 10_000, value: 7_350 };

/** A board and a goal as a usual evening has them. */
export const EVENING: TopicMap = {
  leaderboard: boardOf([
    ['Ada_Lovelace', 12_840],
    ['\u5C0F\u6797\u3055\u304F\u3089', 9_120],
    ['The Real Maximilian', 8_711],
    ['\u0645\u062D\u0645\u062F \u0627\u0644\u0623\u0645\u064A\u0646', 4_400],
    ['bo \u{1F98A}', 311],
  ]),
  goal: GOAL,
};

export const QUESTION = 'Which boss scared you most when you were a kid, and did you ever beat it?';

/** An evening with all that may stand on stage together; clocks stand, so that the stage can rest. */
export const CROWDED: TopicMap = {
  ...EVENING,
  timer: { label: 'ENDS IN', leftMs: 2_537_000, isRunning: false, addedMs: 0 },
  poll: {
    question: 'Next game?',
    options: [
      { label: 'Stardew', votes: 46 },
      { label: 'Hades II', votes: 43 },
      { label: 'Celeste', votes: 11 },
      { label: 'Anything cosy', votes: 4 },
    ],
    isWeighted: false,
    isRunning: true,
    leftMs: null,
    winner: null,
  },
  question: { id: 'q1', asker: 'Marguerite', text: QUESTION, isAnswered: false },
  schedule: { text: 'Thursday 19:00' },
  jar: JAR,
};

/** What was given lately: a list that is there from the start counts as old, so that this one follows it. */
export const RECENT: TopicMap = {
  recent: recentOf([
    ['mira', 3, 'bloom'],
    ['\u305F\u306A\u304B', 1, 'heart'],
    ['jo_99', 7],
    ['\u0633\u0627\u0631\u0629', 2, 'cup'],
    ['lena.k', 5, 'note'],
  ]),
};
