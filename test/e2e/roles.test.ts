import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, mayUse } from '../../server/core/access.ts';
import { COMMANDS } from '../../shared/commands.ts';
import type { ClientFrame } from '../../shared/protocol.ts';
import { CLOSE } from '../../shared/protocol.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { mediaFiles } from '../support/media-files.ts';
import { addModerator } from '../support/moderator.ts';
import { postGift } from '../support/sign.ts';

/** Who knocks: a role with its proof, or nobody. */
const CALLERS = ['owner', 'moderator', 'overlay', 'hook', null] as const;
type Caller = (typeof CALLERS)[number];

const ROUTES = Object.keys(ACCESS).filter((entry) => !entry.startsWith('frame ') && entry !== 'GET /ws');

/** A command that can be given any number of times. */
const HARMLESS = { name: 'send-test-gift', args: { diamonds: 1 } };

/** A file that is there from the start. */
const PICTURE = mediaFiles.png();
const PICTURE_ID = createHash('sha256').update(PICTURE).digest('hex');

/** One right frame of each type; hello has a test of its own. */
const FRAMES: { readonly [type in Exclude<ClientFrame['type'], 'hello'>]: () => ClientFrame } = {
  subscribe: () => ({ type: 'subscribe', topics: ['leaderboard/month'] }),
  'alert-started': () => ({ type: 'alert-started', id: 'a1' }),
  'alert-done': () => ({ type: 'alert-done', id: 'a1' }),
  visible: () => ({ type: 'visible', visible: true }),
  report: () => ({ type: 'report', width: 1920, height: 1080, fps: 30, dropped: 0 }),
  looking: () => ({ type: 'looking', alert: 'a1' }),
  command: () => ({ type: 'command', id: randomUUID(), ...HARMLESS }),
};
/** Long enough for a refusal to come back over the loopback. */
const REFUSED_WITHIN_MS = 2_000;

let data: string;
let server: Giftcast;
let tokens: Readonly<Record<'owner' | 'moderator' | 'overlay' | 'hook', string>>;

beforeAll(async () => {
  data = await tempFolder('roles');
  const first = await startGiftcast({ data });
  await first.stop();
  const moderator = addModerator(data, 'Mo');
  writeFileSync(join(data, 'media', 'rose.png'), PICTURE);
  server = await startGiftcast({ data });
  const { urls } = server;
  // A hook proves itself by a signature; its secret must open nothing as a token.
  tokens = { ...urls.tokens, moderator, hook: urls.hooks.gift.secret };
});

afterAll(async () => {
  await server?.kill();
  await removeFolder(data);
});

describe('[E28] every route answers exactly the roles of the access table', () => {
  for (const entry of ROUTES) {
    for (const caller of CALLERS) {
      it(`${entry} for ${caller ?? 'nobody'}`, async () => {
        const status = await knock(entry, caller);
        const refused = caller === null || caller === 'hook' || entry === 'POST /hooks/gift' ? 401 : 403;
        // The code is wrong on purpose: everybody is told that, and nobody gets in.
        if (entry === 'POST /api/v1/join') expect(status).toBe(410);
        // There only while the server asks itself.
        else if (entry === 'GET /reach/*') expect(status).toBe(404);
        else if (mayUse(entry, caller)) expect([200, 202, 302]).toContain(status);
        else expect(status).toBe(refused);
      });
    }
  }
});

describe('[E29] what is not in the table does not exist, whoever asks', () => {
  const strangers = [
    'GET /api',
    'GET /api/v1',
    'GET /api/v1/commands/x',
    'GET /secrets.json',
    'GET /hooks',
    'GET /data/',
  ];
  for (const entry of [
    ...strangers,
    'GET /assets/../../../secrets.json',
    'GET /overlay/%2e%2e/%2e%2e/package.json',
  ]) {
    it(`${entry}`, async () => {
      const [method = '', path = ''] = entry.split(' ');
      const headers = { authorization: `Bearer ${tokens.owner}` };
      const { status } = await call(`${server.baseUrl}${path}`, { method, headers });
      expect(status).toBe(404);
    });
  }
});

