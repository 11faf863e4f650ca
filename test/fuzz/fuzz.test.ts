import { describe, expect, it } from 'vitest';
import { howMany, isFull } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { escaped } from './target.ts';
import { TARGETS } from './targets.ts';

/** How many inputs in all; ten million in the long run, by the gate, unless environment `INPUTS` says otherwise. */
const IN_ALL = Number(process.env['INPUTS'] ?? howMany({ short: 20_000, full: 10_000_000 }));
const TRIES = Math.ceil(IN_ALL / TARGETS.length);
/** What one input may take, by the gate. The short form only tells; it runs where many others do. */
const SLOW_MS = 5;
/** How often one is tried again that seems slower than all before: the least counts. */
const MEASURED_AGAIN = 5;

describe('whatever comes in', () => {
  const seed = chooseSeed('fuzz');

  it.each(TARGETS)(
    '[FZ1] $name: nothing throws and no prototype changes',
    async ({ name, attack }) => {
      const before = Reflect.ownKeys(Object.prototype);
      let taken = 0;
      let slowest = 0;
      const slow: number[] = [];
      const measure = async (nth: number) => {
        const random = createRandom(seed + nth);
        const cpu = process.cpuUsage();
        const sinceMs = performance.now();
        const answer = attack(random);
        const isTaken = typeof answer === 'boolean' ? answer : await answer;
        const wallMs = performance.now() - sinceMs;
        // While others had the processor the clock went on, and this did not, where it is counted so finely.
        const { user, system } = process.cpuUsage(cpu);
        const cpuMs = (user + system) / 1_000;
        return { isTaken, ms: cpuMs > 0 ? Math.min(wallMs, cpuMs) : wallMs };
      };
      for (let nth = 0; nth < TRIES; nth++) {
        const first = await measure(nth).catch((error: unknown) => {
          throw new Error(`SEED=${seed + nth}, the first input: ${escaped(String(error))}`, { cause: error });
        });
        if (first.isTaken) taken += 1;
        let { ms } = first;
        // What the compiler or the collector took is not the input's.
        for (let left = MEASURED_AGAIN; ms > Math.min(slowest, SLOW_MS) && left > 0; left--)
          ms = Math.min(ms, (await measure(nth)).ms);
        slowest = Math.max(slowest, ms);
        if (ms > SLOW_MS) slow.push(seed + nth);
      }
      console.log(
        `${name}: ${TRIES} inputs, ${taken} taken, slowest ${slowest.toFixed(2)} ms, ${slow.length} over ${SLOW_MS} ms`,
      );
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
      if (isFull()) expect(slow, `seeds of inputs that take longer than ${SLOW_MS} ms`).toEqual([]);
    },
    3_600_000,
  );
});
