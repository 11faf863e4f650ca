import fc from 'fast-check';
import type { Identity } from '../../server/core/identity.ts';
import { turns } from '../store/house.ts';
import type { Show } from './forgettable-people.ts';
import { gift, KIM, line, PEOPLE } from './forgettable-people.ts';

export type Op = readonly [what: number, person: number, n: number];

/** One thing that happens in a show, whatever came before. */
export async function happen(house: Show, [what, who, n]: Op): Promise<void> {
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
    () => ask('note-gifter', { gifterId, text: n % 3 ? `note on ${name}` : null }),
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

export const op = fc.tuple(fc.nat(27), fc.nat(2), fc.nat(40));
