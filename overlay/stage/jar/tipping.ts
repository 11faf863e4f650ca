import { CURVES } from '../motion/curves.ts';
import type { JarBody } from './jar-model.ts';
import { JAR, LID, NECK_HALF_PX } from './shape.ts';

/** A piece as it is seen while the jar tips, in the jar's px. */
export interface Tipped {
  x: number;
  y: number;
  /** Its size in parts of its own. */
  scale: number;
}

/** Over on its head, and a little farther, so that the last ones slide. */
const TURN_DEG = -150;
/** Parts of the time: when it has turned, and when it turns back. */
const TURNED_AT = 0.3;
const BACK_FROM = 0.68;
/** The lid is off by then, and on again from `1 - LID_PART`. */
const LID_PART = 0.12;
/** The piece next to the mouth goes first, the one at the bottom so much later. */
const FIRST_AT = 0.2;
const SPREAD = 0.2;
const SLIDE_PART = 0.28;
/** Out of the mouth they shrink away within this. */
const OUT_PX = 90;
/** The jar is a little smaller while it lies across, so that it stays within its corner of the picture. */
const SMALLEST = 0.82;

/** How the whole jar stands when so much of the tipping is over. */
export function tippedJar(part: number): {
  readonly turnDeg: number;
  readonly scale: number;
  readonly lid: number;
} {
  const turn = CURVES.move(part / TURNED_AT) - CURVES.move((part - BACK_FROM) / (1 - BACK_FROM));
  const lid = 1 - CURVES.exit(part / LID_PART) + CURVES.enter((part - (1 - LID_PART)) / LID_PART);
  return { turnDeg: TURN_DEG * turn, scale: 1 - (1 - SMALLEST) * Math.min(1, 2 * turn), lid };
}

/** Where a piece has slid to by then: along the jar to its mouth, and out. */
export function tippedPiece({ x, y }: Pick<JarBody, 'x' | 'y'>, part: number, to: Tipped): void {
  const startsAt = FIRST_AT + SPREAD * (y / JAR.h);
  const slid = CURVES.exit((part - startsAt) / SLIDE_PART);
  const middle = JAR.w / 2;
  to.y = y - (y + OUT_PX) * slid;
  // Towards the neck on the way, so that nothing passes through the shoulder.
  const within = 1 - (1 - NECK_HALF_PX / middle) * Math.min(1, 2 * slid);
  to.x = middle + (x - middle) * within;
  to.scale = Math.min(1, Math.max(0, (to.y + OUT_PX) / (OUT_PX + LID.h)));
}
