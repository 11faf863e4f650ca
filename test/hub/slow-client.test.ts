import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BEHIND_BYTES } from '../../server/hub/valve.ts';
import { eventually } from '../support/wait.ts';
import type { House } from './house.ts';
import { ALERT, connectPaused, createHouse } from './house.ts';

let house: House;
let stalled: Socket;
beforeEach(async () => {
  house = await createHouse();
  stalled = await connectPaused(house.port, 'overlay-token');
  await eventually('the stalled client', () => (house.hub.clients === 1 ? true : null));
});
afterEach(async () => {
  stalled.destroy();
  await house.close();
});

/** Sends more than the system's own buffers and the limit hold together. */
async function flood(): Promise<number> {
  const frame = { type: 'alert', alert: { ...ALERT, message: 'x'.repeat(20_000) }, elapsedMs: 0 } as const;
  const count = 1_000;
  for (let i = 0; i < count; i += 1) {
    house.hub.send(frame, 'overlays');
    if (i % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
  }
  return count;
}

it('[HB20] a client that does not read costs little memory and nobody else anything', async () => {
  const healthy = [
    await house.enter('overlay', 'overlay-token'),
    await house.enter('overlay', 'overlay-token'),
  ];
  const count = await flood();
  for (const client of healthy) {
    await eventually('all alerts', () => (client.of('alert').length === count ? true : null));
  }
  // One turn's frames may come on top of the limit.
  expect(house.mostUnsentBytes()).toBeGreaterThan(BEHIND_BYTES);
  expect(house.mostUnsentBytes()).toBeLessThan(BEHIND_BYTES + 250_000);
  expect(house.hub.clients).toBe(3);
});

it('[HB21] once it has read what was sent it gets the newest value of each topic it missed, no backlog', async () => {
  await flood();
  for (let i = 1; i <= 5; i += 1) {
    house.values.set('goal', `goal-${i}`);
    house.hub.changed(['goal']);
    house.clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  house.values.set('stage', 'unchanged for it');
  let text = '';
  stalled.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  stalled.resume();
  await eventually('the newest value', () => (text.includes('goal-5') ? true : null));
  expect(text.match(/"type":"topic"/g)).toHaveLength(1);
  expect(text.length).toBeLessThan(BEHIND_BYTES + 12 * 1024 * 1024);
  text = '';
  house.hub.changed(['stage']);
  house.clock.advance(1_000);
  await eventually('life as usual', () => (text.includes('unchanged for it') ? true : null));
});

it('[HB22] one that stays behind for 30 s is closed and cut off, the others stay', async () => {
  const healthy = await house.enter('overlay', 'overlay-token');
  await flood();
  house.clock.advance(29_999);
  expect(house.hub.clients).toBe(2);
  // It must not die of silence first: that is another rule.
  house.clock.advance(1);
  expect(house.hub.clients).toBe(1);
  expect(house.logged).toEqual([
    [{ client: 'c1', role: 'overlay', address: '127.0.0.1' }, 'a client reads too slowly'],
  ]);
  house.clock.advance(3_000);
  stalled.resume();
  await eventually('the end', () => (stalled.destroyed || stalled.readableEnded ? true : null));
  house.hub.send({ type: 'alert-cancelled', id: 'a7' }, 'overlays');
  await healthy.next('alert-cancelled');
});
