/**
 * Calendar keys of instants in a time zone. Records hold the day's key, so nothing is ever re-dated when the zone
 * setting changes.
 */

interface ZoneMemo {
  readonly format: Intl.DateTimeFormat;
  second: number;
  day: string;
}

/** A zone's formatter costs some 50 microseconds to make. Zones come from the settings, so they are few. */
const zones = new Map<string, ZoneMemo>();

/**
 * Local calendar day of an instant, as `2026-11-22`. `zone` is an IANA name; throws a RangeError when it is unknown.
 */
export function dayKey(atMs: number, zone: string): string {
  let memo = zones.get(zone);
  if (!memo) {
    memo = { format: formatOf(zone), second: Number.NaN, day: '' };
    zones.set(zone, memo);
  }
  // One second is the longest stretch that no zone's clock was ever set within: a whole day is not (St. John's left
  // a day, and came back to it, a minute after midnight), and at one look-up a second the rest costs nothing.
  const second = Math.floor(atMs / 1_000);
  if (second !== memo.second) {
    memo.second = second;
    memo.day = readDay(memo.format, second * 1_000);
  }
  return memo.day;
}

/** The day of an instant; where the zone lies a day behind one that was reached already, that one: days never run back. */
export function dayReached(atMs: number, zone: string, reached: string): string {
  const day = dayKey(atMs, zone);
  return day < reached ? reached : day;
}

/** ISO 8601 week of a day's key, as `2026-W47`; the year is the week's, which may differ from the day's. */
export function weekKey(day: string): string {
  const dayMs = 86_400_000;
  const noonMs = Date.parse(`${day}T12:00:00Z`);
  const weekday = (new Date(noonMs).getUTCDay() + 6) % 7;
  // A week belongs to the year that its Thursday lies in.
  const thursday = new Date(noonMs + (3 - weekday) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs));
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Calendar month of a day's key, as `2026-11`. */
export function monthKey(day: string): string {
  return day.slice(0, 7);
}

/** The same day so many months earlier; the last day of a month that has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/** How many days lie between two days' keys. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}

function readDay(format: Intl.DateTimeFormat, atMs: number): string {
  let year = '';
  let month = '';
  let day = '';
  for (const { type, value } of format.formatToParts(atMs)) {
    if (type === 'year') year = value.padStart(4, '0');
    else if (type === 'month') month = value;
    else if (type === 'day') day = value;
  }
  return `${year}-${month}-${day}`;
}
