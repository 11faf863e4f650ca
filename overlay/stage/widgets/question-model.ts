import type { QuestionTopic } from '../../../shared/stage-topics.ts';
import { CURVES } from '../motion/curves.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import type { News } from './turn.ts';

/** An answered question stands this long, then it leaves. */
export const ANSWERED_MS = 2_000;
/** The tag is wiped over to its other colour in this. */
export const TAG_WIPE_MS = 300;
const NEVER = Number.POSITIVE_INFINITY;

export interface QuestionModel {
  take(question: QuestionTopic, news: News): void;
  /** What is shown; null before there was one. */
  question(): QuestionTopic | null;
  /** How far the tag has turned to answered, 0 to 1. */
  answered(nowMs: number): number;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  endsAtMs(): number;
}

export function createQuestionModel(): QuestionModel {
  let question: QuestionTopic | null = null;
  let answered: Glide = still(0);
  let endsAtMs = NEVER;
  return {
    take(next, { isAtOnce, isFresh, isNew, nowMs }) {
      const wasAnswered = !isNew && question?.isAnswered === true;
      question = next;
      if (!next.isAnswered) endsAtMs = NEVER;
      else if (!wasAnswered) endsAtMs = isFresh ? nowMs : nowMs + ANSWERED_MS;
      const part = next.isAnswered ? 1 : 0;
      answered = isAtOnce ? still(part) : aimed(answered, part, nowMs, TAG_WIPE_MS, CURVES.enter);
    },
    question: () => question,
    answered: (nowMs) => glideAt(answered, nowMs),
    nextMs: (nowMs) => (isGliding(answered, nowMs) ? nowMs : NEVER),
    endsAtMs: () => endsAtMs,
  };
}
