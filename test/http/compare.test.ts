import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { CompareResult } from '../../shared/compare.ts';
import { commandError } from '../../shared/errors.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { House } from './house.ts';
import { bearer, codeOf, createHouse, NOTHING_COMPARED } from './house.ts';

let house: House;
let result: CompareResult = { ok: true, value: NOTHING_COMPARED };
beforeAll(async () => {
  house = await createHouse({
    async compare(question) {
      house.heard.push(question);
      return result;
    },
  });
});
afterEach(() => {
  house.heard.length = 0;
  result = { ok: true, value: NOTHING_COMPARED };
});
afterAll(() => house.close());

const { tiers } = DEFAULT_LADDER;
const ask = (body: unknown) =>
  house.call('/api/v1/compare', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { ...bearer('moderator-token'), 'content-type': 'application/json' },
  });

it('[CO14] tries steps on the last session unless another is named', async () => {
  expect(await ask({ tiers })).toMatchObject({ status: 200, json: NOTHING_COMPARED });
  await ask({ tiers: [], session: 'last', against: 'now' });
  await ask({ tiers: [], session: 7 });
  const empty = { version: 1, tiers: [] };
  expect(house.heard).toEqual([
    { ladder: DEFAULT_LADDER, session: 'last' },
    { ladder: empty, session: 'last' },
    { ladder: empty, session: 7 },
  ]);
});

it('[CO15] names each fault by its place, as for tiers.json, and tries nothing then', async () => {
  const [first] = tiers;
  const faults = async (body: unknown) => {
    const { status, json } = await ask(body);
    expect(status).toBe(400);
    return (json as { error: { faults: { path: string }[] } }).error.faults.map(({ path }) => path);
  };
  expect(await faults({})).toEqual(['tiers']);
  expect(await faults({ tiers, session: 0 })).toEqual(['session']);
  expect(await faults({ tiers, session: 'first' })).toEqual(['session']);
  expect(await faults({ tiers, against: 'then' })).toEqual(['against']);
  expect(await faults({ tiers, version: 3 })).toEqual(['version']);
  expect(await faults({ tiers: [{ ...first, level: 8 }] })).toEqual(['tiers.0.level']);
  expect(await faults({ tiers: [first, first] })).toEqual(['tiers.1.id']);
  expect(await faults({ tiers: [{ ...first, when: {} }] })).toEqual(['tiers.0.when.diamondsFrom']);
  expect(await faults({ tiers: [null, 3, 'x'] })).toEqual(['tiers.0', 'tiers.1', 'tiers.2']);
  expect(await faults([])).toEqual(['']);
  expect(codeOf(await ask('{'))).toBe('input/not-json');
  expect(house.heard).toEqual([]);
});

it('[CO16] says by the status why there is no answer', async () => {
  for (const [code, status] of [
    ['state/not-found', 404],
    ['state/busy', 409],
    ['compare/too-long', 503],
  ] as const) {
    result = { ok: false, error: commandError(code) };
    const answer = await ask({ tiers });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  }
});
