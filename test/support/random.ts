import { randomInt } from 'node:crypto';

/** Repeatable randomness: the same seed gives the same run. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A new array in another order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** Builds a generator (mulberry32) from a 32-bit seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('bug: picked from nothing');
      return item;
    },
    chance: (probability) => next() < probability,
    shuffle(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last--) {
        const other = int(0, last);
        const kept = result[last]!;
        result[last] = result[other]!;
        result[other] = kept;
      }
      return result;
    },
  };
}

/** The run's seed: environment `SEED`, else a new one. Printed, so that a failure can be run again. */
export function chooseSeed(proof: string): number {
  const seed = process.env['SEED'] ? Number(process.env['SEED']) >>> 0 : randomInt(2 ** 32);
  console.log(`${proof}: SEED=${seed}`);
  return seed;
}
