import type { EpochMs, Millis } from '../shared/units.ts';
import type { Dedupe } from './core/dedupe.ts';
import { createDedupe } from './core/dedupe.ts';
import type { SeenDeliveries } from './pipeline.ts';
import type { OnKey } from './store/keys.ts';
import { digestPart, hashKey } from './store/keys.ts';

/** The dedupe set by the names that a delivery has, and the set itself for whoever fills it at the start. */
export interface Seen extends SeenDeliveries {
  readonly set: Dedupe;
  /** Takes in what the journal holds, oldest first. */
  restore: OnKey;
}

/** As much as keys age between two deliveries: one leap of a wrong clock must not make all of them forgotten. */
const OLDER_AT_MOST_MS: Millis = 24 * 3_600_000;

export function createSeen(set: Dedupe = createDedupe()): Seen {
  const words = new Uint32Array(4);
  let lastAtMs: EpochMs | null = null;
  let leaptMs = 0;
  /** Record time without what lies in leaps. */
  const agedMs = (atMs: EpochMs) => {
    if (lastAtMs !== null) leaptMs += Math.max(0, atMs - lastAtMs - OLDER_AT_MOST_MS);
    lastAtMs = atMs;
    return atMs - leaptMs;
  };
  // `add` follows a `find` of the same key: the hash is made once for both.
  let hashed = '';
  const hash = (key: string) => {
    if (key !== hashed) hashKey(key, words);
    hashed = key;
    return words as unknown as readonly [number, number, number, number];
  };
  return {
    set,
    find(key, digest) {
      const slot = set.find(...hash(key));
      if (slot === -1) return null;
      return { sameBody: set.digestMatches(slot, digestPart(digest, 0), digestPart(digest, 8)) };
    },
    add(key, digest, atMs) {
      const atAgeMs = agedMs(atMs);
      set.expire(atAgeMs);
      set.add(...hash(key), digestPart(digest, 0), digestPart(digest, 8), atAgeMs);
    },
    restore(k0, k1, k2, k3, d0, d1, atMs) {
      const atAgeMs = agedMs(atMs);
      if (set.find(k0, k1, k2, k3) === -1) set.add(k0, k1, k2, k3, d0, d1, atAgeMs);
    },
  };
}
