/** A picture that is on its way over the window; px and degrees. */
export interface Spot {
  x: number;
  y: number;
  angleDeg: number;
}

export const COUNT = 1_000;
export const SIZE_PX = 32;

/** Puts the place of one of many at a time into `spot`: the same for all who draw them. */
export function placeOf(nth: number, nowMs: number, spot: Spot): void {
  const seconds = nowMs / 1_000;
  spot.x = (nth * 197 + (40 + (nth % 7) * 20) * seconds) % innerWidth;
  spot.y = (nth * 131 + (30 + (nth % 5) * 25) * seconds) % innerHeight;
  spot.angleDeg = nth * 17 + 45 * seconds;
}
