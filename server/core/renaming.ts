import type { GifterId } from '../../shared/units.ts';

/** Whom to look for, and what to put there. */
export type Renaming = ReadonlyMap<GifterId, GifterId>;

/** Steps of the ladder are shared by many alerts and name nobody. */
const NOT_ENTERED = 'tier';

/** Puts other ids in place of people's, as values and as keys, in everything that small collections hold. */
export function renameIn(held: unknown, renaming: Renaming): void {
  if (typeof held !== 'object' || held === null) return;
  if (held instanceof Map) {
    for (const value of held.values()) renameIn(value, renaming);
    renameKeys(held, (key) => renaming.get(key) ?? key);
  } else if (held instanceof Set) {
    const all = [...held];
    if (!all.some((value) => renaming.has(value))) return;
    held.clear();
    for (const value of all) held.add(renaming.get(value) ?? value);
  } else {
    for (const [key, value] of Object.entries(held)) {
      const to = renaming.get(value);
      if (to !== undefined) Reflect.set(held, key, to);
      else if (key !== NOT_ENTERED) renameIn(value, renaming);
    }
  }
}

/** Keeps the order, by which the oldest is found. */
export function renameKeys<K, T>(held: Map<K, T>, rename: (key: K) => K): void {
  const all = [...held].map(([key, value]) => [rename(key), key, value] as const);
  if (all.every(([to, key]) => to === key)) return;
  held.clear();
  for (const [to, , value] of all) held.set(to, value);
}
