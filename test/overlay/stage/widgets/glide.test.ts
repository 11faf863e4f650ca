import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounters } from '../../../../overlay/stage/widgets/counters.ts';
import { aimed, glideAt, isGliding, still } from '../../../../overlay/stage/widgets/glide.ts';

describe('a gliding number', () => {
  it('[WG1] arrives after its time, and stands before its start', () => {
    const glide = aimed(still(100), 200, 1_000, 600);
    expect([0, 1_000, 1_600, 9_000].map((nowMs) => glideAt(glide, nowMs))).toEqual([100, 100, 200, 200]);
    expect(glideAt(glide, 1_300)).toBeGreaterThan(120);
    expect([isGliding(glide, 1_599), isGliding(glide, 1_600)]).toEqual([true, false]);
  });

  it('[WG1] aimed anew it goes on from where it is, as fast as it is', () => {
    const first = aimed(still(0), 100, 0, 600);
    const second = aimed(first, 400, 200, 600);
    expect(glideAt(second, 200)).toBe(glideAt(first, 200));
    const speedBefore = glideAt(first, 200) - glideAt(first, 199);
    const speedAfter = glideAt(second, 201) - glideAt(second, 200);
    expect(speedAfter).toBeGreaterThan(0.8 * speedBefore);
  });

  it('[WG1] with the same aim it is left alone', () => {
    const first = aimed(still(0), 100, 0, 600);
    expect(aimed(first, 100, 300, 600)).toBe(first);
  });

  it('[WG1] never passes its end, however often and wherever it is aimed upwards', () => {
    const step = fc.record({
      byMs: fc.integer({ min: 0, max: 700 }),
      up: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let [glide, nowMs, last] = [still(0), 0, 0];
        for (const { byMs, up } of steps) {
          for (let ms = 0; ms <= byMs; ms += 25) {
            const value = glideAt(glide, nowMs + ms);
            expect(value).toBeGreaterThanOrEqual(last - 1e-6);
            expect(value).toBeLessThanOrEqual(glide.to + 1e-6);
            last = value;
          }
          nowMs += byMs;
          last = glideAt(glide, nowMs);
          glide = aimed(glide, glide.to + up, nowMs, 600);
        }
      }),
    );
  });
});

describe('counters', () => {
  it('[WG2] a known number counts, a new one and any at once stand', () => {
    const counters = createCounters(600);
    counters.set('ada', 100, 0);
    counters.set('bea', 50, 0);
    expect([counters.value('ada', 0), counters.isCounting(0)]).toEqual([100, false]);
    counters.set('ada', 200, 0);
    counters.set('bea', 90, 0, true);
    expect(counters.value('ada', 0)).toBe(100);
    expect(counters.value('ada', 300)).toBeGreaterThan(100);
    expect([counters.value('ada', 600), counters.value('bea', 0)]).toEqual([200, 90]);
    expect([counters.isCounting(599), counters.isCounting(600)]).toEqual([true, false]);
    counters.keep(new Set(['bea']));
    expect(counters.value('ada', 600)).toBe(0);
  });

  it('[WG2] twenty updates a second keep it moving, close behind', () => {
    const counters = createCounters(600);
    counters.set('ada', 0, 0);
    const shown: number[] = [];
    for (let nth = 1; nth <= 60; nth++) {
      counters.set('ada', nth * 100, nth * 50);
      shown.push(counters.value('ada', nth * 50 + 49));
    }
    const steps = shown.map((value, index) => value - (shown[index - 1] ?? 0));
    expect(steps.slice(1).every((step) => step > 0)).toBe(true);
    expect(shown.at(-1)).toBeGreaterThan(5_000);
  });

  it('[WG2] never says more than there is while it counts up', () => {
    const counters = createCounters(600);
    counters.set('ada', 10, 0);
    counters.set('ada', 11, 0);
    expect([counters.value('ada', 599), counters.value('ada', 600)]).toEqual([10, 11]);
  });
});
