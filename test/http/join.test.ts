import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await createHouse();
});
afterAll(() => house.close());

const join = (body: string) =>
  house.call('/api/v1/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

it('[JN7] a code is taken in a strict body, and answered with a token and a name', async () => {
  expect((await join('{"code":"abc"}')).json).toEqual({ token: 'token for abc', label: 'Mo' });
  for (const body of ['{}', '{"code":""}', '{"code":1}', '{"code":"abc","role":"owner"}', '[]']) {
    expect([body, (await join(body)).status]).toEqual([body, 400]);
  }
});

it('[DV6] a mark is answered to who knows it, and to nobody else', async () => {
  const { status, text, headers } = await house.call('/reach/mark');
  expect([status, text, headers['cache-control']]).toEqual([200, 'a-store', 'no-store']);
  for (const path of ['/reach/other', '/reach/', '/reach', '/reach/mark/x']) {
    expect([path, (await house.call(path)).status]).toEqual([path, 404]);
  }
});
