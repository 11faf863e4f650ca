import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayKey, monthKey, weekKey } from '../../server/core/calendar.ts';

const day = (instant: string, zone: string) => dayKey(Date.parse(instant), zone);

describe('calendar', () => {
  it('[CL1] a day is the local calendar day of the zone', () => {
    expect(day('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22');
    expect(day('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-23');
    expect(day('2026-11-22T02:00:00Z', 'America/New_York')).toBe('2026-11-21');
    expect(day('2026-01-01T00:00:00Z', 'America/New_York')).toBe('2025-12-31');
  });

  it.each([
    // Clocks go from 2:00 back to 1:00: 1:30 occurs twice, on one day.
    ['New York', 'America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'],
    ['New York, an hour later', 'America/New_York', '2026-11-01T06:30:00Z', '2026-11-01'],
    ['New York, the day has 25 hours', 'America/New_York', '2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['New York, its end', 'America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    // No midnight: 23:59:59 is followed by 1:00.
    ['Cairo, before', 'Africa/Cairo', '2026-04-23T21:59:59.999Z', '2026-04-23'],
    ['Cairo, after', 'Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
    ['Santiago, before', 'America/Santiago', '2026-09-06T03:59:59.999Z', '2026-09-05'],
    ['Santiago, after', 'America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06'],
    // 24:00 goes back to 23:00: midnight comes an hour later.
    ['Santiago in autumn, before', 'America/Santiago', '2026-04-05T03:59:59.999Z', '2026-04-04'],
    ['Santiago in autumn, after', 'America/Santiago', '2026-04-05T04:00:00Z', '2026-04-05'],
    [
      'Lord Howe, half an hour of summer time',
      'Australia/Lord_Howe',
      '2026-01-01T12:59:59.999Z',
      '2026-01-01',
    ],
    ['Lord Howe in summer', 'Australia/Lord_Howe', '2026-01-01T13:00:00Z', '2026-01-02'],
    ['Lord Howe in winter, before', 'Australia/Lord_Howe', '2026-07-01T13:29:59.999Z', '2026-07-01'],
    ['Lord Howe in winter', 'Australia/Lord_Howe', '2026-07-01T13:30:00Z', '2026-07-02'],
    ['Kathmandu, before', 'Asia/Kathmandu', '2026-11-22T18:14:59.999Z', '2026-11-22'],
    ['Kathmandu, after', 'Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23'],
    // The whole of 2011-12-30 was left out.
    ['Apia, before', 'Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Apia, after', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    // At 0:01 clocks went back to 23:01 of the day before.
    ["St. John's, the first midnight", 'America/St_Johns', '2010-11-07T02:30:30Z', '2010-11-07'],
    ["St. John's, the day before once more", 'America/St_Johns', '2010-11-07T02:31:00Z', '2010-11-06'],
    ["St. John's, the second midnight", 'America/St_Johns', '2010-11-07T03:30:00Z', '2010-11-07'],
    // Until 1972 its clocks were 44 minutes and 30 seconds behind.
    ['Monrovia, before', 'Africa/Monrovia', '1971-06-01T00:44:29.999Z', '1971-05-31'],
    ['Monrovia, after', 'Africa/Monrovia', '1971-06-01T00:44:30Z', '1971-06-01'],
  ])('[CL2] %s', (_name, zone, instant, expected) => {
    expect(day(instant, zone)).toBe(expected);
  });

  it('[CL3] what was asked before never changes an answer', () => {
    const zones = [
      'America/New_York',
      'Africa/Cairo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'America/St_Johns',
    ];
    const fresh = (atMs: number, zone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(atMs);
    const atMs = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(atMs, fc.constantFrom(...zones), fc.nat(1_500)), { maxLength: 10 }),
        (asked) => {
          for (const [at, zone, laterMs] of asked) {
            expect(dayKey(at, zone)).toBe(fresh(at, zone));
            expect(dayKey(at + laterMs, zone)).toBe(fresh(at + laterMs, zone));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[CL4] an unknown zone throws', () => {
    expect(() => dayKey(0, 'Mars/Olympus')).toThrow(RangeError);
  });

  it.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('[CL5] %s lies in the ISO week %s', (key, week) => {
    expect(weekKey(key)).toBe(week);
  });

  it('[CL6] every week has seven days', () => {
    const days = new Map<string, number>();
    for (let at = Date.UTC(2019, 11, 30); at < Date.UTC(2033, 0, 3); at += 86_400_000) {
      const week = weekKey(dayKey(at, 'UTC'));
      days.set(week, (days.get(week) ?? 0) + 1);
    }
    expect(new Set(days.values())).toEqual(new Set([7]));
  });

  it('[CL7] a month is the year and the month', () => {
    expect(monthKey('2026-11-22')).toBe('2026-11');
  });
});
