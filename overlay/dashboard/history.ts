/** Steps back that are kept: an evening of typing is no reason to grow for ever. */
const LONGEST = 200;

/** What was there before and after, the newest last in both. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last change was about; a further change of the same takes no step of its own. Null joins nothing. */
  readonly about: string | null;
}

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [], about: null };
}

export function changed<T>(
  { past, now, about: before }: History<T>,
  next: T,
  about: string | null,
): History<T> {
  const joins = about !== null && about === before;
  return { past: joins ? past : [...past, now].slice(-LONGEST), now: next, future: [], about };
}

/** The same history where there is nothing to go back to. */
export function back<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  const [last] = past.slice(-1);
  if (last === undefined) return history;
  return { past: past.slice(0, -1), now: last, future: [...future, now], about: null };
}

export function forth<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  const [next] = future.slice(-1);
  if (next === undefined) return history;
  return { past: [...past, now], now: next, future: future.slice(0, -1), about: null };
}
