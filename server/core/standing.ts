import type { Board, BoardRow } from './board.ts';
import type { Views } from './views.ts';

/** A board as it is told: those who count and are on no board are passed over, and nobody ranks behind them. */
export interface Standing {
  readonly size: number;
  rows(offset: number, limit: number): BoardRow[];
  /** Null for somebody who is not listed. */
  rankOf(slot: number): number | null;
}

/** Excluded people are few: bots, the streamer's own account. */
export function standingOn(board: Board, { people, gifters }: Pick<Views, 'people' | 'gifters'>): Standing {
  const ranks = new Map<number, number>();
  for (const [id, person] of people) {
    const slot = person.excluded ? gifters.slotOf(id) : null;
    const rank = slot === null ? null : board.rankOf(slot);
    if (slot !== null && rank !== null) ranks.set(slot, rank);
  }
  if (ranks.size === 0) return board;
  const without = (rank: number) => rank - [...ranks.values()].filter((other) => other < rank).length;
  return {
    size: board.size - ranks.size,
    rows: (offset, limit) =>
      board
        .rows(0, offset + limit + ranks.size)
        .filter(({ gifter }) => !ranks.has(gifter))
        .slice(offset, offset + limit)
        .map((row) => ({ ...row, rank: without(row.rank) })),
    rankOf(slot) {
      const rank = ranks.has(slot) ? null : board.rankOf(slot);
      return rank === null ? null : without(rank);
    },
  };
}
