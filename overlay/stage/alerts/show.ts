import type { Alert, Level } from '../../../shared/alert.ts';
import type { Place } from '../../../shared/topics.ts';
import type { Millis } from '../../../shared/units.ts';
import type { Art } from '../art/bake.ts';
import type { OwnArt } from '../art/own-art.ts';
import type { Box, CanvasSize } from '../canvas-size.ts';
import type { Particles } from '../effects/particles.ts';
import { DUST, SHOWERS } from '../effects/showers.ts';
import { CURVES } from '../motion/curves.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import { inTurn } from '../motion/motion.ts';
import { COUNT_FROM_SCALE, ENTRANCE_MS } from '../motion/times.ts';
import type { Glyphs } from '../widgets/glyphs.ts';
import { climb } from './climb.ts';
import { createEntrances } from './entrances.ts';
import { FLAVOURS } from './flavours.ts';
import { coveredBy, layoutAlert } from './layout.ts';
import { isSameCard } from './morph.ts';
import type { StageLevel } from './places.ts';
import type { AlertLayout, LayoutInput } from './spots.ts';
import { CLIMB_MS, DISMISS_MS, mayPulse, PULSE_MS, SHOWER_AT, showTimes } from './times.ts';
import { AlertView } from './view.ts';

/** Where alerts stand now. */
export interface AlertSpace {
  readonly canvas: CanvasSize;
  readonly place: Place;
}

/** Plays one alert at a time on one view. */
export interface AlertShow {
  readonly view: AlertView;
  /** Comes in; with more time gone than an entrance takes it stands at once. */
  show(alert: Alert, elapsedMs: Millis): void;
  /** The same alert with new words, numbers, or a higher level. */
  change(alert: Alert): void;
  /** Goes out, so that it has gone when its time is over. */
  leave(): void;
  /** Goes quickly, because somebody skipped it. */
  dismiss(): void;
  /** Gone with the next frame. */
  remove(): void;
  /** Lays the alert out anew on a stage of another shape; answers what it covers in canvas px, null when nothing. */
  arrange(): Box | null;
}

/** As a gift pops, in its own time. */
const PICTURE_COMES = { durationMs: ENTRANCE_MS.gift.durationMs, curve: CURVES.pop } as const;

