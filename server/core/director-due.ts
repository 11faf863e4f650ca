import type { EpochMs } from '../../shared/units.ts';

/** Something, and when it falls due. */
export interface Due<T> {
  readonly of: T;
  readonly atMs: EpochMs;
  /** Its place in the heap. */
  slot: number;
}

/** What falls due when: the soonest is known at once, however many there are. */
export interface DueList<T> {
  add(of: T, atMs: EpochMs): Due<T>;
  remove(due: Due<T>): void;
  /** Null when it is empty. */
  soonest(): Due<T> | null;
}

/** A binary heap: no child falls due before its parent. */
export function createDueList<T>(): DueList<T> {
  const heap: Due<T>[] = [];

  function place(due: Due<T>, slot: number): void {
    heap[slot] = due;
    due.slot = slot;
  }

  function rise(due: Due<T>): void {
    for (;;) {
      const parent = due.slot === 0 ? undefined : heap[(due.slot - 1) >> 1];
      if (!parent || parent.atMs <= due.atMs) return;
      const { slot } = parent;
      place(parent, due.slot);
      place(due, slot);
    }
  }

  function sink(due: Due<T>): void {
    for (;;) {
      const [left, right] = [heap[2 * due.slot + 1], heap[2 * due.slot + 2]];
      const child = left && right && right.atMs < left.atMs ? right : left;
      if (!child || child.atMs >= due.atMs) return;
      const { slot } = child;
      place(child, due.slot);
      place(due, slot);
    }
  }

  return {
    add(of, atMs) {
      const due = { of, atMs, slot: heap.length };
      heap.push(due);
      rise(due);
      return due;
    },
    remove(due) {
      const last = heap.pop();
      if (!last || last === due) return;
      place(last, due.slot);
      rise(last);
      sink(last);
    },
    soonest: () => heap[0] ?? null,
  };
}
