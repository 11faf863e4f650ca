/** Sizes of a battle, in canvas px. */
export const BATTLE = {
  barPx: 24,
  /** Below the bar: the gem stands out of it. */
  footPx: 16,
  gemPx: 44,
  name: { maxPx: 30, minPx: 28 },
  totalPx: 36,
  clockPx: 40,
  /** Between a name and its total, and between a total and the clock. */
  gapPx: 20,
  /** Of more than two teams: plate of the letter, and the two lines of a team. */
  letterPx: 32,
  letterGapPx: 8,
  manyNamePx: 28,
  leastManyNamePx: 24,
  manyTotalPx: 30,
} as const;

/** Sizes of the card that shows how a battle ended, in canvas px. */
export const RESULT = {
  w: 600,
  h: 220,
  artPx: 132,
  captionPx: 28,
  name: { maxPx: 48, minPx: 34 },
  marginPx: 34,
  thanksPx: 28,
} as const;

/** Widest text that the clock of a battle usually has: its room is kept so that the totals do not move. */
export const WIDEST_CLOCK = '00:00';
