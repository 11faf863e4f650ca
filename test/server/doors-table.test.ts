import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccessEntry } from '../../server/core/access.ts';
import { ACCESS } from '../../server/core/access.ts';
import { CLOSE } from '../../shared/protocol.ts';
import { A_PICTURE } from '../http/house.ts';
import { giftOf } from '../support/gifts.ts';
import { mediaFiles } from '../support/media-files.ts';
import { signatureHeaders } from '../support/sign.ts';
import type { Web } from './given-web.ts';
import { givenWeb } from './given-web.ts';
import { answerOf, helloOf, SUBSCRIBE } from './web-socket.ts';

type Entries<T> = { readonly [entry in Exclude<AccessEntry, 'GET /ws'>]: T };

/**
 * The whole table a second time. A route: what it answers owner, moderator, overlay, whoever has the hook's secret, and
 * nobody. A frame: what comes of it from the four of them.
 */
const HERE: Entries<readonly (number | string)[]> = {
  'GET /healthz': [200, 200, 200, 200, 200],
  'GET /': [302, 302, 302, 302, 302],
  'GET /overlay/': [200, 200, 200, 200, 200],
  'GET /dashboard/': [200, 200, 200, 200, 200],
  'GET /assets/*': [200, 200, 200, 200, 200],
  'GET /reach/*': [404, 404, 404, 404, 404],
  'POST /hooks/gift': [401, 401, 401, 202, 401],
  'GET /media/*': [200, 200, 200, 401, 401],
  'GET /api/v1/leaderboard': [200, 200, 200, 401, 401],
  'GET /api/v1/gifts': [200, 200, 403, 401, 401],
  'GET /api/v1/gifters/*': [200, 200, 403, 401, 401],
  'GET /api/v1/urls': [200, 403, 403, 401, 401],
  'POST /api/v1/join': [410, 410, 410, 410, 410],
  'POST /api/v1/commands': [200, 200, 403, 401, 401],
  'POST /api/v1/compare': [200, 200, 403, 401, 401],
  'POST /api/v1/media': [200, 200, 403, 401, 401],
  'POST /api/v1/person-copy': [200, 403, 403, 401, 401],
  'POST /api/v1/check-reach': [200, 403, 403, 401, 401],
  'frame hello': ['welcome', 'welcome', 'welcome', CLOSE.badToken],
  'frame subscribe': ['taken', 'taken', 'taken', CLOSE.badToken],
  'frame alert-started': [CLOSE.forbidden, CLOSE.forbidden, 'taken', CLOSE.badToken],
  'frame alert-done': [CLOSE.forbidden, CLOSE.forbidden, 'taken', CLOSE.badToken],
  'frame visible': [CLOSE.forbidden, CLOSE.forbidden, 'taken', CLOSE.badToken],
  'frame report': [CLOSE.forbidden, CLOSE.forbidden, 'taken', CLOSE.badToken],
  'frame looking': ['taken', 'taken', CLOSE.forbidden, CLOSE.badToken],
  'frame command': ['taken', 'taken', 'auth/forbidden', CLOSE.badToken],
};

const NOT_THERE = [404, 404, 404, 404, 404];
const nobodyBut = (moderator: number | string) => [CLOSE.badToken, moderator, CLOSE.badToken, CLOSE.badToken];
const REMOTE: Entries<readonly (number | string)[]> = {
  'GET /healthz': NOT_THERE,
  'GET /': NOT_THERE,
  'GET /overlay/': NOT_THERE,
  'GET /dashboard/': [200, 200, 200, 200, 200],
  'GET /assets/*': [200, 200, 200, 200, 200],
  'GET /reach/*': NOT_THERE,
  'POST /hooks/gift': [401, 401, 401, 202, 401],
  'GET /media/*': NOT_THERE,
  'GET /api/v1/leaderboard': NOT_THERE,
  'GET /api/v1/gifts': [401, 200, 401, 401, 401],
  'GET /api/v1/gifters/*': [401, 200, 401, 401, 401],
  'GET /api/v1/urls': NOT_THERE,
  'POST /api/v1/join': [410, 410, 410, 410, 410],
  'POST /api/v1/commands': NOT_THERE,
  'POST /api/v1/compare': NOT_THERE,
  'POST /api/v1/media': NOT_THERE,
  'POST /api/v1/person-copy': NOT_THERE,
  'POST /api/v1/check-reach': NOT_THERE,
  'frame hello': nobodyBut('welcome'),
  'frame subscribe': nobodyBut('taken'),
  'frame alert-started': nobodyBut(CLOSE.forbidden),
  'frame alert-done': nobodyBut(CLOSE.forbidden),
  'frame visible': nobodyBut(CLOSE.forbidden),
  'frame report': nobodyBut(CLOSE.forbidden),
  'frame looking': nobodyBut('taken'),
  'frame command': nobodyBut('taken'),
};
/** A tunnel without `--remote`: nothing but the hook. */
const HOOK_ONLY = Object.fromEntries(
  Object.entries(REMOTE).map(([entry, answers]) => [
    entry,
    entry === 'POST /hooks/gift' ? answers : answers.map(() => 404),
  ]),
);

const ROLES = ['owner', 'moderator', 'overlay', 'hook'] as const;
type Caller = (typeof ROLES)[number] | null;

