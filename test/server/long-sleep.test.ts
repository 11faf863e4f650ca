import { expect, it } from 'vitest';
import { createShowClock } from '../../server/clock.ts';
import { emptyState } from '../../server/core/state.ts';
import { delivery, rose } from '../core/given.ts';
import { createTestMachine } from '../support/clock.ts';
import { start } from './given-show.ts';

const HOUR_MS = 3_600_000;

/** A show on a computer that can sleep; counts the callbacks of its clock. */
function givenComputer() {
  const machine = createTestMachine();
  const showClock = createShowClock({ machine, notBeforeMs: 0, changed() {} });
  const called = { back: 0 };
  const clock = {
    now: showClock.now,
    at: (atMs: number, callback: () => void) =>
      showClock.at(atMs, () => {
        called.back += 1;
        callback();
      }),
    advance: machine.advance,
    jumpTo: machine.suspend,
    get waiting() {
      return machine.waiting;
    },
  };
  return { machine, called, show: start(emptyState(), { clock }) };
}

it('[FT27] (F21) eight hours of sleep bring no burst of timers, and each alert comes once and to one end', () => {
  const { machine, called, show } = givenComputer();
  const alerts = () => show.frames.flatMap((frame) => (frame.type === 'alert' ? [frame.alert.id] : []));
  show.show.players.joined('obs');
  // Timers that rang long ago stay silent.
  machine.advance(20 * 60_000);
  show.gift();
  show.show.players.started('obs', 'a1');
  for (const [id, amount] of [
    ['2', 1_000],
    ['3', 30_000],
  ] as const)
    show.gift(delivery({ gifter: { id, name: 'Leo' }, unit: { type: 'diamonds', amount } }));
  show.gift(rose(12));
  machine.advance(1_000);
  show.sync();
  const timers = machine.waiting;
  expect(alerts()).toEqual(['a1']);

  called.back = 0;
  machine.suspend(8 * HOUR_MS);
  machine.advance(5_000);
  show.sync();
  expect(called.back).toBeLessThanOrEqual(timers);
  expect(alerts()).toEqual(['a1']);
  const ends = show.outcomes().map(({ alert, end }) => `${alert} ${end}`);
  expect(ends.toSorted()).toEqual(['a1 shown', 'a2 missed', 'a3 missed', 'a4 missed']);

  show.gift();
  machine.advance(1_000);
  expect(alerts()).toHaveLength(2);
});
