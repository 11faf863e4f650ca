import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Identity } from '../../server/core/identity.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { turns } from '../store/house.ts';
import { startForgetful } from './forgetful-show.ts';
import type { Show } from './forgettable-people.ts';
import { expectGone, gift, KIM, line, PEOPLE, plain, RICH, replayed, totals } from './forgettable-people.ts';

type Op = readonly [what: number, person: number, n: number];

/** One thing that happens in a show, whatever came before. */
async function happen(house: Show, [what, who, n]: Op): Promise<void> {
  const person = PEOPLE[who % PEOPLE.length]!;
  const { gifterId, name } = person;
  const alive = [...house.state.views.alerts.alive.keys()];
  const alert = alive[n % Math.max(1, alive.length)] ?? 'a1';
  const theirs =
    PEOPLE.find((one) => one.gifterId === house.state.views.alerts.alive.get(alert)?.gifterId)?.name ?? 'Leo';
  const ended = [...house.state.ledger.ended.keys()].at(n % 3) ?? 'a1';
  const identity: Identity =
    n % 3 === 0
      ? { role: 'moderator', actor: KIM, tokenId: KIM }
      : { role: 'owner', actor: 'owner', tokenId: 'owner' };
  const ask = (command: string, args: object) => house.command(command, args, { identity });
  house.clock.advance((n % 7) * 700);
  const doings: readonly (() => void)[] = [
    () => house.gift(gift(person, 1 + (n % 9))),
    () => house.gift(gift(person, 10 * (1 + (n % 4)), n % 2 ? `words of ${name}` : null)),
    () => house.gift(gift(person, 60 * (1 + (n % 5)), n % 2 ? `words of ${name}` : null)),
    () => house.gift({ ...gift(person, 2), count: 1 + n, streak: { id: `c${n % 2}`, ended: n % 5 === 0 } }),
    () => house.show.chat(line(person)),
    () => ask('hide-gifter', { gifterId }),
    () => ask('unhide-gifter', { gifterId }),
    () => ask('block-gifter', { gifterId, on: n % 2 === 0 }),
    () => ask('trust-gifter', { gifterId, on: n % 4 > 0 }),
    () => ask('exclude-gifter', { gifterId, on: n % 2 === 0 }),
    () => ask('rename-gifter', { gifterId, name: n % 3 ? `${name} ${n}` : null }),
    () => ask('mark-thanked', { gifterId }),
    () => ask('adjust-gifter', { gifterId, diamonds: n + 1, reason: `${name} asked` }),
    () => ask('enter-gift', { gifterId, name, diamonds: n + 1 }),
    () => ask('revert-gift', { seq: 1 + (n % house.records.length || 0), reason: 'a mistake' }),
    () => ask('approve-alert', { id: alert, ...(n % 2 ? { gifterName: theirs } : {}) }),
    () =>
      ask('edit-alert', {
        id: alert,
        ...(n % 2 ? { gifterName: theirs } : { message: `words of ${theirs}` }),
      }),
    () => ask('reject-alert', { id: alert }),
    () => ask('skip-alert', { id: alert }),
    () => ask('replay-alert', { id: ended }),
    () => ask('undo', { commandId: `command-${n}-of-${who}` }),
    () => ask(n % 2 ? 'end-session' : 'start-session', {}),
    () => house.show.askToForget(gifterId),
    () => house.show.hideSelf(gifterId, n % 2 === 0),
    () => house.clock.advance(20_000),
    () => house.show.players.joined('obs'),
    () => house.show.players.done('obs', alert),
  ];
  doings[what % doings.length]?.();
  house.sync();
  await turns(1);
}

const op = fc.tuple(fc.nat(26), fc.nat(2), fc.nat(40));

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
