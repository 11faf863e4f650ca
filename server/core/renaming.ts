import type { GifterId } from '../../shared/units.ts';

/** Whom to look for, and what to put there. */
export interface Renaming {
  readonly from: GifterId;
  readonly to: GifterId;
}

/** Steps of the ladder are shared by many alerts and name nobody. */
const NOT_ENTERED = 'tier';

/** Puts another id in place of a person's, as a value and as a key, in everything that small collections hold. */
export function renameIn(held: unknown, { from, to }: Renaming): void {
  if (typeof held !== 'object' || held === null) return;
  if (held instanceof Map) {
    for (const value of held.values()) renameIn(value, { from, to });
    if (held.has(from)) held.set(to, held.get(from));
    held.delete(from);
  } else if (held instanceof Set) {
    if (held.delete(from)) held.add(to);
  } else {
    for (const [key, value] of Object.entries(held)) {
      if (value === from) Reflect.set(held, key, to);
      else if (key !== NOT_ENTERED) renameIn(value, { from, to });
    }
  }
}
