import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorUnits, parseAmount, worth } from '../../server/core/exchange.ts';
import type { NativeUnit, SubPlan } from '../../shared/gift.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

const table = {
  bit: '1',
  sub: { 1000: '500', 2000: '1000', 3000: '2500', Prime: '500.5' },
  money: { USD: '100', JPY: '0.65', KWD: '325.5', CLF: '4000', XTS: '999999999.999999' },
};
const money = (minor: number, currency: string): NativeUnit => ({ type: 'money', minor, currency });

describe('exchange', () => {
  it('[EX1] diamonds count as they are, without a rate', () => {
    expect(worth({ type: 'diamonds', amount: 5 }, 3, table)).toEqual({ diamonds: 15 });
    expect(worth({ type: 'diamonds', amount: 0 }, 3, table)).toEqual({ diamonds: 0 });
  });

  it('[EX2] bits and money count by the table, with the rate as it is written there', () => {
    expect(worth({ type: 'bits', amount: 500 }, 2, table)).toEqual({ diamonds: 1_000, rate: '1' });
    expect(worth({ type: 'bits', amount: 3 }, 1, { ...table, bit: '0.5' })).toEqual({
      diamonds: 2,
      rate: '0.5',
    });
    expect(worth(money(500, 'USD'), 1, table)).toEqual({ diamonds: 500, rate: '100' });
    expect(worth(money(500, 'USD'), 1, DEFAULT_SETTINGS.exchange)).toEqual({ diamonds: 500, rate: '100' });
  });

  it('[EX3] money counts by the decimals of its currency', () => {
    expect(worth(money(1_000, 'JPY'), 1, table)).toEqual({ diamonds: 650, rate: '0.65' });
    expect(worth(money(1_000, 'KWD'), 2, table)).toEqual({ diamonds: 651, rate: '325.5' });
    expect(worth(money(10_000, 'CLF'), 1, table)).toEqual({ diamonds: 4_000, rate: '4000' });
    expect(['USD', 'JPY', 'KRW', 'VND', 'CLP', 'KWD', 'BHD', 'CLF', 'ABC'].map(minorUnits)).toEqual([
      2, 0, 0, 0, 0, 3, 3, 4, 2,
    ]);
  });

  it('[EX4] the whole is rounded half up once', () => {
    expect([1, 2, 3].map((count) => worth(money(1, 'JPY'), count, table).diamonds)).toEqual([1, 1, 2]);
    expect(
      [1, 10].map((count) => worth(money(1, 'JPY'), count, { ...table, money: { JPY: '0.5' } }).diamonds),
    ).toEqual([1, 5]);
    expect(worth(money(1, 'JPY'), 1, { ...table, money: { JPY: '0.499999' } }).diamonds).toBe(0);
  });

  it('[EX5] a currency that the table does not have is unpriced, whatever its name', () => {
    const unpriced = { diamonds: 0, unpriced: true };
    for (const currency of ['ABC', '', 'toString', '__proto__', 'constructor'])
      expect(worth(money(500, currency), 1, table)).toEqual(unpriced);
  });

  it('[EX6] a worth above the exact integers is unpriced', () => {
    expect(worth(money(1e12, 'XTS'), 1, table)).toEqual({ diamonds: 0, unpriced: true });
  });

  it('[EX7] it is exact for 10^12 minor units', () => {
    expect(worth(money(999_999_999_999, 'JPY'), 1, { ...table, money: { JPY: '1.000001' } }).diamonds).toBe(
      1_000_000_999_999,
    );
    expect(worth(money(1, 'USD'), 1e12, table).diamonds).toBe(1e12);
  });

  it('[EX12] a sub counts by its plan and the months that were paid for', () => {
    const sub = (plan: SubPlan, months: number): NativeUnit => ({ type: 'sub', plan, months });
    expect(worth(sub('1000', 1), 1, table)).toEqual({ diamonds: 500, rate: '500' });
    expect(worth(sub('2000', 3), 1, table)).toEqual({ diamonds: 3_000, rate: '1000' });
    expect(worth(sub('3000', 12), 2, table)).toEqual({ diamonds: 60_000, rate: '2500' });
    expect(worth(sub('Prime', 1), 1, table)).toEqual({ diamonds: 501, rate: '500.5' });
  });

  it('[EX13] what nobody knows the price of is unpriced; what has no value is worth nothing, and priced', () => {
    expect(worth({ type: 'unknown' }, 7, table)).toEqual({ diamonds: 0, unpriced: true });
    expect(worth({ type: 'none' }, 7, table)).toEqual({ diamonds: 0 });
  });

  it('[EX8] the credits of a rising streak add up to its worth', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 20 }),
        (minor, rises) => {
          let count = 0;
          let credited = 0;
          let before = 0;
          for (const rise of rises) {
            count += rise;
            const { diamonds } = worth(money(minor, 'JPY'), count, table);
            expect(diamonds).toBeGreaterThanOrEqual(before);
            credited += diamonds - before;
            before = diamonds;
          }
          expect(credited).toBe(Math.floor((minor * count * 65 + 50) / 100));
        },
      ),
    );
  });

  it('[EX9] an amount is read into minor units', () => {
    const read = (amount: string, currency = 'USD') => parseAmount(amount, currency);
    expect([read('5.00'), read('5'), read('5.5'), read('0.01'), read('999999999.99'), read('0')]).toEqual([
      500, 500, 550, 1, 99_999_999_999, 0,
    ]);
    expect([read('500', 'JPY'), read('1.234', 'KWD'), read('1.2345', 'CLF')]).toEqual([500, 1_234, 12_345]);
  });

  it.each([
    '',
    ' 5',
    '5 ',
    '+5',
    '-5',
    '-0',
    '5.',
    '.5',
    '5e3',
    '3,00',
    '0x10',
    '5.001',
    '1_000',
    '1000000000',
    'NaN',
    'Infinity',
    '\u0663',
    '5.0\n',
    '5..0',
    '1.2.3',
  ])('[EX10] %j is not an amount', (amount) => {
    expect(parseAmount(amount, 'USD')).toBeNull();
  });

  it('[EX11] more decimals than the currency has are no amount', () => {
    expect([parseAmount('5.0', 'JPY'), parseAmount('5.000', 'USD'), parseAmount('5.0000', 'KWD')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
