import type { Dedupe } from './core/dedupe.ts';
import { createDedupe } from './core/dedupe.ts';
import type { SeenDeliveries } from './pipeline.ts';
import { digestPart, hashKey } from './store/keys.ts';

/** The dedupe set by the names that a delivery has, and the set itself for whoever fills it at the start. */
export interface Seen extends SeenDeliveries {
  readonly set: Dedupe;
}

export function createSeen(set: Dedupe = createDedupe()): Seen {
  const words = new Uint32Array(4);
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
      set.expire(atMs);
      set.add(...hash(key), digestPart(digest, 0), digestPart(digest, 8), atMs);
    },
  };
}
