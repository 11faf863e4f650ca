import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { COMMANDS } from '../../shared/commands.ts';
import { CLOSE } from '../../shared/protocol.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { readUrls, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { postGift } from '../support/sign.ts';

/** Threats T04 and T18: a token that ended closes its sockets within this time. */
const CLOSED_WITHIN_MS = 1_000;

let data: string;
let server: Giftcast;
let dashboard: TestClient;

beforeAll(async () => {
  data = await tempFolder('access');
  server = await startGiftcast({ data });
  dashboard = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
});

afterAll(async () => {
  await server?.kill();
  await removeFolder(data);
});

it('[TO7] a moderator is let in by the token, and out within a second when it is revoked', async () => {
  const { id, token } = await createToken('Mia');
  expect((await askOverHttp(token)).status).toBe(200);
  const mia = await connectClient(server.urls.ws, { token, kind: 'dashboard' });
  expect(await mia.command('send-test-gift', { diamonds: 1 })).toMatchObject({ ok: true });
  await dashboard.waitForTopic('tokens', ([first]) => first?.label === 'Mia' && first.connected === 1);

  const code = await codeAfter(mia, () => dashboard.command('revoke-token', { id }));
  expect(code).toBe(CLOSE.badToken);
  expect((await askOverHttp(token)).status).toBe(401);
  await expect(connectClient(server.urls.ws, { token, kind: 'dashboard' })).rejects.toThrow('4401');
  expect(await dashboard.waitForTopic('tokens', (list) => list.length === 0)).toEqual([]);
  expect(dashboard.topic('audit').map(({ name, args }) => [name, args])).toContainEqual([
    'revoke-token',
    { id, label: 'Mia' },
  ]);
});

it('[TO8] a socket is closed when the time of its token is over', async () => {
  const expiresAt = new Date(Date.now() + 1_500).toISOString();
  const { token } = await createToken('Leo', expiresAt);
  const leo = await connectClient(server.urls.ws, { token, kind: 'preview' });
  await expect(leo.closed).resolves.toMatchObject({ code: CLOSE.badToken });
  const lateMs = Date.now() - Date.parse(expiresAt);
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(CLOSED_WITHIN_MS);
  expect((await askOverHttp(token)).status).toBe(401);
});

it('[TO9] OBS needs the new address at once; the dashboard’s preview stays', async () => {
  const { tokens, ws } = server.urls;
  const overlay = await connectClient(ws, { token: tokens.overlay, kind: 'overlay' });
  const preview = await connectClient(ws, { token: tokens.owner, kind: 'preview' });
  let url: unknown;
  const code = await codeAfter(overlay, async () => {
    url = await valueOfResult(dashboard.command('rotate-overlay-token'));
  });
  expect(code).toBe(CLOSE.badToken);
  const now = await readUrls(server);
  expect(url).toEqual({ url: now.overlay });
  const next = await connectClient(ws, { token: now.tokens.overlay, kind: 'overlay' });
  await dashboard.command('send-test-gift', { diamonds: 10, name: 'Ada' });
  await Promise.all([next, preview].map((screen) => screen.waitFor('alert')));
});

it('[TO10] gifts that are signed with the secret before still count, and those with the new one', async () => {
  const { gift: before } = server.urls.hooks;
  await dashboard.command('rotate-hook-secret', { hook: 'gift' });
  const { gift: now } = (await readUrls(server)).hooks;
  expect(now.secret).not.toBe(before.secret);
  for (const hook of [before, now]) expect((await postGift(hook, giftOf('Ada', 1))).status).toBe(202);
  const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
  expect((await postGift(now, giftOf('Ada', 1), { secret })).status).toBe(401);
});

it('[TO2] nothing of a token or secret stands in the journal or in what the server said', async () => {
  const { token } = await createToken('Sam');
  const now = await readUrls(server);
  const journal = await readFile(join(data, 'journal', '000000000001.jsonl'), 'utf8');
  const said = journal + server.stdout() + server.stderr();
  expect(journal).toContain('rotate-hook-secret');
  const secrets = [token, now.tokens.overlay, now.hooks.gift.secret, server.urls.hooks.gift.secret];
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
});

async function createToken(label: string, expiresAt?: string): Promise<{ id: string; token: string }> {
  const args = { role: 'moderator', label, ...(expiresAt === undefined ? {} : { expiresAt }) };
  const { id, token } = z.parse(
    COMMANDS['create-token'].value,
    await valueOfResult(dashboard.command('create-token', args)),
  );
  if (token === null) throw new Error('there is no token in the answer');
  return { id, token };
}

async function valueOfResult(result: ReturnType<TestClient['command']>): Promise<unknown> {
  const frame = await result;
  if (!frame.ok) throw new Error(frame.error.message);
  return frame.value;
}

/** The code that closes the client within the time that it has from what is done. */
async function codeAfter(client: TestClient, act: () => Promise<unknown>): Promise<number | 'open'> {
  const done = act();
  const timeout = new Promise<'open'>((resolve) => setTimeout(() => resolve('open'), CLOSED_WITHIN_MS));
  const code = await Promise.race([client.closed.then((end) => end.code), timeout]);
  await done;
  return code;
}

function askOverHttp(token: string) {
  return call(`${server.baseUrl}/api/v1/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: randomUUID(), name: 'send-test-gift', args: { diamonds: 1 } }),
  });
}
