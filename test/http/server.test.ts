import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PortInUse } from '../../server/http/server.ts';
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

it('[HT20] T12: half a request is ended after its time, and others are served meanwhile', {
  timeout: 20_000,
}, async () => {
  const startMs = performance.now();
  const half = Array.from({ length: 50 }, () => {
    const socket = connect(house.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    socket.write('GET /healthz HTTP/1.1\r\nHost: ');
    return new Promise((resolve) => socket.once('close', resolve));
  });
  expect((await house.call('/healthz')).status).toBe(200);
  await Promise.all(half);
  expect(performance.now() - startMs).toBeLessThan(9_000);
});
