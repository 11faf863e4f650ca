import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NoSuchAddress, PortInUse } from '../../server/http/server.ts';
import { createAgent } from '../support/http.ts';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

it('[HT18] a port that is taken is told by type', async () => {
  const other = await createHouse();
  try {
    await other.server.close();
    const attempt = other.server.listen(house.port, '127.0.0.1');
    await expect(attempt).rejects.toBeInstanceOf(PortInUse);
    await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE', port: house.port, host: '127.0.0.1' });
  } finally {
    await other.close();
  }
});

/** The one second address that a test may use without leaving this computer; some have none. */
const hasSecond = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

/** What a raw request by that address is answered, or the code of the failure. */
function askAt(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.write('GET /healthz HTTP/1.0\r\n\r\n');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      answer = error.code ?? error.message;
    });
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
  });
}

it.runIf(hasSecond)('[RA13] several addresses are one server, which closes all of them', async () => {
  const other = await createHouse();
  await other.server.close();
  const { port } = await other.server.listen(0, '127.0.0.1', '::1');
  // Without a Host the gate answers: the request has come to the one server.
  for (const host of ['127.0.0.1', '::1']) {
    expect([host, await askAt(host, port)]).toEqual([host, 'HTTP/1.1 421 Misdirected Request']);
  }
  const kept = connect(port, '::1');
  const end = once(kept, 'close');
  kept.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(kept, 'data');
  await other.close();
  await end;
  for (const host of ['127.0.0.1', '::1']) {
    expect([host, await askAt(host, port)]).toEqual([host, 'ECONNREFUSED']);
  }
});

it.runIf(hasSecond)(
  '[RA13] one address that is taken leaves none open, and is the one that is told',
  async () => {
    const other = await createHouse();
    const inTheWay = createServer().listen(0, '::1');
    await once(inTheWay, 'listening');
    const address = inTheWay.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    try {
      await other.server.close();
      const attempt = other.server.listen(port, '127.0.0.1', '::1');
      await expect(attempt).rejects.toMatchObject({ name: 'PortInUse', port, host: '::1' });
      expect(await askAt('127.0.0.1', port)).toBe('ECONNREFUSED');
    } finally {
      inTheWay.close();
      await other.close();
    }
  },
);

it('[RA13] an address that this machine does not have is told by type, and leaves none open', async () => {
  const other = await createHouse();
  try {
    await other.server.close();
    const attempt = other.server.listen(other.port, '127.0.0.1', '203.0.113.1');
    await expect(attempt).rejects.toBeInstanceOf(NoSuchAddress);
    await expect(attempt).rejects.toMatchObject({ host: '203.0.113.1' });
    expect(await askAt('127.0.0.1', other.port)).toBe('ECONNREFUSED');
  } finally {
    await other.close();
  }
});

it('[DV2] an address that is taken up while the server ends is not left open', async () => {
  const other = await createHouse();
  const taken = other.server.serve(['127.0.0.9']);
  await other.close();
  await taken;
  expect(await askAt('127.0.0.9', other.port)).toBe('ECONNREFUSED');
});

it('[HT19] closing ends kept connections at once and lets a request under way finish', async () => {
  const agent = createAgent();
  await house.call('/healthz', { agent });
  let release = () => {};
  house.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 202, body: { accepted: true } });
    });
  const underWay = house.call('/hooks/gift', {
    method: 'POST',
    body: '{}',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'm1',
      'webhook-timestamp': '1',
      'webhook-signature': 'v1,a',
    },
  });
  while (house.calls.length === 0) await sleep(2);
  const startMs = performance.now();
  const closed = house.server.close();
  release();
  expect((await underWay).status).toBe(202);
  await closed;
  expect(performance.now() - startMs).toBeLessThan(1_000);
  agent.destroy();
});

it('[HC6] (F24) a gift is answered however long the disk takes, and who reads no answer is still cut off', async () => {
  const slow = await createHouse({}, { stalledMs: 100 });
  try {
    slow.answer = async () => {
      await sleep(500);
      return { status: 202, body: { accepted: true } };
    };
    const hook = { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': '1' };
    const headers = { ...hook, 'webhook-signature': 'v1,a' };
    expect((await slow.call('/hooks/gift', { method: 'POST', body: '{}', headers })).status).toBe(202);
    // An answer of some megabytes that nobody reads; a busy machine gets longer to see it.
    slow.answer = () => ({ status: 202, body: { long: 'x'.repeat(UNREAD_BYTES) } });
    const lines = Object.entries({ host: `127.0.0.1:${slow.port}`, ...headers, 'content-length': '2' });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    let bytes = UNREAD_BYTES;
    for (const waitMs of [600, 2_000, 8_000]) {
      if (bytes < UNREAD_BYTES) break;
      bytes = await bytesAfter(waitMs, slow.port, `POST /hooks/gift HTTP/1.1\r\n${head}\r\n{}`);
    }
    expect(bytes).toBeLessThan(UNREAD_BYTES);
  } finally {
    await slow.close();
  }
});

const UNREAD_BYTES = 32 * 1024 * 1024;

/** Asks, reads nothing for so long, then all that still comes. */
async function bytesAfter(waitMs: number, port: number, request: string): Promise<number> {
  const socket = connect(port, '127.0.0.1').pause();
  socket.write(request);
  await sleep(waitMs);
  let bytes = 0;
  socket
    .on('error', () => {})
    .on('data', (chunk) => {
      bytes += chunk.length;
    });
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  return bytes;
}
