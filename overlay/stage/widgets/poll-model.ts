import type { PollTopic } from '../../../shared/stage-topics.ts';
import { CURVES } from '../motion/curves.ts';
import type { Countdown } from './countdown.ts';
import { forsakenAtMs, nextSecondMs, secondsAt } from './countdown.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { leadersOf, percentsOf, sharesOf, wonBy } from './poll-result.ts';
import { COUNT_MS, RESORT_EVERY_MS } from './times.ts';
import type { News } from './turn.ts';

/** A poll and its clock; null where no end was set. */
export interface PollNow {
  readonly poll: PollTopic;
  readonly clock: Countdown | null;
}

/** An option as it is to be drawn now. */
export interface OptionPicture {
  readonly label: string;
  readonly percent: number;
  /** How far its bar reaches, 0 to 1. */
  readonly bar: number;
  readonly isLeader: boolean;
  /** How far the winner's plate has been wiped over it, 0 to 1. */
  readonly won: number;
}

export interface PollPicture {
  /** The poll as it stands on air, at most a second old. */
  readonly poll: PollTopic;
  readonly options: readonly OptionPicture[];
  /** Null once it is over, and where no end was set. */
  readonly secondsLeft: number | null;
}

/** The winner's plate stands this long, then the poll leaves. */
export const RESULT_MS = 8_000;
/** The plate is wiped over the winner in this. */
export const WON_WIPE_MS = 300;
const NEVER = Number.POSITIVE_INFINITY;
const NONE: PollTopic = {
  question: '',
  options: [],
  isWeighted: false,
  leftMs: null,
  isRunning: true,
  winner: null,
};

export interface PollModel {
  take(now: PollNow, news: News): void;
  /** The poll as it stands on air: the same object until another is shown. */
  poll(nowMs: number): PollTopic;
  picture(nowMs: number): PollPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  endsAtMs(): number;
}

export function createPollModel(): PollModel {
  let wanted = NONE;
  let shown = NONE;
  let shownAtMs = 0;
  let clock: Countdown | null = null;
  let bars: readonly Glide[] = [];
  let won: Glide = still(0);
  let percents: readonly number[] = [];
  let winners: readonly number[] = [];
  let leaders: readonly number[] = [];
  let endsAtMs = NEVER;

  function show(nowMs: number, isAtOnce: boolean): void {
    shown = wanted;
    shownAtMs = nowMs;
    percents = percentsOf(shown);
    leaders = leadersOf(shown);
    winners = wonBy(shown);
    bars = sharesOf(shown).map((share, at) =>
      isAtOnce ? still(share) : aimed(bars[at] ?? still(0), share, nowMs, COUNT_MS),
    );
    const part = shown.isRunning ? 0 : 1;
    won = isAtOnce ? still(part) : aimed(won, part, nowMs, WON_WIPE_MS, CURVES.enter);
  }

  /** Brings on what has waited for its second. */
  function notice(nowMs: number): void {
    if (shown !== wanted && nowMs >= shownAtMs + RESORT_EVERY_MS) show(nowMs, false);
  }

  return {
    take(next, { isAtOnce, isFresh, isNew, nowMs }) {
      const isOver = !next.poll.isRunning;
      if (!isOver) endsAtMs = next.clock ? forsakenAtMs(next.clock) : NEVER;
      else if (isNew || wanted.isRunning) endsAtMs = isFresh ? nowMs : nowMs + RESULT_MS;
      clock = isOver ? null : next.clock;
      const hasChanged = wanted !== next.poll;
      wanted = next.poll;
      // The end is told at once; until then numbers that change all the time could not be read.
      if (isAtOnce || (hasChanged && isOver)) show(nowMs, isAtOnce);
      else notice(nowMs);
    },
    poll(nowMs) {
      notice(nowMs);
      return shown;
    },
    picture(nowMs) {
      notice(nowMs);
      const plate = glideAt(won, nowMs);
      return {
        poll: shown,
        options: shown.options.map(({ label }, at) => ({
          label,
          percent: percents[at] ?? 0,
          bar: glideAt(bars[at] ?? still(0), nowMs),
          isLeader: leaders.includes(at),
          won: winners.includes(at) ? plate : 0,
        })),
        secondsLeft: clock && secondsAt(clock, nowMs),
      };
    },
    nextMs(nowMs) {
      if (isGliding(won, nowMs) || bars.some((bar) => isGliding(bar, nowMs))) return nowMs;
      return Math.min(
        shown === wanted ? NEVER : shownAtMs + RESORT_EVERY_MS,
        clock ? nextSecondMs(clock, nowMs) : NEVER,
      );
    },
    endsAtMs: () => endsAtMs,
  };
}
