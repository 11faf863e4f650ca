import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDedupe, DEDUPE_MAX_AGE_MS } from '../../server/core/dedupe.ts';

type Key = [number, number, number, number];

describe('dedupe', () => {
  it('[DD1] a key that was added is found, one that differs in any word is not', () => {
    const dedupe = createDedupe();
    dedupe.add(1, 2, 3, 4, 5, 6, 0);
    expect(dedupe.find(1, 2, 3, 4)).not.toBe(-1);
    const others: Key[] = [
      [0, 2, 3, 4],
      [1, 0, 3, 4],
      [1, 2, 0, 4],
      [1, 2, 3, 0],
      [0, 0, 0, 0],
    ];
    expect(others.map((key) => dedupe.find(...key))).toEqual([-1, -1, -1, -1, -1]);
  });

  it('[DD2] words count the same signed and unsigned', () => {
    const dedupe = createDedupe();
    dedupe.add(-1, 2, -3, 4, -5, 6, 0);
    const slot = dedupe.find(0xffff_ffff, 2, 0xffff_fffd, 4);
    expect(slot).toBe(dedupe.find(-1, 2, -3, 4));
    expect(dedupe.digestMatches(slot, 0xffff_fffb, 6)).toBe(true);
  });

  it('[DD3] the digest tells the same id with another body', () => {
    const dedupe = createDedupe();
    dedupe.add(1, 2, 3, 4, 5, 6, 0);
    const slot = dedupe.find(1, 2, 3, 4);
    expect([dedupe.digestMatches(slot, 5, 6), dedupe.digestMatches(slot, 5, 7)]).toEqual([true, false]);
    expect(dedupe.digestMatches(slot, 0, 6)).toBe(false);
  });

  it('[DD4] beyond the capacity the oldest go, and are counted', () => {
    const dedupe = createDedupe({ capacity: 3 });
    for (let k = 1; k <= 5; k++) dedupe.add(k, k, k, k, k, k, k);
    expect([1, 2, 3, 4, 5].map((k) => dedupe.find(k, k, k, k) !== -1)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect([dedupe.size, dedupe.dropped]).toEqual([3, 2]);
  });

  it('[DD5] a key is known for seven days of record time, to the second, and is then forgotten uncounted', () => {
    const dedupe = createDedupe();
    const atMs = 1_000_000_000_400;
    dedupe.add(1, 1, 1, 1, 1, 1, atMs);
    dedupe.add(2, 2, 2, 2, 2, 2, atMs + 5_000);
    dedupe.expire(atMs + DEDUPE_MAX_AGE_MS);
    expect(dedupe.size).toBe(2);
    dedupe.expire(atMs + DEDUPE_MAX_AGE_MS + 1_000);
    expect([dedupe.find(1, 1, 1, 1), dedupe.find(2, 2, 2, 2) !== -1]).toEqual([-1, true]);
    expect([dedupe.size, dedupe.dropped]).toEqual([1, 0]);
    dedupe.expire(atMs * 2);
    expect(dedupe.size).toBe(0);
  });

  it('[DD6] keys that all share one hash word are kept apart through wrap-around, dropping and expiry', () => {
    const dedupe = createDedupe({ capacity: 100 });
    // The last cell of a table of any size, so that every search runs over its end.
    const word = 0xffff_ffff;
    for (let k = 0; k < 250; k++) dedupe.add(word, k, 0, 0, 0, 0, k * 1_000);
    const known = () =>
      Array.from({ length: 250 }, (_, k) => k).filter((k) => dedupe.find(word, k, 0, 0) !== -1);
    expect(known()).toEqual(Array.from({ length: 100 }, (_, i) => 150 + i));
    dedupe.expire(200 * 1_000 + DEDUPE_MAX_AGE_MS);
    expect(known()).toEqual(Array.from({ length: 50 }, (_, i) => 200 + i));
  });

  it('[DD7] over many chunks the newest keys stay and the older are gone', () => {
    const capacity = 40_000;
    const dedupe = createDedupe({ capacity });
    const key = (i: number): Key => [Math.imul(i, 0x9e3779b1), i, ~i, i * 7];
    for (let i = 0; i < 150_000; i++) dedupe.add(...key(i), i, ~i, i);
    let known = 0;
    for (let i = 0; i < 150_000; i++) {
      const slot = dedupe.find(...key(i));
      if (slot === -1) continue;
      if (i >= 150_000 - capacity && dedupe.digestMatches(slot, i, ~i)) known++;
      else known = Number.NaN;
    }
    expect([known, dedupe.size, dedupe.dropped]).toEqual([capacity, capacity, 110_000]);
  });

  it('[DD9] a set that stays full stays as large as it is', () => {
    const dedupe = createDedupe({ capacity: 20_000 });
    const add = (from: number, to: number) => {
      for (let i = from; i < to; i++) dedupe.add(Math.imul(i, 0x9e3779b1), i, 0, 0, 0, 0, i);
    };
    add(0, 100_000);
    const fullBytes = process.memoryUsage().arrayBuffers;
    add(100_000, 1_500_000);
    expect(process.memoryUsage().arrayBuffers - fullBytes).toBeLessThan(1_000_000);
  });

  it('[DD10] what was forgotten makes room for more than itself', () => {
    const dedupe = createDedupe({ capacity: 200_000 });
    const add = (from: number, to: number) => {
      for (let i = from; i < to; i++) dedupe.add(Math.imul(i, 0x9e3779b1), i, 0, 0, i, 0, i);
    };
    add(0, 40_000);
    dedupe.expire(DEDUPE_MAX_AGE_MS + 100_000);
    add(40_000, 120_000);
    let wrong = 0;
    for (let i = 0; i < 120_000; i++) {
      const slot = dedupe.find(Math.imul(i, 0x9e3779b1), i, 0, 0);
      if (slot === -1 ? i >= 40_000 : i < 40_000 || !dedupe.digestMatches(slot, i, 0)) wrong++;
    }
    expect([wrong, dedupe.size]).toEqual([0, 80_000]);
  });

  it('[DD8] it answers as a Map in order of arrival does, whatever is added, dropped and expired', () => {
    const word = fc.oneof(fc.constantFrom(0, 1, 0xffff_ffff, 0x8000_0000), fc.nat(40));
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ key: fc.tuple(word, word, fc.nat(1), fc.nat(1)), waitMs: fc.nat(3_000) }),
      },
      { weight: 1, arbitrary: fc.record({ key: fc.constant(null), waitMs: fc.nat(20_000) }) },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(step, { maxLength: 150 }), (capacity, steps) => {
        const maxAgeMs = 30_000;
        const dedupe = createDedupe({ capacity, maxAgeMs });
        const map = new Map<string, { key: Key; atMs: number; digest: number }>();
        let nowMs = 0;
        let dropped = 0;
        steps.forEach(({ key, waitMs }, digest) => {
          nowMs += waitMs;
          if (key === null) {
            dedupe.expire(nowMs);
            for (const [name, { atMs }] of map)
              if (Math.ceil(atMs / 1_000) * 1_000 + maxAgeMs < nowMs) map.delete(name);
          } else if (!map.has(key.join())) {
            if (map.size === capacity) {
              for (const oldest of [...map.keys()].slice(0, 1)) map.delete(oldest);
              dropped++;
            }
            map.set(key.join(), { key, atMs: nowMs, digest });
            expect(dedupe.find(...key)).toBe(-1);
            dedupe.add(...key, digest, 9, nowMs);
          }
          expect([dedupe.size, dedupe.dropped]).toEqual([map.size, dropped]);
        });
        for (const { key, digest } of map.values()) {
          const slot = dedupe.find(...key);
          expect(slot !== -1 && dedupe.digestMatches(slot, digest, 9)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
