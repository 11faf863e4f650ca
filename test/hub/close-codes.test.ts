import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOCKETS_PER_MODERATOR } from '../../server/hub/hub.ts';
import { FRAMES_MAX, FRAMES_WITHIN_MS } from '../../server/hub/session.ts';
import { HELLO_TIMEOUT_MS, MAX_FRAME_BYTES } from '../../shared/protocol.ts';
import type { House } from './house.ts';
import { createHouse, hello } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

describe('before the hello', () => {
  it('[HB3] a client that says nothing is closed 4408 after five seconds and told nothing', async () => {
    const client = await house.connect();
    house.clock.advance(HELLO_TIMEOUT_MS - 1);
    expect(client.closed).toBeNull();
    house.clock.advance(1);
    expect(await client.closing()).toEqual({ code: 4408, reason: 'no hello came' });
    expect(client.frames).toEqual([]);
  });

  it('[HB3] a hello in time stops that clock', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    house.clock.advance(HELLO_TIMEOUT_MS + 1);
    house.hub.send({ type: 'alert-cancelled', id: 'a1' }, 'overlays');
    await client.next('alert-cancelled');
    expect(client.closed).toBeNull();
  });

  it.each([
    ['a text that is not JSON', 'hi'],
    ['a list', []],
    ['another frame', { type: 'subscribe', topics: [] }],
    ['a frame of no known type', { type: 'hallo' }],
    ['a hello with a field too many', { ...hello('overlay', 'overlay-token'), as: 'owner' }],
    [
      'a hello that would reach the prototype',
      `{"__proto__":{"a":1},${JSON.stringify(hello('overlay', 'x')).slice(1)}`,
    ],
    ['a hello without a client', { type: 'hello', protocol: 1, token: 'overlay-token' }],
  ])('[HB4] %s is closed 4400', async (_what, frame) => {
    const client = await house.connect();
    client.say(frame);
    expect((await client.closing()).code).toBe(4400);
    expect(client.frames).toEqual([]);
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });

  it('[HB4] the reason of a close names the field and stays within what a close frame holds', async () => {
    const client = await house.connect();
    client.say({ ...hello('overlay', 'overlay-token'), ['\u{1f339}'.repeat(100)]: 1 });
    const { code, reason } = await client.closing();
    expect(code).toBe(4400);
    expect(reason).toMatch(/^\u{1f339}{20,}/u);
    const other = await house.connect();
    other.say({ ...hello('overlay', 'overlay-token'), extra: 1 });
    expect((await other.closing()).reason).toBe('extra: This field is not known here.');
  });

  it('[HB5] a wrong token is closed 4401 and counted, a right one is not', async () => {
    await house.enter('overlay', 'overlay-token');
    const client = await house.connect();
    client.say(hello('overlay', 'wrong'));
    expect(await client.closing()).toEqual({ code: 4401, reason: 'the token is wrong or revoked' });
    expect(house.failures).toBe(1);
    expect(client.frames).toEqual([]);
  });

  it('[HB5] past the limit a wrong token is closed 4429, and a right one is still let in', async () => {
    house.isOverLimit = true;
    const client = await house.connect();
    client.say(hello('overlay', 'wrong'));
    expect((await client.closing()).code).toBe(4429);
    await house.enter('overlay', 'overlay-token');
  });

  it('[HB5] no token ever reaches the log', async () => {
    const client = await house.connect();
    client.say(hello('overlay', 'canary-5f2e'));
    await client.closing();
    expect(house.logged).toHaveLength(1);
    expect(JSON.stringify(house.logged)).not.toContain('canary');
  });

  it('[HB6] another protocol is closed 4409, whatever else its hello holds', async () => {
    for (const frame of [
      { ...hello('overlay', 'overlay-token'), protocol: 2 },
      { type: 'hello', protocol: 7, ticket: 'new way' },
    ]) {
      const client = await house.connect();
      client.say(frame);
      expect(await client.closing()).toEqual({ code: 4409, reason: 'speak 1' });
    }
  });

  it.each([
    ['overlay', 'owner-token'],
    ['overlay', 'moderator-token'],
    ['dashboard', 'overlay-token'],
    ['dashboard', 'hook-token'],
    ['other', 'hook-token'],
    ['preview', 'hook-token'],
    ['overlay', 'hook-token'],
  ])('[HB7] kind %s with the %s is closed 4403', async (kind, token) => {
    const client = await house.connect();
    client.say(hello(kind, token));
    expect((await client.closing()).code).toBe(4403);
    expect(client.frames).toEqual([]);
  });
});

