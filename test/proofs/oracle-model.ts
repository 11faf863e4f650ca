/**
 * What the totals must be, worked out a second time from the contract and with nothing of the server's: from the
 * deliveries and their answers to the boards. Slow and simple on purpose.
 */
import type { BoardRow, WindowName } from '../../shared/topics.ts';
import type { GiftBody } from '../support/sign.ts';

/** One delivery and what the server said to it. */
export interface Answered {
  readonly id: string;
  readonly body: GiftBody;
  readonly status: number;
  readonly duplicate: boolean | null;
  readonly seq: number | null;
}

export interface OracleBoard {
  readonly rows: readonly BoardRow[];
  readonly gifters: number;
  readonly diamonds: number;
}

export interface Oracle {
  /**
   * Takes deliveries that were under way together, with their answers; names every answer that breaks the promise.
   * Those counted are taken in the order of their numbers.
   */
  tell(batch: readonly Answered[], atMs: number): string[];
  /** Takes a delivery that is known to be recorded; says false, and counts nothing, for a known id. */
  count(id: string, body: GiftBody, atMs: number): boolean;
  /** The whole board, or its first rows. */
  board(window: WindowName, limit?: number): OracleBoard;
}

interface Total {
  diamonds: number;
  gifts: number;
  name: string;
  /** When the total last rose, as a running number: of two equal totals the older stands first. */
  roseAt: number;
}

interface WindowTotals {
  key: string;
  diamonds: number;
  gifters: Map<string, Total>;
}

interface StreakTotals {
  readonly first: GiftBody;
  high: number;
  diamonds: number;
}

const SESSION_IDLE_MS = 2 * 3_600_000;
const DAY_MS = 86_400_000;

/** Diamonds of a thousandth of a minor unit, as a fraction: the table of a new installation, written down again. */
const MONEY: Readonly<
  Record<string, { readonly perUnit: readonly [bigint, bigint]; readonly decimals: number }>
> = {
  USD: { perUnit: [100n, 1n], decimals: 2 },
  EUR: { perUnit: [110n, 1n], decimals: 2 },
  BRL: { perUnit: [18n, 1n], decimals: 2 },
  IDR: { perUnit: [6n, 1000n], decimals: 2 },
  JPY: { perUnit: [65n, 100n], decimals: 0 },
};

