import { CURVES } from '../motion/curves.ts';
import type { Standing } from './arrangement.ts';
import { createArrangement } from './arrangement.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import type { FittedItem } from './ticker-line.ts';
import { fitItems } from './ticker-line.ts';
import { LEAVE_MS, PLATE_MS, TICKER_MS } from './times.ts';

/** An item as it is to be drawn now; `at` counts canvas px from the first item's place. */
export interface ItemPicture extends Standing {
  readonly item: FittedItem;
  readonly isNewest: boolean;
}

export interface TickerPicture {
  /** The lowest first. */
  readonly items: readonly ItemPicture[];
  /** How long the line is, on its way while it grows. */
  readonly widthPx: number;
}

export interface LineRoom {
  readonly widthPx: number;
  readonly gapPx: number;
  /** Most items side by side. */
  readonly most: number;
}

export interface TickerModel {
  /** Takes the items, newest first and at least one; at once they stand there without a move. Answers the length. */
  take(items: readonly FittedItem[], room: LineRoom, nowMs: number, isAtOnce: boolean): number;
  picture(nowMs: number): TickerPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
  clear(): void;
}

export function createTickerModel(): TickerModel {
  const places = createArrangement({
    moveMs: TICKER_MS,
    enterMs: TICKER_MS,
    // As the others move: a newcomer is wiped in along the edge that makes room for it.
    enterCurve: CURVES.move,
    leaveMs: LEAVE_MS,
    plateMs: PLATE_MS,
  });
  let known = new Map<string, FittedItem>();
  let wanted: readonly string[] = [];
  let endPx = 0;
  let width: Glide = still(0);

  /** The line is as long as the items that it shows; a new order may still be waiting. */
  function settle(nowMs: number): void {
    const order = places.order();
    const isShown = order.length === wanted.length && wanted.every((key, at) => key === order[at]);
    if (isShown && width.to !== endPx) width = aimed(width, endPx, nowMs, TICKER_MS);
  }

  return {
    take(items, room, nowMs, isAtOnce) {
      const isEmpty = places.order().length === 0;
      const line = fitItems(items, room);
      for (const item of items) known.set(item.key, item);
      wanted = line.stands.map(({ key }) => key);
      endPx = line.endPx;
      places.arrange(line.stands, nowMs, { isAtOnce, leaveAt: endPx + room.gapPx });
      if (isAtOnce || isEmpty) width = still(endPx);
      settle(nowMs);
      return endPx;
    },
    picture(nowMs) {
      const standing = places.standing(nowMs);
      settle(nowMs);
      const newest = places.order()[0];
      const items = standing.flatMap((one) => {
        const item = known.get(one.key);
        return item ? [{ ...one, item, isNewest: one.key === newest }] : [];
      });
      const kept = new Set([...standing.map(({ key }) => key), ...wanted]);
      if (known.size > kept.size) known = new Map([...known].filter(([key]) => kept.has(key)));
      return { items, widthPx: glideAt(width, nowMs) };
    },
    nextMs: (nowMs) => (isGliding(width, nowMs) ? nowMs : places.nextMs(nowMs)),
    clear() {
      places.clear();
      known = new Map();
      wanted = [];
      endPx = 0;
      width = still(0);
    },
  };
}
