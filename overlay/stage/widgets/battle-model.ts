import type { BattleTopic } from '../../../shared/stage-topics.ts';
import { bordersOf, MOST_TEAMS } from './battle-result.ts';
import type { Countdown } from './countdown.ts';
import { forsakenAtMs, nextSecondMs, secondsAt } from './countdown.ts';
import { createCounters } from './counters.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { COUNT_MS } from './times.ts';
import type { News } from './turn.ts';

/** A battle and its clock. */
export interface BattleNow {
  readonly battle: BattleTopic;
  readonly clock: Countdown;
}

/** A battle as it is to be drawn now. */
export interface BattlePicture {
  readonly teams: BattleTopic['teams'];
  readonly isRunning: boolean;
  readonly secondsLeft: number;
  /** The totals that are shown, on their way to the true ones. */
  readonly totals: readonly number[];
  /** Where the pieces of the bar end, 0 to 1, one for each team but the last. */
  readonly borders: readonly number[];
}

/** The result stands this long, then it leaves. */
export const RESULT_MS = 10_000;

export interface BattleModel {
  take(now: BattleNow, news: News): void;
  picture(nowMs: number): BattlePicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  endsAtMs(): number;
}

export function createBattleModel(): BattleModel {
  let battle: BattleTopic = { teams: [], leftMs: 0, isRunning: false };
  let clock: Countdown = { leftMs: 0, heardAtMs: 0, isRunning: false };
  let borders: readonly Glide[] = [];
  const counters = createCounters(COUNT_MS);
  let endsAtMs = Number.POSITIVE_INFINITY;

  return {
    take(next, { isAtOnce, isFresh, isNew, nowMs }) {
      const teams = next.battle.teams.slice(0, MOST_TEAMS);
      battle = { ...next.battle, teams };
      clock = next.clock;
      if (battle.isRunning) endsAtMs = forsakenAtMs(clock);
      else if (isNew) endsAtMs = isFresh ? nowMs : nowMs + RESULT_MS;
      teams.forEach(({ diamonds }, at) => void counters.set(String(at), diamonds, nowMs, isAtOnce));
      borders = bordersOf(teams).map((border, at) => {
        const known = borders[at];
        return isAtOnce || !known ? still(border) : aimed(known, border, nowMs, COUNT_MS);
      });
    },
    picture: (nowMs) => ({
      teams: battle.teams,
      isRunning: battle.isRunning,
      secondsLeft: secondsAt(clock, nowMs),
      totals: battle.teams.map((_, at) => counters.value(String(at), nowMs)),
      borders: borders.map((border) => glideAt(border, nowMs)),
    }),
    nextMs(nowMs) {
      const isMoving = counters.isCounting(nowMs) || borders.some((border) => isGliding(border, nowMs));
      return isMoving ? nowMs : nextSecondMs(clock, nowMs);
    },
    endsAtMs: () => endsAtMs,
  };
}
