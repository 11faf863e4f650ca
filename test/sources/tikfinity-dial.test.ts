import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { DialEvents } from '../../server/core/ports.ts';
import { createHeartbeat } from '../../server/hub/heartbeat.ts';
import { createDial } from '../../server/hub/socket.ts';
import { createTestClock } from '../support/clock.ts';
import type { FakeTikfinity } from '../support/fake-tikfinity.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import { freePort } from '../support/giftcast.ts';
import { eventually } from '../support/wait.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function fake(options?: { pongs?: boolean }): Promise<FakeTikfinity> {
  const app = await startFakeTikfinity(options);
  ends.push(app.close);
  return app;
}

/** A server that speaks no WebSocket; answers its port. */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function call(url: string, clock = createTestClock()) {
  const told: string[] = [];
  const events: DialEvents = {
    opened: () => told.push('opened'),
    text: (text) => told.push(text),
    closed: (why) => told.push(`closed: ${why}`),
  };
  const connection = createDial(createHeartbeat(clock))(url, events);
  const toldAtOnce = [...told];
  ends.push(connection.close);
  return {
    connection,
    clock,
    told,
    toldAtOnce,
    heard: (count: number) =>
      eventually(`${count} tellings`, () => (told.length >= count ? told : null), { everyMs: 2 }),
  };
}

describe('calling another server', () => {
  it('[TF30] hands on whole messages, and says its end once', async () => {
    const app = await fake();
    const { connection, told, heard } = call(app.url);
    await heard(1);
    app.say('one');
    app.say('\u{1f339}'.repeat(200_000));
    await heard(3);
    connection.close();
    await heard(4);
    connection.close();
    expect(told.map((text) => text.slice(0, 40))).toEqual([
      'opened',
      'one',
      '\u{1f339}'.repeat(20),
      'closed: It was closed here.',
    ]);
  });

  it('[TF31] tells who is not there, and never before it has answered', async () => {
    const port = await freePort();
    const { told, toldAtOnce, heard } = call(`ws://127.0.0.1:${port}/key-of-somebody?token=1`);
    await heard(1);
    expect(toldAtOnce).toEqual([]);
    expect(told).toEqual([`closed: Nobody listens at 127.0.0.1:${port}.`]);
  });

  it.each(['', 'nonsense', 'ftp://127.0.0.1/', 'ws://127.0.0.1:99999/', 'ws://127.0.0.1/#x'])(
    '[TF31] %j is no address, and throws nothing',
    async (url) => {
      const { told, heard } = call(url);
      await heard(1);
      expect(told).toEqual(['closed: This is no address of a WebSocket.']);
    },
  );

  it('[TF31] tells another program from a WebSocket', async () => {
    const port = await listen(createHttpServer((_request, response) => response.writeHead(404).end()));
    const web = call(`ws://127.0.0.1:${port}/`);
    await web.heard(1);
    expect(web.told).toEqual([`closed: 127.0.0.1:${port} answered with HTTP 404, not as a WebSocket.`]);
    const chatty = await listen(createServer((socket) => socket.end('220 welcome\r\n')));
    const other = call(`ws://127.0.0.1:${chatty}/`);
    await other.heard(1);
    expect(other.told[0]).toMatch(/^closed: The connection to 127\.0\.0\.1:\d+ failed/);
  });

  it('[TF31] a redirect is not followed', async () => {
    const app = await fake();
    const port = await listen(
      createHttpServer((_request, response) => response.writeHead(302, { location: app.url }).end()),
    );
    const { told, heard } = call(`ws://127.0.0.1:${port}/`);
    await heard(1);
    expect(told).toEqual([`closed: 127.0.0.1:${port} answered with HTTP 302, not as a WebSocket.`]);
    expect(app.connections).toBe(0);
  });

  it('[TF31] who accepts and never shakes hands is given up', async () => {
    const port = await listen(createServer(() => {}));
    const { told, heard } = call(`ws://127.0.0.1:${port}/`);
    await heard(1);
    expect(told).toEqual([`closed: 127.0.0.1:${port} did not answer within 5 s.`]);
  });

  it('[TF32] a message of more than 1 MB ends it', async () => {
    const app = await fake();
    const { told, heard } = call(app.url);
    await heard(1);
    app.say('a'.repeat(1_048_576));
    await heard(2);
    app.say('a'.repeat(1_048_577));
    await heard(3);
    expect(told[2]).toMatch(/^closed: 127\.0\.0\.1:\d+ sent a message of more than 1 MB\.$/);
  });

  it('[TF33] that stays silent for 45 s ends it, though it never said so', async () => {
    const app = await fake({ pongs: false });
    const { clock, told, heard } = call(app.url);
    await heard(1);
    clock.advance(40_000);
    app.say('still here');
    await heard(2);
    clock.advance(44_999);
    expect(told).toHaveLength(2);
    clock.advance(1);
    await heard(3);
    expect(told[2]).toMatch(/^closed: 127\.0\.0\.1:\d+ was silent for 45 s\.$/);
    expect(clock.waiting).toBe(0);
  });

  it('[TF33] answers to our pings are signs of life', async () => {
    const app = await fake();
    const opened: (() => void)[] = [];
    let heard = 0;
    const dial = createDial({
      watch(peer) {
        opened.push(() => peer.ping());
        return { heard: () => heard++, stop() {} };
      },
    });
    const connection = dial(app.url, { opened() {}, text() {}, closed() {} });
    ends.push(connection.close);
    const ping = await eventually('the connection', () => opened[0] ?? null, { everyMs: 2 });
    expect(heard).toBe(0);
    ping();
    await eventually('the answer', () => (heard === 1 ? true : null), { everyMs: 2 });
  });

  it('[TF34] says whether it was closed or cut', async () => {
    const app = await fake();
    const { told, heard } = call(app.url);
    await heard(1);
    await app.connected(1);
    app.cut();
    await heard(2);
    expect(told[1]).toMatch(/^closed: 127\.0\.0\.1:\d+ went away\.$/);
  });
});
