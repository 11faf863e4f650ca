import type { WidgetName } from '../../shared/topics.ts';
import { MAKE_ROOM_MS } from './alerts/times.ts';
import type { Box, CanvasSize } from './canvas-size.ts';
import { wayOff } from './canvas-size.ts';
import { CURVES } from './motion/curves.ts';
import type { Motion, Playing } from './motion/motion.ts';

/** Who gives way to whom where both stand at the same place: what passes sooner goes first. */
const GIVES_WAY: readonly (readonly [widget: WidgetName, to: WidgetName])[] = [
  ['goal', 'battle'],
  ['leaderboard', 'battle'],
  ['battle', 'alerts'],
  ['poll', 'alerts'],
  ['question', 'alerts'],
  ['question', 'poll'],
];

/** What only breaks the edge of its panel does not take another's place. */
const OVERHANG_PX = 24;

/** Alerts follow each other after 400 ms: nothing comes back between two of them only to leave again. */
const COME_BACK_AFTER_MS = 600;

type Boxes = (widget: WidgetName) => Box | null;

/** Widgets that must leave for another one that stands at their place, whether they have left already or not. */
export function yielding(boxOf: Boxes): ReadonlySet<WidgetName> {
  const away = new Set<WidgetName>();
  for (const [widget, to] of GIVES_WAY) {
    const [own, other] = [boxOf(widget), boxOf(to)];
    if (own && other && meet(own, other)) away.add(widget);
  }
  return away;
}

function meet(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return across > OVERHANG_PX && down > OVERHANG_PX;
}

/** What is moved of a widget. */
export interface Seat {
  readonly position: { set(x: number, y: number): void };
  visible: boolean;
}

export interface Yields {
  /** Sends off who must leave by now, and brings back who may. */
  update(): void;
  /** What stands next stands at once. */
  forget(): void;
  isAway(widget: WidgetName): boolean;
}

/** Slides widgets off to the nearest edge while another one has their place. */
export function createYields(deps: {
  readonly motion: Pick<Motion, 'run'>;
  readonly canvas: () => CanvasSize;
  readonly boxOf: Boxes;
  readonly seats: ReadonlyMap<WidgetName, Seat>;
}): Yields {
  const slides = [...new Set(GIVES_WAY.map(([widget]) => widget))].flatMap((widget) => {
    const seat = deps.seats.get(widget);
    return seat ? [createSlide(widget, seat)] : [];
  });

  function createSlide(widget: WidgetName, seat: Seat) {
    let isAway = false;
    let away = 0;
    let sliding: Playing | null = null;
    /** It stood when this was last looked at: else nobody sees it go. */
    let stood = false;

    function put(box: Box): void {
      const way = wayOff(box, deps.canvas());
      seat.position.set(way.x * away, way.y * away);
      seat.visible = away < 1;
    }

    return {
      widget,
      isAway: () => isAway || away > 0,
      forget() {
        stood = false;
      },
      update(wanted: boolean) {
        const box = deps.boxOf(widget);
        const isSeen = stood && box !== null;
        stood = box !== null;
        if (wanted !== isAway) {
          isAway = wanted;
          sliding?.stop();
          const [from, to] = [away, wanted ? 1 : 0];
          sliding = deps.motion.run({
            durationMs: isSeen ? MAKE_ROOM_MS : 0,
            delayMs: isSeen && !wanted ? COME_BACK_AFTER_MS : 0,
            curve: wanted ? CURVES.exit : CURVES.enter,
            draw: (part) => {
              away = from + (to - from) * part;
              const now = deps.boxOf(widget);
              if (now) put(now);
            },
          });
          if (!isSeen) sliding.finish();
        }
        if (box) put(box);
      },
    };
  }

  return {
    update() {
      const away = yielding(deps.boxOf);
      for (const slide of slides) slide.update(away.has(slide.widget));
    },
    forget() {
      for (const slide of slides) slide.forget();
    },
    isAway: (widget) => slides.some((slide) => slide.widget === widget && slide.isAway()),
  };
}