export function createAlertShow(deps: {
  readonly art: Art;
  readonly own: Pick<OwnArt, 'texture' | 'want' | 'play' | 'rest'>;
  readonly glyphs: Glyphs;
  readonly motion: Motion;
  readonly particles: Pick<Particles, 'play'>;
  readonly measure: LayoutInput['measure'];
  readonly space: () => AlertSpace;
  readonly nowMs: () => Millis;
  /** Whether less motion is asked for, for alerts of this level. */
  readonly isCalm: (level: Level) => boolean;
  /** There is no graphics hardware: medallions do not turn. */
  readonly isSparing: boolean;
  /** Something was changed that no movement draws. */
  readonly redrawn: () => void;
}): AlertShow {
  const { motion, measure } = deps;
  const { enter, enterMs } = deps.art.theme;
  const view = new AlertView(deps.art, deps.glyphs, deps.own);
  const entrances = createEntrances({ view, motion, enter });
  let alert: Alert | null = null;
  /** Kept through a climb, so that a card grows to its right. */
  let leftPx: number | null = null;
  let laidOutFor: AlertSpace | null = null;
  let moving: Playing | null = null;
  let isClimbing = false;
  let pulse: Playing | null = null;
  let turning: Playing | null = null;
  let showers: Playing[] = [];
  let isLeaving = false;
  let dismissing: Playing | null = null;
  let pulsedAtMs: Millis | null = null;

  function layoutOf(which: Alert): AlertLayout {
    return layoutAlert(which, stageLevel(which), { ...deps.space(), measure, theme: deps.art.theme, leftPx });
  }

  function put(layout: AlertLayout): void {
    laidOutFor = deps.space();
    view.put(layout, laidOutFor.canvas.scale, measure);
  }

  function move(playing: Playing): void {
    moving = playing;
    void playing.done.then(() => {
      if (moving === playing) moving = null;
    });
  }

  /** Ends what moves where it was going; the picture then stands. */
  function settle(): void {
    moving?.finish();
    pulse?.finish();
    moving = null;
    pulse = null;
  }

  function halt(): void {
    moving?.stop();
    pulse?.stop();
    turning?.stop();
    for (const shower of showers) shower.stop();
    showers = [];
    moving = null;
    dismissing = null;
    pulse = null;
    turning = null;
  }

  function turn(durationMs: Millis): void {
    turning?.stop();
    turning = null;
    if (!alert || deps.isSparing || deps.isCalm(alert.tier.level)) return;
    if (alert.tier.level >= 4) turning = view.medallion.turn(motion, durationMs);
  }

  function shower(layout: AlertLayout, delayMs: Millis): void {
    const spec = SHOWERS[layout.level];
    if (!spec || deps.isCalm(layout.level)) return;
    const { lie } = layout.place;
    const from = layout.place.frame ?? layout.place.panel;
    const area = {
      x: lie.x + from.x * lie.scale,
      y: lie.y + from.y * lie.scale,
      w: from.w * lie.scale,
      h: from.h * lie.scale,
    };
    const seed = seedOf(alert?.id ?? '');
    const all = layout.level === 7 ? [spec, DUST] : [spec];
    showers = all.map((each, index) =>
      inTurn(
        () => motion.wait(delayMs),
        () => deps.particles.play({ shower: each, area, seed: seed + index }),
      ),
    );
  }

  /** Comes or goes where it stands. */
  function fade(to: 0 | 1): Playing {
    return motion.fade((part) => {
      view.alpha = to === 1 ? part : 1 - part;
    });
  }

  /** A picture that comes late takes the gift's place as a gift comes; one that does not come leaves the gift there. */
  async function bringPicture({ id, media }: Alert): Promise<void> {
    const file = media?.picture;
    if (!file) return deps.own.rest();
    const isThere = await deps.own.want(file);
    if (!isThere || isLeaving || alert?.id !== id || alert.media?.picture?.id !== file.id) return;
    const before = view.gift.texture;
    view.redressGift();
    deps.own.play(file);
    deps.redrawn();
    if (moving || view.gift.texture === before || deps.isCalm(alert.tier.level)) return;
    move(motion.run({ ...PICTURE_COMES, draw: (part) => view.gift.scale.set(part) }));
  }

  function remove(): void {
    halt();
    deps.own.rest();
    alert = null;
    isLeaving = false;
    view.visible = false;
  }

  return {
    view,
    show(next, elapsedMs) {
      halt();
      alert = next;
      leftPx = null;
      isLeaving = false;
      pulsedAtMs = null;
      const layout = layoutOf(next);
      const { inMs } = showTimes(next.tier.level, next.durationMs, enterMs);
      put(layout);
      view.stand();
      void bringPicture(next);
      turn(next.durationMs - elapsedMs);
      if (elapsedMs > inMs) return;
      isClimbing = false;
      if (deps.isCalm(layout.level)) return move(fade(1));
      move(entrances[layout.level].enter(inMs));
      shower(layout, inMs * SHOWER_AT);
    },
    change(next) {
      const before = alert;
      const from = view.layout;
      if (!before || !from) return;
      alert = next;
      if (next.tier.level > before.tier.level) {
        settle();
        isLeaving = false;
        if (from.level <= 4 && next.tier.level <= 4) leftPx = from.place.panel.x;
        const to = layoutOf(next);
        if (!isSameCard(from, to)) leftPx = null;
        void bringPicture(next);
        turn(next.durationMs);
        if (deps.isCalm(to.level)) {
          put(to);
          view.stand();
          return;
        }
        isClimbing = true;
        move(climb({ view, motion, put, pop: FLAVOURS[enter].pop.curve }, from, to));
        shower(to, CLIMB_MS.grow + CLIMB_MS.wipe);
        return;
      }
      if (!isLeaving && isClimbing) settle();
      put(layoutOf(next));
      if (isLeaving || deps.isCalm(next.tier.level) || next.gift.count === before.gift.count) return;
      if (moving || !mayPulse(deps.nowMs(), pulsedAtMs)) return;
      pulsedAtMs = deps.nowMs();
      pulse?.stop();
      pulse = motion.run({
        durationMs: PULSE_MS,
        curve: CURVES.enter,
        draw: (part) => view.count.swell(COUNT_FROM_SCALE + (1 - COUNT_FROM_SCALE) * part),
      });
    },
    leave() {
      const layout = view.layout;
      if (!alert || !layout || isLeaving) return;
      settle();
      isLeaving = true;
      if (deps.isCalm(layout.level)) return move(fade(0));
      move(entrances[layout.level].leave(showTimes(layout.level, alert.durationMs).outMs));
    },
    dismiss() {
      const layout = view.layout;
      if (!alert || !layout || deps.isCalm(layout.level)) return remove();
      settle();
      halt();
      alert = null;
      isLeaving = true;
      const playing = entrances[layout.level].leave(DISMISS_MS);
      dismissing = playing;
      move(playing);
      void playing.done.then((ended) => {
        if (ended && dismissing === playing) remove();
      });
    },
    remove,
    arrange() {
      if (!view.visible) return null;
      const space = deps.space();
      const isMoved = laidOutFor === null || lookOf(laidOutFor) !== lookOf(space);
      // A climb draws what lies between two layouts, which another one would end.
      if (isMoved && isClimbing) settle();
      if (alert && (isMoved || !moving)) put(layoutOf(alert));
      return view.layout && coveredBy(view.layout);
    },
  };
}

function stageLevel({ tier }: Alert): StageLevel {
  return tier.level === 1 ? 2 : tier.level;
}

/** The same for two stages of one shape. */
function lookOf({ canvas, place }: AlertSpace): string {
  return [canvas.w, canvas.h, canvas.scale, place.x, place.y, place.w, place.h].join(' ');
}

/** The same alert flies the same way on every screen. */
function seedOf(id: string): number {
  let seed = 0;
  for (const char of id) seed = (Math.imul(seed, 31) + char.charCodeAt(0)) | 0;
  return seed;
}
