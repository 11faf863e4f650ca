import type { Alert } from '../../../shared/alert.ts';
import type { GiftArt } from '../art/motifs.ts';
import { artOf } from '../art/motifs.ts';
import type { StageLevel } from './places.ts';

/** How three gifts are fanned, in parts of the foremost one's size. */
export const FAN = {
  /** Size of the foremost, in parts of a gift that stands alone. */
  frontSize: 128 / 160,
  sideSize: 92 / 128,
  /** Middle of each one at the side, from the middle of the foremost. */
  sideAt: 52 / 128,
  sideTiltDeg: 9,
} as const;

/** From the middle of a fan to its end, in parts of the foremost gift's size. */
export const FAN_HALF = FAN.sideAt + FAN.sideSize / 2;

/** What stands for the gift of an alert, the foremost first: three on a card that others play in, else one. */
export function giftsOf(
  { gift, merged }: Pick<Alert, 'gift' | 'merged'>,
  level: StageLevel,
): readonly GiftArt[] {
  const front = gift.motif;
  if (!merged || level > 3) return [artOf(front, level)];
  const [left = front, right = front] = merged.motifs ?? [];
  return [front, left, right].map((motif) => artOf(motif, level));
}
