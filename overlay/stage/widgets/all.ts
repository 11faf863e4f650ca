import type { Container } from 'pixi.js';
import type { StageTopicName, WidgetName } from '../../../shared/topics.ts';
import type { TopicMap } from '../../net/frames.ts';
import type { Box } from '../canvas-size.ts';
import type { Thanks } from '../thanks.ts';
import { Battle } from './battle.ts';
import type { BattleNow } from './battle-model.ts';
import type { RunningCredits } from './credits.ts';
import { Credits } from './credits.ts';
import { Crown } from './crown.ts';
import { Goal } from './goal.ts';
import { Jar } from './jar.ts';
import { Leaderboard } from './leaderboard.ts';
import { Poll } from './poll.ts';
import type { PollNow } from './poll-model.ts';
import { Question } from './question.ts';
import { ScheduleLine } from './schedule.ts';
import { TickerLine } from './ticker.ts';
import { Timer } from './timer.ts';
import type { TimerNow } from './timer-model.ts';
import type { Brush, Crew } from './widget.ts';

/** What widgets are fed with. */
export interface Feed {
  topic<N extends StageTopicName>(name: N): TopicMap[N];
  /** When the topic was told, on the clock of the frames; 0 when it never was. */
  heardAtMs(name: StageTopicName): number;
  readonly thanks: readonly Thanks[];
  /** The schedule line while it has its turn; null between. */
  readonly schedule: string | null;
  /** Since when the credits have been rolling. */
  readonly creditsSinceMs: number;
}

/** A widget that was made, and what of the feed it draws. */
export interface Slot {
  readonly view: Container;
  /** Draws what the feed holds and answers what it covers in canvas px; null when it hides. */
  draw(feed: Feed, brush: Brush): Box | null;
  /** What it covers now, of one that may leave by itself. */
  covers?(): Box | null;
  /** Hides at once; what is drawn next is no news. */
  drop(): void;
}

/** A widget that stands on topics. */
export interface WidgetSpec {
  readonly make: (crew: Crew) => Slot;
  /** It is drawn anew when one of these changes. */
  readonly topics: readonly StageTopicName[];
  /** What of the topics it writes: their faces are there before it is drawn. */
  readonly texts: (feed: Pick<Feed, 'topic'>) => readonly string[];
}

interface Drawn<T> extends Container {
  draw(value: T, brush: Brush): Box | null;
  drop(): void;
}

function slot<T>(view: Drawn<T>, pick: (feed: Feed) => T): Slot {
  return { view, draw: (feed, brush) => view.draw(pick(feed), brush), drop: () => view.drop() };
}

/** The same for a widget that may leave by itself. */
function leaving<T>(view: Drawn<T> & Required<Pick<Slot, 'covers'>>, pick: (feed: Feed) => T): Slot {
  return { ...slot(view, pick), covers: () => view.covers() };
}

/** Every widget but the alerts, bottom up. */
export const SPECS: { readonly [name in WidgetName]?: WidgetSpec } = {
  leaderboard: {
    make: (crew) => slot(new Leaderboard(crew), (feed) => feed.topic('leaderboard') ?? null),
    topics: ['leaderboard'],
    texts: ({ topic }) => {
      const board = topic('leaderboard');
      return board ? [board.label, ...board.rows.map(({ name }) => name)] : [];
    },
  },
  goal: {
    make: (crew) => slot(new Goal(crew), (feed) => feed.topic('goal') ?? null),
    topics: ['goal'],
    texts: ({ topic }) => [topic('goal')?.label ?? ''],
  },
  crown: {
    make: (crew) => slot(new Crown(crew), (feed) => feed.topic('leaderboard') ?? null),
    topics: ['leaderboard'],
    texts: ({ topic }) => (topic('leaderboard')?.rows ?? []).slice(0, 1).map(({ name }) => name),
  },
  jar: {
    make: (crew) => slot(new Jar(crew), (feed) => feed.topic('jar') ?? null),
    topics: ['jar'],
    texts: () => [],
  },
  ticker: {
    make: (crew) => slot(new TickerLine(crew), (feed) => feed.thanks),
    // Its thanks end by themselves too: the stage touches it.
    topics: [],
    texts: () => [],
  },
  timer: {
    make: (crew) => leaving(new Timer(crew), timerOf),
    topics: ['timer'],
    texts: ({ topic }) => [topic('timer')?.label ?? ''],
  },
  battle: {
    make: (crew) => leaving(new Battle(crew), battleOf),
    topics: ['battle'],
    texts: ({ topic }) => topic('battle')?.teams.map(({ name }) => name) ?? [],
  },
  poll: {
    make: (crew) => leaving(new Poll(crew), pollOf),
    topics: ['poll'],
    texts: ({ topic }) => {
      const poll = topic('poll');
      return poll ? [poll.question, ...poll.options.map(({ label }) => label)] : [];
    },
  },
  question: {
    make: (crew) => leaving(new Question(crew), (feed) => feed.topic('question') ?? null),
    topics: ['question'],
    texts: ({ topic }) => {
      const question = topic('question');
      return question ? [question.asker, question.text] : [];
    },
  },
  schedule: {
    make: (crew) => slot(new ScheduleLine(crew), (feed) => feed.schedule),
    // Its turns begin and end by themselves: the stage touches it.
    topics: [],
    texts: () => [],
  },
  credits: {
    make: (crew) => slot(new Credits(crew), creditsOf),
    // Their beginning is kept by the stage, which touches them.
    topics: [],
    texts: () => [],
  },
};

function timerOf({ topic, heardAtMs }: Feed): TimerNow | null {
  const timer = topic('timer');
  if (!timer) return null;
  const { label, addedMs, leftMs, isRunning } = timer;
  return { label, addedMs, clock: { leftMs, isRunning, heardAtMs: heardAtMs('timer') } };
}

function pollOf({ topic, heardAtMs }: Feed): PollNow | null {
  const poll = topic('poll');
  if (!poll) return null;
  const { leftMs, isRunning } = poll;
  return { poll, clock: leftMs === null ? null : { leftMs, isRunning, heardAtMs: heardAtMs('poll') } };
}

function battleOf({ topic, heardAtMs }: Feed): BattleNow | null {
  const battle = topic('battle');
  if (!battle) return null;
  const { leftMs, isRunning } = battle;
  return { battle, clock: { leftMs, isRunning, heardAtMs: heardAtMs('battle') } };
}

function creditsOf({ topic, creditsSinceMs }: Feed): RunningCredits | null {
  const credits = topic('credits');
  return credits ? { ...credits, sinceMs: creditsSinceMs } : null;
}
