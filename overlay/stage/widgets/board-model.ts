import type { BoardRow } from '../../../shared/topics.ts';
import { CURVES } from '../motion/curves.ts';
import { shortNumber } from '../numbers.ts';
import type { Standing } from './arrangement.ts';
import { createArrangement } from './arrangement.ts';
import { createCounters } from './counters.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { COUNT_MS, ENTER_MS, GROW_MS, LEAVE_MS, MOVE_MS, PLATE_MS } from './times.ts';

/** A row as it is to be drawn now; `at` counts rows from the top, `row` is as of the last sorting. */
export interface RowPicture extends Standing {
  readonly row: BoardRow;
  /** The number that is shown, on its way to the true one. */
  readonly total: number;
  /** The longest number that stands here until the next news. */
  readonly widestTotal: string;
}

export interface BoardPicture {
  /** The lowest first. */
  readonly rows: readonly RowPicture[];
  /** How many rows long the board is, on its way while it grows. */
  readonly length: number;
}

export interface BoardModel {
  /** Takes the rows that have room, at least one; at once they stand there without a move. */
  take(rows: readonly BoardRow[], nowMs: number, isAtOnce: boolean): void;
  picture(nowMs: number): BoardPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  clear(): void;
}

export function createBoardModel(): BoardModel {
  const places = createArrangement({
    moveMs: MOVE_MS,
    enterMs: ENTER_MS,
    enterCurve: CURVES.enter,
    leaveMs: LEAVE_MS,
    plateMs: PLATE_MS,
  });
  const totals = createCounters(COUNT_MS);
  let newest: readonly BoardRow[] = [];
  let widest = new Map<string, string>();
  /** Rows as they were sorted last: a rank changes with its row's place and not before. */
  let sorted = new Map<string, BoardRow>();
  let length: Glide = still(0);

  function count(row: BoardRow, nowMs: number, isAtOnce: boolean): void {
    const before = shortNumber(totals.value(row.gifterId, nowMs));
    const after = shortNumber(row.diamonds);
    widest.set(row.gifterId, before.length > after.length && !isAtOnce ? before : after);
    totals.set(row.gifterId, row.diamonds, nowMs, isAtOnce);
  }

  /** Once the newest order is the one that is shown, its names and ranks are too. */
  function settle(nowMs: number): void {
    const order = places.order();
    const isShown =
      order.length === newest.length && newest.every(({ gifterId }, at) => gifterId === order[at]);
    if (!isShown) return;
    for (const row of newest) sorted.set(row.gifterId, row);
    if (length.to !== order.length) length = aimed(length, order.length, nowMs, GROW_MS);
  }

  function forget(rows: readonly Standing[]): void {
    const kept = new Set([...rows.map(({ key }) => key), ...newest.map(({ gifterId }) => gifterId)]);
    totals.keep(kept);
    widest = new Map([...widest].filter(([key]) => kept.has(key)));
    sorted = new Map([...sorted].filter(([key]) => kept.has(key)));
  }

  return {
    take(rows, nowMs, isAtOnce) {
      const shown = places.order().length;
      // The first rows of an empty board come with its panel and need no entrance of their own.
      const standsAtOnce = isAtOnce || shown === 0;
      newest = rows;
      for (const row of rows) count(row, nowMs, isAtOnce);
      const stands = rows.map(({ gifterId }, at) => ({ key: gifterId, at }));
      const enterDelayMs = rows.length > shown ? GROW_MS : 0;
      places.arrange(stands, nowMs, { isAtOnce: standsAtOnce, enterDelayMs });
      if (standsAtOnce) length = still(rows.length);
      settle(nowMs);
    },
    picture(nowMs) {
      const standing = places.standing(nowMs);
      settle(nowMs);
      if (sorted.size > standing.length) forget(standing);
      const rows = standing.flatMap((one) => {
        const row = sorted.get(one.key);
        if (!row) return [];
        const total = totals.value(one.key, nowMs);
        return [{ ...one, row, total, widestTotal: widest.get(one.key) ?? '' }];
      });
      return { rows, length: glideAt(length, nowMs) };
    },
    nextMs(nowMs) {
      const moves = totals.isCounting(nowMs) || isGliding(length, nowMs);
      return moves ? nowMs : places.nextMs(nowMs);
    },
    clear() {
      places.clear();
      totals.keep(new Set());
      newest = [];
      widest = new Map();
      sorted = new Map();
      length = still(0);
    },
  };
}
