import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createFakeTwitchId,
  DEVICE,
  REVOKE,
  refuse,
  reply,
  TOKEN,
  VALIDATE,
} from '../support/fake-twitch-id.ts';
import { ADA, createHouse, HOUR_MS, type House, KIM, MINUTE_MS } from './twitch-login-house.ts';

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function newHouse(change?: Parameters<typeof createHouse>[0]): Promise<House> {
  const house = await createHouse(change);
  houses.push(house);
  return house;
}

type Misbehaviour = (response: ServerResponse, secret: string) => void;

/** What may come instead of an answer, with the sentence that it gets. Many repeat the secret that was sent. */
const MISBEHAVIOURS: readonly (readonly [string, Misbehaviour, RegExp])[] = [
  ['a page of HTML', (to) => to.end('<html>Sign in to the hotel’s network</html>'), /cannot be read/],
  ['nothing', (to) => to.end(), /cannot be read/],
  ['bytes that are no text', (to) => to.end(Buffer.from([0xff, 0xfe, 0x00])), /cannot be read/],
  ['a list', (to, secret) => reply(to, 200, [secret]), /cannot be read/],
  ['null', (to) => reply(to, 200, null), /cannot be read/],
  ['a text', (to, secret) => reply(to, 200, secret), /cannot be read/],
  ['fields twice', (to) => to.end('{"login":"ada","login":"kim"}'), /cannot be read/],
  ['a hundred levels', (to) => to.end('['.repeat(100) + ']'.repeat(100)), /cannot be read/],
  ['65 KB', (to) => to.end(JSON.stringify({ padding: 'x'.repeat(65 * 1024) })), /far more than it should/],
  [
    'a redirect',
    (to) => to.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    /sent the request elsewhere/,
  ],
  [
    'a redirect of a form',
    (to) => to.writeHead(307, { location: '/stolen' }).end(),
    /sent the request elsewhere/,
  ],
  ['403, as a proxy does', (to, secret) => refuse(to, 403, secret), /cannot answer now \(status 403\)/],
  ['404', (to) => to.writeHead(404).end(), /cannot answer now \(status 404\)/],
  ['500', (to, secret) => to.writeHead(500).end(secret), /cannot answer now \(status 500\)/],
  ['a broken connection', (to) => to.destroy(), /could not be reached/],
  [
    'half an answer',
    (to) => {
      to.writeHead(200, { 'content-length': 100 }).write('{"login"');
      setImmediate(() => to.destroy());
    },
    /could not be reached/,
  ],
];

const WRONG_HOLDERS: readonly (readonly [string, object])[] = [
  ['a login that is none', { login: 'ada\r\nJOIN #kim' }],
  ['a number as user id', { user_id: 1001 }],
  ['scopes that are no list', { scopes: 'chat:read chat:edit' }],
  ['an end that is no number', { expires_in: '14400' }],
  ['an end in the past', { expires_in: -1 }],
  ['an end that is far too far', { expires_in: 1e15 }],
];

const WRONG_TOKENS: readonly (readonly [string, object])[] = [
  ['no token', { access_token: undefined }],
  ['a token with a line break', { access_token: 'a\r\nPRIVMSG' }],
  ['a token that is too long', { access_token: 'a'.repeat(513) }],
  ['a token that is a number', { access_token: 5 }],
  ['a refresh token with a space', { refresh_token: 'a b' }],
  ['an end in words', { expires_in: 'soon' }],
];

const WRONG_CODES: readonly (readonly [string, object])[] = [
  ['a page that is a script', { verification_uri: 'javascript:alert(1)' }],
  ['a page without TLS', { verification_uri: 'http://www.twitch.tv/activate' }],
  ['a page elsewhere', { verification_uri: 'https://twitch.tv.example/activate' }],
  ['a page that only looks right', { verification_uri: 'https://nottwitch.tv/activate' }],
  ['a page with a password', { verification_uri: 'https://a:b@www.twitch.tv/activate' }],
  ['a page at another port', { verification_uri: 'https://www.twitch.tv:8443/activate' }],
  ['a page that is none', { verification_uri: 'twitch.tv/activate' }],
  ['a page that is too long', { verification_uri: `https://www.twitch.tv/${'a'.repeat(300)}` }],
  ['a code with markup', { user_code: '<b>ABCD</b>' }],
  ['no code', { user_code: undefined }],
  ['no device code', { device_code: '' }],
  ['a life of nothing', { expires_in: 0 }],
  ['a life of a year', { expires_in: 31_536_000 }],
  ['an interval of nothing', { interval: 0 }],
  ['an interval that is no number', { interval: '5' }],
];

