/** Sizes and pace of the credits, in canvas px. */
export const CREDITS = {
  heading: { maxPx: 64, minPx: 44 },
  /** One size for all: nobody is thanked larger. */
  namePx: 36,
  /** From one row to the next. */
  pitchPx: 52,
  /** Whole px a frame at 30 and at 60 frames a second. */
  pxPerSecond: 60,
  /** Height of the part above the names. */
  headPx: 148,
  /** Below the names. */
  footPx: 16,
  /** Room at the left and the right edge. */
  padPx: 40,
  /** A short list goes through a room that is this many rows higher than it: no wall for three names. */
  spareRows: 5,
  /** Between the two columns. */
  gapPx: 32,
  /** A narrower box has one column. */
  twoFromPx: 640,
} as const;

/** What is to be seen of the rows: those from `from` to before `to`, the first with its top at `topPx` of the room. */
export interface RollPicture {
  readonly from: number;
  readonly to: number;
  readonly topPx: number;
}

/** How rows go through a room over time, from 0 ms on. */
export interface Roll {
  /** When the last one has gone. */
  readonly endMs: number;
  picture(elapsedMs: number): RollPicture;
  /** When it looks different next: now while it rolls. */
  nextMs(elapsedMs: number): number;
}

/** From below the room through it and out at its top. */
export function rollOf(rows: number, roomPx: number): Roll {
  const { pitchPx, pxPerSecond } = CREDITS;
  return {
    endMs: ((roomPx + rows * pitchPx) / pxPerSecond) * 1_000,
    picture(elapsedMs) {
      const wayPx = (elapsedMs / 1_000) * pxPerSecond;
      const from = Math.max(0, Math.floor((wayPx - roomPx) / pitchPx));
      return {
        from,
        to: Math.min(rows, Math.ceil(wayPx / pitchPx)),
        topPx: roomPx + from * pitchPx - wayPx,
      };
    },
    nextMs: (elapsedMs) => elapsedMs,
  };
}

/** As many as fit at a time, each page for as long as a row takes through the room when it rolls. */
export function pagesOf(rows: number, roomPx: number): Roll {
  const perPage = Math.max(1, Math.floor(roomPx / CREDITS.pitchPx));
  const pageMs = (roomPx / CREDITS.pxPerSecond) * 1_000;
  const pageAt = (elapsedMs: number) => Math.max(0, Math.floor(elapsedMs / pageMs));
  return {
    endMs: Math.ceil(rows / perPage) * pageMs,
    picture(elapsedMs) {
      const from = pageAt(elapsedMs) * perPage;
      return { from, to: Math.min(rows, from + perPage), topPx: 0 };
    },
    nextMs: (elapsedMs) => (pageAt(elapsedMs) + 1) * pageMs,
  };
}

/** One or two names side by side. */
export type CreditsRow = readonly [string] | readonly [string, string];

/**
 * Names in rows of one or two. A name that is wider than a column takes a row of its own; who waits for a neighbour
 * meanwhile comes after it, so that only the last row may have a hole.
 */
export function rowsOf(
  names: readonly string[],
  room: { readonly columns: 1 | 2; readonly columnPx: number; readonly widthOf: (name: string) => number },
): readonly CreditsRow[] {
  const rows: CreditsRow[] = [];
  let waiting: string | null = null;
  for (const name of names) {
    if (room.columns === 1 || room.widthOf(name) > room.columnPx) rows.push([name]);
    else if (waiting === null) waiting = name;
    else {
      rows.push([waiting, name]);
      waiting = null;
    }
  }
  return waiting === null ? rows : [...rows, [waiting]];
}
