import type { EpochMs } from '../../shared/units.ts';

/**
 * How the next live is said: `Fri 20:00` within the week, `Fri 4 Dec 20:00` later, with the zone's town; `next` is local
 * time in `zone`, such as 2026-11-27T20:00. Null when it is over.
 */
export function nextLive(
  next: string,
  zone: string,
  nowMs: EpochMs,
): { readonly when: string; readonly zone: string } | null {
  const today = localTime(nowMs, zone);
  if (next <= today) return null;
  const nextMs = Date.parse(`${next}:00Z`);
  const isNear = nextMs - Date.parse(`${today}:00Z`) < 6 * 86_400_000;
  // The local time is read as UTC, and shown as UTC: no zone's rules come in between.
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    ...(isNear ? {} : { day: 'numeric', month: 'short' }),
  });
  const day = parts.format(nextMs).replaceAll(',', '');
  return { when: `${day} ${next.slice(11)}`, zone: townOf(zone) };
}

/** `2026-11-22T21:00` on the clocks of `zone`; such texts sort as the times do. */
function localTime(atMs: EpochMs, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const of = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${of.get('year')}-${of.get('month')}-${of.get('day')}T${of.get('hour')}:${of.get('minute')}`;
}

/** `New York` of `America/New_York`. */
function townOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
