/** Undoes what was begun, the last thing first. */
export async function unwind(undo: (() => Promise<void>)[]): Promise<void> {
  for (let last = undo.pop(); last; last = undo.pop()) await last();
}

/** Runs it once, however often it is asked for. */
export function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}
