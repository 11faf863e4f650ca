import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, monthsBefore } from '../../server/core/calendar.ts';
import type { RecordBody } from '../../server/core/record.ts';
import { createRollCall } from '../../server/core/unseen.ts';

const at = (day: string) => ({ at: Date.parse(day), day, zone: 'UTC', session: null });
const gave = (id: string, day: string) =>
  ({
    ...at(day),
    kind: 'delivery',
    who: { id },
    in: { platform: 'tiktok' },
    events: [],
  }) as unknown as RecordBody;
const told = (actor: string, id: string | null, day: string) =>
  ({
    ...at(day),
    kind: 'command',
    actor,
    ...(id === null ? {} : { who: { id } }),
    in: { args: id === null ? {} : { platform: 'tiktok' } },
    events: [],
  }) as unknown as RecordBody;

function unseen(records: readonly RecordBody[], today: string, months = 13) {
  const rollCall = createRollCall({ months, today });
  for (const r of records) rollCall.tell(r);
  return rollCall.unseen();
}

/** A month apart each, so that no leap is seen. */
const months = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => monthsBefore('2026-11-22', -(from + i)));

describe('whom nothing told of', () => {
  it('[RT2] gave, wrote, greeted, was spoken of and gave commands for the last time before the day', () => {
    const records = [
      gave('ada', '2026-01-10'),
      told('owner', 'jo', '2026-01-10'),
      told('twitch:kim', null, '2026-01-10'),
      gave('mia', '2026-01-10'),
      gave('leo', '2026-01-10'),
      told('twitch:sam', null, '2026-01-10'),
      gave('mia', '2026-02-11'),
      told('Kim', 'leo', '2026-02-11'),
      told('twitch:sam', null, '2026-02-11'),
    ];
    expect(unseen(records, '2026-03-11', 1)).toEqual(['tiktok:ada', 'tiktok:jo', 'twitch:kim']);
    expect(unseen(records, '2026-02-10', 1)).toEqual([]);
    expect(unseen(records, '2026-02-11', 1)).toHaveLength(3);
  });

  it('[RT2] is nobody anonymous, nobody’s label, and nobody who is gone already', () => {
    const records = [
      gave('', '2026-01-10'),
      told('owner', null, '2026-01-10'),
      told('Kim', null, '2026-01-10'),
      { ...gave('', '2026-01-10'), who: { token: 'aa' } },
      { ...gave('', '2026-01-10'), who: { token: 'aa', nth: 3 } },
      told('former:aa.3', null, '2026-01-10'),
      gave('ada', '2026-03-10'),
    ] as RecordBody[];
    expect(unseen(records, '2026-03-11', 1)).toEqual([]);
  });

  it('[RT10] is looked for no further once nobody can be left', () => {
    const rollCall = createRollCall({ months: 1, today: '2026-03-11' });
    rollCall.tell(gave('ada', '2026-01-10'));
    expect(rollCall.isOver()).toBe(false);
    rollCall.tell(gave('jo', '2026-02-11'));
    expect(rollCall.isOver()).toBe(false);
    rollCall.tell(gave('ada', '2026-02-12'));
    expect(rollCall.isOver()).toBe(true);
  });

  it('[RT9] is counted from the day before a leap, until three days after it have records', () => {
    const past = months(0, 3).map((day) => gave('kim', day));
    const before = [gave('ada', '2026-11-20'), ...past];
    expect(unseen(before, '2027-02-01', 1)).toEqual(['tiktok:ada']);
    // Ten years on, by a clock that may be wrong: nobody but Ada was away for a month before.
    expect(unseen(before, '2036-11-22')).toEqual([]);
    const leapt = [...before, gave('jo', '2036-11-22'), gave('jo', '2036-11-22'), gave('jo', '2036-11-23')];
    expect(unseen(leapt, '2036-11-24')).toEqual([]);
    expect(unseen([...leapt, gave('jo', '2036-11-24')], '2036-11-24')).toEqual(['tiktok:ada', 'tiktok:kim']);
  });

  it('[RT9] is found some streams later where streams are months apart', () => {
    const quarters = [
      '2026-01-01',
      '2026-05-01',
      '2026-09-01',
      '2027-01-01',
      '2027-05-01',
      '2027-09-01',
      '2028-01-01',
    ];
    const records = [gave('ada', '2026-01-01'), ...quarters.map((day) => gave('kim', day))];
    expect(unseen(records.slice(0, -1), '2027-09-02')).toEqual([]);
    expect(unseen(records, '2028-01-02')).toEqual(['tiktok:ada']);
  });
});

describe('months before a day', () => {
  it('[RT2] are calendar months, and end with a month that has no such day', () => {
    expect(monthsBefore('2026-11-22', 13)).toBe('2025-10-22');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2028-03-31', 1)).toBe('2028-02-29');
    expect(monthsBefore('2026-01-31', 2)).toBe('2025-11-30');
    expect(monthsBefore('2026-01-15', 120)).toBe('2016-01-15');
  });

  it('[RT2] are never fewer days than so many Februaries, nor more than so many Julys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 120 }), (day, count) => {
        const today = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const days = daysBetween(monthsBefore(today, count), today);
        expect(days).toBeGreaterThanOrEqual(28 * count);
        expect(days).toBeLessThanOrEqual(31 * count);
      }),
    );
  });
});
