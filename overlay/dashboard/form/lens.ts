import type { Settings } from '../../../shared/settings.ts';

/** One place in the settings: how it is read, and its path as a save names it. */
export interface Lens<T> {
  readonly path: readonly string[];
  readonly read: (settings: Settings) => T;
}

type Key<T> = keyof T & (string | number);

export function lens<A extends Key<Settings>>(a: A): Lens<Settings[A]>;
export function lens<A extends Key<Settings>, B extends Key<Settings[A]>>(a: A, b: B): Lens<Settings[A][B]>;
export function lens<A extends Key<Settings>, B extends Key<Settings[A]>, C extends Key<Settings[A][B]>>(
  a: A,
  b: B,
  c: C,
): Lens<Settings[A][B][C]>;
export function lens<
  A extends Key<Settings>,
  B extends Key<Settings[A]>,
  C extends Key<Settings[A][B]>,
  D extends Key<Settings[A][B][C]>,
>(a: A, b: B, c: C, d: D): Lens<Settings[A][B][C][D]>;
export function lens(...keys: readonly (string | number)[]): Lens<unknown> {
  const path = keys.map(String);
  return { path, read: (settings) => valueAt(settings, path) };
}

/** The value at a path; undefined where there is none. */
export function valueAt(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), from);
}

/** A copy with the value at the path; objects that lack on the way are made. */
export function withValue<T extends object>(into: T, [key, ...rest]: readonly string[], value: unknown): T {
  if (key === undefined) return into;
  const inner = (into as Readonly<Record<string, unknown>>)[key];
  return { ...into, [key]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value) };
}

/** Whether two settings say the same; they are plain data, and keys of one schema come in one order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
