import type { EpochMs, GifterId } from '../../shared/units.ts';

/** Everybody who ever gave, by a dense slot number that boards use in place of the long id. */
export interface Gifters {
  /** The slot of a gifter; a new one is made for a new id. A newer name replaces the older. */
  seen(id: GifterId, name: string, atMs: EpochMs): number;
  /** Null for somebody who never gave. */
  slotOf(id: GifterId): number | null;
  /** Keeps the slot under another id, without a name; nothing where there is none. */
  rename(id: GifterId, to: GifterId): void;
  /** Leaves the slot to nobody; whoever gives under this id has another one. */
  leave(id: GifterId): void;
  idAt(slot: number): GifterId;
  /** As sent, not cleaned. */
  nameAt(slot: number): string;
  /** The names before this one, as sent, the newest first. */
  earlierAt(slot: number): readonly string[];
  /** When the person gave, to the minute; null where an older version did not keep it. */
  seenAt(slot: number): { readonly firstMs: EpochMs | null; readonly lastMs: EpochMs | null };
  toJSON(): SavedGifters;
}

export interface SavedGifters {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Minutes since 1970, 0 where it is not known. */
  readonly firsts?: readonly number[];
  readonly lasts?: readonly number[];
  /** By slot: few people change their name. */
  readonly earlier?: readonly (readonly [number, readonly string[]])[];
}

const EARLIER_KEPT = 5;
const MINUTE_MS = 60_000;

export function createGifters(saved: SavedGifters = { ids: [], names: [] }): Gifters {
  const ids = [...saved.ids];
  const names = [...saved.names];
  const firsts = ids.map((_id, slot) => saved.firsts?.[slot] ?? 0);
  const lasts = ids.map((_id, slot) => saved.lasts?.[slot] ?? 0);
  const earlier = new Map(saved.earlier);
  const slots = new Map(ids.map((id, slot) => [id, slot]));

  function call(slot: number, name: string): void {
    const before = names[slot] ?? '';
    if (before === name) return;
    names[slot] = name;
    const others = (earlier.get(slot) ?? []).filter((other) => other !== name && other !== before);
    if (before !== '') earlier.set(slot, [before, ...others].slice(0, EARLIER_KEPT));
  }

  function unname(slot: number): void {
    names[slot] = '';
    earlier.delete(slot);
  }

  return {
    seen(id, name, atMs) {
      const minute = Math.floor(atMs / MINUTE_MS);
      const known = slots.get(id);
      if (known !== undefined) {
        call(known, name);
        lasts[known] = minute;
        return known;
      }
      slots.set(id, ids.length);
      names.push(name);
      firsts.push(minute);
      lasts.push(minute);
      return ids.push(id) - 1;
    },
    slotOf: (id) => slots.get(id) ?? null,
    rename(id, to) {
      const slot = slots.get(id);
      if (slot === undefined) return;
      slots.delete(id);
      slots.set(to, slot);
      ids[slot] = to;
      unname(slot);
    },
    leave(id) {
      const slot = slots.get(id);
      if (slot === undefined) return;
      slots.delete(id);
      ids[slot] = '';
      unname(slot);
      firsts[slot] = 0;
      lasts[slot] = 0;
    },
    idAt: (slot) => ids[slot] ?? '',
    nameAt: (slot) => names[slot] ?? '',
    earlierAt: (slot) => earlier.get(slot) ?? [],
    seenAt: (slot) => ({ firstMs: timeOf(firsts[slot]), lastMs: timeOf(lasts[slot]) }),
    toJSON: () => ({ ids, names, firsts, lasts, earlier: [...earlier] }),
  };
}

function timeOf(minute = 0): EpochMs | null {
  return minute === 0 ? null : minute * MINUTE_MS;
}
