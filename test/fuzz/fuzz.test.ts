import { describe, expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { TARGETS } from './targets.ts';

/** Ten million in all in the long run (gate G9). */
const TRIES = howMany({ short: 4_000, full: Math.ceil(10_000_000 / TARGETS.length) });
/** What one input may take, by the gate. Told, and never a failure: machines differ. */
const SLOW_MS = 5;

describe('whatever comes in', () => {
  const seed = chooseSeed('fuzz');

  it.each(TARGETS)('[FZ1] $name: nothing throws and no prototype changes', ({ name, attack }) => {
    const random = createRandom(seed);
    const before = Reflect.ownKeys(Object.prototype);
    let taken = 0;
    let slowest = 0;
    let slow = 0;
    for (let nth = 0; nth < TRIES; nth++) {
      const sinceMs = performance.now();
      if (attack(random)) taken += 1;
      const tookMs = performance.now() - sinceMs;
      slowest = Math.max(slowest, tookMs);
      if (tookMs > SLOW_MS) slow += 1;
    }
    console.log(
      `${name}: ${TRIES} inputs, ${taken} taken, slowest ${slowest.toFixed(1)} ms, ${slow} over ${SLOW_MS} ms`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });
});
