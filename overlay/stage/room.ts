import type { Level } from '../../shared/alert.ts';
import type { Orientation, WidgetName } from '../../shared/topics.ts';
import { COME_BACK_AFTER_MS, MAKE_ROOM_MS } from './alerts/times.ts';
import { CURVES } from './motion/curves.ts';
import type { Motion, Playing } from './motion/motion.ts';

/** Who leaves a lying picture for an alert; for the frame of level 7 everybody leaves. */
const LEAVERS: Readonly<Partial<Record<Level, readonly WidgetName[]>>> = {
  5: ['question'],
  6: ['question', 'jar', 'schedule'],
};

/**
 * Whether a widget leaves for an alert of this level; null is no alert. In an upright picture there is no room beside
 * the alert: there it is who would be covered.
 */
export function leavesFor(
  level: Level | null,
  widget: WidgetName,
  stands: { readonly orientation: Orientation; readonly isCovered: boolean },
): boolean {
  if (level === null || widget === 'alerts') return false;
  if (level === 7) return true;
  return stands.orientation === 'portrait' ? stands.isCovered : (LEAVERS[level]?.includes(widget) ?? false);
}

export interface Room {
  /** Sends off who leaves; the others come back. */
  make(leaves: (widget: WidgetName) => boolean): void;
  /** Everybody stands at home again, at once. */
  forget(): void;
  /** How far this widget has gone, 0 to 1. */
  away(widget: WidgetName): number;
}

/** Moves widgets off and, a moment after there is room again, back; `moved` is called whenever one has gone further. */
export function createRoom(deps: {
  readonly widgets: Iterable<WidgetName>;
  readonly motion: Pick<Motion, 'run'>;
  readonly moved: (widget: WidgetName) => void;
}): Room {
  const ways = [...deps.widgets].map((widget): Way => ({ widget, isLeaving: false, away: 0, playing: null }));

  function send(way: Way, isLeaving: boolean): void {
    way.playing?.stop();
    way.isLeaving = isLeaving;
    const from = way.away;
    const to = isLeaving ? 1 : 0;
    way.playing = deps.motion.run({
      durationMs: MAKE_ROOM_MS,
      delayMs: isLeaving ? 0 : COME_BACK_AFTER_MS,
      curve: isLeaving ? CURVES.exit : CURVES.enter,
      draw(part) {
        way.away = from + (to - from) * part;
        deps.moved(way.widget);
      },
    });
  }

  return {
    make(leaves) {
      for (const way of ways) {
        const isLeaving = leaves(way.widget);
        if (isLeaving !== way.isLeaving) send(way, isLeaving);
      }
    },
    forget() {
      for (const way of ways) {
        way.playing?.stop();
        way.isLeaving = false;
        way.away = 0;
        deps.moved(way.widget);
      }
    },
    away: (widget) => ways.find((way) => way.widget === widget)?.away ?? 0,
  };
}

interface Way {
  readonly widget: WidgetName;
  isLeaving: boolean;
  away: number;
  playing: Playing | null;
}
