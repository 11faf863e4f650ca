import { describe, expect, it } from 'vitest';
import { mayPulse, showTimes } from '../../../../overlay/stage/alerts/times.ts';

describe('alert times', () => {
  it('[AL9] each level has its own entrance and exit; a short alert is still half rest', () => {
    expect(showTimes(2, 5_000)).toEqual({ inMs: 360, outMs: 220 });
    expect(showTimes(7, 20_000)).toEqual({ inMs: 1_400, outMs: 900 });
    expect(showTimes(7, 2_000)).toEqual({ inMs: 1_000, outMs: 500 });
  });

  it('[AL16] the other levels take as much longer or shorter as level 3 does in the theme', () => {
    expect([2, 3, 7].map((level) => showTimes(level as 2 | 3 | 7, 20_000, 630).inMs)).toEqual([
      540, 630, 2_100,
    ]);
    expect(showTimes(7, 20_000, 630).outMs).toBe(900);
  });

  it('[AL10] a number pulses at most twice a second', () => {
    expect([mayPulse(0, null), mayPulse(499, 0), mayPulse(500, 0)]).toEqual([true, false, true]);
  });
});
