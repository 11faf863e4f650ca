import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../server/core/access.ts';
import { IN_PUBLIC, mayEnter, publicPaths } from '../../server/core/doors.ts';
import { ROLES } from '../../shared/protocol.ts';

const DOORS = ['local', 'network', 'public'] as const;

/** What stands open to the internet, written a second time: a always, r with `--remote`, - never. */
const EXPECTED: Readonly<Record<string, string>> = {
  'GET /healthz': '-',
  'GET /': '-',
  'GET /overlay/': '-',
  'GET /dashboard/': 'r',
  'GET /assets/*': 'r',
  'GET /reach/*': 'a',
  'GET /ws': 'r',
  'POST /hooks/gift': 'a',
  'GET /media/*': '-',
  'GET /api/v1/leaderboard': '-',
  'GET /api/v1/gifts': 'r',
  'GET /api/v1/gifters/*': 'r',
  'GET /api/v1/urls': '-',
  'POST /api/v1/commands': '-',
  'POST /api/v1/compare': '-',
  'POST /api/v1/media': '-',
  'POST /api/v1/join': 'r',
  'POST /api/v1/check-reach': '-',
  'POST /api/v1/person-copy': '-',
};
const LETTERS = { always: 'a', remote: 'r', never: '-' } as const;

describe('the public door', () => {
  it('[RA5] has a verdict for every route of the access table, and for no other', () => {
    const routes = Object.keys(ACCESS).filter((entry) => !entry.startsWith('frame '));
    expect(Object.keys(IN_PUBLIC).sort()).toEqual(routes.sort());
    const actual = Object.entries(IN_PUBLIC).map(([route, verdict]) => [route, LETTERS[verdict]]);
    expect(Object.fromEntries(actual)).toEqual(EXPECTED);
  });

  it('[RA5] leads to the hook, with --remote to the dashboard, its files, the socket and what staff read of gifts, and nowhere else', () => {
    const hook = ['/hooks/gift'];
    const desk = [
      '/dashboard/',
      '/dashboard',
      '/assets/main.js',
      '/assets/',
      '/ws',
      '/api/v1/gifts',
      '/api/v1/gifters/tiktok:1',
    ];
    const never = [
      '/',
      '',
      '/overlay/',
      '/overlay',
      '/healthz',
      '/api/v1/leaderboard',
      '/api/v1/urls',
      '/api/v1/gifts/',
      '/api/v1/gifters',
      '/api/v1/commands',
      '/hooks',
      '/hooks/',
      '/hooks/other',
      '/hooks/gift/',
      '/HOOKS/gift',
      '/Dashboard/',
      '/dashboard/x',
      '/%64ashboard/',
      '/dashboard/../overlay/',
      '/./overlay/',
      '//overlay/',
      '//hooks/gift',
      '/assets',
      '/ws/',
      '/secrets.json',
      '/__proto__',
    ];
    const closed = publicPaths({ remote: false });
    const open = publicPaths({ remote: true });
    expect([...hook, ...desk, ...never].filter(closed)).toEqual(hook);
    expect([...hook, ...desk, ...never].filter(open)).toEqual([...hook, ...desk]);
  });
});

it('[RA6] a token of the owner or the overlay is nobody’s there, a moderator’s is good at every door', () => {
  const table = Object.fromEntries(
    DOORS.map((door) => [door, ROLES.filter((role) => mayEnter(role, door)).join(' ')]),
  );
  expect(table).toEqual({
    local: 'owner moderator overlay hook',
    network: 'owner moderator overlay hook',
    public: 'moderator',
  });
});
