import { CURVES } from '../motion/curves.ts';
import type { Playing } from '../motion/motion.ts';
import { together } from '../motion/motion.ts';
import { ENTRANCE_MS, LADDER_MS } from '../motion/times.ts';
import { FLAVOURS } from './flavours.ts';
import { come, go, takesGift } from './gestures.ts';
import type { Rig } from './moves.ts';
import { grow, land, pop, shrink, wipeIn, wipeOut, words } from './moves.ts';
import type { StageLevel } from './places.ts';

/** How a level comes and goes on the view that all levels share. */
export interface Entrance {
  enter(inMs: number): Playing;
  leave(outMs: number): Playing;
}

/** The movements of each level, in the theme's way; one of each serves all alerts. */
export function createEntrances(rig: Rig): Readonly<Record<StageLevel, Entrance>> {
  return {
    2: createCard(rig, 2),
    3: createCard(rig, 3),
    4: createCard(rig, 4),
    5: createTall(rig),
    6: createBand(rig),
    7: createLegend(rig),
  };
}

/** Levels 2 to 4: the ground comes by the theme's gesture, the gift pops, words rise, the number lands. */
function createCard(rig: Rig, level: StageLevel): Entrance {
  const { view } = rig;
  /** What comes with the card was timed for level 3, whatever the theme; other levels stretch it by their own length. */
  const pace = LADDER_MS[level].inMs / LADDER_MS[3].inMs;
  const { gift, text, count } = ENTRANCE_MS;
  return {
    enter: (inMs) =>
      together(
        come(rig, inMs),
        pop(rig, view.medallion, 0.5 * gift.delayMs * pace, gift.durationMs * pace),
        pop(rig, view.gift, gift.delayMs * pace, gift.durationMs * pace),
        ...words(rig, text.delayMs * pace, text.durationMs * pace),
        land(rig, count.delayMs * pace, count.durationMs * pace),
      ),
    leave: (outMs) =>
      takesGift(rig)
        ? go(rig, outMs)
        : together(go(rig, outMs), shrink(rig, view.gift, outMs), shrink(rig, view.medallion, outMs)),
  };
}

/** Level 5: the medallion first, then the card unfolds from under it. */
function createTall(rig: Rig): Entrance {
  const { view } = rig;
  return {
    enter: (inMs) =>
      together(
        pop(rig, view.medallion, 0, inMs * 0.6),
        pop(rig, view.gift, inMs * 0.16, inMs * 0.6),
        wipeIn(rig, inMs * 0.62, 'top', inMs * 0.38),
        ...words(rig, inMs * 0.66, ENTRANCE_MS.text.durationMs),
        land(rig, inMs * 0.74, ENTRANCE_MS.count.durationMs),
      ),
    leave: (outMs) =>
      together(
        wipeOut(rig, outMs * 0.7, 'top'),
        shrink(rig, view.gift, outMs * 0.5, outMs * 0.5),
        shrink(rig, view.medallion, outMs * 0.5, outMs * 0.5),
      ),
  };
}

/** Radians that a medallion rolls: with more, its wedges would flash on too much of the picture (measured, EY3). */
const ROLL = Math.PI / 8;

/** Level 6: the band is wiped in, the medallion rolls in over it as far as its rim has way. */
function createBand(rig: Rig): Entrance {
  const { view, motion, enter } = rig;
  const { band } = FLAVOURS[enter];
  const roll = (part: number) => {
    const layout = view.layout;
    const home = layout?.place.medallion;
    if (!layout || !home) return;
    const wayPx = ROLL * home.r * (1 - part);
    view.medallion.position.x = home.x - wayPx;
    view.gift.position.x = layout.gift.x - wayPx;
    view.medallion.rotation = -wayPx / home.r;
    view.gift.rotation = view.medallion.rotation;
  };
  return {
    enter: (inMs) =>
      together(
        wipeIn(rig, inMs * 0.7, band),
        grow(rig, view.medallion, inMs * 0.1, inMs * 0.4),
        grow(rig, view.gift, inMs * 0.1, inMs * 0.4),
        motion.run({ durationMs: inMs * 0.9, delayMs: inMs * 0.1, curve: CURVES.move, draw: roll }),
        ...words(rig, inMs * 0.5, ENTRANCE_MS.text.durationMs * 1.2),
        land(rig, inMs * 0.66, ENTRANCE_MS.count.durationMs),
      ),
    leave: (outMs) =>
      together(
        wipeOut(rig, outMs, band),
        motion.run({ durationMs: outMs, curve: CURVES.exit, draw: (part) => roll(1 - part) }),
        shrink(rig, view.gift, outMs * 0.4, outMs * 0.6),
        shrink(rig, view.medallion, outMs * 0.4, outMs * 0.6),
      ),
  };
}

/** Level 7: the frame is drawn from two corners, the medallions open, the banner comes last. */
function createLegend(rig: Rig): Entrance {
  const { view, motion } = rig;
  const frame = (part: number) => void view.frame.grow(part);
  return {
    enter: (inMs) =>
      together(
        motion.run({ durationMs: inMs * 0.43, curve: CURVES.move, draw: frame }),
        pop(rig, view.medallion, inMs * 0.3, inMs * 0.36),
        pop(rig, view.gift, inMs * 0.42, inMs * 0.3),
        wipeIn(rig, inMs * 0.3, 'middle', inMs * 0.56),
        ...words(rig, inMs * 0.72, inMs * 0.23),
        land(rig, inMs * 0.78, inMs * 0.2),
      ),
    leave: (outMs) =>
      together(
        wipeOut(rig, outMs * 0.4, 'middle'),
        shrink(rig, view.gift, outMs * 0.35, outMs * 0.25),
        shrink(rig, view.medallion, outMs * 0.35, outMs * 0.35),
        motion.run({
          durationMs: outMs * 0.6,
          delayMs: outMs * 0.4,
          curve: CURVES.exit,
          draw: (part) => frame(1 - part),
        }),
      ),
  };
}
