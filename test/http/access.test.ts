import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, mayUse } from '../../server/core/access.ts';
import { ROLES } from '../../shared/protocol.ts';
import { mediaFiles } from '../support/media-files.ts';
import type { House } from './house.ts';
import { bearer, createHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await createHouse();
});
afterAll(() => house.close());

/** The table as the contract says it, written a second time: o owner, m moderator, v overlay, h hook, - nobody. */
const EXPECTED: Record<keyof typeof ACCESS, string> = {
  'GET /healthz': 'omvh-',
  'GET /': 'omvh-',
  'GET /overlay/': 'omvh-',
  'GET /dashboard/': 'omvh-',
  'GET /assets/*': 'omvh-',
  'GET /reach/*': 'omvh-',
  'GET /ws': 'omvh-',
  'POST /hooks/gift': 'h',
  'GET /media/*': 'omv',
  'GET /api/v1/leaderboard': 'omv',
  'GET /api/v1/gifts': 'om',
  'GET /api/v1/gifters/*': 'om',
  'GET /api/v1/urls': 'o',
  'POST /api/v1/join': 'omvh-',
  'POST /api/v1/commands': 'om',
  'POST /api/v1/compare': 'om',
  'POST /api/v1/media': 'om',
  'POST /api/v1/person-copy': 'o',
  'POST /api/v1/check-reach': 'o',
  'frame hello': 'omv',
  'frame subscribe': 'omv',
  'frame alert-started': 'v',
  'frame alert-done': 'v',
  'frame visible': 'v',
  'frame report': 'v',
  'frame looking': 'om',
  'frame command': 'om',
};
/** A right body for each route that takes one. */
const BODIES: Readonly<Record<string, string | Buffer>> = {
  'POST /api/v1/commands': JSON.stringify({ id: '12345678', name: 'pause-alerts' }),
  'POST /api/v1/join': JSON.stringify({ code: 'a-code' }),
  'POST /api/v1/compare': JSON.stringify({ tiers: [] }),
  'POST /api/v1/media': mediaFiles.png(),
  'POST /api/v1/check-reach': JSON.stringify({ origin: 'https://show.example' }),
  'POST /api/v1/person-copy': JSON.stringify({ gifterId: 'tiktok:1' }),
};
const LETTERS = { owner: 'o', moderator: 'm', overlay: 'v', hook: 'h' } as const;

describe('the table', () => {
  it('[GA6] says who may do what, and nobody may do what it does not list', () => {
    const actual = Object.fromEntries(
      Object.keys(ACCESS).map((entry) => [
        entry,
        ROLES.filter((role) => mayUse(entry, role))
          .map((role) => LETTERS[role])
          .join('') + (mayUse(entry, null) ? '-' : ''),
      ]),
    );
    expect(actual).toEqual(EXPECTED);
    for (const entry of ['GET /api/v1/secrets', 'frame undo', '', '__proto__', 'toString']) {
      expect([entry, ROLES.some((role) => mayUse(entry, role))]).toEqual([entry, false]);
    }
  });

  it.each(Object.keys(EXPECTED).filter((entry) => /^(GET|POST) \/api\//.test(entry)))(
    '[GA6] the server obeys it for %s',
    async (entry) => {
      const [method = '', path = ''] = entry.split(' ');
      const options = {
        method,
        body: BODIES[entry],
      };
      const headers = { 'content-type': entry.endsWith('/media') ? 'image/png' : 'application/json' };
      // Of the rows that stand for many, one.
      const address = path.replace('*', 'tiktok:1');
      const open = mayUse(entry, null) ? 200 : 401;
      expect((await house.call(address, { ...options, headers })).status).toBe(open);
      for (const role of ROLES) {
        const answer = await house.call(address, {
          ...options,
          headers: { ...headers, ...bearer(`${role}-token`) },
        });
        expect([role, answer.status]).toEqual([role, mayUse(entry, role) ? 200 : 403]);
      }
    },
  );

  it('[GA6] public entries are there without a token', async () => {
    for (const path of ['/healthz', '/', '/overlay/', '/dashboard/', '/assets/main-1a2b.js']) {
      expect([path, (await house.call(path)).status]).toEqual([path, path === '/' ? 302 : 200]);
    }
  });
});
