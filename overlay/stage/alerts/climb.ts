import type { Curve } from '../motion/curves.ts';
import { CURVES } from '../motion/curves.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import { inTurn, together } from '../motion/motion.ts';
import { COUNT_FROM_SCALE } from '../motion/times.ts';

import { between, isSameCard, onLieOf, toned } from './morph.ts';
import { words } from './moves.ts';
import type { AlertLayout } from './spots.ts';
import { LINE_NAMES } from './spots.ts';
import { CLIMB_MS } from './times.ts';
import type { AlertView } from './view.ts';

/** What a climb is drawn with; `put` lays the view out. */
export interface Climber {
  readonly view: AlertView;
  readonly motion: Pick<Motion, 'run'>;
  readonly put: (layout: AlertLayout) => void;
  /** How the theme's things pop. */
  readonly pop: Curve;
}

/**
 * From one level to a higher one, one movement at a time: the ground grows and takes name, number and gift along, then
 * the new colour is wiped across, then gift and medallion take their new shape.
 */
export function climb({ view, motion, put, pop }: Climber, before: AlertLayout, to: AlertLayout): Playing {
  const from = onLieOf(before, to.place.lie);
  const isCard = isSameCard(from, to);
  const grey = toned(to, from.color);
  const panel = to.place.panel;
  const name = glideOf(view, from);

  const grow = () => {
    put(grey);
    view.stand();
    if (!isCard) {
      for (const line of LINE_NAMES) if (line !== 'name') view.lines[line].rise(0);
      view.extras(0);
      view.frame.grow(0);
    }
    return motion.run({
      durationMs: isCard ? CLIMB_MS.grow : CLIMB_MS.reshape,
      curve: CURVES.move,
      draw: (part) => {
        // The band has no corners that could shrink to a banner's.
        view.ground(between(from.place.panel, panel, part), from.level === 6 ? to.level : from.level);
        name(grey, part);
        moveLines(view, from, grey, part, isCard);
        moveCount(view, from, grey, part);
        holdGift(view, from, to, part, isCard);
      },
    });
  };

  const wipe = () =>
    together(
      motion.run({
        durationMs: CLIMB_MS.wipe,
        curve: CURVES.move,
        draw: (part) => {
          view.recolour(panel, to.level, part);
          holdGift(view, from, to, 1, isCard);
          recolourWords(view, to, panel.x + panel.w * part);
        },
      }),
      ...(isCard ? [] : words({ view, motion }, 0, CLIMB_MS.wipe, ['name'])),
      motion.run({
        durationMs: CLIMB_MS.wipe,
        draw: (part) => {
          if (!isCard) view.extras(part);
        },
      }),
    );

  const take = () => {
    put(to);
    const giftFrom = from.gift.sizePx / to.gift.sizePx;
    const wheelFrom = (from.place.medallion?.r ?? 0) / (to.place.medallion?.r ?? 1);
    const start = isCard ? { x: from.gift.x + panel.x - from.place.panel.x, y: to.gift.y } : to.gift;
    return motion.run({
      durationMs: CLIMB_MS.gift,
      curve: pop,
      draw: (part) => {
        view.gift.scale.set(giftFrom + (1 - giftFrom) * part);
        view.gift.position.set(
          start.x + (to.gift.x - start.x) * part,
          start.y + (to.gift.y - start.y) * part,
        );
        view.medallion.scale.set(wheelFrom + (1 - wheelFrom) * part);
        if (to.count && from.count === null) {
          view.count.swell(COUNT_FROM_SCALE + (1 - COUNT_FROM_SCALE) * Math.min(1, part));
        }
      },
    });
  };

  if (to.level !== 7) return inTurn(grow, wipe, take);
  return together(
    inTurn(grow, wipe, take),
    motion.run({
      durationMs: CLIMB_MS.wipe + CLIMB_MS.gift,
      delayMs: CLIMB_MS.reshape,
      curve: CURVES.move,
      draw: (part) => view.frame.grow(part),
    }),
  );
}

/** Takes the name from where and as large as it is now. */
function glideOf(view: AlertView, from: AlertLayout): (to: AlertLayout, part: number) => void {
  const was = from.lines.name;
  const wasWidth = view.lines.name.widthPx;
  const starts = { left: 0, center: -0.5, right: -1 };
  return (to, part) => {
    const is = to.lines.name;
    if (!was || !is) return;
    const left = was.x + starts[was.align] * wasWidth;
    const heldX = left - starts[is.align] * wasWidth;
    const rest = 1 - part;
    const ratio = was.sizePx / is.sizePx;
    view.lines.name.offset((heldX - is.x) * rest, (was.y - is.y) * rest, 1 + (ratio - 1) * rest);
  };
}

/** The other words of a card stay in sight; what is new rises. */
function moveLines(view: AlertView, from: AlertLayout, to: AlertLayout, part: number, isCard: boolean): void {
  if (!isCard) return;
  const rest = 1 - part;
  const shiftPx = (from.lines.name?.x ?? 0) - (to.lines.name?.x ?? 0);
  for (const key of LINE_NAMES) {
    const [was, is] = [from.lines[key], to.lines[key]];
    if (!is || key === 'name') continue;
    const words = view.lines[key];
    if (was) {
      const ratio = was.sizePx / is.sizePx;
      words.offset((was.x - is.x) * rest, (was.y - is.y) * rest, 1 + (ratio - 1) * rest);
    } else {
      words.rise(part);
      words.offset(shiftPx * rest, 0, 1);
    }
  }
}

function moveCount(view: AlertView, from: AlertLayout, to: AlertLayout, part: number): void {
  const [was, is] = [from.count, to.count];
  if (!is) return;
  if (!was) return view.count.swell(0);
  const rest = 1 - part;
  // A number that is held at its other end from now on comes from about where it was.
  const fromX = was.align === is.align ? was.x : was.x - was.sizePx;
  view.count.glide((fromX - is.x) * rest, (was.y - is.y) * rest, 1 + (was.sizePx / is.sizePx - 1) * rest);
}

/** Gift and medallion in their old look; a card's keep to its left edge, others travel to their new place. */
function holdGift(view: AlertView, from: AlertLayout, to: AlertLayout, part: number, isCard: boolean): void {
  const mix = (a: number, b: number) => a + (b - a) * part;
  const giftX = isCard ? from.gift.x + to.place.panel.x - from.place.panel.x : to.gift.x;
  const gift = { ...from.gift, x: mix(from.gift.x, giftX), y: mix(from.gift.y, to.gift.y) };
  const wheel = from.place.medallion;
  const goal = to.place.medallion ?? wheel;
  view.dress({
    ...from,
    gift,
    place: {
      ...from.place,
      medallion: wheel && goal && { ...wheel, x: mix(wheel.x, goal.x), y: mix(wheel.y, goal.y) },
    },
  });
  view.gift.scale.set(1);
  view.medallion.scale.set(1);
}

/** Words take their new colour as the front passes them. */
function recolourWords(view: AlertView, to: AlertLayout, frontPx: number): void {
  for (const key of LINE_NAMES) {
    const spot = to.lines[key];
    if (spot && frontPx > spot.x) view.lines[key].tone(spot.color);
  }
  if (to.count && frontPx > to.count.x - to.count.sizePx) view.count.tone(to.color);
}
