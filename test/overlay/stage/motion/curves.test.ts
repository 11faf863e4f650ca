import { describe, expect, it } from 'vitest';
import { CURVES, cubicBezier, LEAST_MS, stepped } from '../../../../overlay/stage/motion/curves.ts';

const STREAM_FRAME_MS = 1_000 / 30;

describe('curves', () => {
  it.each([
    // What browsers show for CSS `ease`, `ease-in-out` and an overshooting curve.
    {
      name: 'ease',
      points: [0.25, 0.1, 0.25, 1] as const,
      quarter: 0.4085,
      half: 0.8024,
      threeQuarters: 0.9605,
    },
    {
      name: 'ease-in-out',
      points: [0.42, 0, 0.58, 1] as const,
      quarter: 0.1292,
      half: 0.5,
      threeQuarters: 0.8708,
    },
    { name: 'linear', points: [0.2, 0.2, 0.7, 0.7] as const, quarter: 0.25, half: 0.5, threeQuarters: 0.75 },
  ])(
    '[MO1] $name goes the way that CSS gives it',
    ({ points: [x1, y1, x2, y2], quarter, half, threeQuarters }) => {
      const curve = cubicBezier(x1, y1, x2, y2);
      expect(curve(0.25)).toBeCloseTo(quarter, 3);
      expect(curve(0.5)).toBeCloseTo(half, 3);
      expect(curve(0.75)).toBeCloseTo(threeQuarters, 3);
    },
  );

  it('[MO1] every curve begins at 0, ends at 1, and stays there outside of its time', () => {
    for (const curve of Object.values(CURVES)) {
      expect([-1, 0, 1, 2].map(curve)).toEqual([0, 0, 1, 1]);
      expect(curve(Number.NaN)).not.toBe(1);
    }
  });

  it('[MO1] control points that would run back in time are refused', () => {
    expect(() => cubicBezier(-0.1, 0, 0.5, 1)).toThrow(RangeError);
    expect(() => cubicBezier(0, 0, Number.NaN, 1)).toThrow(RangeError);
  });

  it('[MO2] only pop and bounce pass their end, by about 3 and 6.6 %', () => {
    const highest = (curve: (part: number) => number) =>
      Math.max(...Array.from({ length: 1_001 }, (_, step) => curve(step / 1_000)));
    const { pop, bounce, ...others } = CURVES;
    expect(highest(pop)).toBeCloseTo(1.03, 3);
    expect(highest(bounce)).toBeCloseTo(1.066, 3);
    for (const curve of Object.values(others)) expect(highest(curve)).toBe(1);
  });

  it.each(Object.entries(CURVES))(
    '[MO2] %s: in one frame of a stream nothing goes more than a third of its way, in the shortest time it has',
    (name, curve) => {
      const frame = STREAM_FRAME_MS / LEAST_MS[name as keyof typeof CURVES];
      const ends = Array.from({ length: 301 }, (_, step) => step / 300);
      expect(Math.max(...ends.map((end) => curve(end) - curve(end - frame)))).toBeLessThan(1 / 3 + 0.001);
    },
  );

  it('[MO19] in steps it goes the same way, the first step at once', () => {
    const steps = stepped(CURVES.linear, 4);
    expect([0, 0.01, 0.25, 0.26, 0.9, 1].map(steps)).toEqual([0, 0.25, 0.25, 0.5, 1, 1]);
  });
});
