import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PersonHere } from '../../shared/topics.ts';
import { eventually } from '../support/wait.ts';
import type { House, TestClient } from './house.ts';
import { createHouse } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await createHouse({
    topicNames: (role) => (role === 'overlay' ? [] : ['here']),
    topic: () => ({ seq: 1, value: house.hub.here() }),
  });
});
afterEach(() => house.close());

const OWNER: PersonHere = { label: 'owner', role: 'owner', looking: null };
const MO: PersonHere = { label: 'Mo', role: 'moderator', looking: null };

/** Waits until the client was told so. */
async function told(client: TestClient, people: readonly PersonHere[]): Promise<void> {
  let known: unknown;
  await eventually(
    'who is here',
    () => {
      // The pace of topics is by this clock.
      house.clock.advance(50);
      known = client.of('topic').at(-1)?.value;
      return JSON.stringify(known) === JSON.stringify(people) ? true : null;
    },
    { timeoutMs: 3_000, everyMs: 2 },
  );
}

it('[DE3] people at dashboards are told, each once; screens and scripts are none', async () => {
  const owner = await house.enter('dashboard', 'owner-token');
  expect(owner.of('welcome')).toMatchObject([{ label: 'owner', topics: { here: [OWNER] } }]);
  const phone = await house.enter('dashboard', 'moderator-token');
  await told(owner, [OWNER, MO]);
  const overlay = await house.enter('overlay', 'overlay-token');
  expect(overlay.of('welcome')[0]).not.toHaveProperty('label');
  await house.enter('other', 'moderator-token');
  await house.enter('preview', 'owner-token');
  const laptop = await house.enter('dashboard', 'moderator-token');
  expect(laptop.of('welcome')).toMatchObject([{ label: 'Mo', topics: { here: [OWNER, MO] } }]);
  phone.socket.close();
  await phone.closing();
  expect(house.hub.here()).toEqual([OWNER, MO]);
  laptop.socket.close();
  await told(owner, [OWNER]);
});

it('[DE3] which alert somebody has open is told, of all their devices, and ends with the socket', async () => {
  const owner = await house.enter('dashboard', 'owner-token');
  const phone = await house.enter('dashboard', 'moderator-token');
  const laptop = await house.enter('dashboard', 'moderator-token');
  phone.say({ type: 'looking', alert: 'a7' });
  await told(owner, [OWNER, { ...MO, looking: 'a7' }]);
  laptop.say({ type: 'looking', alert: null });
  owner.say({ type: 'looking', alert: 'a8' });
  await told(laptop, [
    { ...OWNER, looking: 'a8' },
    { ...MO, looking: 'a7' },
  ]);
  phone.socket.terminate();
  await told(owner, [{ ...OWNER, looking: 'a8' }, MO]);
});

it.each([
  ['overlay', 'overlay-token', { alert: 'a1' }, 4403],
  ['preview', 'owner-token', { alert: 'a1' }, 4403],
  ['dashboard', 'owner-token', { alert: '__proto__' }, 4400],
  ['dashboard', 'owner-token', { alert: 'a1', by: 'Leo' }, 4400],
  ['dashboard', 'owner-token', {}, 4400],
])('[DE3] from %s with %s, %o is closed', async (kind, token, more, code) => {
  const client = await house.enter(kind, token);
  client.say({ type: 'looking', ...more });
  expect((await client.closing()).code).toBe(code);
});

it('[DE3] more than a hundred looks in ten seconds are too many', async () => {
  const client = await house.enter('dashboard', 'moderator-token');
  for (let look = 0; look < 101; look++) client.say({ type: 'looking', alert: `a${look}` });
  expect((await client.closing()).code).toBe(4429);
  expect(house.hub.here()).toEqual([]);
});
