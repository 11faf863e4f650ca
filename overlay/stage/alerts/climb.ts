import { CURVES } from '../motion/curves.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import { inTurn, together } from '../motion/motion.ts';
import { land, words } from './entrances.ts';
import type { AlertLayout } from './layout.ts';
import { LINE_NAMES } from './layout.ts';
import { CLIMB_MS } from './times.ts';
import type { AlertView } from './view.ts';

/** What a climb is drawn with; `put` lays the view out. */
export interface Climber {
  readonly view: AlertView;
  readonly motion: Pick<Motion, 'run'>;
  readonly put: (layout: AlertLayout) => void;
}

/** Levels 2 to 4 are one card that grows; its words stay in sight all the while. */
export function isSameCard(from: AlertLayout, to: AlertLayout): boolean {
  return from.level <= 4 && to.level <= 4;
}

/** From one level to a higher one: first the ground grows, then its colour is wiped across, then gift and medallion. */
export function climb(climber: Climber, from: AlertLayout, to: AlertLayout): Playing {
  return isSameCard(from, to) ? growCard(climber, from, to) : changeShape(climber, from, to);
}

function growCard({ view, motion, put }: Climber, from: AlertLayout, to: AlertLayout): Playing {
  const gray = toned(to, from.color);
  const panel = to.place.panel;
  return inTurn(
    () => {
      put(gray);
      view.stand();
      return motion.run({
        durationMs: CLIMB_MS.grow,
        curve: CURVES.move,
        draw: (part) => {
          view.ground(between(from.place.panel, panel, part), from.level);
          moveWords(view, from, gray, part);
          holdGift(view, from, to, part, 0);
        },
      });
    },
    () =>
      motion.run({
        durationMs: CLIMB_MS.wipe,
        curve: CURVES.move,
        draw: (part) => {
          view.recolour(panel, to.level, part);
          holdGift(view, from, to, 1, 0);
          const frontPx = panel.x + panel.w * part;
          for (const name of LINE_NAMES) {
            const spot = to.lines[name];
            if (spot && frontPx > spot.x) view.lines[name].tone(spot.color);
          }
          if (to.count && frontPx > to.count.x - to.count.sizePx) view.count.tone(to.color);
        },
      }),
    () => {
      put(to);
      return motion.run({
        durationMs: CLIMB_MS.gift,
        curve: CURVES.pop,
        draw: (part) => holdGift(view, from, to, 1, part),
      });
    },
  );
}

function changeShape({ view, motion, put }: Climber, from: AlertLayout, to: AlertLayout): Playing {
  const rig = { view, motion };
  const panel = to.place.panel;
  const start = onLie(from, to);
  return inTurn(
    () => {
      put(to);
      view.stand();
      view.gift.scale.set(0);
      view.medallion.scale.set(0);
      view.count.swell(0);
      view.extras(0);
      view.frame.grow(0);
      for (const name of LINE_NAMES) view.lines[name].rise(0);
      return motion.run({
        durationMs: CLIMB_MS.grow,
        curve: CURVES.move,
        draw: (part) => view.ground(between(start, panel, part), from.level === 6 ? 7 : from.level),
      });
    },
    () =>
      together(
        motion.run({
          durationMs: CLIMB_MS.wipe,
          curve: CURVES.move,
          draw: (part) => view.recolour(panel, to.level, part),
        }),
        motion.run({
          durationMs: CLIMB_MS.wipe + CLIMB_MS.gift,
          curve: CURVES.move,
          draw: (part) => view.frame.grow(part),
        }),
      ),
    () =>
      together(
        motion.run({
          durationMs: CLIMB_MS.gift,
          curve: CURVES.pop,
          draw: (part) => {
            view.gift.scale.set(part);
            view.medallion.scale.set(part);
          },
        }),
        ...words(rig, 0, CLIMB_MS.wipe),
        land(rig, CLIMB_MS.grow, CLIMB_MS.wipe),
      ),
  );
}

/** The layout with its level's colour taken for another. */
export function toned(layout: AlertLayout, color: number): AlertLayout {
  const tone = <T extends { readonly color: number } | null>(spot: T): T =>
    spot && spot.color === layout.color ? { ...spot, color } : spot;
  const { lead, name, tail, second, diamonds, message } = layout.lines;
  return {
    ...layout,
    color,
    lines: {
      lead: tone(lead),
      name: tone(name),
      tail: tone(tail),
      second: tone(second),
      diamonds: tone(diamonds),
      message: tone(message),
    },
  };
}

type Box = AlertLayout['place']['panel'];

function between(from: Box, to: Box, part: number): Box {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), w: mix(from.w, to.w), h: mix(from.h, to.h) };
}

/** The panel of one layout in the px of another's drawing. */
function onLie(from: AlertLayout, to: AlertLayout): Box {
  const { panel, lie } = from.place;
  const target = to.place.lie;
  const ratio = lie.scale / target.scale;
  return {
    x: (lie.x + panel.x * lie.scale - target.x) / target.scale,
    y: (lie.y + panel.y * lie.scale - target.y) / target.scale,
    w: panel.w * ratio,
    h: panel.h * ratio,
  };
}

/** Words glide from where and as large as they were. */
function moveWords(view: AlertView, from: AlertLayout, to: AlertLayout, part: number): void {
  const rest = 1 - part;
  const shiftPx = (from.lines.name?.x ?? 0) - (to.lines.name?.x ?? 0);
  for (const name of LINE_NAMES) {
    const [was, is] = [from.lines[name], to.lines[name]];
    if (!is) continue;
    if (!was) {
      view.lines[name].rise(part);
      view.lines[name].offset(shiftPx * rest, 0, 1);
    } else {
      const ratio = was.sizePx / is.sizePx;
      view.lines[name].offset((was.x - is.x) * rest, (was.y - is.y) * rest, 1 + (ratio - 1) * rest);
    }
  }
  if (from.count && to.count) {
    const ratio = from.count.sizePx / to.count.sizePx;
    view.count.glide(
      (from.count.x - to.count.x) * rest,
      (from.count.y - to.count.y) * rest,
      1 + (ratio - 1) * rest,
    );
  }
}

/**
 * The gift as it was while the card grows under it (`grown`), then as it becomes (`changed`): its new picture is
 * as large as the old one first.
 */
function holdGift(view: AlertView, from: AlertLayout, to: AlertLayout, grown: number, changed: number): void {
  const isNew = changed > 0;
  view.dress(isNew ? to : { ...from, place: { ...to.place, medallion: null } });
  const ratio = from.gift.sizePx / to.gift.sizePx;
  view.gift.scale.set(isNew ? ratio + (1 - ratio) * changed : 1);
  const keptX = from.gift.x + (to.place.panel.x - from.place.panel.x) * grown;
  const keptY = from.gift.y + (to.gift.y - from.gift.y) * grown;
  view.gift.x = isNew ? keptX + (to.gift.x - keptX) * changed : keptX;
  view.gift.y = isNew ? to.gift.y : keptY;
  view.gift.angle = isNew ? to.gift.tiltDeg * Math.min(1, changed) : from.gift.tiltDeg;
  if (isNew) view.medallion.scale.set(changed);
}
