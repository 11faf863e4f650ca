import { Container } from 'pixi.js';
import type { Level } from '../../shared/alert.ts';
import type { LayoutTopic, WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import { tellFault } from '../net/fault.ts';
import type { AlertShow } from './alerts/show.ts';
import type { Box, CanvasSize } from './canvas-size.ts';
import { boxOn, growsUp, overlap, wayOff } from './canvas-size.ts';
import type { Motion } from './motion/motion.ts';
import { createRoom, leavesFor } from './room.ts';
import type { SingleSource } from './single.ts';
import type { Feed, Slot } from './widgets/all.ts';
import { SPECS } from './widgets/all.ts';
import type { Brush, Crew } from './widgets/widget.ts';
import { createYields } from './yields.ts';

/** Everything that the picture is made of. */
export interface StageModel extends Feed {
  readonly canvas: CanvasSize;
  readonly layout: LayoutTopic;
  /** The one widget that fills the page; null where the page shows the whole picture. */
  readonly single: SingleSource | null;
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
  /** An alert of this level is on stage: from the next frame on who leaves for it slides off, the others back. Null is none. */
  makeRoom(level: Level | null): void;
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
  /** What a widget covered when it was last seen: where it goes off from. */
  const seenAt = new Map<WidgetName, Box>();
  const room = createRoom({ widgets: holders.keys(), motion: deps.motion, moved: slide });
  let alertLevel: Level | null = null;
  let hadCredits = false;
  /** As of the last picture. */
  let drawnOn: CanvasSize | null = null;

  function draw(name: WidgetName, brush: Brush, isOn: boolean): Box | null {
    const slot = slots.get(name);
    try {
      if (isOn) return slot?.draw(deps.model(), brush) ?? null;
    } catch (error) {
      // What one widget cannot draw costs the picture that widget, and no other.
      tellFault(error);
    }
    slot?.drop();
    return null;
  }

  function boxOf(name: WidgetName): Box | null {
    const slot = slots.get(name);
    return slot?.covers ? slot.covers() : (covered.get(name) ?? null);
  }

  function slide(name: WidgetName): void {
    const box = boxOf(name) ?? seenAt.get(name);
    if (!box || !drawnOn) return;
    const { x, y } = wayOff(box, drawnOn);
    const holder = holders.get(name);
    const away = room.away(name);
    holder?.position.set(x * away, y * away);
    if (holder) holder.renderable = away < 1;
  }

  /** An alert that is not to be seen needs no room; what would peep out from behind the credits leaves for them. */
  function makeRoom(): void {
    const { allowed, canvas, isCleared, layout } = deps.model();
    const { orientation } = canvas;
    const isSeen = !isCleared && allowed.has('alerts') && layout[orientation].alerts.shown;
    const level = isSeen ? alertLevel : null;
    const [alert, credits] = [standing('alerts'), standing('credits')];
    room.make((name) => {
      const box = boxOn(layout[orientation][name], canvas);
      const isCovered = alert !== null && overlap(box, alert);
      const isBehind = name !== 'credits' && credits !== null && overlap(box, credits);
      return isBehind || leavesFor(level, name, { orientation, isCovered });
    });
  }

  /** What a widget covers in canvas px; null while it hides. What has ended by itself has hidden its view. */
  function standing(name: WidgetName): Box | null {
    return slots.get(name)?.view.visible === false ? null : boxOf(name);
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
      const { canvas, layout, single } = model;
      const isTouched = touched.size > 0;
      drawnOn = canvas;
      root.scale.set(canvas.scale);
      for (const name of touched) {
        const place = layout[canvas.orientation][name];
        const isOn = !model.isCleared && (single !== null || place.shown) && model.allowed.has(name);
        const box = single?.box ?? boxOn(place, canvas);
        const brush = { box, scale: canvas.scale, growsUp: growsUp(box, canvas), measure: deps.measure };
        const holder = name === 'alerts' ? stand : holders.get(name);
        if (holder) holder.visible = isOn;
        const drawn = name === 'alerts' ? alerts.arrange() : draw(name, brush, isOn);
        if (drawn && isOn) {
          covered.set(name, drawn);
          seenAt.set(name, drawn);
        } else covered.delete(name);
        slide(name);
      }
      touched.clear();
      yields.update();
      deps.particles.visible = stand.visible;
      // Credits end by themselves; all else that asks for room, or gives it back, is touched.
      const hasCredits = standing('credits') !== null;
      if (isTouched || hasCredits !== hadCredits) makeRoom();
      hadCredits = hasCredits;
    },
    forget() {
      for (const slot of slots.values()) slot.drop();
      yields.forget();
      room.forget();
      for (const name of WIDGETS) touched.add(name);
    },
    makeRoom(level) {
      alertLevel = level;
    },
    covers(name) {
      const box = standing(name);
      if (!box || room.away(name) > 0 || yields.isAway(name)) return null;
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
