import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REVOKE, TOKEN, VALIDATE } from '../support/fake-twitch-id.ts';
import { ADA, createHouse, HOUR_MS, type House, KIM } from './twitch-login-house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

describe("the bot's Twitch login by a token of one's own", () => {
  beforeEach(() => house.start());

  it('[TL1] a pasted token is taken with `oauth:` and spaces, saved and then used', async () => {
    const { access } = house.twitch.giveToken(ADA);
    expect(await house.logins.setToken(`  OAuth:${access.slice(0, 9)} ${access.slice(9)}\r\n`)).toEqual({
      ok: true,
      login: 'ada',
    });
    expect(house.logins.current()).toEqual({ login: 'ada', token: access });
    expect(house.disk).toEqual({
      ...ADA,
      accessToken: access,
      refreshToken: null,
      expiresAtMs: house.clock.now() + 4 * HOUR_MS,
      clientId: null,
    });
    expect(house.logins.topic()).toEqual({ login: 'ada', canLogIn: true, pending: null, problem: null });
  });

  it('[TL1] a token that does not end has no end', async () => {
    house.twitch.lifeSeconds = 0;
    await house.logins.setToken(house.twitch.giveToken(ADA).access);
    expect(house.disk?.expiresAtMs).toBeNull();
  });

  it.each([
    '',
    'oauth:',
    'a'.repeat(19),
    'a'.repeat(61),
    'PASSWORD!'.repeat(4),
    'ä'.repeat(30),
    `${'a'.repeat(30)}\0`,
  ])('[TL2] %j is no token, and Twitch is not asked', async (text) => {
    expect(await house.logins.setToken(text)).toEqual({ ok: false, reason: 'bad-token' });
    expect(house.twitch.calls()).toEqual([]);
  });

  it('[TL3] a token that Twitch does not know, or that is no person’s, is bad; the old login stays', async () => {
    const { access } = house.twitch.giveToken(ADA);
    await house.logins.setToken(access);
    expect(await house.logins.setToken('b'.repeat(30))).toEqual({ ok: false, reason: 'bad-token' });
    house.twitch.misbehave(VALIDATE, (response) =>
      response.end(JSON.stringify({ client_id: 'x', scopes: null, expires_in: 100 })),
    );
    expect(await house.logins.setToken('c'.repeat(30))).toEqual({ ok: false, reason: 'bad-token' });
    expect(house.logins.current()?.token).toBe(access);
  });

  it.each([null, [], ['chat:read'], ['chat:edit', 'channel:read:subscriptions']])(
    '[TL3] a token with the scopes %j lacks one',
    async (scopes) => {
      house.twitch.scopes = scopes;
      const { access } = house.twitch.giveToken(ADA);
      expect(await house.logins.setToken(access)).toEqual({ ok: false, reason: 'missing-scope' });
      expect([house.logins.current(), house.disk]).toEqual([null, null]);
    },
  );

  it('[TL3] without Twitch a token is not taken', async () => {
    const { access } = house.twitch.giveToken(ADA);
    house.outage(VALIDATE);
    expect(await house.logins.setToken(access)).toEqual({ ok: false, reason: 'unreachable' });
    expect(house.logins.current()).toBeNull();
  });

  it('[TL4] a token that cannot be saved is not used: the error of the disk comes out, the old login stays', async () => {
    const old = house.twitch.giveToken(ADA).access;
    await house.logins.setToken(old);
    house.breakDisk();
    await expect(house.logins.setToken(house.twitch.giveToken(KIM).access)).rejects.toThrow('disk full');
    expect(house.logins.current()).toEqual({ login: 'ada', token: old });
  });

  it('[TL8] it is out of use once its time is over, for it cannot be renewed', async () => {
    house.twitch.lifeSeconds = 90;
    await house.logins.setToken(house.twitch.giveToken(ADA).access);
    await house.passes(90_001, VALIDATE);
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'expired' });
    expect(house.twitch.calls(TOKEN)).toEqual([]);
  });

  it('[TL13] chat’s refusal is its end', async () => {
    await house.logins.setToken(house.twitch.giveToken(ADA).access);
    house.logins.refused();
    await house.quiet();
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
    expect(house.clock.waiting).toBe(0);
  });

  it('[TL20] when it is ended it is not revoked, since another program may use it', async () => {
    await house.logins.setToken(house.twitch.giveToken(ADA).access);
    await house.logins.end();
    await house.quiet();
    expect([house.logins.current(), house.disk, house.twitch.calls(REVOKE)]).toEqual([null, null, []]);
  });
});
