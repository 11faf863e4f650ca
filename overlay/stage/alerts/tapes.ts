import type { StageLevel } from './places.ts';

/** Where tape is stuck, in parts of the width: clear of gift, medallion, tag and words. */
export const TAPES: Readonly<Record<StageLevel, readonly number[]>> = {
  2: [0.86],
  3: [0.86],
  4: [0.5],
  5: [0.2, 0.8],
  6: [0.06, 0.94],
  7: [0.12, 0.88],
};
