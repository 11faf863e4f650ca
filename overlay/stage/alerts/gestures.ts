import type { Playing } from '../motion/motion.ts';
import { together } from '../motion/motion.ts';
import type { EnterName } from '../theme.ts';
import type { Pace } from './flavours.ts';
import { FLAVOURS } from './flavours.ts';
import type { Mover, Rig } from './moves.ts';
import { CARD_FADE_MS } from './times.ts';

/** How a card comes; it goes by the same gesture, backwards. */
interface Gesture {
  readonly pace: Pace;
  /** A part of the way in. */
  readonly draw: (view: Mover, part: number) => void;
  /** What has no edge to come over is faded in and out, as shortly as it may be. */
  readonly isFaded: boolean;
  /** Whether the gift goes with its card; else it shrinks by itself. */
  readonly takesGift: boolean;
}

/** How far a diagonal wipe slides, in px. */
const SLIDE_PX = 60;
/** From how high a card drops, in px, and how far it is turned there. */
const DROP = { highPx: 70, turnDeg: -3.4 } as const;

const GESTURES: Readonly<Record<EnterName, Gesture>> = {
  wipe: {
    pace: FLAVOURS.wipe.uncover,
    draw: (view, part) => view.wipe(part, 'left'),
    isFaded: false,
    takesGift: false,
  },
  diagonal: {
    pace: FLAVOURS.diagonal.uncover,
    draw(view, part) {
      view.wipe(part, 'slant');
      view.pose({ x: -SLIDE_PX * (1 - part) });
    },
    isFaded: false,
    takesGift: false,
  },
  drop: {
    pace: FLAVOURS.drop.pop,
    draw: (view, part) => view.pose({ y: -DROP.highPx * (1 - part), turnDeg: DROP.turnDeg * (1 - part) }),
    isFaded: true,
    takesGift: true,
  },
  open: {
    pace: FLAVOURS.open.uncover,
    draw: (view, part) => view.wipe(part, 'middle'),
    isFaded: false,
    takesGift: true,
  },
  steps: {
    pace: FLAVOURS.steps.uncover,
    draw: (view, part) => view.wipe(part, 'left'),
    isFaded: false,
    takesGift: false,
  },
  pop: {
    pace: FLAVOURS.pop.pop,
    draw: (view, part) => view.pose({ scale: part }),
    isFaded: false,
    takesGift: true,
  },
};

/** Whether what stands on a card of the theme goes with it. */
export function takesGift({ enter }: Rig): boolean {
  return GESTURES[enter].takesGift;
}

/** The card comes by the theme's gesture. */
export function come({ view, motion, enter }: Rig, inMs: number): Playing {
  const { draw, isFaded, pace } = GESTURES[enter];
  const durationMs = Math.max(inMs, pace.leastMs);
  const moving = motion.run({ durationMs, curve: pace.curve, draw: (part) => draw(view, part) });
  if (!isFaded) return moving;
  return together(moving, motion.run({ durationMs: CARD_FADE_MS, draw: (part) => view.fade(part) }));
}

/** The card goes as it came. */
export function go({ view, motion, enter }: Rig, outMs: number): Playing {
  const { draw, isFaded } = GESTURES[enter];
  const curve = FLAVOURS[enter].cover;
  const moving = motion.run({ durationMs: outMs, curve, draw: (part) => draw(view, 1 - part) });
  if (!isFaded) return moving;
  const durationMs = Math.min(CARD_FADE_MS, outMs);
  const fade = (part: number) => view.fade(1 - part);
  return together(moving, motion.run({ durationMs, delayMs: outMs - durationMs, draw: fade }));
}
