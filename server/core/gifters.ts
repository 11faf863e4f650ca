import type { GifterId } from '../../shared/units.ts';

/** Everybody who ever gave, by a dense slot number that boards use in place of the long id. */
export interface Gifters {
  /** The slot of a gifter; a new one is made for a new id. A newer name replaces the older. */
  seen(id: GifterId, name: string): number;
  /** Null for somebody who never gave. */
  slotOf(id: GifterId): number | null;
  /** Keeps the slot under another id, without a name; nothing where there is none. */
  rename(id: GifterId, to: GifterId): void;
  /** Leaves the slot to nobody; whoever gives under this id has another one. */
  leave(id: GifterId): void;
  idAt(slot: number): GifterId;
  /** As sent, not cleaned. */
  nameAt(slot: number): string;
  toJSON(): SavedGifters;
}

export interface SavedGifters {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export function createGifters(saved: SavedGifters = { ids: [], names: [] }): Gifters {
  const ids = [...saved.ids];
  const names = [...saved.names];
  const slots = new Map(ids.map((id, slot) => [id, slot]));
  return {
    seen(id, name) {
      const known = slots.get(id);
      if (known !== undefined) {
        names[known] = name;
        return known;
      }
      slots.set(id, ids.length);
      names.push(name);
      return ids.push(id) - 1;
    },
    slotOf: (id) => slots.get(id) ?? null,
    rename(id, to) {
      const slot = slots.get(id);
      if (slot === undefined) return;
      slots.delete(id);
      slots.set(to, slot);
      ids[slot] = to;
      names[slot] = '';
    },
    leave(id) {
      const slot = slots.get(id);
      if (slot === undefined) return;
      slots.delete(id);
      ids[slot] = '';
      names[slot] = '';
    },
    idAt: (slot) => ids[slot] ?? '',
    nameAt: (slot) => names[slot] ?? '',
    toJSON: () => ({ ids, names }),
  };
}
