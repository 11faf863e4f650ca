import { Container } from 'pixi.js';
import type { LayoutTopic, WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import type { AlertShow } from './alerts/show.ts';
import { MAKE_ROOM_MS } from './alerts/times.ts';
import type { Box, CanvasSize } from './canvas-size.ts';
import { boxOn, growsUp, wayOff } from './canvas-size.ts';
import { CURVES } from './motion/curves.ts';
import type { Motion, Playing } from './motion/motion.ts';
import type { Feed, Slot } from './widgets/all.ts';
import { SPECS } from './widgets/all.ts';
import type { Brush, Crew } from './widgets/widget.ts';
import { createYields } from './yields.ts';

/** Everything that the picture is made of. */
export interface StageModel extends Feed {
  readonly canvas: CanvasSize;
  readonly layout: LayoutTopic;
  /** Widgets that this page may show at all. */
  readonly allowed: ReadonlySet<WidgetName>;
  /** Nothing that a viewer wrote may be drawn. */
  readonly isCleared: boolean;
}

export interface Scene {
  readonly root: Container;
  /** This widget's part of the model changed. */
  touch(...widgets: readonly WidgetName[]): void;
  /** Brings the touched widgets up to date with the model. */
  update(): void;
  /** Hides all widgets at once; what they show next is the present state, and no news that they would move to. */
  forget(): void;
  /** Slides all widgets but the alert off to the nearest edge, or back. */
  makeRoom(isAway: boolean): void;
  /** What a widget covers in window px; null while it is hidden or away. */
  covers(widget: WidgetName): Box | null;
}

/** The stage, bottom up: particles, widgets, the alert. */
export function createScene(deps: {
  readonly model: () => StageModel;
  readonly measure: Brush['measure'];
  readonly crew: Crew;
  readonly motion: Pick<Motion, 'run'>;
  readonly particles: Container;
  readonly alerts: Pick<AlertShow, 'view' | 'arrange'>;
}): Scene {
  const { alerts, crew } = deps;
  const slots = new Map<WidgetName, Slot>();
  for (const name of WIDGETS) {
    const spec = SPECS[name];
    if (spec) slots.set(name, spec.make(crew));
  }
  const holders = new Map<WidgetName, Container>();
  const seats = new Map<WidgetName, Container>();
  for (const [name, { view }] of slots) {
    const seat = held(view);
    seats.set(name, seat);
    holders.set(name, held(seat));
  }
  const stand = held(alerts.view);
  const root = new Container();
  root.addChild(deps.particles, ...holders.values(), stand);
  const touched = new Set<WidgetName>(WIDGETS);
  const covered = new Map<WidgetName, Box>();
  /** How far the widgets have gone, 0 to 1. */
  let away = 0;
  let isAwayWanted = false;
  let sliding: Playing | null = null;

  function draw(name: WidgetName, brush: Brush, isOn: boolean): Box | null {
    const slot = slots.get(name);
    if (isOn) return slot?.draw(deps.model(), brush) ?? null;
    slot?.drop();
    return null;
  }

  function boxOf(name: WidgetName): Box | null {
    const slot = slots.get(name);
    return slot?.covers ? slot.covers() : (covered.get(name) ?? null);
  }

  function slide(): void {
    const { canvas } = deps.model();
    for (const [name, holder] of holders) {
      const box = boxOf(name);
      if (!box) continue;
      const { x, y } = wayOff(box, canvas);
      holder.position.set(x * away, y * away);
    }
  }

  const yields = createYields({
    motion: deps.motion,
    canvas: () => deps.model().canvas,
    boxOf,
    seats,
  });

  return {
    root,
    touch(...names) {
      for (const name of names) touched.add(name);
    },
    update() {
      const model = deps.model();
      const { canvas, layout } = model;
      root.scale.set(canvas.scale);
      for (const name of touched) {
        const place = layout[canvas.orientation][name];
        const isOn = !model.isCleared && place.shown && model.allowed.has(name);
        const box = boxOn(place, canvas);
        const brush = { box, scale: canvas.scale, growsUp: growsUp(box, canvas), measure: deps.measure };
        const holder = name === 'alerts' ? stand : holders.get(name);
        if (holder) holder.visible = isOn;
        const drawn = name === 'alerts' ? alerts.arrange() : draw(name, brush, isOn);
        if (drawn && isOn) covered.set(name, drawn);
        else covered.delete(name);
      }
      touched.clear();
      yields.update();
      deps.particles.visible = stand.visible;
      if (away > 0) slide();
    },
    forget() {
      for (const slot of slots.values()) slot.drop();
      yields.forget();
      for (const name of WIDGETS) touched.add(name);
    },
    makeRoom(wanted) {
      if (wanted === isAwayWanted) return;
      isAwayWanted = wanted;
      sliding?.stop();
      const from = away;
      const to = wanted ? 1 : 0;
      sliding = deps.motion.run({
        durationMs: MAKE_ROOM_MS,
        curve: wanted ? CURVES.exit : CURVES.enter,
        draw: (part) => {
          away = from + (to - from) * part;
          slide();
        },
      });
    },
    covers(name) {
      const box = boxOf(name);
      if (!box || (name !== 'alerts' && away > 0) || yields.isAway(name)) return null;
      const { scale } = deps.model().canvas;
      return { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
    },
  };
}

function held(widget: Container): Container {
  const holder = new Container();
  holder.addChild(widget);
  return holder;
}
