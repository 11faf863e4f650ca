/** What must be undone at the end, however the end comes. */
export interface Cleanup {
  /** Answers a function that undoes it now, once. After `run` everything added is undone at once. */
  add(undo: () => Promise<void>): () => Promise<void>;
  run(): Promise<void>;
}

export function createCleanup(): Cleanup {
  const pending = new Set<() => Promise<void>>();
  let isOver = false;
  return {
    add(undo) {
      let undone: Promise<void> | null = null;
      const undoOnce = () => {
        pending.delete(undoOnce);
        undone ??= undo();
        return undone;
      };
      pending.add(undoOnce);
      if (isOver) void undoOnce();
      return undoOnce;
    },
    async run() {
      isOver = true;
      await Promise.all([...pending].map((undo) => undo()));
    },
  };
}
