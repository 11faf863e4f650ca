import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE } from '../../shared/protocol.ts';
import { answerOf, helloOf } from '../server/web-socket.ts';
import { connectClient } from '../support/client.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { readUrls, spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { addModerator } from '../support/moderator.ts';

const TUNNEL = 'https://show.example';

let data: string;
let server: Giftcast;
let moderator: string;

beforeAll(async () => {
  data = await tempFolder('doors');
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mia');
  server = await startGiftcast({ data, args: ['--public-url', TUNNEL, '--remote'] });
});

afterAll(async () => {
  await server?.kill();
  await removeFolder(data);
});

it('[RA6] [RA7] through the tunnel a moderator is let in and the owner is nobody', async () => {
  const say = (token: string) => {
    const headers = { host: 'show.example', origin: TUNNEL, 'x-forwarded-for': '203.0.113.9' };
    return answerOf(new WebSocket(server.urls.ws, { headers }), helloOf(token, 'dashboard'));
  };
  expect([await say(moderator), await say(server.urls.tokens.owner)]).toEqual(['welcome', CLOSE.badToken]);
  const statusOf = async (path: string) =>
    (await call(`${server.baseUrl}${path}`, { headers: { host: 'show.example' } })).status;
  expect([await statusOf('/dashboard/'), await statusOf('/overlay/'), await statusOf('/healthz')]).toEqual([
    200, 404, 404,
  ]);
});

it('[RA4] [RA8] [RA9] the console, the links and the status tell what the running server opens, whoever asks how', async () => {
  const outside = { hook: `${TUNNEL}/hooks/gift`, dashboard: `${TUNNEL}/dashboard/` };
  expect(server.stdout()).toContain(`From the internet ${TUNNEL} takes signed gifts.`);
  // Asked without the options that the server was started with.
  expect(await readUrls(server)).toMatchObject({ network: [], public: outside });
  const headers = { authorization: `Bearer ${server.urls.tokens.owner}` };
  expect((await call(`${server.baseUrl}/api/v1/urls`, { headers })).json).toMatchObject({ public: outside });
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  expect(owner.topic('status').reachable).toEqual({ network: [], public: TUNNEL, remote: true });
  await owner.close();
});

it('[RA1] an address that is not this computer’s ends the start with exit code 2 and one sentence', async () => {
  const attempt = await spawnGiftcast({ data, args: ['--host', '203.0.113.1'] });
  expect(await attempt.exited).toMatchObject({ code: 2 });
  expect(attempt.stderr()).toMatch(/^--host "203\.0\.113\.1" is no address of this computer\. .+$/m);
});
