import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import { startForgetful } from './forgetful-show.ts';
import { happen, op } from './forgettable-doings.ts';
import { expectGone, PEOPLE, plain, RICH, replayed, totals } from './forgettable-people.ts';

it('[FG15] whatever happened before and after, the files read back give the state that runs, and hold nothing of them', async () => {
  let forgotten = 0;
  let remembered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(op, { minLength: 5, maxLength: 40 }),
      fc.nat(2),
      fc.array(op, { maxLength: 12 }),
      fc.nat(2),
      async (before, first, after, second) => {
        const house = startForgetful({ rules: RICH });
        for (const one of before) await happen(house, one);
        house.clock.advance(10_001);
        const sums = totals(house);
        const person = PEOPLE[first]!;
        const result = await house.forget(person.gifterId);
        if (result.ok) forgotten++;
        remembered += house.state.ledger.remembered.size;
        expect(totals(house)).toEqual(sums);
        expectGone(JSON.stringify(house.kept()), person);
        const state = replayed(house.kept());
        expect(plain(saveState(state))).toEqual(plain(saveState(house.state)));
        expectGone(JSON.stringify(saveState(house.state)), person);
        for (const one of after) await happen(house, one);
        house.clock.advance(10_001);
        await house.forget(PEOPLE[second]!.gifterId);
        const again = replayed(house.kept());
        expect(plain(saveState(again))).toEqual(plain(saveState(house.state)));
        expect(plain(saveState(loadState(plain(saveState(again)))))).toEqual(plain(saveState(again)));
      },
    ),
    { numRuns: 150 },
  );
  // Else nobody was there to be forgotten.
  expect(forgotten).toBeGreaterThan(100);
  expect(remembered).toBeGreaterThan(10);
});
