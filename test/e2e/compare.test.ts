import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Comparison } from '../../shared/compare.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { postGift } from '../support/sign.ts';

let server: Giftcast;
beforeAll(async () => {
  server = await startGiftcast();
});
afterAll(() => server?.kill());

const ask = (body: object) =>
  call(`${server.baseUrl}/api/v1/compare`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.urls.tokens.owner}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('[E50] the built server tries a ladder on its own past, one question at a time', async () => {
  const { tiers } = DEFAULT_LADDER;
  expect((await ask({ tiers })).status, 'nothing has happened yet').toBe(404);
  for (const [name, diamonds] of [
    ['Ada', 5],
    ['Kim', 50],
    ['Jo', 500],
  ] as const) {
    expect((await postGift(server.urls.hooks.gift, giftOf(name, diamonds))).status).toBe(202);
  }
  const asked = ask({ tiers: tiers.filter(({ level }) => level !== 4) });
  const statuses = [await ask({ tiers }), await asked].map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 409]);
  const answer = await ask({ tiers: tiers.filter(({ level }) => level !== 4), session: 1 });
  const { now, tried, changed, sessions } = answer.json as Comparison;
  expect([now.gifts, now.people, tried.people]).toEqual([3, 3, 3]);
  expect(changed).toMatchObject({
    total: 1,
    gifts: [{ diamonds: 500, now: { step: 'question' }, tried: { step: 'big-shout-out', fate: 'shown' } }],
  });
  expect(sessions).toMatchObject([{ id: 1, gifts: 3 }]);
  expect((await ask({ tiers, session: 2 })).status).toBe(404);
});
