import type { Alert, Level } from '../../../../shared/alert.ts';
import type { Orientation, Places, WidgetName } from '../../../../shared/layout.ts';
import { DEFAULT_LAYOUT } from '../../../../shared/layout.ts';
import type { Tier } from '../../../../shared/tier.ts';
import type { WindowName } from '../../../../shared/topics.ts';
import type { TopicMap } from '../../../net/frames.ts';
import { alertOf } from '../../../samples/alert.ts';
import { boardOf, JAR, recentOf } from '../../../samples/people.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { Box } from './places.ts';

const T = TEXTS.screen.samples;

/** How often the samples go on: a ticker item rests long enough to be read, and a schedule line never leaves. */
export const ROUND_MS = 10_000;
/** Credits roll through in about so many rounds. */
const ROUNDS_OF_CREDITS = 5;
/** Above every number of a record. */
const SAMPLE_SEQ = 2 ** 50;

const PEOPLE = ['Ada', 'Kim', 'Jo', 'Sam', 'Mia', 'Leo'] as const;
const TOTALS = [12_840, 9_120, 8_711, 4_400, 311, 12] as const;

/** Who stands first when two widgets have one place; the alerts play when they are asked to. */
const ORDER: readonly WidgetName[] = [
  'leaderboard',
  'goal',
  'timer',
  'crown',
  'ticker',
  'jar',
  'poll',
  'question',
  'schedule',
  'battle',
  'credits',
];

/**
 * The shown widgets that have a sample: the chosen one, then those that have room beside it by the default places. By those, so that nothing goes away while it is moved over another.
 */
export function sampled(
  places: Places,
  orientation: Orientation,
  chosen: WidgetName | null,
): ReadonlySet<WidgetName> {
  const home = DEFAULT_LAYOUT[orientation];
  const standing: WidgetName[] = [];
  const shown = ORDER.filter((widget) => places[widget].shown);
  // Alerts, which are not among these, come and go over whatever stands there.
  const first = shown.filter((widget) => widget === chosen);
  for (const widget of new Set([...first, ...shown])) {
    if (!standing.some((other) => overlap(home[other], home[widget]))) standing.push(widget);
  }
  return new Set(standing);
}

function overlap(one: Box, other: Box): boolean {
  const isBeside = one.x + one.w <= other.x || other.x + other.w <= one.x;
  return !isBeside && one.y < other.y + other.h && other.y < one.y + one.h;
}

/** Topics for these widgets in place of the server's; the others are empty. `round` counts how often they went on. */
export function sampleTopics(standing: ReadonlySet<WidgetName>, window: WindowName, round: number): TopicMap {
  const when = <V>(widget: WidgetName, value: V): V | null => (standing.has(widget) ? value : null);
  const isPeople = standing.has('leaderboard') || standing.has('crown');
  const board = boardOf(isPeople ? PEOPLE.map((name, at) => [name, TOTALS[at] ?? 0]) : []);
  return {
    leaderboard: { ...board, window, label: TEXTS.screen.windows[window] },
    recent: standing.has('ticker') ? recentAt(round) : [],
    goal: when('goal', { label: T.goal, target: 10_000, value: 7_350 }),
    timer: when('timer', { label: T.timer, leftMs: 2_537_000, isRunning: false, addedMs: 0 }),
    jar: when('jar', JAR),
    poll: when('poll', {
      question: T.poll,
      options: T.pollOptions.map((label, at) => ({ label, votes: [46, 43, 11, 4][at] ?? 0 })),
      isWeighted: false,
      isRunning: true,
      leftMs: null,
      winner: null,
    }),
    question: when('question', { id: 'sample', asker: 'Mia', text: T.question, isAnswered: false }),
    battle: when('battle', {
      teams: [
        { name: 'Ada', diamonds: 4_310 },
        { name: 'Leo', diamonds: 3_902 },
      ],
      leftMs: 95_000,
      isRunning: true,
    }),
    // Another text has another turn.
    schedule: when('schedule', { text: T.schedule[round % 2] ?? '' }),
    credits: when('credits', {
      id: `sample-${Math.floor(round / ROUNDS_OF_CREDITS)}`,
      heading: T.credits,
      names: [...PEOPLE, ...PEOPLE, ...PEOPLE],
    }),
  };
}

/** One more gift each round, on top. */
function recentAt(round: number): TopicMap['recent'] {
  const gifts = PEOPLE.map((_, at): readonly [string, number] => {
    const nth = round + PEOPLE.length - at;
    return [PEOPLE[nth % PEOPLE.length] ?? 'Ada', 1 + (nth % 9)];
  });
  return recentOf(gifts).map((gift, at) => ({ ...gift, seq: SAMPLE_SEQ + round + PEOPLE.length - at }));
}

export type StageLevel = Exclude<Level, 1>;

/** Levels that this ladder shows on stage, each once. */
export function stageLevels(tiers: readonly Tier[]): readonly StageLevel[] {
  const levels = new Set(tiers.map(({ level }) => level));
  return [...levels].filter((level) => level !== 1).sort((a, b) => a - b);
}

/** An alert of the streamer's own step; each has another id. */
export function sampleAlert(level: StageLevel, tiers: readonly Tier[], nth: number): Alert {
  return alertOf({ level, name: 'Ada', count: 3, message: T.message, id: `sample-${nth}` }, tiers);
}
