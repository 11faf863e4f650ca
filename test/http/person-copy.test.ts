import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { HttpAppDeps } from '../../server/http/app.ts';
import { commandError } from '../../shared/errors.ts';
import type { House } from './house.ts';
import { bearer, codeOf, createHouse } from './house.ts';

type Copied = Awaited<ReturnType<HttpAppDeps['personCopy']>>;

const COPY = { ok: true as const, bytes: Buffer.from('{"about":"Zoë"}') };
let house: House;
let result: Copied = COPY;
beforeAll(async () => {
  house = await createHouse({
    async personCopy(gifterId) {
      house.heard.push(gifterId);
      return result;
    },
  });
});
afterEach(() => {
  house.heard.length = 0;
  result = COPY;
});
afterAll(() => house.close());

const ask = (body: unknown) =>
  house.call('/api/v1/person-copy', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...bearer('owner-token'), 'content-type': 'application/json' },
  });

it('[PC7] is handed over as JSON that nothing on the way keeps', async () => {
  const { status, json, headers } = await ask({ gifterId: 'tiktok:1' });
  expect([status, json]).toEqual([200, { about: 'Zoë' }]);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(house.heard).toEqual(['tiktok:1']);
});

it('[PC8] of nobody that can be is refused by its field, and nothing is read', async () => {
  for (const body of [
    {},
    { gifterId: 'anonymous' },
    { gifterId: `forgotten:${'0'.repeat(32)}` },
    { gifterId: 7 },
  ]) {
    const answer = await ask(body);
    expect(answer).toMatchObject({ status: 400, json: { error: { faults: [{ path: 'gifterId' }] } } });
  }
  expect((await ask({ gifterId: 'tiktok:1', all: true })).status).toBe(400);
  expect(house.heard).toEqual([]);
});

it('[PC8] says by the status why there is none', async () => {
  for (const [code, status] of [
    ['state/not-found', 404],
    ['state/busy', 409],
    ['person/too-long', 503],
  ] as const) {
    result = { ok: false, error: commandError(code) };
    const answer = await ask({ gifterId: 'tiktok:1' });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  }
});
