import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import type { FakeTwitchId } from '../support/fake-twitch-id.ts';
import { CLIENT_ID, createFakeTwitchId } from '../support/fake-twitch-id.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import type { Answer } from '../support/http.ts';
import { call } from '../support/http.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const PRELOAD = fileURLToPath(new URL('preload-break.cjs', import.meta.url));
const canary = (name: string, length = 43) => `CANARY${name}`.padEnd(length, '0');

const OWNER = canary('owner');
const OVERLAY = canary('overlay');
const MODERATOR = canary('moderator');
const HOOK = `whsec_${canary('hook', 44)}`;
const OLD_HOOK = `whsec_${canary('oldhook', 44)}`;
const ACCESS = canary('access').toLowerCase();
const REFRESH = canary('refresh').toLowerCase();
const CLIENT = canary('client', 30).toLowerCase();
const PASTED = canary('pasted').toLowerCase();
const SECRETS = [OWNER, OVERLAY, MODERATOR, HOOK, OLD_HOOK, ACCESS, REFRESH, CLIENT, PASTED];
/** The part of each that nobody could have by chance, however it is quoted, escaped or cut. */
const TRACE = /canary(owner|overlay|moderator|hook|oldhook|access|refresh|client|pasted)/gi;
/** A name that would write into a terminal's title, and begin a line of log of its own. */
const EVIL_NAME = '\u001b]0;pwn\u0007\n{"level":50,"msg":"forged"}\u009b31m\u2028';

let data: string;
let server: Giftcast;
let twitch: FakeTwitchId;
const answers: Answer[] = [];
/** The code of an invitation and the token that it came to: told once each, to who asked. */
const handed: string[] = [];
/** An address of this computer, which is the streamer's own affair. */
const AT_HOME = '127.0.0.9';
/** What staff noted of somebody. */
const NOTE = 'canaryof the staff';
const clients: TestClient[] = [];

beforeAll(async () => {
  [twitch, data] = await Promise.all([createFakeTwitchId({ now: Date.now }), tempFolder('canary')]);
  await (await startGiftcast({ data })).stop();
  seed();
  server = await startGiftcast({
    data,
    preload: [PRELOAD],
    env: {
      GIFTCAST_LOG: 'trace',
      GIFTCAST_TWITCH_ID: twitch.url,
      GIFTCAST_TWITCH_CLIENT_ID: CLIENT_ID,
      GIFTCAST_TWITCH_IRC: 'ws://127.0.0.1:9',
      GIFTCAST_TWITCH: 'ada',
    },
  });
});

afterAll(async () => {
  await server?.kill();
  await twitch?.close();
  if (data) await removeFolder(data);
});

