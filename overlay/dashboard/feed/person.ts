import type { GifterId } from '../../../shared/units.ts';

/** The person whom an address is about, as it was written with `encodeURIComponent`; null for nobody. */
export function personOf(place: string | null): GifterId | null {
  if (place === null) return null;
  try {
    const id = decodeURIComponent(place);
    return id.includes(':') ? id : null;
  } catch {
    return null;
  }
}
