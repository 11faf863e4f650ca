import type { PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import type { Orientation, Place, Places, WidgetName } from '../../../../shared/layout.ts';
import { WIDGETS } from '../../../../shared/layout.ts';
import type { Grip } from './places.ts';
import { PICTURES, pulled } from './places.ts';
import type { SafeArea } from './safe-areas.ts';
import { linesOf, snapped } from './snap.ts';
import type { Grips } from './widget-box.tsx';

/** As near as this on the screen, a box goes to a line, in px. */
const SNAP_PX = 8;
/** A press that moves no further is no drag. */
const STILL_PX = 3;

interface Drag {
  readonly pointerId: number;
  readonly widget: WidgetName;
  readonly grip: Grip;
  /** Where the pointer was, in px of the window, and where the widget stood. */
  readonly from: { readonly x: number; readonly y: number };
  readonly place: Place;
  readonly stroke: string;
  readonly isMoving: boolean;
}

/** Lines that what is dragged lies on, in px of the picture. */
interface ShownLines {
  readonly x: number | null;
  readonly y: number | null;
}

const NO_LINES: ShownLines = { x: null, y: null };

/** Moves and pulls boxes by any pointer, one at a time; Alt does without snapping. */
export function useDrag(deps: {
  readonly layer: RefObject<HTMLElement | null>;
  readonly places: Places;
  readonly safe: SafeArea;
  readonly orientation: Orientation;
  readonly isSnapping: boolean;
  readonly change: (widget: WidgetName, next: Partial<Place>, stroke?: string) => void;
}): {
  readonly lines: ShownLines;
  readonly grips: (widget: WidgetName, grip: Grip) => Grips;
  /** Puts back what is being dragged; false when nothing is. */
  readonly cancel: () => boolean;
} {
  const { layer, places, safe, orientation, isSnapping, change } = deps;
  const [lines, setLines] = useState<ShownLines>(NO_LINES);
  const drag = useRef<Drag | null>(null);
  const strokes = useRef(0);

  function move(event: PointerEvent<HTMLElement>): void {
    const now = drag.current;
    if (now?.pointerId !== event.pointerId) return;
    const by = { x: event.clientX - now.from.x, y: event.clientY - now.from.y };
    if (!now.isMoving && Math.hypot(by.x, by.y) < STILL_PX) return;
    drag.current = { ...now, isMoving: true };
    const shownPx = layer.current?.getBoundingClientRect().width ?? 0;
    if (shownPx === 0) return;
    const scale = PICTURES[orientation].w / shownPx;
    const far = { x: by.x * scale, y: by.y * scale };
    const free = pulled(now.place, now.grip, far, orientation);
    const withinPx = isSnapping && !event.altKey ? SNAP_PX * scale : -1;
    const others = WIDGETS.filter((other) => other !== now.widget && places[other].shown);
    const found = snapped(
      free,
      now.grip,
      linesOf(
        others.map((other) => places[other]),
        safe,
        orientation,
      ),
      {
        withinPx,
        orientation,
      },
    );
    setLines({ x: found.x, y: found.y });
    change(now.widget, found.box, now.stroke);
  }

  function end(event: PointerEvent<HTMLElement>): void {
    if (drag.current?.pointerId !== event.pointerId) return;
    drag.current = null;
    setLines(NO_LINES);
  }

  return {
    lines,
    grips: (widget, grip) => ({
      onPointerDown(event) {
        if (event.button !== 0 || drag.current) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = {
          pointerId: event.pointerId,
          widget,
          grip,
          from: { x: event.clientX, y: event.clientY },
          place: places[widget],
          stroke: `drag ${++strokes.current}`,
          isMoving: false,
        };
      },
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
    }),
    cancel() {
      const now = drag.current;
      if (!now) return false;
      drag.current = null;
      setLines(NO_LINES);
      change(now.widget, now.place, now.stroke);
      return true;
    },
  };
}
