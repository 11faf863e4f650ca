import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';

interface Drag {
  readonly id: string;
  readonly from: number;
  /** The place that it would have. */
  readonly to: number;
}

/** Rows of a list that are moved by their grip: with a pointer, or with the arrow keys. */
export function useDrag(drop: (id: string, by: number) => void): {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly drag: Drag | null;
  readonly grip: (id: string, at: number) => object;
} {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  function placeAt(y: number, id: string): number {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    return rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.dataset['row'] !== id && top + height / 2 < y;
    }).length;
  }

  return {
    list,
    drag,
    grip: (id, at) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, from: at, to: at });
      },
      onPointerMove(event: PointerEvent) {
        if (drag) setDrag({ ...drag, to: placeAt(event.clientY, id) });
      },
      onPointerUp() {
        if (drag && drag.to !== drag.from) drop(id, drag.to - drag.from);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Escape') setDrag(null);
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        drop(id, event.key === 'ArrowUp' ? -1 : 1);
      },
    }),
  };
}