const harmless = () => ({ id: randomUUID(), name: 'send-test-gift', args: { diamonds: 1 } });
const BODIES: Readonly<Record<string, () => string | Buffer>> = {
  '/hooks/gift': () => JSON.stringify(giftOf('Ada', 1)),
  '/api/v1/commands': () => JSON.stringify(harmless()),
  '/api/v1/check-reach': () => JSON.stringify({ origin: 'https://show.example' }),
  '/api/v1/join': () => JSON.stringify({ code: 'wrong' }),
  '/api/v1/compare': () => JSON.stringify({ tiers: [] }),
  '/api/v1/media': mediaFiles.png,
  '/api/v1/person-copy': () => JSON.stringify({ gifterId: 'tiktok:1' }),
};
/** Something that is there, of those that a row stands for. */
const ONE_OF: Readonly<Record<string, string>> = {
  '/assets/*': '/assets/main-1a2b.js',
  '/media/*': `/media/${A_PICTURE.id}`,
  // Who gives by the hook, which stands before it in the table.
  '/api/v1/gifters/*': '/api/v1/gifters/tiktok:id-Ada',
};
/** What is said after the hello, with something that is answered. */
const FRAMES: Readonly<Record<string, () => readonly object[]>> = {
  hello: () => [],
  subscribe: () => [SUBSCRIBE],
  'alert-started': () => [{ type: 'alert-started', id: 'a1' }, SUBSCRIBE],
  'alert-done': () => [{ type: 'alert-done', id: 'a1' }, SUBSCRIBE],
  visible: () => [{ type: 'visible', visible: true }, SUBSCRIBE],
  report: () => [{ type: 'report', width: 1, height: 1, fps: 30, dropped: 0 }, SUBSCRIBE],
  looking: () => [{ type: 'looking', alert: 'a1' }, SUBSCRIBE],
  command: () => [{ type: 'command', ...harmless() }],
};

const open: Web[] = [];
afterEach(async () => {
  for (const web of open.splice(0)) await web.close();
});

async function given(remote: boolean): Promise<Web> {
  const web = await givenWeb({ remote });
  open.push(web);
  return web;
}

async function answersOf(web: Web, entry: string, host: string): Promise<(number | string)[]> {
  const answers: (number | string)[] = [];
  const isFrame = entry.startsWith('frame ');
  for (const caller of isFrame ? ROLES : [...ROLES, null]) {
    answers.push(await (isFrame ? say(web, entry, caller!, host) : knock(web, entry, caller, host)));
  }
  return answers;
}

function say(web: Web, entry: string, role: (typeof ROLES)[number], host: string) {
  const frames = FRAMES[entry.slice('frame '.length)]!();
  const hello = helloOf(web.tokens[role], role === 'overlay' ? 'overlay' : 'dashboard');
  return answerOf(web.socket(host), hello, ...frames);
}

async function knock(web: Web, entry: string, caller: Caller, host: string): Promise<number> {
  const [method = '', path = ''] = entry.split(' ');
  const body = method === 'POST' ? BODIES[path]!() : undefined;
  const signed = entry === 'POST /hooks/gift' && caller === 'hook' && body !== undefined;
  const headers = {
    host,
    'content-type': path === '/api/v1/media' ? 'image/png' : 'application/json',
    ...(signed ? signatureHeaders(body, web.hook) : {}),
    ...(caller === null ? {} : { authorization: `Bearer ${web.tokens[caller]}` }),
  };
  return (await web.call(ONE_OF[path] ?? path, { method, headers, body })).status;
}

describe('who may do what through which door', () => {
  it('[RA5] [RA6] every route and frame has a row', () => {
    const entries = Object.keys(ACCESS).filter((entry) => entry !== 'GET /ws');
    expect(Object.keys(HERE).sort()).toEqual(entries.sort());
    expect(Object.keys(REMOTE).sort()).toEqual(entries.sort());
  });

  it.each([
    ['local', true, HERE],
    ['network', true, HERE],
    ['public', true, REMOTE],
    ['public', false, HOOK_ONLY],
  ] as const)(
    '[RA5] [RA6] as the table says, at the door "%s" with --remote %s',
    async (door, remote, table) => {
      const web = await given(remote);
      const host = web.hosts[door];
      const actual: Record<string, (number | string)[]> = {};
      for (const entry of Object.keys(HERE)) {
        actual[entry] = await answersOf(web, entry, host);
        // Each row's failures are forgotten before the next.
        web.clock.advance(60_000);
      }
      expect(actual).toEqual(table);
    },
  );
});

it('[HT8] a page’s policy names its socket at every door, and at an IPv6 address, which it cannot, itself', async () => {
  const web = await givenWeb({ hosts: ['192.168.1.5', 'fd00::5'] });
  open.push(web);
  const sockets = async (host: string) => {
    const { headers } = await web.call('/dashboard/', { headers: { host } });
    return /connect-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
  };
  const { network, public: outside } = web.hosts;
  expect(await sockets(network)).toBe(`'self' ws://${network} wss://${network}`);
  expect(await sockets(outside)).toBe(`'self' ws://${outside} wss://${outside}`);
  expect(await sockets(`[fd00::5]:${web.port}`)).toBe("'self'");
});

it('[RA5] what is not behind the public door answers as what is nowhere', async () => {
  const web = await given(true);
  const ask = async (path: string, method = 'GET') => {
    const { status, headers, text } = await web.call(path, { method, headers: { host: web.hosts.public } });
    return { status, text, headers: { ...headers, date: '' } };
  };
  const nowhere = await ask('/nowhere');
  expect(nowhere.status).toBe(404);
  for (const path of ['/healthz', '/', '/overlay/', '/api/v1/urls', '/hooks/other']) {
    expect([path, await ask(path)]).toEqual([path, nowhere]);
  }
  expect(await ask('/api/v1/commands', 'POST')).toEqual(await ask('/nowhere', 'POST'));
});
