import { CURVES, LEAST_MS } from '../motion/curves.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import { COUNT_FROM_SCALE } from '../motion/times.ts';
import type { EnterName } from '../theme.ts';
import { FLAVOURS } from './flavours.ts';
import type { LineName } from './spots.ts';
import { LINE_NAMES } from './spots.ts';
import { LINE_LAG_MS } from './times.ts';
import type { AlertView, WipeFrom } from './view.ts';

/** What of an alert's view is moved. */
export type Mover = Pick<
  AlertView,
  'count' | 'extras' | 'fade' | 'frame' | 'gift' | 'layout' | 'lines' | 'medallion' | 'pose' | 'wipe'
>;

/** A view, what moves it, and how the theme does. */
export interface Rig {
  readonly view: Mover;
  readonly motion: Pick<Motion, 'run'>;
  readonly enter: EnterName;
}

interface Scaled {
  readonly scale: { set(scale: number): void };
}

export function wipeIn({ view, motion, enter }: Rig, askedMs: number, from: WipeFrom, delayMs = 0): Playing {
  const { curve, leastMs } = FLAVOURS[enter].uncover;
  const durationMs = Math.max(askedMs, leastMs);
  return motion.run({ durationMs, delayMs, curve, draw: (part) => view.wipe(part, from) });
}

export function wipeOut({ view, motion, enter }: Rig, durationMs: number, from: WipeFrom): Playing {
  const curve = FLAVOURS[enter].cover;
  return motion.run({ durationMs, curve, draw: (part) => view.wipe(1 - part, from) });
}

/** Comes, most often with its size passed by a little. */
export function pop({ motion, enter }: Rig, target: Scaled, delayMs: number, askedMs: number): Playing {
  const { curve, leastMs } = FLAVOURS[enter].pop;
  const durationMs = Math.max(askedMs, leastMs);
  return motion.run({ durationMs, delayMs, curve, draw: (part) => target.scale.set(part) });
}

export function grow({ motion }: Rig, target: Scaled, delayMs: number, askedMs: number): Playing {
  const durationMs = Math.max(askedMs, LEAST_MS.enter);
  return motion.run({ durationMs, delayMs, curve: CURVES.enter, draw: (part) => target.scale.set(part) });
}

export function shrink({ motion }: Rig, target: Scaled, durationMs: number, delayMs = 0): Playing {
  return motion.run({ durationMs, delayMs, curve: CURVES.exit, draw: (part) => target.scale.set(1 - part) });
}

/** Each line rises a little after the one above it. */
export function words(
  { view, motion }: Pick<Rig, 'view' | 'motion'>,
  delayMs: number,
  askedMs: number,
  except: readonly LineName[] = [],
): Playing[] {
  const durationMs = Math.max(askedMs, LEAST_MS.enter);
  const shown: LineName[] = LINE_NAMES.filter((name) => view.layout?.lines[name] && !except.includes(name));
  return shown.map((name, index) =>
    motion.run({
      durationMs,
      delayMs: delayMs + index * LINE_LAG_MS,
      curve: CURVES.enter,
      draw: (part) => view.lines[name].rise(part),
    }),
  );
}

/** The number comes down to its size; tag and gem come with it. */
export function land({ view, motion }: Rig, delayMs: number, askedMs: number): Playing {
  return motion.run({
    durationMs: Math.max(askedMs, LEAST_MS.enter),
    delayMs,
    curve: CURVES.enter,
    draw: (part) => {
      view.count.swell(part === 0 ? 0 : COUNT_FROM_SCALE + (1 - COUNT_FROM_SCALE) * part);
      view.extras(part);
    },
  });
}
