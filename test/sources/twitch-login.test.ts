import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savedLoginSchema } from '../../server/core/saved-login.ts';
import { parseWith } from '../../shared/schema.ts';
import { REVOKE, refuse, TOKEN, VALIDATE } from '../support/fake-twitch-id.ts';
import { eventually } from '../support/wait.ts';
import { ADA, createHouse, HOUR_MS, type House, KIM, MINUTE_MS } from './twitch-login-house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

const refreshes = () => house.twitch.calls(TOKEN).map(({ form }) => form['refresh_token']);

describe('a saved Twitch login', () => {
  it('[TL5] is checked at the start, and in use meanwhile', async () => {
    const { accessToken } = house.saveLogin();
    house.logins.start();
    expect(house.logins.current()).toEqual({ login: 'ada', token: accessToken });
    await house.quiet();
    expect(house.twitch.calls()).toEqual([
      { method: 'GET', url: VALIDATE, form: {}, authorization: `OAuth ${accessToken}` },
    ]);
    expect(house.logins.topic()).toEqual({ login: 'ada', canLogIn: true, pending: null, problem: null });
  });

  it('[TL5] one that has ended meanwhile is renewed before it is used', async () => {
    const { accessToken } = house.saveLogin();
    house.clock.jumpTo(house.clock.now() + 24 * HOUR_MS);
    house.logins.start();
    expect([house.logins.current(), house.logins.topic().login]).toEqual([null, null]);
    await house.quiet();
    expect(house.logins.current()?.login).toBe('ada');
    expect(house.logins.current()?.token).not.toBe(accessToken);
    expect(house.twitch.calls(VALIDATE)).toEqual([]);
  });

  it('[TL5] one that has ended is used though when Twitch cannot be reached', async () => {
    const { accessToken } = house.saveLogin();
    house.clock.jumpTo(house.clock.now() + 24 * HOUR_MS);
    house.outage(TOKEN);
    await house.start();
    expect(house.logins.current()?.token).toBe(accessToken);
    expect(house.logins.topic().problem).toBe('unreachable');
  });

  it('[TL5] there is nothing to do without one', async () => {
    await house.start();
    house.logins.refused();
    await house.quiet();
    expect([house.clock.waiting, house.twitch.calls().length, house.logged.length]).toEqual([0, 0, 0]);
    expect(house.logins.topic()).toEqual({ login: null, canLogIn: true, pending: null, problem: null });
  });

  it('[TL6] is checked every hour, and a new name of the account is taken', async () => {
    house.twitch.lifeSeconds = 0;
    house.saveLogin();
    await house.start();
    house.twitch.misbehave(VALIDATE, (response) =>
      response.end(
        JSON.stringify({
          login: 'ada_2',
          user_id: '1001',
          scopes: ['chat:read', 'chat:edit'],
          expires_in: 0,
        }),
      ),
    );
    house.clock.advance(HOUR_MS - 1);
    expect(house.clock.waiting).toBe(1);
    await house.passes(1, VALIDATE);
    expect(house.logins.current()?.login).toBe('ada_2');
    for (let hour = 0; hour < 5; hour++) await house.passes(HOUR_MS, VALIDATE);
    expect(house.twitch.calls(VALIDATE)).toHaveLength(7);
  });

  it('[TL7] stays while Twitch cannot be reached: told once, tried every minute, and then all is well', async () => {
    const { accessToken } = house.saveLogin();
    house.outage(VALIDATE);
    await house.start();
    await house.passes(MINUTE_MS, VALIDATE);
    await house.passes(MINUTE_MS, VALIDATE);
    expect(house.logins.current()?.token).toBe(accessToken);
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: 'unreachable' });
    expect(house.warnings()).toEqual([
      '{} The Twitch login could not be checked. Twitch cannot answer now (status 503).',
    ]);
    house.twitch.misbehave(VALIDATE, null);
    await house.passes(MINUTE_MS, VALIDATE);
    expect(house.logins.topic().problem).toBeNull();
  });

  it('[TL8] is out of use when Twitch takes it back and will not renew it; the file keeps it', async () => {
    const { accessToken, refreshToken } = house.saveLogin();
    await house.start();
    house.twitch.revoke(accessToken);
    house.twitch.misbehave(TOKEN, (response) => refuse(response, 401, 'Invalid refresh token'));
    await house.passes(HOUR_MS, TOKEN);
    expect(house.logins.current()).toBeNull();
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
    expect(house.disk?.refreshToken).toBe(refreshToken);
    expect(house.clock.waiting).toBe(0);
    expect(house.warnings().at(-1)).toBe(
      '{} The Twitch login has ended, and chat is only read. Twitch refused it (status 401).',
    );
  });

  it('[TL8] is out of use when it lost its scopes', async () => {
    house.twitch.scopes = ['chat:read'];
    house.saveLogin();
    await house.start();
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
  });

  it('[TL9] is renewed ten minutes before its end', async () => {
    const first = house.saveLogin();
    await house.start();
    for (let hour = 0; hour < 3; hour++) await house.passes(HOUR_MS, VALIDATE);
    expect(house.logins.current()?.token).toBe(first.accessToken);
    house.clock.advance(50 * MINUTE_MS - 1);
    expect(house.clock.waiting).toBe(1);
    await house.passes(1, TOKEN);
    expect(house.twitch.calls(TOKEN)[0]?.form).toEqual({
      client_id: first.clientId,
      grant_type: 'refresh_token',
      refresh_token: first.refreshToken,
    });
    expect(house.disk).toMatchObject({ ...ADA, expiresAtMs: house.clock.now() + 4 * HOUR_MS });
    expect(house.logins.current()).toEqual({ login: 'ada', token: house.disk?.accessToken });
  });

  it('[TL9] is renewed when a check says that it is no good', async () => {
    const { accessToken } = house.saveLogin();
    house.twitch.revoke(accessToken);
    await house.start();
    expect(house.logins.current()?.token).toBe(house.disk?.accessToken);
    expect(house.disk?.accessToken).not.toBe(accessToken);
    expect(house.logins.topic().problem).toBeNull();
  });

  it('[TL9] is asked for once a minute at the most, however short it lives', async () => {
    house.twitch.lifeSeconds = 1;
    house.saveLogin();
    await house.start();
    expect(refreshes()).toHaveLength(1);
    house.clock.advance(MINUTE_MS - 1);
    expect(house.clock.waiting).toBe(1);
    await house.passes(1, TOKEN);
    expect(refreshes()).toHaveLength(2);
  });

  it('[TL9] a renewal that Twitch cannot be reached for is tried again, and the login stays', async () => {
    const { accessToken } = house.saveLogin();
    house.clock.jumpTo(house.clock.now() + 4 * HOUR_MS - MINUTE_MS);
    house.outage(TOKEN);
    await house.start();
    expect(house.logins.current()?.token).toBe(accessToken);
    house.twitch.misbehave(TOKEN, null);
    await house.passes(MINUTE_MS, TOKEN);
    expect(house.logins.current()?.token).not.toBe(accessToken);
    expect(house.logins.topic().problem).toBeNull();
  });

  it('[TL10] what renews it is saved before it is used, and each refresh token is sent once', async () => {
    house.twitch.lifeSeconds = 3_000;
    const first = house.saveLogin();
    await house.start();
    let seen: unknown;
    house.onSave = async () => {
      seen = house.logins.current()?.token;
    };
    await house.passes(40 * MINUTE_MS, TOKEN);
    expect(seen).toBe(first.accessToken);
    for (let again = 0; again < 5; again++) await house.passes(40 * MINUTE_MS, TOKEN);
    expect(new Set(refreshes()).size).toBe(6);
    expect(refreshes()[0]).toBe(first.refreshToken);
    expect(house.twitch.spentTwice).toBe(0);
  });

  it('[TL10] a refresh token that Twitch lets stand is kept', async () => {
    const { accessToken, refreshToken } = house.saveLogin();
    house.twitch.revoke(accessToken);
    house.twitch.misbehave(TOKEN, (response) =>
      response.end(JSON.stringify({ access_token: 'n'.repeat(30), expires_in: 14_400 })),
    );
    await house.start();
    expect(house.disk).toMatchObject({ accessToken: 'n'.repeat(30), refreshToken });
  });

  it('[TL11] what cannot be saved is not used: it is kept, and saved a minute later without asking again', async () => {
    const { accessToken } = house.saveLogin();
    house.clock.jumpTo(house.clock.now() + 4 * HOUR_MS - MINUTE_MS);
    house.breakDisk();
    await house.start();
    expect(house.logins.current()?.token).toBe(accessToken);
    expect(house.warnings()).toEqual([
      '{} The renewed Twitch login could not be saved. The old one stays in use; it is tried again.',
    ]);
    house.clock.advance(MINUTE_MS);
    await house.quiet();
    house.logins.refused();
    await house.quiet();
    expect(house.logins.current()?.token).toBe(accessToken);
    house.onSave = null;
    house.clock.advance(MINUTE_MS);
    await house.quiet();
    expect(house.logins.current()).toEqual({ login: 'ada', token: house.disk?.accessToken });
    expect(house.disk?.accessToken).not.toBe(accessToken);
    expect(refreshes()).toHaveLength(1);
  });

  it('[TL12] a renewal that Twitch refuses lets the login be used to its end', async () => {
    house.twitch.isConfidential = true;
    const { accessToken } = house.saveLogin();
    house.clock.jumpTo(house.clock.now() + 4 * HOUR_MS - 5 * MINUTE_MS);
    await house.start();
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: null });
    expect(house.warnings()).toEqual([
      '{} The Twitch login could not be renewed. Twitch asks for a secret of the app: its client type must be Public.',
    ]);
    for (let minute = 0; minute < 4; minute++) await house.passes(MINUTE_MS, VALIDATE);
    expect(house.logins.current()?.token).toBe(accessToken);
    await house.passes(MINUTE_MS + 1, VALIDATE);
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'expired' });
  });

  it('[TL13] that chat refuses is renewed once; chat’s second no is its end', async () => {
    const { accessToken } = house.saveLogin();
    await house.start();
    house.logins.refused();
    await house.quiet();
    const renewed = house.logins.current()?.token;
    expect(renewed).not.toBe(accessToken);
    house.logins.refused();
    await house.quiet();
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
    expect(refreshes()).toHaveLength(1);
  });

  it('[TL13] chat’s no to a login that was replaced meanwhile counts for nothing', async () => {
    house.saveLogin();
    await house.start();
    house.logins.refused();
    house.logins.refused();
    house.logins.refused();
    await house.quiet();
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: null });
    expect(refreshes()).toHaveLength(1);
  });

  it('[TL13] that chat refuses while Twitch cannot be reached is renewed later, or ends', async () => {
    const { accessToken } = house.saveLogin();
    await house.start();
    house.outage(TOKEN);
    house.logins.refused();
    await house.quiet();
    expect(house.logins.topic()).toMatchObject({ login: 'ada', problem: 'unreachable' });
    await house.passes(MINUTE_MS, TOKEN);
    expect(house.logins.current()?.token).toBe(accessToken);
    house.twitch.misbehave(TOKEN, (response) => refuse(response, 400, 'Invalid refresh token'));
    await house.passes(MINUTE_MS, TOKEN);
    expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
    expect(house.twitch.calls(VALIDATE)).toHaveLength(1);
  });

  it('[TL20] is out of use at once when it is ended, gone from the disk, and revoked at Twitch', async () => {
    const { accessToken, clientId } = house.saveLogin();
    await house.start();
    const ended = house.logins.end();
    expect(house.logins.current()).toBeNull();
    await ended;
    expect(house.disk).toBeNull();
    await house.quiet();
    expect(house.twitch.calls(REVOKE)[0]?.form).toEqual({ client_id: clientId, token: accessToken });
    expect(house.logins.topic()).toEqual({ login: null, canLogIn: true, pending: null, problem: null });
    expect(house.clock.waiting).toBe(0);
  });

  it('[TL20] is ended also when Twitch cannot be reached', async () => {
    house.saveLogin();
    await house.start();
    house.twitch.misbehave(REVOKE, (response) => response.destroy());
    await house.logins.end();
    await house.quiet();
    expect([house.logins.current(), house.disk]).toEqual([null, null]);
  });

  it('[TL20] that cannot be taken off the disk is out of use, and the error of the disk comes out', async () => {
    house.saveLogin();
    await house.start();
    house.breakDisk();
    await expect(house.logins.end()).rejects.toThrow('disk full');
    expect(house.logins.current()).toBeNull();
  });

  it.each(['asked for', 'saved'])(
    '[TL21] that is ended while its renewal is %s stays ended',
    async (when) => {
      const { accessToken } = house.saveLogin();
      house.twitch.revoke(accessToken);
      const held: Promise<() => void> = when === 'saved' ? house.holdSave() : house.hold(TOKEN);
      house.logins.start();
      const letGo = await held;
      const ended = house.logins.end();
      house.told.length = 0;
      letGo();
      await ended;
      await house.quiet();
      expect(new Set([...house.told, house.logins.current()])).toEqual(new Set([null]));
      expect([house.disk, house.clock.waiting]).toEqual([null, 0]);
    },
  );

  it('[TL21] a token that was still being saved is ended too', async () => {
    await house.start();
    const held = house.holdSave();
    const set = house.logins.setToken(house.twitch.giveToken(KIM).access);
    const letGo = await held;
    const ended = house.logins.end();
    letGo();
    await Promise.all([set, ended]);
    expect([house.logins.current(), house.disk, house.clock.waiting]).toEqual([null, null, 0]);
  });

  it.each([
    ['checked, well', VALIDATE, undefined],
    ['checked, in vain', VALIDATE, (to: ServerResponse) => refuse(to, 503, 'later')],
    ['renewed, well', TOKEN, undefined],
    ['renewed, in vain', TOKEN, (to: ServerResponse) => refuse(to, 503, 'later')],
    ['refused a renewal', TOKEN, (to: ServerResponse) => refuse(to, 400, 'Invalid refresh token')],
  ])(
    '[TL21] a token that is set while the old one is being %s is the one that counts',
    async (_name, path, how) => {
      const { accessToken } = house.saveLogin();
      if (path === TOKEN) house.twitch.revoke(accessToken);
      const kims = house.twitch.giveToken(KIM).access;
      const held = house.hold(path);
      house.logins.start();
      const letGo = await held;
      await house.logins.setToken(kims);
      letGo(how);
      await house.quiet();
      expect(house.logins.current()).toEqual({ login: 'kim', token: kims });
      expect(house.logins.topic().problem).toBeNull();
      expect([house.disk?.accessToken, house.clock.waiting]).toEqual([kims, 1]);
      house.logins.refused();
      await house.quiet();
      expect(house.logins.topic()).toMatchObject({ login: null, problem: 'refused' });
    },
  );

  it('[TL21] a renewal that comes while another token is being saved is not written over it', async () => {
    const { accessToken } = house.saveLogin();
    house.twitch.revoke(accessToken);
    const kims = house.twitch.giveToken(KIM).access;
    const heldRenewal = house.hold(TOKEN);
    house.logins.start();
    const renewIt = await heldRenewal;
    const heldSave = house.holdSave();
    const set = house.logins.setToken(kims);
    const saveIt = await heldSave;
    renewIt();
    await eventually('the renewal', () => (house.twitch.open === 0 ? true : null));
    saveIt();
    await set;
    await house.quiet();
    expect([house.disk?.accessToken, house.logins.current()?.token]).toEqual([kims, kims]);
  });

  it('[TL25] after a stop nothing is asked any more, but a renewal under way is saved', async () => {
    const { accessToken } = house.saveLogin();
    house.twitch.revoke(accessToken);
    house.logins.start();
    house.logins.stop();
    await house.quiet();
    expect(house.disk?.accessToken).not.toBe(accessToken);
    expect(house.clock.waiting).toBe(0);
  });

  it.each([
    ['more than is known', { more: 1 }],
    ['a token with a space', { accessToken: 'a b' }],
    ['a token with a line break', { refreshToken: 'a\r\nb' }],
    ['a number as user id', { userId: 1001 }],
    ['a login that is none', { login: 'Ada Lovelace' }],
    ['a time in words', { expiresAtMs: 'tomorrow' }],
    ['no client id', { clientId: undefined }],
  ])('[TL26] with %s is refused in the file', (_name, change) => {
    const good = { ...ADA, accessToken: 'a', refreshToken: null, expiresAtMs: null, clientId: null };
    expect(parseWith(savedLoginSchema, good).ok).toBe(true);
    expect(parseWith(savedLoginSchema, { ...good, ...change }).ok).toBe(false);
  });
});
