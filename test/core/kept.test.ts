import { expect, it } from 'vitest';
import type { Event } from '../../server/core/record.ts';
import { saveState } from '../../server/core/state.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, given, rose } from './given.ts';

const DAY_MS = 24 * 3_600_000;
const PEOPLE = 15;
/** Enough for the longest list to be full. */
const NIGHTS = 55;

type Show = ReturnType<typeof given>;

const madeBy = (events: readonly Event[]) =>
  events.flatMap((event) => (event.type === 'AlertMade' && !event.end ? [event.alert] : []));

/** One night like the other: gifts and combos, alerts that play or play in others, what moderators do. */
function playNight(show: Show, night: number): void {
  show.adopt({ ...DEFAULT_LADDER, version: night });
  for (let nth = 1; nth <= PEOPLE; nth++) {
    const gifter = { id: String(nth), name: `Viewer ${nth}` };
    const by = { id: `command-${night}-${nth}` };
    const [first = '', second = ''] = [10, 10].flatMap((amount) =>
      madeBy(show.gift(delivery({ gifter, unit: { type: 'diamonds', amount } }))),
    );
    show.merged(second, first).ended(first);
    const combo = { ...rose(nth, { id: `${night}-${nth}` }), gifter };
    for (const alert of madeBy(show.gift(combo))) show.ended(alert);
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000 } }, by);
  }
  show.after(DAY_MS);
}

/** How long each list is that is kept. */
function lengthsOf({ state }: Show): Record<string, number> {
  const { ledger, views } = saveState(state);
  return Object.fromEntries(
    [ledger, views].flatMap((half) =>
      Object.entries(half).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list.length]] : [])),
    ),
  );
}

it('[LO5] (F18, G11) of many nights no more is remembered than of half as many', () => {
  const show = given();
  for (let night = 1; night <= NIGHTS; night++) playNight(show, night);
  const before = lengthsOf(show);
  expect(before).toMatchObject({ ended: 150, merged: 150, credits: 2_000, done: 200, goalsBefore: 200 });
  for (let night = NIGHTS + 1; night <= 2 * NIGHTS; night++) playNight(show, night);
  expect(lengthsOf(show)).toEqual(before);
});