describe('after it', () => {
  it('[HB4] a second hello is closed 4400', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    client.say(hello('overlay', 'overlay-token'));
    expect(await client.closing()).toEqual({ code: 4400, reason: 'hello came twice' });
  });

  it('[HB4] a binary frame, a frame that is not UTF-8 and one that nests too deep are closed 4400', async () => {
    const binary = await house.enter('overlay', 'overlay-token');
    binary.socket.send(Buffer.from('{}'), { binary: true });
    expect((await binary.closing()).code).toBe(4400);
    const broken = await house.enter('overlay', 'overlay-token');
    broken.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect((await broken.closing()).code).toBe(4400);
    const deep = await house.enter('dashboard', 'owner-token');
    deep.say(`{"type":"command","id":"12345678","name":"x","args":${'['.repeat(6_000)}${']'.repeat(6_000)}}`);
    expect((await deep.closing()).code).toBe(4400);
  });

  it('[HB4] an alert id that no alert has is closed 4400', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    client.say({ type: 'alert-started', id: '__proto__' });
    expect((await client.closing()).code).toBe(4400);
  });

  it('[HB7] a dashboard that says what overlays say is closed 4403', async () => {
    for (const frame of [
      { type: 'alert-done', id: 'a1' },
      { type: 'alert-started', id: 'a1' },
      { type: 'visible', visible: true },
      { type: 'report', width: 1, height: 1, fps: null, dropped: 0 },
    ]) {
      const client = await house.enter('dashboard', 'owner-token');
      client.say(frame);
      expect((await client.closing()).code).toBe(4403);
    }
    expect(house.heard).toEqual([]);
  });

  it('[HB8] a frame over 16 KiB is closed 4413, one of 16 KiB is read', async () => {
    const client = await house.enter('dashboard', 'owner-token');
    const frame = { type: 'command', id: '12345678', name: 'x', args: '' };
    const args = 'x'.repeat(MAX_FRAME_BYTES - JSON.stringify(frame).length);
    client.say({ ...frame, args });
    await client.next('result');
    client.say({ ...frame, args: `${args}x` });
    expect(await client.closing()).toEqual({ code: 4413, reason: 'the frame is too large' });
  });

  it('[HB9] a moderator has five sockets with one token; the sixth is closed 4429', async () => {
    const first = await house.enter('dashboard', 'moderator-token');
    for (let i = 1; i < SOCKETS_PER_MODERATOR; i += 1) await house.enter('preview', 'moderator-token');
    const sixth = await house.connect();
    sixth.say(hello('dashboard', 'moderator-token'));
    expect((await sixth.closing()).code).toBe(4429);
    expect(house.hub.clients).toBe(SOCKETS_PER_MODERATOR);
    first.socket.close();
    await first.closing();
    await house.enter('dashboard', 'moderator-token');
  });

  it('[HB9] a socket too many is closed 4429 at once, whatever its token, and the others stay', async () => {
    await house.close();
    house = await createHouse({ socketsMax: 2 });
    const overlay = await house.enter('overlay', 'overlay-token');
    const silent = await house.connect();
    const third = await house.connect();
    expect(await third.closing()).toEqual({ code: 4429, reason: 'too many sockets' });
    silent.socket.close();
    await silent.closing();
    await house.enter('overlay', 'overlay-token');
    expect(overlay.closed).toBeNull();
  });

  it('[HB9] too many frames within ten seconds are closed 4429, spread out they are not', async () => {
    const client = await house.enter('dashboard', 'owner-token');
    const subscribe = { type: 'subscribe', topics: [] };
    const ask = { type: 'command', id: '12345678', name: 'x' };
    const hears = async (text: object[]) => {
      for (const frame of text) client.say(frame);
      client.say(ask);
      await client.next('result');
    };
    await hears(Array.from({ length: FRAMES_MAX.other - 2 }, () => subscribe));
    house.clock.advance(FRAMES_WITHIN_MS);
    await hears(Array.from({ length: FRAMES_MAX.other - 1 }, () => subscribe));
    client.say(subscribe);
    expect((await client.closing()).code).toBe(4429);
  });

  it('[HB10] a revoked token closes its sockets 4401 and no others', async () => {
    const mod = await house.enter('dashboard', 'moderator-token');
    const overlay = await house.enter('overlay', 'overlay-token');
    house.hub.dropToken('m1');
    expect(house.hub.clients).toBe(1);
    expect((await mod.closing()).code).toBe(4401);
    expect(overlay.closed).toBeNull();
  });

  it('[TO9] the end of the overlay’s token leaves the previews that dashboards opened with their own', async () => {
    const preview = await house.enter('preview', 'owner-token');
    const overlays = [
      await house.enter('overlay', 'overlay-token'),
      await house.enter('other', 'overlay-token'),
    ];
    house.hub.dropToken('overlay');
    for (const overlay of overlays) expect((await overlay.closing()).code).toBe(4401);
    house.hub.send({ type: 'alert-cancelled', id: 'a7' }, 'overlays');
    await preview.next('alert-cancelled');
    expect(preview.closed).toBeNull();
  });

  it('[TO11] sockets of a token are counted while they are connected, and moderators are told of', async () => {
    await house.close();
    const counts: number[] = [];
    house = await createHouse({ onModerator: () => counts.push(house.hub.connected('m1')) });
    await house.enter('overlay', 'overlay-token');
    const dashboard = await house.enter('dashboard', 'moderator-token');
    await house.enter('preview', 'moderator-token');
    expect([counts, house.hub.connected('overlay'), house.hub.connected('nobody')]).toEqual([[1, 2], 1, 0]);
    dashboard.socket.close();
    await dashboard.closing();
    house.hub.dropToken('m1');
    expect(counts).toEqual([1, 2, 1, 0]);
  });

  it('[HB10] what was sent before a close arrives before it', async () => {
    const overlay = await house.enter('overlay', 'overlay-token');
    house.hub.send({ type: 'alert-cancelled', id: 'a7' }, 'overlays');
    house.hub.dropToken('overlay');
    await overlay.closing();
    expect(overlay.of('alert-cancelled')).toEqual([{ type: 'alert-cancelled', id: 'a7' }]);
  });

  it('[HB11] the end of the server closes everybody 1001, and late comers too', async () => {
    const overlay = await house.enter('overlay', 'overlay-token');
    const silent = await house.connect();
    const ended = house.hub.close();
    expect((await overlay.closing()).code).toBe(1001);
    expect((await silent.closing()).code).toBe(1001);
    await ended;
    expect(house.clock.waiting).toBe(0);
    const late = await house.connect();
    expect((await late.closing()).code).toBe(1001);
  });

  it('[HB11] a client that does not answer a close is cut off after a grace', async () => {
    const client = await house.connect();
    client.socket.pause();
    house.clock.advance(HELLO_TIMEOUT_MS);
    house.clock.advance(3_000);
    client.socket.resume();
    await client.closing();
    await house.hub.close();
    expect(house.clock.waiting).toBe(0);
  });
});

