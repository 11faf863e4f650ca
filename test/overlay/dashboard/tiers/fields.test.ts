import { expect, it } from 'vitest';
import { readNumber } from '../../../../overlay/dashboard/tiers/fields.tsx';

it('[TE18] numbers are read as people write them, and nothing else is', () => {
  const whole = ['30000', ' 30000 ', '30,000', '30.000', '30 000', "30'000"];
  expect(whole.map((text) => readNumber(text, 1))).toEqual(whole.map(() => 30_000));
  expect(['2,5', '2.5', '4'].map((text) => readNumber(text, 1_000))).toEqual([2_500, 2_500, 4_000]);
  for (const text of ['abc', '-1', '1e3', '3,00', '2.5', '0x10', '1,0000']) {
    expect(readNumber(text, 1), text).toBeNaN();
  }
  expect(readNumber('1.2.3', 1_000)).toBeNaN();
});
