import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordBody } from '../../server/core/record.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { startForgetful } from '../server/forgetful-show.ts';
import { happen, op } from '../server/forgettable-doings.ts';
import type { Person, Show } from '../server/forgettable-people.ts';
import { type board, expectGone, gift, PEOPLE, plain, RICH, replayed } from '../server/forgettable-people.ts';
import { howMany } from '../support/extent.ts';

/** One evening and what comes after it. */
const night = fc.record({
  doings: fc.array(op, { minLength: 1, maxLength: 6 }),
  /** Who is there at all. */
  cast: fc.subarray([...PEOPLE], { minLength: 1, maxLength: 2 }),
  // Less than a day, and it is one session still.
  daysAfter: fc.integer({ min: 1, max: 80 }),
  next: fc.constantFrom('restart with a checkpoint', 'restart without', 'forget', 'go on', 'go on'),
});

const start = (months: number, found?: Parameters<typeof startForgetful>[0]) =>
  startForgetful({ rules: RICH, months, ...found });

function restarted(house: Show, months: number, hasCheckpoint: boolean): Show {
  house.stop();
  const records = house.kept();
  const state = hasCheckpoint ? loadState(plain(saveState(house.state))) : replayed(records);
  return start(months, { found: { records, state, clock: house.clock } });
}

/** The last day with a record of the person's, read without the code under test. */
function lastDayOf({ gifterId, id }: Person, records: readonly RecordBody[]): string {
  const theirs = records.filter((r) => {
    const isBy = r.kind === 'command' && r.actor === gifterId;
    return isBy || (r.kind !== 'outcome' && r.who && 'id' in r.who && r.who.id === id);
  });
  return theirs.at(-1)?.day ?? '';
}

const dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);

/** Calendar arithmetic of the tests' own: the months are counted back from the first of the next month where a day is missing. */
function isLongAgo(day: string, today: string, months: number): boolean {
  const index = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7));
  const apart = index(today) - index(day);
  return apart > months || (apart === months && day.slice(8) < today.slice(8) && !isShortMonth(day, today));
}

function isShortMonth(day: string, today: string): boolean {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return Number(today.slice(8)) > last && Number(day.slice(8)) >= last;
}

it('[RT13] nights over years, whatever happened: names go in time, sums stay, and the files give the state that runs', async () => {
  let retired = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(1, 2, 4, 13),
      fc.array(night, { minLength: 8, maxLength: 24 }),
      async (months, nights) => {
        let house = start(months);
        for (const { doings, cast, daysAfter, next } of nights) {
          // No day without a record for so long that the clock would have to be doubted.
          house.gift(gift(cast[0]!, 1));
          for (const [what, , n] of doings)
            await happen(house, [what, PEOPLE.indexOf(cast[n % cast.length]!), n]);
          if (next.startsWith('restart')) house = restarted(house, months, next.endsWith('checkpoint'));
          if (next === 'forget') await house.forget(cast[0]!.gifterId);
          house.clock.advance(15 * 60_000);
          house.sync();
          const before = house.show.leaderboard('all', { limit: 200, offset: 0 }, 'owner');
          const seen = house.kept();
          await house.pass(daysAfter);
          // What the day that just began asks for is done within ten minutes.
          const due = dayOf(house.clock.now() - 11 * 60_000);
          const today = dayOf(house.clock.now());
          const after = house.show.leaderboard('all', { limit: 200, offset: 0 }, 'owner');
          expect({ ...after, rows: after.rows.map(figures) }).toEqual({
            ...before,
            rows: before.rows.map(figures),
          });
          const kept = JSON.stringify(house.kept());
          for (const person of PEOPLE) {
            const lastDay = lastDayOf(person, seen);
            if (lastDay === '') continue;
            if (isLongAgo(lastDay, due, months))
              expectGone(kept + JSON.stringify(saveState(house.state)), person);
            else if (!isLongAgo(lastDay, today, months)) expect(kept).toContain(person.id);
          }
          expect(plain(saveState(replayed(house.kept())))).toEqual(plain(saveState(house.state)));
          expect(plain(saveState(loadState(plain(saveState(house.state)))))).toEqual(
            plain(saveState(house.state)),
          );
        }
        retired += house.kept().filter(({ events }) => events[0]?.type === 'GiftersRetired').length;
        house.stop();
      },
    ),
    { numRuns: howMany({ short: 6, full: 300 }) },
  );
  expect(retired).toBeGreaterThan(howMany({ short: 3, full: 300 }));
});

function figures({ rank, diamonds, gifts }: ReturnType<typeof board>['rows'][number]) {
  return { rank, diamonds, gifts };
}
