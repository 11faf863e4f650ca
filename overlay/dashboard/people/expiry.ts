/** How long somebody may come. */
export type Expiry = 'tonight' | 'week' | 'open' | 'date';
export const EXPIRIES: readonly Expiry[] = ['open', 'tonight', 'week', 'date'];

/** A night ends when everybody sleeps. */
const NIGHT_ENDS_AT_HOUR = 6;
/** Who invites at five in the morning means the night that comes. */
const NIGHT_LEAST_MS = 3 * 3_600_000;
const WEEK_DAYS = 7;

/** When access ends; null for until it is ended, undefined where no day is given. `day` is as `2026-11-30`, and counts whole. */
export function expiryOf(expiry: Expiry, day: string, nowMs: number): number | null | undefined {
  switch (expiry) {
    case 'open':
      return null;
    case 'tonight': {
      const end = new Date(nowMs);
      end.setHours(NIGHT_ENDS_AT_HOUR, 0, 0, 0);
      while (end.getTime() - nowMs < NIGHT_LEAST_MS) end.setDate(end.getDate() + 1);
      return end.getTime();
    }
    case 'week': {
      const end = new Date(nowMs);
      end.setDate(end.getDate() + WEEK_DAYS);
      return end.getTime();
    }
    case 'date': {
      const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
      if (year === undefined) return undefined;
      return new Date(Number(year), Number(month) - 1, Number(date) + 1).getTime();
    }
  }
}
