import type { Tier } from './tier.ts';

/** A field of a step that has another value; `path` as `when.diamondsFrom`, undefined where it was or is left out. */
export interface FieldChange {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What became of a ladder, by the ids of its steps. Places count from 0. */
export interface LadderDiff {
  readonly added: readonly { readonly id: string; readonly at: number }[];
  readonly removed: readonly { readonly id: string; readonly at: number }[];
  /** As few as explain the new order, for of two equal steps the upper one wins. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
}

interface Steps {
  readonly tiers: readonly Tier[];
}

/** Compares two versions of a ladder. A step with another id is another step. */
export function diffLadders(old: Steps, next: Steps): LadderDiff {
  const before = placesOf(old);
  const after = placesOf(next);
  const common = next.tiers.filter(({ id }) => before.has(id));
  const placesBefore = common.map(({ id }) => before.get(id) ?? 0);
  const stayed = longestRise(placesBefore);
  return {
    added: next.tiers.flatMap(({ id }, at) => (before.has(id) ? [] : [{ id, at }])),
    removed: old.tiers.flatMap(({ id }, at) => (after.has(id) ? [] : [{ id, at }])),
    moved: common.flatMap(({ id }, index) =>
      stayed.has(index) ? [] : [{ id, from: placesBefore[index] ?? 0, to: after.get(id) ?? 0 }],
    ),
    changed: common.flatMap((tier, index) => {
      const was = old.tiers[placesBefore[index] ?? 0];
      const fields = was ? changesOf(was, tier) : [];
      return fields.length > 0 ? [{ id: tier.id, fields }] : [];
    }),
  };
}

function placesOf({ tiers }: Steps): ReadonlyMap<string, number> {
  return new Map(tiers.map(({ id }, at) => [id, at]));
}

/** Lists are one value, as a person thinks of them. */
function changesOf(old: object, next: object, place = ''): FieldChange[] {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(next))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [from, to]: unknown[] = [before.get(key), after.get(key)];
    const path = `${place}${key}`;
    if (isFields(from) && isFields(to)) return changesOf(from, to, `${path}.`);
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
  });
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Indexes of a longest rising part of the numbers, which all differ. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly previous: number }[] = [];
  let last = -1;
  for (const [index, number] of numbers.entries()) {
    let previous = -1;
    for (let i = 0; i < index; i += 1) {
      const isLower = (numbers[i] ?? 0) < number;
      if (isLower && (best[i]?.length ?? 0) > (best[previous]?.length ?? 0)) previous = i;
    }
    best.push({ length: (best[previous]?.length ?? 0) + 1, previous });
    if ((best[index]?.length ?? 0) > (best[last]?.length ?? 0)) last = index;
  }
  const rise = new Set<number>();
  for (let i = last; i >= 0; i = best[i]?.previous ?? -1) rise.add(i);
  return rise;
}