describe('[E30] every frame is taken from exactly the roles of the access table', () => {
  for (const type of [
    'subscribe',
    'alert-started',
    'alert-done',
    'visible',
    'report',
    'looking',
    'command',
  ] as const) {
    for (const role of ['owner', 'moderator', 'overlay'] as const) {
      it(`frame ${type} from ${role}`, async () => {
        const kind = role === 'overlay' ? 'overlay' : 'dashboard';
        const client = await connectClient(server.urls.ws, { token: tokens[role], kind });
        client.send(FRAMES[type]());
        // What comes back is the answer to this frame or to the next one, which every role may send.
        const answer =
          type === 'command'
            ? client.waitFor('result').then(({ frame }) => (frame.ok ? 'taken' : frame.error.code))
            : subscribeAndHear(client);
        const code = await Promise.race([answer, client.closed.then(({ code }) => code)]);
        const isRefused = code === CLOSE.forbidden || code === 'auth/forbidden';
        expect({ code, isRefused }).toEqual({ code, isRefused: !mayUse(`frame ${type}`, role) });
        expect([CLOSE.forbidden, 'auth/forbidden', 'taken']).toContain(code);
        await client.close();
      });
    }
  }

  it('hello with the secret of a hook, with nothing, and with a wrong token', async () => {
    for (const token of [tokens.hook, '', 'x'.repeat(43)]) {
      const hello = connectClient(server.urls.ws, { token, kind: 'other' });
      await expect(hello).rejects.toThrow(String(CLOSE.badToken));
    }
  });
});

describe('[E31] every command is taken from exactly its roles', () => {
  for (const [name, row] of Object.entries(COMMANDS)) {
    for (const role of ['owner', 'moderator', 'overlay'] as const) {
      it(`${name} from ${role}`, async () => {
        const answer = await post('/api/v1/commands', tokens[role], {
          id: randomUUID(),
          name,
          args: { no: 1 },
        });
        // The arguments are wrong on purpose: who may ask is told that, and nobody changes anything.
        const mayAsk = row.roles.some((allowed) => allowed === role);
        expect(answer.status).toBe(mayAsk ? 400 : 403);
      });
    }
  }
});

/** Asks once as this caller would, and answers the status. */
async function knock(entry: string, caller: Caller): Promise<number> {
  const [method = '', path = ''] = entry.split(' ');
  if (entry === 'POST /hooks/gift' && caller === 'hook') {
    return (await postGift(server.urls.hooks.gift, giftOf('Ada', 1))).status;
  }
  if (entry === 'POST /hooks/gift') {
    const body = giftOf('Ada', 1);
    return (await post(path, caller === null ? null : tokens[caller], body)).status;
  }
  if (entry === 'POST /api/v1/commands') {
    const token = caller === null ? null : tokens[caller];
    return (await post(path, token, { id: randomUUID(), ...HARMLESS })).status;
  }
  if (entry === 'POST /api/v1/media') {
    const headers = { 'content-type': 'image/png', ...bearer(caller === null ? null : tokens[caller]) };
    return (await call(`${server.baseUrl}${path}`, { method, headers, body: PICTURE })).status;
  }
  if (entry === 'POST /api/v1/check-reach') {
    const token = caller === null ? null : tokens[caller];
    return (await post(path, token, { origin: 'https://show.example' })).status;
  }
  if (entry === 'POST /api/v1/join') return (await post(path, null, { code: 'wrong' })).status;
  if (entry === 'POST /api/v1/compare') {
    const token = caller === null ? null : tokens[caller];
    return (await post(path, token, { tiers: [] })).status;
  }
  if (entry === 'POST /api/v1/person-copy') {
    const token = caller === null ? null : tokens[caller];
    // Who gave by the hook, which stands before it in the table.
    return (await post(path, token, { gifterId: 'tiktok:id-Ada' })).status;
  }
  const headers = bearer(caller === null ? null : tokens[caller]);
  // Who gave by the hook, which stands before it in the table.
  const somebody = path === '/api/v1/gifters/*' ? 'tiktok:id-Ada' : PICTURE_ID;
  const address = path === '/assets/*' ? await someAsset() : path.replace('*', somebody);
  return (await call(`${server.baseUrl}${address}`, { method, headers })).status;
}

function post(path: string, token: string | null, body: unknown) {
  return call(`${server.baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer(token) },
    body: JSON.stringify(body),
  });
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

async function someAsset(): Promise<string> {
  const { text } = await call(`${server.baseUrl}/overlay/`);
  const path = /"(\/assets\/[^"]+)"/.exec(text)?.[1];
  if (path === undefined) throw new Error('the overlay names no asset');
  return path;
}

async function subscribeAndHear(client: Awaited<ReturnType<typeof connectClient>>): Promise<'taken'> {
  client.send({ type: 'subscribe', topics: ['leaderboard/month'] });
  await client.waitForTopic('leaderboard/month', () => true, REFUSED_WITHIN_MS);
  return 'taken';
}