describe('hostile answers of Twitch', () => {
  it.each(MISBEHAVIOURS)(
    '[TL22] to a check, %s leaves the login in use',
    async (_name, misbehave, sentence) => {
      const house = await newHouse();
      const { accessToken } = house.saveLogin();
      house.twitch.misbehave(VALIDATE, (response) => misbehave(response, accessToken));
      await house.start();
      expect(house.logins.current()?.token).toBe(accessToken);
      expect(house.logins.topic().problem).toBe('unreachable');
      expect(house.warnings()).toHaveLength(1);
      expect(house.warnings()[0]).toMatch(sentence);
      expect(house.twitch.calls()).toHaveLength(1);
    },
  );

  it.each(MISBEHAVIOURS)(
    '[TL22] to a pasted token or a new code, %s is no login',
    async (_name, misbehave) => {
      const house = await newHouse();
      await house.start();
      for (const path of [VALIDATE, DEVICE])
        house.twitch.misbehave(path, (response) => misbehave(response, 'x'));
      const { access } = house.twitch.giveToken(ADA);
      expect(await house.logins.setToken(access)).toEqual({ ok: false, reason: 'unreachable' });
      expect(await house.logins.begin()).toEqual({ ok: false, reason: 'unreachable' });
      expect(house.logins.topic()).toEqual({ login: null, canLogIn: true, pending: null, problem: null });
      expect(house.warnings()).toHaveLength(2);
    },
  );

  it.each(MISBEHAVIOURS)(
    '[TL22] to a poll or a renewal, %s is tried again later',
    async (_name, misbehave) => {
      const house = await newHouse();
      const { accessToken } = house.saveLogin();
      house.twitch.revoke(accessToken);
      house.twitch.misbehave(TOKEN, (response) => misbehave(response, accessToken));
      await house.start();
      expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: 'unreachable' });
      await house.logins.begin();
      await house.passes(5_000, TOKEN);
      expect(house.logins.topic().pending).not.toBeNull();
      house.twitch.misbehave(TOKEN, null);
      await house.passes(10_000, TOKEN);
      expect(house.logins.topic().pending).not.toBeNull();
      await house.passes(MINUTE_MS - 15_000, VALIDATE);
      expect(house.logins.topic().problem).toBeNull();
    },
  );

  it.each([
    ['no answer', () => {}],
    ['an answer without end', (to: ServerResponse) => void to.writeHead(200).write('{')],
  ])('[TL22] %s is waited for so long and no longer', async (_name, misbehave) => {
    const house = await newHouse({ patienceMs: 50 });
    const { accessToken } = house.saveLogin();
    house.twitch.misbehave(VALIDATE, misbehave);
    await house.start();
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: 'unreachable' });
    expect(house.warnings()).toEqual([
      '{} The Twitch login could not be checked. Twitch did not answer within 0.05 seconds.',
    ]);
    expect(house.logins.current()?.token).toBe(accessToken);
  });

  it('[TL22] more than it should is not read to its end', async () => {
    const house = await newHouse();
    house.saveLogin();
    let sent = 0;
    house.twitch.misbehave(VALIDATE, (response) => {
      const chunk = Buffer.alloc(16 * 1024, 'x');
      const go = () => {
        sent += chunk.length;
        if (!response.destroyed && sent < 1e9) response.write(chunk, () => setImmediate(go));
      };
      go();
    });
    await house.start();
    expect(house.warnings()[0]).toMatch(/far more than it should/);
    expect(sent).toBeLessThan(1e9);
  });

  it('[TL22] nothing at the address at all', async () => {
    const gone = await createFakeTwitchId({ now: Date.now });
    await gone.close();
    const house = await newHouse({ idUrl: gone.url });
    house.saveLogin();
    await house.start();
    expect(await house.logins.begin()).toEqual({ ok: false, reason: 'unreachable' });
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: 'unreachable' });
  });

  it.each(WRONG_HOLDERS)('[TL22] a check that answers %s is none', async (_name, change) => {
    const house = await newHouse();
    await house.start();
    const right = { login: 'ada', user_id: '1001', scopes: ['chat:read', 'chat:edit'], expires_in: 60 };
    house.twitch.misbehave(VALIDATE, (response) => reply(response, 200, { ...right, ...change }));
    const { access } = house.twitch.giveToken(ADA);
    expect(await house.logins.setToken(access)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it.each(WRONG_TOKENS)('[TL22] a renewal that answers %s is none', async (_name, change) => {
    const house = await newHouse();
    const { accessToken } = house.saveLogin();
    house.twitch.revoke(accessToken);
    const right = { access_token: 'n'.repeat(30), refresh_token: 'r'.repeat(50), expires_in: 60 };
    house.twitch.misbehave(TOKEN, (response) => reply(response, 200, { ...right, ...change }));
    await house.start();
    expect(house.disk?.accessToken).toBe(accessToken);
    expect(house.logins.topic().problem).toBe('unreachable');
  });

  it.each(WRONG_CODES)('[TL24] %s is no code to type', async (_name, change) => {
    const house = await newHouse();
    const right = {
      device_code: 'd'.repeat(40),
      user_code: 'ABCDEFGH',
      verification_uri: 'https://www.twitch.tv/activate',
      expires_in: 1_800,
      interval: 5,
    };
    house.twitch.misbehave(DEVICE, (response) => reply(response, 200, { ...right, ...change }));
    expect(await house.logins.begin()).toEqual({ ok: false, reason: 'unreachable' });
    expect(house.logins.topic().pending).toBeNull();
    house.twitch.misbehave(DEVICE, (response) => reply(response, 200, right));
    expect(await house.logins.begin()).toMatchObject({ ok: true, userCode: 'ABCDEFGH' });
  });

  it('[TL27] no secret ever stands in an address', async () => {
    const house = await newHouse();
    house.saveLogin();
    await house.start();
    const begun = await house.logins.begin();
    if (begun.ok) house.twitch.agree(begun.userCode, KIM);
    await house.passes(5_000, VALIDATE);
    house.logins.refused();
    await house.quiet();
    await house.logins.end();
    await house.quiet();
    const urls = house.twitch.calls().map(({ url }) => url);
    expect(new Set(urls)).toEqual(new Set([VALIDATE, DEVICE, TOKEN, REVOKE]));
  });
});

describe('whatever happens', () => {
  const path = fc.constantFrom(VALIDATE, DEVICE, TOKEN, REVOKE);
  const step = fc.oneof(
    fc.record({ do: fc.constant('misbehave' as const), path, how: fc.nat(MISBEHAVIOURS.length - 1) }),
    fc.record({ do: fc.constant('refuse' as const), path, status: fc.constantFrom(400, 401, 429, 503) }),
    fc.record({ do: fc.constant('behave' as const), path }),
    fc.record({
      do: fc.constantFrom('own', 'unknown', 'begin', 'agree', 'deny', 'revoke', 'refused', 'end'),
    }),
    fc.record({ do: fc.constantFrom('disk full', 'disk well') }),
    fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(5_000, MINUTE_MS, HOUR_MS, 5 * HOUR_MS),
    }),
    fc.record({ do: fc.constant('jump' as const), ms: fc.integer({ min: -5 * HOUR_MS, max: 5 * HOUR_MS }) }),
  );

  it('[TL23] no secret stands in a log line, an answer or the topic, none is spent twice, nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(step, { maxLength: 25, size: 'max' }),
        async (isSaved, steps) => {
          const house = await createHouse();
          const said: unknown[] = [];
          if (isSaved) house.saveLogin();
          await house.start();
          for (const one of steps) {
            said.push(await take(house, one));
            await house.quiet();
            said.push(house.logins.topic());
          }
          const text = JSON.stringify([said, house.logged]);
          const leaked = house.twitch.secrets.filter((secret) => text.includes(secret));
          expect(leaked).toEqual([]);
          expect(house.twitch.spentTwice).toBe(0);
          expect(text).not.toContain('met a bug');
          await house.close();
          expect(house.clock.waiting).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

type Step =
  | { do: 'misbehave'; path: string; how: number }
  | { do: 'refuse'; path: string; status: number }
  | { do: 'behave'; path: string }
  | { do: 'pass' | 'jump'; ms: number }
  | { do: string };

async function take(house: House, step: Step): Promise<unknown> {
  const { twitch, logins, clock } = house;
  const { pending } = logins.topic();
  const all = () => twitch.secrets.join(' ');
  if ('how' in step) {
    return twitch.misbehave(step.path, (response) => MISBEHAVIOURS[step.how]?.[1](response, all()));
  }
  if ('status' in step) return twitch.misbehave(step.path, (to) => refuse(to, step.status, all()));
  if ('path' in step) return twitch.misbehave(step.path, null);
  if ('ms' in step) return step.do === 'pass' ? clock.advance(step.ms) : clock.jumpTo(clock.now() + step.ms);
  switch (step.do) {
    case 'own':
      return logins.setToken(`oauth:${twitch.giveToken(KIM).access}`).catch(onlyTheDisk);
    case 'unknown':
      return logins.setToken('u'.repeat(30)).catch(onlyTheDisk);
    case 'begin':
      return logins.begin();
    case 'agree':
      return pending && twitch.agree(pending.userCode, ADA);
    case 'deny':
      return pending && twitch.deny(pending.userCode);
    case 'revoke':
      return twitch.revoke(logins.current()?.token ?? '');
    case 'refused':
      return logins.refused();
    case 'end':
      return logins.end().catch(onlyTheDisk);
    case 'disk full':
      house.onSave = async () => {
        throw new Error(`disk full while writing ${all()}`);
      };
      return null;
    default:
      house.onSave = null;
      return null;
  }
}

/** The store's own error comes out as it is; what it says is the store's to answer for. */
function onlyTheDisk(error: unknown): string {
  expect(String(error)).toContain('disk full');
  return 'disk full';
}
