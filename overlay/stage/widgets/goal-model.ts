import type { GoalTopic } from '../../../shared/topics.ts';
import { CURVES } from '../motion/curves.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { COUNT_MS } from './times.ts';

/** The star grows to this when the goal is reached. */
export const STAR_POP = 1.6;
/** The star grows this long, and as long goes back at the end of its turn. */
export const STAR_POP_MS = 240;
/** The star turns once in this: slow enough for the eye to follow its points. */
export const STAR_TURN_MS = 900;
/** After the star came to rest all stands still this long, to be enjoyed. */
export const STILL_MS = 3_000;
/** The star goes from the end of the bar, and comes at its beginning, in this. */
export const STAR_HOP_MS = 200;

/** A goal as it is to be drawn now. */
export interface GoalPicture {
  /** The number that is shown, on its way to the true one. */
  readonly value: number;
  /** Part of the bar that is filled, 0 to 1. */
  readonly fill: number;
  /** Part that is filled once more, after the goal was reached, 0 to 1. */
  readonly over: number;
  /** Where along the bar the star stands, 0 to 1. */
  readonly starAt: number;
  /** Size of the star, 1 at rest. */
  readonly starScale: number;
  /** 0 to 1 while it turns once. */
  readonly starTurn: number;
  readonly isReached: boolean;
}

export interface GoalModel {
  /** Takes the goal; at once it stands there and celebrates nothing. */
  aim(goal: GoalTopic, nowMs: number, isAtOnce: boolean): void;
  picture(nowMs: number): GoalPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  /** True once after the goal was reached in front of everyone: time for the particles. */
  takeBurst(): boolean;
}

/** Something that was so when the picture was first drawn is no news. */
const LONG_AGO = Number.NEGATIVE_INFINITY;
const NEVER = Number.POSITIVE_INFINITY;

export function createGoalModel(): GoalModel {
  let goal: GoalTopic = { label: '', target: 0, value: 0 };
  let value: Glide = still(0);
  /** Since when the shown number is at its target; NEVER before. */
  let reachedAtMs = NEVER;
  /** Since when the second filling carries the star; NEVER before. */
  let carriedAtMs = NEVER;
  let hasBurst = false;

  /** Notices that the shown number came to the target, and later that it may go beyond. */
  function notice(nowMs: number): void {
    const shown = glideAt(value, nowMs);
    if (shown < goal.target) {
      reachedAtMs = NEVER;
      hasBurst = false;
    } else if (reachedAtMs === NEVER) {
      reachedAtMs = nowMs;
      hasBurst = true;
    }
    if (reachedAtMs === NEVER || shown <= goal.target) carriedAtMs = NEVER;
    else if (carriedAtMs === NEVER && nowMs >= restsAtMs()) carriedAtMs = nowMs;
  }

  const restsAtMs = () => reachedAtMs + STAR_TURN_MS + STILL_MS;

  function stand(nowMs: number): void {
    value = still(goal.value);
    reachedAtMs = goal.value >= goal.target ? LONG_AGO : NEVER;
    carriedAtMs = NEVER;
    hasBurst = false;
    notice(nowMs);
    if (carriedAtMs !== NEVER) carriedAtMs = LONG_AGO;
  }

  return {
    aim(next, nowMs, isAtOnce) {
      const isOther = next.label !== goal.label || next.target !== goal.target;
      goal = next;
      // Another goal that is reached already was reached by its words and not by a gift.
      if (isAtOnce || (isOther && next.value >= next.target)) stand(nowMs);
      else value = aimed(value, next.value, nowMs, COUNT_MS);
    },
    picture(nowMs) {
      notice(nowMs);
      const shown = glideAt(value, nowMs);
      const hop = (nowMs - carriedAtMs) / STAR_HOP_MS;
      const filledMs = nowMs - carriedAtMs - STAR_HOP_MS / 2;
      const beyond = goal.target > 0 ? Math.min(1, Math.max(0, shown / goal.target - 1)) : 0;
      const over = beyond * CURVES.move(filledMs / COUNT_MS);
      const sinceMs = nowMs - reachedAtMs;
      return {
        value: value.to >= value.from ? Math.floor(shown) : Math.ceil(shown),
        fill: goal.target > 0 ? Math.min(1, Math.max(0, shown / goal.target)) : 1,
        over,
        starAt: hop >= 0.5 && beyond > 0 ? over : 1,
        starScale: popOf(sinceMs) * hopOf(hop),
        starTurn: sinceMs > 0 && sinceMs < STAR_TURN_MS ? CURVES.move(sinceMs / STAR_TURN_MS) : 0,
        isReached: reachedAtMs !== NEVER,
      };
    },
    nextMs(nowMs) {
      if (isGliding(value, nowMs)) return nowMs;
      if (nowMs < reachedAtMs + STAR_TURN_MS) return reachedAtMs === NEVER ? NEVER : nowMs;
      if (carriedAtMs !== NEVER) return nowMs < carriedAtMs + STAR_HOP_MS / 2 + COUNT_MS ? nowMs : NEVER;
      return goal.value > goal.target ? Math.max(nowMs, restsAtMs()) : NEVER;
    },
    takeBurst() {
      const burst = hasBurst;
      hasBurst = false;
      return burst;
    },
  };
}

/** 1, up to the pop's size while the star turns, and back to 1. */
function popOf(sinceMs: number): number {
  if (!(sinceMs > 0) || sinceMs >= STAR_TURN_MS) return 1;
  const up = CURVES.enter(sinceMs / STAR_POP_MS);
  const down = CURVES.move((sinceMs - (STAR_TURN_MS - 2 * STAR_POP_MS)) / (2 * STAR_POP_MS));
  return 1 + (STAR_POP - 1) * (up - down);
}

/** 1, away at the middle of the hop, 1 again. */
function hopOf(hop: number): number {
  return !(hop > 0) || hop >= 1 ? 1 : Math.abs(1 - 2 * hop);
}
