import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Begun } from '../../server/sources/twitch-login-code.ts';
import { CLIENT_ID, DEVICE, refuse, reply, TOKEN, VALIDATE } from '../support/fake-twitch-id.ts';
import { ADA, createHouse, HOUR_MS, type House, KIM, MINUTE_MS } from './twitch-login-house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
  await house.start();
});
afterEach(() => house.close());

type Code = Extract<Begun, { ok: true }>;

async function begin(): Promise<Code> {
  const begun = await house.logins.begin();
  if (!begun.ok) throw new Error(`not begun: ${begun.reason}`);
  return begun;
}

/** So much later a poll comes, and none before. */
async function pollsAfter(ms: number): Promise<void> {
  house.clock.advance(ms - 1);
  expect(house.clock.waiting).toBe(1);
  await house.passes(1, TOKEN);
}

describe('the login by a code', () => {
  it('[TL14] asks for a code with its scopes, and shows it', async () => {
    const code = await begin();
    expect(code).toEqual({
      ok: true,
      userCode: expect.stringMatching(/^[A-Z]{8}$/),
      verificationUri: `https://www.twitch.tv/activate?device-code=${code.userCode}`,
      expiresAtMs: house.clock.now() + 30 * MINUTE_MS,
    });
    const { ok: _, ...shown } = code;
    expect(house.logins.topic()).toEqual({ login: null, canLogIn: true, pending: shown, problem: null });
    expect(house.twitch.calls(DEVICE)).toEqual([
      {
        method: 'POST',
        url: DEVICE,
        form: { client_id: CLIENT_ID, scopes: 'chat:read chat:edit' },
        authorization: undefined,
      },
    ]);
  });

  it('[TL14] a second one is the first again, also while Twitch is still asked', async () => {
    const [one, two] = await Promise.all([begin(), begin()]);
    expect([two, await begin()]).toEqual([one, one]);
    expect(house.twitch.calls(DEVICE)).toHaveLength(1);
  });

  it('[TL15] there is none without a client id', async () => {
    const other = await createHouse({ clientId: null });
    expect(await other.logins.begin()).toEqual({ ok: false, reason: 'no-client-id' });
    expect(other.logins.topic().canLogIn).toBe(false);
    expect(other.twitch.calls()).toEqual([]);
    await other.close();
  });

  it('[TL15] a client id that Twitch does not know is refused, and without Twitch there is no code', async () => {
    const other = await createHouse({ clientId: 'unknown' });
    expect(await other.logins.begin()).toEqual({ ok: false, reason: 'refused' });
    await other.close();
    house.twitch.misbehave(DEVICE, (response) => refuse(response, 500, 'oops'));
    expect(await house.logins.begin()).toEqual({ ok: false, reason: 'unreachable' });
    expect(house.clock.waiting).toBe(0);
    house.twitch.misbehave(DEVICE, null);
    await begin();
  });

  it('[TL16] asks at the interval that Twitch wants', async () => {
    house.twitch.intervalSeconds = 7;
    await begin();
    for (let poll = 0; poll < 4; poll++) await pollsAfter(7_000);
    expect(house.twitch.calls(TOKEN)[0]?.form).toEqual({
      client_id: CLIENT_ID,
      scopes: 'chat:read chat:edit',
      device_code: house.twitch.secrets[0],
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    });
    expect(house.logins.topic().pending).not.toBeNull();
    expect(house.warnings()).toEqual([]);
  });

  it('[TL16] asks every five seconds where Twitch wants nothing else', async () => {
    house.twitch.intervalSeconds = null;
    await begin();
    await pollsAfter(5_000);
  });

  it.each([
    ['slow_down', 400, { status: 400, message: 'slow_down' }],
    ['slow_down as the standard has it', 400, { error: 'slow_down' }],
    ['too many requests', 429, {}],
    ['an error of its own', 502, {}],
  ])('[TL16] asks five seconds later each time that Twitch answers %s', async (_name, status, body) => {
    await begin();
    house.twitch.misbehave(TOKEN, (response) => reply(response, status, body));
    await pollsAfter(5_000);
    await pollsAfter(10_000);
    house.twitch.misbehave(TOKEN, null);
    await pollsAfter(15_000);
    await pollsAfter(15_000);
    expect(house.logins.topic()).toMatchObject({ pending: expect.anything(), problem: null });
  });

  it('[TL17] the typed code becomes a login that is saved and then used', async () => {
    const code = await begin();
    await pollsAfter(5_000);
    house.twitch.agree(code.userCode, ADA);
    await pollsAfter(5_000);
    const [, access, refresh] = house.twitch.secrets;
    expect(house.disk).toEqual({
      ...ADA,
      accessToken: access,
      refreshToken: refresh,
      expiresAtMs: house.clock.now() + 4 * HOUR_MS,
      clientId: CLIENT_ID,
    });
    expect(house.logins.current()).toEqual({ login: 'ada', token: access });
    expect(house.logins.topic()).toEqual({ login: 'ada', canLogIn: true, pending: null, problem: null });
    await house.passes(HOUR_MS, VALIDATE);
    expect(house.twitch.calls(TOKEN)).toHaveLength(2);
  });

  it('[TL18] a code that nobody types ends, and another can be begun', async () => {
    const first = await begin();
    while (house.logins.topic().pending !== null) {
      house.clock.advance(5_000);
      await house.quiet();
    }
    expect(house.clock.now()).toBe(first.expiresAtMs);
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'expired' });
    expect([house.twitch.calls(TOKEN).length, house.clock.waiting]).toEqual([359, 0]);
    expect((await begin()).userCode).not.toBe(first.userCode);
    expect(house.logins.topic().problem).toBeNull();
  });

  it('[TL18] a code ends in time though Twitch wants to be asked seldom', async () => {
    house.twitch.intervalSeconds = 3_600;
    await begin();
    house.clock.advance(30 * MINUTE_MS);
    await house.quiet();
    expect(house.logins.topic()).toMatchObject({ pending: null, problem: 'expired' });
    expect(house.twitch.calls(TOKEN)).toEqual([]);
  });

  it('[TL18] a code that ended unseen, while the clock jumped, is not shown again', async () => {
    const first = await begin();
    house.clock.jumpTo(first.expiresAtMs);
    expect((await begin()).userCode).not.toBe(first.userCode);
    expect(house.clock.waiting).toBe(1);
  });

  it('[TL18] who says no at Twitch has refused it; the login in use stays', async () => {
    await house.logins.setToken(house.twitch.giveToken(KIM).access);
    const code = await begin();
    house.twitch.deny(code.userCode);
    await house.passes(5_000, TOKEN);
    expect(house.logins.topic()).toMatchObject({ login: 'kim', pending: null, problem: 'refused' });
    expect(house.warnings()).toEqual([
      '{} The Twitch login by code did not work. Twitch refused it (status 400).',
    ]);
  });

  it('[TL18] Twitch may say itself that the code has ended', async () => {
    await begin();
    house.twitch.misbehave(TOKEN, (response) => reply(response, 400, { error: 'expired_token' }));
    await house.passes(5_000, TOKEN);
    expect(house.logins.topic()).toMatchObject({ pending: null, problem: 'expired' });
  });

  it('[TL18] a token without the scopes is refused', async () => {
    house.twitch.scopes = null;
    const code = await begin();
    house.twitch.agree(code.userCode, ADA);
    await house.passes(5_000, VALIDATE);
    expect(house.logins.topic()).toMatchObject({ login: null, pending: null, problem: 'refused' });
    expect(house.disk).toBeNull();
  });

  it('[TL18] a token that Twitch does not know again is refused', async () => {
    const code = await begin();
    house.twitch.agree(code.userCode, ADA);
    house.twitch.misbehave(VALIDATE, (response) => refuse(response, 401, 'invalid access token'));
    await house.passes(5_000, VALIDATE);
    expect(house.logins.topic()).toMatchObject({ login: null, pending: null, problem: 'refused' });
  });

  it('[TL19] a typed code is not lost to an outage or a full disk: its tokens are kept until they are saved', async () => {
    const code = await begin();
    house.twitch.agree(code.userCode, ADA);
    house.twitch.misbehave(VALIDATE, (response) => refuse(response, 503, 'later'));
    await house.passes(5_000, VALIDATE);
    house.twitch.misbehave(VALIDATE, null);
    house.onSave = async () => {
      throw new Error('disk full');
    };
    await house.passes(5_000, VALIDATE);
    expect(house.logins.current()).toBeNull();
    expect(house.logins.topic().pending).not.toBeNull();
    expect(house.warnings()).toEqual([
      '{} The new Twitch login could not be saved. It is tried again, and is not used before.',
    ]);
    house.onSave = null;
    await house.passes(5_000, VALIDATE);
    expect(house.logins.current()?.login).toBe('ada');
    expect(house.twitch.calls(TOKEN)).toHaveLength(1);
    expect(house.disk?.expiresAtMs).toBe(house.clock.now() - 10_000 + 4 * HOUR_MS);
  });

  it('[TL21] a token that is set, or an end, gives the code up', async () => {
    const first = await begin();
    await house.logins.setToken(house.twitch.giveToken(KIM).access);
    expect(house.logins.topic().pending).toBeNull();
    house.twitch.agree(first.userCode, ADA);
    house.clock.advance(MINUTE_MS);
    await house.quiet();
    expect(house.logins.current()?.login).toBe('kim');
    await begin();
    await house.logins.end();
    expect([house.logins.topic().pending, house.clock.waiting]).toEqual([null, 0]);
    expect(house.twitch.calls(TOKEN)).toEqual([]);
  });

  it.each([
    ['asked for', async () => {}, DEVICE],
    ['polled', begin, TOKEN],
    ['looked at', begin, VALIDATE],
  ])('[TL21] an end while a code is being %s gives it up too', async (_name, before, path) => {
    await before();
    const { pending } = house.logins.topic();
    if (pending) house.twitch.agree(pending.userCode, ADA);
    const held = house.hold(path);
    const begun = pending ? null : house.logins.begin();
    house.clock.advance(5_000);
    const letGo = await held;
    await house.logins.end();
    letGo();
    if (begun) expect(await begun).toEqual({ ok: false, reason: 'refused' });
    await house.quiet();
    expect(house.logins.topic()).toEqual({ login: null, canLogIn: true, pending: null, problem: null });
    expect([house.disk, house.clock.waiting]).toEqual([null, 0]);
  });

  it.each([TOKEN, VALIDATE])(
    '[TL21] what %s says late of a code that was given up is nothing',
    async (path) => {
      const first = await begin();
      house.twitch.agree(first.userCode, ADA);
      const held = house.hold(path);
      house.clock.advance(5_000);
      const letGo = await held;
      await house.logins.end();
      const second = await begin();
      letGo((response) => refuse(response, 400, 'invalid device code'));
      await house.quiet();
      expect(house.logins.topic()).toMatchObject({ pending: { userCode: second.userCode }, problem: null });
    },
  );

  it('[TL21] a login that could not be saved is not tried again once it was given up', async () => {
    const code = await begin();
    house.twitch.agree(code.userCode, ADA);
    let saves = 0;
    const failing = new Promise<() => void>((resolve) => {
      house.onSave = () => {
        saves++;
        return saves > 1
          ? Promise.resolve()
          : new Promise((_, reject) => resolve(() => reject(new Error('disk full'))));
      };
    });
    house.clock.advance(5_000);
    const fail = await failing;
    const ended = house.logins.end();
    fail();
    await ended;
    await house.quiet();
    expect([house.clock.waiting, house.warnings(), house.disk]).toEqual([0, [], null]);
  });

  it('[TL25] a stop ends the asking', async () => {
    await begin();
    house.logins.stop();
    expect(house.clock.waiting).toBe(0);
  });
});