/** A fresh oracle; days are those of UTC. */
export function createOracle(): Oracle {
  const seen = new Set<string>();
  const streaks = new Map<string, StreakTotals>();
  const windows = new Map<WindowName, WindowTotals>();
  let session = 0;
  let lastCreditMs = Number.NEGATIVE_INFINITY;
  let rises = 0;

  function count(id: string, body: GiftBody, atMs: number): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    const credit = creditOf(body);
    if (credit === null) return true;
    if (atMs - lastCreditMs > SESSION_IDLE_MS) session++;
    lastCreditMs = atMs;
    for (const [name, key] of windowKeys(session, atMs)) {
      let window = windows.get(name);
      if (window?.key !== key) {
        window = { key, diamonds: 0, gifters: new Map() };
        windows.set(name, window);
      }
      addTo(window, body, credit);
    }
    rises++;
    return true;
  }

  /** What a delivery adds; null when it adds nothing at all. */
  function creditOf(body: GiftBody): { diamonds: number; acts: number } | null {
    const { streak, count: units } = body.data;
    if (!streak) return { diamonds: worth(body, units), acts: 1 };
    const key = JSON.stringify([gifterOf(body), body.data.gift.id ?? body.data.gift.name, streak.id]);
    const known = streaks.get(key);
    if (known && units <= known.high) return null;
    // The first price seen holds for the whole streak.
    const first = known?.first ?? body;
    const diamonds = worth(first, units);
    streaks.set(key, { first, high: units, diamonds });
    return { diamonds: diamonds - (known?.diamonds ?? 0), acts: known ? 0 : 1 };
  }

  function addTo(window: WindowTotals, body: GiftBody, credit: { diamonds: number; acts: number }): void {
    window.diamonds += credit.diamonds;
    const gifter = gifterOf(body);
    // A frame that credits nothing, of a combo from an earlier window, lists nobody.
    const isNothing = credit.diamonds === 0 && credit.acts === 0 && !window.gifters.has(gifter ?? '');
    if (gifter === null || isNothing) return;
    const total = window.gifters.get(gifter) ?? { diamonds: 0, gifts: 0, name: '', roseAt: rises };
    if (credit.diamonds > 0) total.roseAt = rises;
    total.diamonds += credit.diamonds;
    total.gifts += credit.acts;
    total.name = body.data.gifter.name;
    window.gifters.set(gifter, total);
  }

  return {
    count,
    tell(batch, atMs) {
      const faults: string[] = [];
      const fresh = batch.filter(({ status, duplicate }) => status === 202 && duplicate === false);
      fresh.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
      for (const { id, body, seq } of fresh) {
        if (seq === null) faults.push(`${id} was counted without a number`);
        if (!count(id, body, atMs)) faults.push(`${id} was counted twice`);
      }
      for (const { id, status, duplicate } of batch) {
        const isFresh = status === 202 && duplicate === false;
        const isRepeat = status === 200 && duplicate === true;
        if (!isFresh && !isRepeat) faults.push(`${id} was answered ${status}, duplicate ${duplicate}`);
        if (isRepeat && !seen.has(id)) faults.push(`${id} was called a repeat and never counted`);
      }
      return faults;
    },
    board(name, limit = Number.POSITIVE_INFINITY) {
      const window = windows.get(name) ?? { key: '', diamonds: 0, gifters: new Map<string, Total>() };
      const ordered = [...window.gifters].sort(
        ([, a], [, b]) => b.diamonds - a.diamonds || a.roseAt - b.roseAt,
      );
      const rows = ordered.slice(0, limit).map(([gifterId, { name: gifterName, diamonds, gifts }]) => {
        const rank = 1 + ordered.filter(([, other]) => other.diamonds > diamonds).length;
        return { rank, gifterId, name: gifterName, diamonds, gifts };
      });
      return { rows, gifters: ordered.length, diamonds: window.diamonds };
    },
  };
}

/** `platform:userId`; null for somebody anonymous, who is on no board. */
function gifterOf({ data: { gifter, platform } }: GiftBody): string | null {
  return gifter.anonymous || gifter.id === undefined ? null : `${platform ?? 'webhook'}:${gifter.id}`;
}

/** Diamonds of so many units, rounded half up once on the whole. */
function worth({ data: { gift } }: GiftBody, units: number): number {
  if (gift.diamonds !== undefined) return gift.diamonds * units;
  if (gift.bits !== undefined) return gift.bits * units;
  const currency = gift.money && MONEY[gift.money.currency];
  if (!currency) return 0;
  const [whole = '0', part = ''] = gift.money.amount.split('.');
  const minor = BigInt(whole + part.padEnd(currency.decimals, '0'));
  const [numerator, denominator] = currency.perUnit;
  const top = minor * BigInt(units) * numerator;
  const bottom = 10n ** BigInt(currency.decimals) * denominator;
  return Number((2n * top + bottom) / (2n * bottom));
}

function windowKeys(session: number, atMs: number): [WindowName, string][] {
  const day = new Date(atMs).toISOString().slice(0, 10);
  return [
    ['session', String(session)],
    ['day', day],
    ['week', thursdayOf(atMs)],
    ['month', day.slice(0, 7)],
    ['all', 'all'],
  ];
}

/** The Thursday of a moment's ISO week, which names the week. */
function thursdayOf(atMs: number): string {
  const daysAfterMonday = (new Date(atMs).getUTCDay() + 6) % 7;
  return new Date(atMs + (3 - daysAfterMonday) * DAY_MS).toISOString().slice(0, 10);
}
