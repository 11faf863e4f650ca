import { CURVES } from '../motion/curves.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import { together } from '../motion/motion.ts';
import { COUNT_FROM_SCALE, ENTRANCE_MS, LADDER_MS } from '../motion/times.ts';
import type { StageLevel } from './places.ts';
import type { LineName } from './spots.ts';
import { LINE_NAMES } from './spots.ts';
import { LINE_LAG_MS } from './times.ts';
import type { AlertView, WipeFrom } from './view.ts';

/** How a level comes and goes on the view that all levels share. */
export interface Entrance {
  enter(inMs: number): Playing;
  leave(outMs: number): Playing;
}

type Rig = { readonly view: AlertView; readonly motion: Pick<Motion, 'run'> };

/** The movements of each level; one of each serves all alerts. */
export function createEntrances(rig: Rig): Readonly<Record<StageLevel, Entrance>> {
  const card = createCard(rig);
  return { 2: card, 3: card, 4: card, 5: createTall(rig), 6: createBand(rig), 7: createLegend(rig) };
}

/** Times of the entrance were set for level 3; other levels stretch them by their own length. */
const SET_FOR_MS = LADDER_MS[3].inMs;

/** Levels 2 to 4: the ground is wiped in from the left, the gift pops, words rise, the number lands. */
function createCard(rig: Rig): Entrance {
  const { view } = rig;
  return {
    enter(inMs) {
      const pace = inMs / SET_FOR_MS;
      return together(
        wipeIn(rig, inMs, 'left'),
        pop(rig, view.medallion, 0.5 * ENTRANCE_MS.gift.delayMs * pace, ENTRANCE_MS.gift.durationMs * pace),
        pop(rig, view.gift, ENTRANCE_MS.gift.delayMs * pace, ENTRANCE_MS.gift.durationMs * pace),
        ...words(rig, ENTRANCE_MS.text.delayMs * pace, ENTRANCE_MS.text.durationMs * pace),
        land(rig, ENTRANCE_MS.count.delayMs * pace, ENTRANCE_MS.count.durationMs * pace),
      );
    },
    leave: (outMs) =>
      together(
        wipeOut(rig, outMs, 'left'),
        shrink(rig, view.gift, outMs),
        shrink(rig, view.medallion, outMs),
      ),
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

/** Level 6: the band is wiped in, the medallion rolls in over it as far as its rim has way. */
function createBand(rig: Rig): Entrance {
  const { view, motion } = rig;
  const roll = (part: number) => {
    const layout = view.layout;
    const home = layout?.place.medallion;
    if (!layout || !home) return;
    const wayPx = Math.PI * home.r * (1 - part);
    view.medallion.position.x = home.x - wayPx;
    view.gift.position.x = layout.gift.x - wayPx;
    view.medallion.rotation = -wayPx / home.r;
    view.gift.rotation = view.medallion.rotation;
  };
  return {
    enter: (inMs) =>
      together(
        wipeIn(rig, inMs * 0.7, 'left'),
        grow(rig, view.medallion, inMs * 0.1, inMs * 0.4),
        grow(rig, view.gift, inMs * 0.1, inMs * 0.4),
        motion.run({ durationMs: inMs * 0.9, delayMs: inMs * 0.1, curve: CURVES.move, draw: roll }),
        ...words(rig, inMs * 0.5, ENTRANCE_MS.text.durationMs * 1.2),
        land(rig, inMs * 0.66, ENTRANCE_MS.count.durationMs),
      ),
    leave: (outMs) =>
      together(
        wipeOut(rig, outMs, 'left'),
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

interface Scaled {
  readonly scale: { set(scale: number): void };
}

function wipeIn({ view, motion }: Rig, durationMs: number, from: WipeFrom, delayMs = 0): Playing {
  return motion.run({ durationMs, delayMs, curve: CURVES.enter, draw: (part) => view.wipe(part, from) });
}

function wipeOut({ view, motion }: Rig, durationMs: number, from: WipeFrom): Playing {
  return motion.run({
    durationMs,
    curve: CURVES.exit,
    // Nothing of it may come back at the end, when all of it is covered.
    draw: (part) => view.wipe(Math.min(1 - part, 0.999), from),
  });
}

/** Comes with its size passed by a little. */
function pop({ motion }: Rig, target: Scaled, delayMs: number, durationMs: number): Playing {
  return motion.run({ durationMs, delayMs, curve: CURVES.pop, draw: (part) => target.scale.set(part) });
}

function grow({ motion }: Rig, target: Scaled, delayMs: number, durationMs: number): Playing {
  return motion.run({ durationMs, delayMs, curve: CURVES.enter, draw: (part) => target.scale.set(part) });
}

function shrink({ motion }: Rig, target: Scaled, durationMs: number, delayMs = 0): Playing {
  return motion.run({ durationMs, delayMs, curve: CURVES.exit, draw: (part) => target.scale.set(1 - part) });
}

/** Each line rises a little after the one above it. */
export function words(
  rig: Rig,
  delayMs: number,
  durationMs: number,
  except: readonly LineName[] = [],
): Playing[] {
  const shown: LineName[] = LINE_NAMES.filter(
    (name) => rig.view.layout?.lines[name] && !except.includes(name),
  );
  return shown.map((name, index) =>
    rig.motion.run({
      durationMs,
      delayMs: delayMs + index * LINE_LAG_MS,
      curve: CURVES.enter,
      draw: (part) => rig.view.lines[name].rise(part),
    }),
  );
}

/** The number comes down to its size; tag and gem come with it. */
function land({ view, motion }: Rig, delayMs: number, durationMs: number): Playing {
  return motion.run({
    durationMs,
    delayMs,
    curve: CURVES.enter,
    draw: (part) => {
      view.count.swell(part === 0 ? 0 : COUNT_FROM_SCALE + (1 - COUNT_FROM_SCALE) * part);
      view.extras(part);
    },
  });
}
