import type { Box } from '../canvas-size.ts';

/** Sizes of the leaderboard, in canvas px. */
export const BOARD = {
  /** Height of the heading above the rows. */
  headerPx: 56,
  /** Height of a row. */
  rowPx: 60,
  /** Below the last row, so that it does not sit on the edge. */
  footPx: 12,
  /** Room left of the rank cell; the crown reaches a little into it. */
  rankLeftPx: 18,
  /** Width of the cell that rank numerals and crowns stand in the middle of. */
  rankCellPx: 44,
  /** Between the rank cell and the name. */
  nameGapPx: 12,
  /** The crown is a little wider than its cell: the outline of who leads. */
  crownPx: 48,
  /** The sign of the number that is counted, at the end of the heading. */
  gemPx: 32,
  /** Width of the bar at the left of a plate. */
  plateBarPx: 5,
  /** How far a plate stays off the panel's edge. */
  plateInsetPx: 8,
  /** Rows past this are too small a thing to be seen. */
  mostRows: 10,
} as const;

/** Sizes of the tiles that stand for rows in a flat box, in canvas px. */
export const TILE = {
  /** Width of a tile at its default place. */
  widthPx: 288,
  gapPx: 12,
  /** Room at the left and the right edge. */
  padPx: 12,
  nameGapPx: 8,
  /** The crown is taller than in a row: it stands beside two lines. */
  crownPx: 52,
  /** Width of the cell of a numeral; the crown's is its own. */
  rankCellPx: 36,
  most: 3,
} as const;

/** A box this much wider than high holds tiles side by side and no rows. */
const TILES_FROM_RATIO = 4;

export function holdsTiles({ w, h }: Pick<Box, 'w' | 'h'>): boolean {
  return w / h >= TILES_FROM_RATIO;
}

/** How many rows or tiles have room in the box; at least one. */
export function boardRoom(box: Pick<Box, 'w' | 'h'>): number {
  const room = holdsTiles(box)
    ? Math.min(TILE.most, Math.floor((box.w + TILE.gapPx) / (TILE.widthPx + TILE.gapPx)))
    : Math.min(BOARD.mostRows, Math.floor((box.h - BOARD.headerPx - BOARD.footPx) / BOARD.rowPx));
  return Math.max(1, room);
}

/** Width of each of the tiles that fill the box. */
export function tileWidth(box: Pick<Box, 'w' | 'h'>): number {
  const room = boardRoom(box);
  return (box.w - (room - 1) * TILE.gapPx) / room;
}
