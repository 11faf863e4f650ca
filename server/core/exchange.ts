import type { NativeUnit } from '../../shared/gift.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Diamonds } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';

/** What units come to by the exchange table. */
export interface Worth {
  /** Rounded half up once, on the whole; 0 when unpriced. */
  readonly diamonds: Diamonds;
  /** The rate used, as written in the settings; absent for diamonds, for nothing and when unpriced. */
  readonly rate?: string;
  /** The table has no price for it: counted 0 until a moderator prices it. */
  readonly unpriced?: true;
}

const UNPRICED: Worth = { diamonds: 0, unpriced: true };

/** ISO 4217: the currencies whose smallest unit is not a hundredth. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((c) => [c, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3] as const),
  ...'CLF UYW'.split(' ').map((c) => [c, 4] as const),
]);

/** How many decimals a currency has: 2 for most, also for those not known. */
export function minorUnits(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/**
 * What `count` units come to. With a streak, `count` is all units so far, and a frame's credit is the difference of
 * two answers, so that nothing is rounded twice. A worth above the exact integers is unpriced.
 */
export function worth(unit: NativeUnit, count: number, exchange: Settings['exchange']): Worth {
  switch (unit.type) {
    case 'diamonds':
      return { diamonds: unit.amount * count };
    case 'bits':
      return convert(unit.amount, count, exchange.bit, 0);
    case 'money': {
      const { money } = exchange;
      const rate = Object.hasOwn(money, unit.currency) ? money[unit.currency] : undefined;
      return rate === undefined ? UNPRICED : convert(unit.minor, count, rate, minorUnits(unit.currency));
    }
    case 'sub':
      return convert(unit.months, count, exchange.sub[unit.plan], 0);
    case 'unknown':
      return UNPRICED;
    case 'none':
      return { diamonds: 0 };
    default:
      return unreachable(unit);
  }
}

/** Reads `5.00` into minor units (500); null unless it is plain digits with at most the currency's decimals. */
export function parseAmount(amount: string, currency: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(amount);
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  const exponent = minorUnits(currency);
  return decimals.length > exponent ? null : Number(whole + decimals.padEnd(exponent, '0'));
}

/** `amount` x `count` x `rate`, where `amount` has `exponent` decimals, rounded half up. */
function convert(amount: number, count: number, rate: string, exponent: number): Worth {
  const [whole = '', decimals = ''] = rate.split('.');
  const divisor = 10n ** BigInt(exponent + decimals.length);
  const scaled = BigInt(amount) * BigInt(count) * BigInt(whole + decimals);
  const diamonds = (2n * scaled + divisor) / (2n * divisor);
  return diamonds > Number.MAX_SAFE_INTEGER ? UNPRICED : { diamonds: Number(diamonds), rate };
}
