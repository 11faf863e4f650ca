import type { EpochMs, Millis } from '../../shared/units.ts';
import { ADDRESSES_KEPT, keyOf } from './limiter.ts';

/** Wrong codes that lock, and for how long. */
export const TRIES = 6;
export const LOCKED_MS: Millis = 15 * 60_000;

/** Counts wrong codes. Unlike a token's, a locked address is told nothing of a right code either. */
export interface TryLock {
  isLocked(address: string, nowMs: EpochMs): boolean;
  wrong(address: string, nowMs: EpochMs): void;
}

export function createTryLock(): TryLock {
  const wrongMs = new Map<string, readonly EpochMs[]>();
  const recent = (key: string, nowMs: EpochMs) =>
    (wrongMs.get(key) ?? []).filter((atMs) => atMs > nowMs - LOCKED_MS);
  return {
    isLocked: (address, nowMs) => recent(keyOf(address), nowMs).length >= TRIES,
    wrong(address, nowMs) {
      const key = keyOf(address);
      const tries = [...recent(key, nowMs), nowMs];
      // Deleting first moves the address to the young end of the map.
      wrongMs.delete(key);
      wrongMs.set(key, tries);
      const [oldest] = wrongMs.keys();
      if (wrongMs.size > ADDRESSES_KEPT && oldest !== undefined) wrongMs.delete(oldest);
    },
  };
}
