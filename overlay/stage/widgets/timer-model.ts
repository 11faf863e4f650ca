import type { Millis } from '../../../shared/units.ts';
import { CURVES } from '../motion/curves.ts';
import type { Countdown } from './countdown.ts';
import { clockText, forsakenAtMs, LAST_SECONDS, leftAt, nextSecondMs, secondsAt } from './countdown.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import type { News } from './turn.ts';

/** A timer and when it was heard of. */
export interface TimerNow {
  readonly label: string | null;
  readonly addedMs: Millis;
  readonly clock: Countdown;
}

/** A timer as it is to be drawn now. */
export interface TimerPicture {
  readonly text: string;
  /** The end is near. */
  readonly isLast: boolean;
  /** Size of the digits, 1 at rest. */
  readonly scale: number;
  /** What was added, as it is told; empty for nothing. */
  readonly added: string;
  /** How far what was added has risen into the label's place, 0 to 1. */
  readonly risen: number;
}

/** The digits grow to this at each of the last seconds: seen in the corner of an eye, and no blink. */
export const PULSE_SCALE = 1.08;
export const PULSE_MS = 300;
/** What was added rises into its place in this, and later out of it. */
export const RISE_MS = 320;
/** And stands there this long. */
export const ADDED_MS = 2_000;
/** From here on what was added is told as a clock and not in seconds. */
const MOST_SECONDS = 100;
const NEVER = Number.POSITIVE_INFINITY;

export interface TimerModel {
  take(timer: TimerNow, news: News): void;
  picture(nowMs: number, isCalm: boolean): TimerPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number, isCalm: boolean): number;
  endsAtMs(): number;
}

export function createTimerModel(): TimerModel {
  let timer: TimerNow = { label: null, addedMs: 0, clock: { leftMs: 0, heardAtMs: 0, isRunning: false } };
  /** What is told as added, until `toldUntilMs`. */
  let told: Millis = 0;
  let toldUntilMs = NEVER;
  let risen: Glide = still(0);
  let riseMs = RISE_MS;

  /** Notices that what was added has been told long enough. */
  function notice(nowMs: number): void {
    if (nowMs < toldUntilMs) return;
    risen = aimed(risen, 0, toldUntilMs, riseMs);
    toldUntilMs = NEVER;
  }

  function tell(addedMs: Millis, { nowMs, isAtOnce }: News): void {
    notice(nowMs);
    told = toldUntilMs === NEVER ? addedMs : told + addedMs;
    toldUntilMs = nowMs + ADDED_MS;
    riseMs = isAtOnce ? 0 : RISE_MS;
    risen = aimed(risen, 1, nowMs, riseMs);
  }

  return {
    take(next, news) {
      const addedMs = next.addedMs - timer.addedMs;
      timer = next;
      if (news.isNew) {
        toldUntilMs = NEVER;
        risen = still(0);
      } else if (addedMs > 0) {
        tell(addedMs, news);
      }
    },
    picture(nowMs, isCalm) {
      notice(nowMs);
      const seconds = secondsAt(timer.clock, nowMs);
      const part = glideAt(risen, nowMs);
      return {
        text: clockText(seconds),
        isLast: seconds <= LAST_SECONDS,
        scale: isCalm ? 1 : pulseOf(timer.clock, nowMs),
        added: part > 0 ? addedText(told) : '',
        risen: part,
      };
    },
    nextMs(nowMs, isCalm) {
      if (isGliding(risen, nowMs)) return nowMs;
      if (!isCalm && sincePulse(timer.clock, nowMs) < PULSE_MS) return nowMs;
      return Math.min(toldUntilMs, nextSecondMs(timer.clock, nowMs));
    },
    endsAtMs: () => forsakenAtMs(timer.clock),
  };
}

/** Time since one of the last seconds began to show; Infinity before them, at the end and while the clock stands. */
function sincePulse(clock: Countdown, nowMs: number): number {
  const seconds = secondsAt(clock, nowMs);
  const pulses = clock.isRunning && seconds > 0 && seconds <= LAST_SECONDS;
  return pulses ? seconds * 1_000 - leftAt(clock, nowMs) : NEVER;
}

function pulseOf(clock: Countdown, nowMs: number): number {
  return 1 + (PULSE_SCALE - 1) * (1 - CURVES.enter(sincePulse(clock, nowMs) / PULSE_MS));
}

function addedText(ms: Millis): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < MOST_SECONDS ? `+${seconds} s` : `+${clockText(seconds)}`;
}