describe('the heartbeat', () => {
  it('[HB12] every client is pinged each 15 s, and one that answers lives on', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    let pings = 0;
    client.socket.on('ping', () => {
      pings += 1;
    });
    for (let i = 0; i < 4; i += 1) {
      house.clock.advance(15_000);
      await new Promise((resolve) => client.socket.once('ping', resolve));
      // The answer travels back before the next frame does.
      client.say({ type: 'subscribe', topics: [] });
      client.say({ type: 'command', id: '12345678', name: 'x' });
      await client.next('result');
    }
    expect(pings).toBe(4);
    expect(client.closed).toBeNull();
  });

  it('[HB12] one that answers nothing for 45 s is cut off', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    client.socket.pause();
    house.clock.advance(44_999);
    expect(house.hub.clients).toBe(1);
    house.clock.advance(1);
    client.socket.resume();
    expect((await client.closing()).code).toBe(1006);
    expect(house.heard.at(-1)).toEqual({ left: 'c1' });
  });

  it('[HB12] a leap of the time by an hour cuts nobody off', async () => {
    const client = await house.enter('overlay', 'overlay-token');
    house.clock.jumpTo(house.clock.now() + 3_600_000);
    house.clock.advance(5_000);
    client.say({ type: 'command', id: '12345678', name: 'x' });
    await client.next('result');
    expect(house.hub.clients).toBe(1);
  });
});
