import type { Level } from '../../../shared/alert.ts';
import type { BattleTopic } from '../../../shared/stage-topics.ts';
import type { Diamonds } from '../../../shared/units.ts';

type Teams = BattleTopic['teams'];

/** Colours of the teams in their order: the first two are the farthest apart for every eye. */
export const TEAM_LEVELS = [3, 5, 2, 6, 4, 1] as const satisfies readonly Level[];
/** More than two are told apart by a letter too. */
export const TEAM_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** More have no room in one bar. */
export const MOST_TEAMS = TEAM_LEVELS.length;

/** A team's piece of the bar never shrinks below this, so that its colour and letter are found. */
const LEAST_SHARE = 0.04;

/** Where the pieces of the bar end, 0 to 1, one for each team but the last; equal without any total. */
export function bordersOf(teams: Teams): readonly number[] {
  const all = teams.reduce((sum, { diamonds }) => sum + diamonds, 0);
  const spare = 1 - LEAST_SHARE * teams.length;
  let end = 0;
  return teams.slice(0, -1).map(({ diamonds }) => {
    end += LEAST_SHARE + spare * (all > 0 ? diamonds / all : 1 / teams.length);
    return end;
  });
}

/** How a battle ended. */
export interface BattleResult {
  /** Place of the winner; null for a draw. */
  readonly winner: number | null;
  readonly most: Diamonds;
  /** How far the winner is ahead of the next; 0 at a draw. */
  readonly margin: Diamonds;
}

export function resultOf(teams: Teams): BattleResult {
  const totals = teams.map(({ diamonds }) => diamonds);
  const [most = 0, next = 0] = [...totals].sort((one, other) => other - one);
  return { winner: most > next ? totals.indexOf(most) : null, most, margin: most - next };
}