/** Puts a canary in the place of every secret that there is. */
function seed(): void {
  const file = join(data, 'secrets.json');
  const login = { login: 'ada_bot', userId: '5006', expiresAtMs: null };
  writeFileSync(
    file,
    JSON.stringify({
      ...JSON.parse(readFileSync(file, 'utf8')),
      owner: OWNER,
      overlay: OVERLAY,
      hooks: {
        gift: [
          { secret: HOOK, until: null },
          { secret: OLD_HOOK, until: Date.now() + 3_600_000 },
        ],
      },
      twitch: { ...login, accessToken: ACCESS, refreshToken: REFRESH, clientId: CLIENT },
      moderators: [{ id: 'm-1', label: 'Mia', sha256: sha256(MODERATOR), expiresAtMs: null }],
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function ask(path: string, options: Parameters<typeof call>[1] = {}): Promise<Answer> {
  const answer = await call(`${server.baseUrl}${path}`, options);
  answers.push(answer);
  return answer;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

const commandOf = (token: string, name: string, args: object) => ({
  method: 'POST',
  headers: bearer(token),
  body: JSON.stringify({ id: randomUUID(), name, args }),
});

const command = (token: string, name: string, args: object = {}) =>
  ask('/api/v1/commands', commandOf(token, name, args));

const joinBy = (code: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code }),
});

function tracesIn(text: string): string[] {
  return text.match(TRACE) ?? [];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('secrets.json'));
}

describe('every secret, through an evening of good and bad requests', () => {
  it('[CA1] (T15) is used, sent to wrong places, and met by broken handlers', async () => {
    for (const [token, kind] of [
      [OVERLAY, 'overlay'],
      [MODERATOR, 'dashboard'],
      [OWNER, 'dashboard'],
    ] as const) {
      clients.push(await connectClient(server.urls.ws, { token, kind }));
    }
    for (const secret of [HOOK, OLD_HOOK]) {
      const sent = await postGift({ url: server.urls.hooks.gift.url, secret }, giftOf(EVIL_NAME, 50));
      expect(sent.status).toBe(202);
    }
    for (const secret of SECRETS) {
      const wrong = encodeURIComponent(secret);
      await ask(`/healthz?k=${wrong}`);
      await ask(`/overlay/?k=${wrong}`, {
        headers: { cookie: `k=${secret}`, referer: `http://x/#k=${secret}` },
      });
      await ask(`/${wrong}`, { headers: { origin: `http://${secret.replace(/\W/g, '')}.example` } });
      await ask(`/assets/%E0%A4%A/${wrong}`);
      await ask('/api/v1/leaderboard?window=all', { headers: { ...bearer(secret), 'x-test-break': '1' } });
      await ask(`/api/v1/leaderboard?limit=${wrong}`, { headers: bearer(OWNER) });
      await ask('/api/v1/person-copy', {
        method: 'POST',
        headers: bearer(OWNER),
        body: `{"gifterId":"${secret}"}`,
      });
      await ask('/hooks/gift', {
        method: 'POST',
        headers: { 'webhook-id': secret, 'webhook-timestamp': secret, 'webhook-signature': `v1,${secret}` },
        body: '{}',
      });
      const asSent = giftOf('Ada', 1);
      const misplaced = { ...asSent, data: { ...asSent.data, count: secret, platform: secret } };
      await postGift(server.urls.hooks.gift, misplaced as never);
      await command(OWNER, 'create-token', { role: secret, label: 'Kim' });
      await ask('/api/v1/join', joinBy(secret));
      await ask(`/api/v1/gifts?search=${wrong}`, { headers: bearer(MODERATOR) });
      await ask(`/api/v1/gifters/${wrong}`, { headers: bearer(OWNER) });
      await ask(`/reach/${wrong}`);
      await command(OWNER, secret, {});
      await command(OWNER, 'save-settings', { patch: { timeZone: secret }, baseVersion: 1 });
      const hello = connectClient(server.urls.ws, { token: `${secret}x`, kind: 'overlay', name: secret });
      await expect(hello).rejects.toThrow();
    }
    for (const token of [OVERLAY, MODERATOR]) await ask('/api/v1/urls', { headers: bearer(token) });
    expect(answers.map(({ status }) => status)).toContain(500);
  });

  it('[CA1] (T15) goes through a login at Twitch, one that is refused, and a new hook secret', async () => {
    await command(OWNER, 'set-twitch-token', { token: PASTED });
    const { access } = twitch.giveToken({ login: 'ada_bot', userId: '5006' });
    expect(await command(OWNER, 'set-twitch-token', { token: access })).toMatchObject({ status: 200 });
    await command(OWNER, 'begin-twitch-login');
    await command(OWNER, 'end-twitch-login');
    await command(OWNER, 'rotate-hook-secret', { hook: 'gift' });
    expect(twitch.calls().length).toBeGreaterThan(2);
  });

  it('[CA1] (T15) goes through an invitation, an address that is opened, and a note about a viewer', async () => {
    const { baseUrl } = server;
    const invited = await call(
      `${baseUrl}/api/v1/commands`,
      commandOf(OWNER, 'invite-moderator', { label: 'Leo' }),
    );
    const { code } = (invited.json as { value: { code: string } }).value;
    const joined = await call(`${baseUrl}/api/v1/join`, joinBy(code));
    const { token } = joined.json as { token: string };
    handed.push(code, token);
    expect(await ask('/api/v1/join', joinBy(code))).toMatchObject({ status: 410 });
    expect(await ask('/api/v1/gifts', { headers: bearer(token) })).toMatchObject({ status: 200 });
    clients.push(await connectClient(server.urls.ws, { token, kind: 'dashboard' }));
    const owner = clients.find(({ welcome }) => welcome.role === 'owner');
    const { version } = owner?.topic('settings') ?? { version: 0 };
    const devices = { hosts: [AT_HOME], publicUrl: null, remote: false };
    await command(OWNER, 'save-settings', { patch: { devices }, baseVersion: version });
    await owner?.waitForTopic('devices', ({ hosts }) => hosts.some(({ state }) => state === 'open'));
    await command(token, 'note-gifter', { gifterId: 'tiktok:1', text: NOTE });
    expect(await ask('/api/v1/gifters/tiktok:1', { headers: bearer(token) })).toMatchObject({ status: 200 });
  });

  it('[CA6] (T18) no screen and no moderator is told where the streamer is, and no screen what staff noted', () => {
    const heardBy = (...roles: string[]) =>
      JSON.stringify(
        clients.filter(({ welcome }) => roles.includes(welcome.role)).map(({ received }) => received),
      );
    expect(heardBy('owner')).toContain(AT_HOME);
    expect(heardBy('overlay', 'moderator')).not.toContain(AT_HOME);
    expect(heardBy('overlay', 'moderator', 'owner')).not.toContain(NOTE);
  });

  it('[CA2] stands in no answer and in no frame', () => {
    const said = answers.flatMap(({ headers, text }) => tracesIn(`${JSON.stringify(headers)}${text}`));
    expect(said).toEqual([]);
    const frames = clients.flatMap(({ received }) => received.map(({ frame }) => JSON.stringify(frame)));
    expect(frames.length).toBeGreaterThan(10);
    expect(frames.flatMap(tracesIn)).toEqual([]);
    for (const given of [...twitch.secrets, ...handed])
      expect(`${frames}${answers.map(({ text }) => text)}`).not.toContain(given);
  });

  it('[CA3] stands in no file but secrets.json', () => {
    const files = filesIn(data);
    expect(files.map((path) => path.slice(data.length + 1))).toEqual(
      expect.arrayContaining(['run.json', 'settings.json', 'store.json', 'tiers.json']),
    );
    const given = new RegExp([...twitch.secrets, ...handed].join('|'));
    const found = files.filter((path) => {
      const text = readFileSync(path, 'latin1');
      return tracesIn(text).length > 0 || given.test(text);
    });
    expect(found).toEqual([]);
  });

  it('[CA4] (T27) stands in no line of the log, down to a crash; each line is one JSON object, whatever a viewer is called', async () => {
    process.kill(server.pid, 'SIGUSR2');
    expect(await server.exited).toMatchObject({ code: 70 });
    const log = await eventually('the crash is told', () =>
      Promise.resolve(server.stderr().includes('a bug of a test') ? server.stderr() : null),
    );
    expect(tracesIn(`${log}${server.stdout()}`)).toEqual([]);
    for (const given of [...twitch.secrets, ...handed])
      expect(`${log}${server.stdout()}`).not.toContain(given);
    const lines = log.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
      expect(line).not.toContain('forged');
    }
    expect(`${log}${server.stdout()}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/);
    expect(log).toContain('broken by a test');
  });
});
