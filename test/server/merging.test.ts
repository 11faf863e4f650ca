import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import type { RecentGift } from '../../shared/topics.ts';
import { delivery } from '../core/given.ts';
import { start } from './given-show.ts';

type House = ReturnType<typeof start>;

const PEOPLE = ['Ada', 'Kim', 'Jo', 'Sam', 'Mia', 'Leo'];

/** Each gives one rose of ten diamonds, as long as nothing can play. */
async function crowd(names: readonly string[] = PEOPLE): Promise<House> {
  const house = start();
  await house.command('pause-alerts');
  for (const name of names) gives(house, name);
  house.sync();
  return house;
}

const gives = (house: House, name: string) => house.gift(delivery({ gifter: { id: name, name } }));
const idOf = (name: string) => `tiktok:${name}`;
const host = (house: House) => house.queue().waiting[2];
const fates = (house: House) =>
  (house.show.topic('recent', 'owner').value as RecentGift[]).map(({ gifter, fate }) => [gifter.name, fate]);
const toThank = ({ show }: House) =>
  (show.topic('thank-by-voice', 'owner').value as { name: string }[]).map(({ name }) => name);

describe('an alert that others play in', () => {
  it('[DR17] says so in the place of the name, and adds up', async () => {
    const house = await crowd();
    expect(host(house)).toMatchObject({
      gifter: { id: idOf('Jo'), name: 'Jo' },
      headline: 'Jo and 3 others, thank you!',
      gift: { count: 4, diamonds: 40 },
      merged: { alerts: 4, gifters: 4 },
    });
    const [ada] = house.queue().waiting;
    expect(ada).toMatchObject({ headline: 'Ada, thank you!', merged: null });
  });

  it('[DR17] of two is "and 1 other"', async () => {
    expect(host(await crowd(PEOPLE.slice(0, 4)))?.headline).toBe('Jo and 1 other, thank you!');
  });

  it('[DR17] reads the same after a restart, which merges nobody anew', async () => {
    const house = await crowd();
    const again = start(loadState(JSON.parse(JSON.stringify(saveState(house.state)))));
    again.sync();
    expect(again.queue().waiting).toEqual(house.queue().waiting);
    expect(again.outcomes()).toEqual([]);
    again.clock.advance(1);
    gives(again, 'Sam');
    again.sync();
    expect(host(again)?.merged).toMatchObject({ alerts: 5, gifters: 4 });
  });

  it('[DR18] names nobody who was hidden, and reads "A kind viewer" for its own', async () => {
    const house = await crowd();
    await house.command('hide-gifter', { gifterId: idOf('Mia') });
    expect(host(house)?.headline).toBe('Jo and 3 others, thank you!');
    await house.command('hide-gifter', { gifterId: idOf('Jo') });
    for (const id of ['a2', 'a3']) await house.command('skip-alert', { id });
    house.show.players.joined('obs');
    await house.command('resume-alerts');
    expect(house.frames.at(-1)).toMatchObject({
      alert: { headline: 'A kind viewer and 3 others, thank you!', gifter: { name: 'A kind viewer' } },
    });
  });

  it('[DR23] is the fate of each gift in it; each has an outcome of its own', async () => {
    const house = await crowd();
    const into = host(house)?.id;
    expect(house.outcomes()).toHaveLength(3);
    for (const outcome of house.outcomes()) expect(outcome).toMatchObject({ end: 'merged', into });
    await house.command('skip-alert', { id: into });
    const inIt = fates(house).filter(([, fate]) => (fate as { id?: string }).id === into);
    expect(inIt.map(([name]) => name)).toEqual(['Leo', 'Mia', 'Sam', 'Jo']);
    for (const [, fate] of inIt) expect(fate).toMatchObject({ end: 'skipped', by: 'owner' });
  });

  it('[DR24] rejected, leaves all in it on the list to thank by voice', async () => {
    const house = await crowd();
    await house.command('reject-alert', { id: host(house)?.id });
    expect(toThank(house)).toEqual(['Jo', 'Sam', 'Mia', 'Leo']);
  });

  it('[DR24] who was to play in an alert that was rejected a moment before waits alone', async () => {
    const house = await crowd(PEOPLE.slice(0, 3));
    house.clock.advance(1);
    const streak = { id: 'sam', ended: false };
    house.gift(delivery({ gifter: { id: 'Sam', name: 'Sam' }, streak }));
    expect(house.queue().waiting).toHaveLength(4);
    const rejected = house.show.command(
      { role: 'owner', actor: 'owner', tokenId: 'owner' },
      { id: 'reject-just-now', name: 'reject-alert', args: { id: host(house)?.id } },
    );
    house.clock.advance(10_001);
    house.sync();
    expect(await rejected).toMatchObject({ ok: true });
    house.sync();
    expect(house.queue().waiting.map(({ gifter }) => gifter.name)).toEqual(['Ada', 'Kim', 'Sam']);
    expect(toThank(house)).toEqual(['Jo']);
  });

  it('[DR23] leaves what was missed before on its list; who plays in another is not played alone', async () => {
    const house = await crowd(['Ada']);
    house.clock.advance(60_000);
    house.sync();
    for (let n = 0; n < 200; n += 1) gives(house, `viewer ${n}`);
    house.sync();
    expect(house.queue().missed).toMatchObject([{ id: 'a2' }]);
    const [merge] = house.outcomes().slice(-1);
    expect(await house.command('replay-alert', { id: merge?.alert })).toMatchObject({
      error: { code: 'state/already', detail: { end: 'merged' } },
    });
  });

  it('[DR25] played again it is alone, as it stood', async () => {
    const house = await crowd();
    const id = host(house)?.id;
    await house.command('skip-alert', { id });
    for (const name of ['Sam', 'Mia']) gives(house, name);
    await house.command('replay-alert', { id });
    gives(house, 'Jo');
    house.sync();
    expect(house.queue().waiting.map(({ headline }) => headline)).toEqual([
      'Ada, thank you!',
      'Kim, thank you!',
      'Sam and 2 others, thank you!',
      'Jo and 3 others, thank you!',
    ]);
  });

  it('[DR20] expires as late as the youngest in it would have', async () => {
    const house = await crowd(PEOPLE.slice(0, 3));
    house.clock.advance(50_000);
    gives(house, 'Sam');
    house.sync();
    expect(host(house)?.expiresAt).toBe('2026-11-22T20:01:50.000Z');
    house.clock.advance(59_999);
    house.sync();
    expect(house.queue().waiting.map(({ gifter }) => gifter.name)).toEqual(['Jo']);
    house.clock.advance(1);
    house.sync();
    expect(house.outcomes().at(-1)).toMatchObject({ end: 'missed' });
  });
});
