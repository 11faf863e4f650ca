import type { Level } from './alert.ts';
import type { Diamonds, Millis, Seq } from './units.ts';

/** Topic `timer`; null without one. Times are those of the moment in which it was sent. */
export interface TimerTopic {
  readonly label: string | null;
  readonly leftMs: Millis;
  readonly isRunning: boolean;
  /** What gifts have added since it began; a rise is told on air. */
  readonly addedMs: Millis;
}

/** Topic `poll`; null without one. */
export interface PollTopic {
  readonly question: string;
  /** In the order of their numbers, which begin at 1. */
  readonly options: readonly { readonly label: string; readonly votes: number }[];
  /** Votes count diamonds, and not heads: that is said on air. */
  readonly isWeighted: boolean;
  /** Null where no end was set. */
  readonly leftMs: Millis | null;
  /** False once it is over: the result is shown. */
  readonly isRunning: boolean;
  /** Place of the winner in `options` once it is over; null while it runs, at a tie and without votes. */
  readonly winner: number | null;
}

/** Topic `question`: the one that is on air; null for none. */
export interface QuestionTopic {
  readonly id: string;
  readonly asker: string;
  readonly text: string;
  readonly isAnswered: boolean;
}

/** Topic `battle`; null without one. */
export interface BattleTopic {
  /** Two or more, the first at the left. */
  readonly teams: readonly { readonly name: string; readonly diamonds: Diamonds }[];
  readonly leftMs: Millis;
  /** False once it is over: the result is shown. */
  readonly isRunning: boolean;
}

/** Topic `credits`: rolls once for each id; null for none. */
export interface CreditsTopic {
  readonly id: string;
  readonly heading: string;
  readonly names: readonly string[];
}

/** Topic `schedule`: what comes next; null for nothing. */
export interface ScheduleTopic {
  readonly text: string;
}

/** Topic `jar`: what the gifts of this session, or else of the last, have filled it with; null before the first. */
export interface JarTopic {
  /** Another number tips it out. */
  readonly session: number;
  readonly diamonds: Diamonds;
  /** The last 150 acts, the oldest first; `count` units fall as so many pieces, few of them drawn. */
  readonly gems: readonly { readonly seq: Seq; readonly level: Level; readonly count: number }[];
}

/** What the overlay draws and no part of the server tells yet. */
export interface UntoldTopics {
  timer: TimerTopic | null;
  poll: PollTopic | null;
  question: QuestionTopic | null;
  battle: BattleTopic | null;
  credits: CreditsTopic | null;
  schedule: ScheduleTopic | null;
}
