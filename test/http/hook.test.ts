import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '../../server/http/body.ts';
import { hookRefusal } from '../../server/http/hook.ts';
import { FAILURES_ALLOWED, WITHIN_MS } from '../../server/http/limiter.ts';
import type { House } from './house.ts';
import { codeOf, createHouse } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

const SIGNED = { 'webhook-id': 'm1', 'webhook-timestamp': '1795377600', 'webhook-signature': 'v1,abc' };
const HEADERS = { ...SIGNED, 'content-type': 'application/json' };
const post = (more: object = {}, body: string | Buffer = '{}') =>
  house.call('/hooks/gift', { method: 'POST', body, headers: { ...HEADERS, ...more } });

describe('the gift hook', () => {
  it('[HT1] hands on the very bytes with the three headers and writes what comes back', async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0x00, 0x0a, 0x7d]);
    const answer = await post({}, body);
    expect(answer).toMatchObject({ status: 202, json: { accepted: true, duplicate: false, seq: 812 } });
    expect(answer.headers['content-length']).toBe(String(answer.text.length));
    expect(house.calls).toEqual([
      { id: 'm1', timestamp: '1795377600', signature: 'v1,abc', body, address: '127.0.0.1' },
    ]);
  });

  it('[HT1] a late answer and a status that says when to come back are written too', async () => {
    house.answer = async () => ({ ...hookRefusal('store/unavailable'), retryAfterS: 5 });
    const answer = await post();
    expect([answer.status, answer.headers['retry-after'], codeOf(answer)]).toEqual([
      503,
      '5',
      'store/unavailable',
    ]);
  });

  it('[HT2] content that is not plain JSON is refused with 415 and never handed on', async () => {
    const types = [
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=a',
      'application/json; charset=latin1',
      'application/json, text/plain',
      'application/jsonx',
    ];
    for (const type of types)
      expect([type, (await post({ 'content-type': type })).status]).toEqual([type, 415]);
    for (const encoding of ['gzip', 'br', 'deflate', 'identity']) {
      expect((await post({ 'content-encoding': encoding })).status).toBe(415);
    }
    expect(house.calls).toEqual([]);
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'Application/JSON;charset="UTF-8"',
    ]) {
      expect([type, (await post({ 'content-type': type })).status]).toEqual([type, 202]);
    }
  });

  it('[HT3] a body over 64 KiB is refused with 413 that arrives whole, said or streamed, and 64 KiB is taken', async () => {
    expect((await post({}, 'x'.repeat(MAX_BODY_BYTES))).status).toBe(202);
    const said = await post({}, 'x'.repeat(300_000));
    expect([said.status, codeOf(said), said.headers['connection']]).toEqual([413, 'http/too-large', 'close']);
    const head =
      `POST /hooks/gift HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nContent-Type: application/json\r\n` +
      'webhook-id: a\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,a\r\n';
    const chunk = `2000\r\n${'x'.repeat(0x2000)}\r\n`;
    const streamed = await house.raw(
      `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`,
      {
        quietMs: 2_500,
      },
    );
    expect(streamed).toMatch(/^HTTP\/1\.1 413 .*"code":"http\/too-large".*\}$/s);
    expect(house.calls).toHaveLength(1);
  });

  it('[HT3] a sender that goes on with its body after the answer is heard out, not reset', async () => {
    const socket = connect({ port: house.port, host: '127.0.0.1', allowHalfOpen: true });
    const events: string[] = [];
    let sentParts = 0;
    socket.on('error', (error: NodeJS.ErrnoException) => events.push(String(error.code)));
    socket.on('end', () => {
      events.push(`end after ${sentParts} parts`);
      socket.end();
    });
    const answered = new Promise((resolve) => socket.once('data', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST /hooks/gift HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nContent-Type: application/json\r\n` +
        'Content-Length: 400000\r\n\r\n',
    );
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 413 /);
    for (; sentParts < 4; sentParts += 1) {
      await sleep(20);
      socket.write('x'.repeat(100_000));
    }
    await ended;
    expect(events).toEqual(['end after 4 parts']);
  });

  it('[HT3] a sender that never stops gets its answer and is cut off', async () => {
    const head =
      `POST /hooks/gift HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nContent-Type: application/json\r\n` +
      'Content-Length: 999999999\r\n\r\n';
    const answer = await house.raw(head + 'x'.repeat(100_000), { quietMs: 5_000 });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('[HT4] other methods are 405 with Allow', async () => {
    const get = await house.call('/hooks/gift');
    expect([get.status, get.headers['allow'], codeOf(get)]).toEqual([405, 'POST', 'http/method']);
  });

  it('[HT5] a signature header that is missing, empty or repeated is a bad signature', async () => {
    for (const name of Object.keys(SIGNED)) {
      const { [name]: _gone, ...rest } = { ...HEADERS } as Record<string, string>;
      const missing = await house.call('/hooks/gift', { method: 'POST', body: '{}', headers: rest });
      const empty = await post({ [name]: '' });
      expect([name, missing.status, codeOf(missing), empty.status]).toEqual([
        name,
        401,
        'hook/bad-signature',
        401,
      ]);
      const lines = Object.entries(HEADERS).map(([key, value]) => `${key}: ${value}\r\n`);
      const twice = await house.raw(
        `POST /hooks/gift HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nContent-Length: 2\r\n` +
          `${lines.join('')}${name.toUpperCase()}: again\r\nConnection: close\r\n\r\n{}`,
      );
      expect([name, twice.slice(9, 12)]).toEqual([name, '401']);
    }
    expect(house.calls).toEqual([]);
  });

  it('[HT6] past 20 wrong signatures a minute further wrong ones are 429, a right one never is', async () => {
    house.answer = ({ signature }) =>
      signature === 'v1,right' ? { status: 202, body: {} } : hookRefusal('hook/bad-signature');
    const statuses: number[] = [];
    for (let i = 0; i < FAILURES_ALLOWED + 2; i += 1) statuses.push((await post()).status);
    expect(statuses).toEqual([...Array.from({ length: FAILURES_ALLOWED }, () => 401), 429, 429]);
    const limited = await post({ 'x-forwarded-for': '203.0.113.9' });
    expect([limited.headers['retry-after'], codeOf(limited)]).toEqual(['60', 'auth/too-many']);
    expect((await post({ 'webhook-signature': 'v1,right' })).status).toBe(202);
    house.clock.advance(WITHIN_MS);
    expect((await post()).status).toBe(401);
  });

  it('[HT7] what breaks inside is a 500 that is logged without the body, and the next call works', async () => {
    for (const fail of [
      () => {
        throw new Error('disk');
      },
      () => Promise.reject(new Error('disk')),
    ]) {
      house.answer = fail;
      const answer = await post({}, '{"canary":"CANARY"}');
      expect([answer.status, answer.json]).toEqual([
        500,
        {
          error: {
            code: 'server/failed',
            message: 'Something went wrong in here. The log says what.',
            faults: [],
          },
        },
      ]);
    }
    expect(house.logged).toEqual([
      [{ error: 'disk' }, 'the gift hook failed'],
      [{ error: 'disk' }, 'the gift hook failed'],
    ]);
    house.answer = () => ({ status: 202, body: {} });
    expect((await post()).status).toBe(202);
  });

  it('[HT7] a sender that leaves in the middle or before the answer breaks nothing', async () => {
    let release = () => {};
    house.answer = () =>
      new Promise((resolve) => {
        release = () => resolve({ status: 202, body: {} });
      });
    const head = `POST /hooks/gift HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nContent-Type: application/json\r\n`;
    await house.raw(`${head}Content-Length: 100\r\n\r\n{`, { quietMs: 50 });
    await house.raw(
      `${head}webhook-id: a\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,a\r\nContent-Length: 2\r\n\r\n{}`,
      { quietMs: 50 },
    );
    release();
    expect((await house.call('/healthz')).status).toBe(200);
    expect(house.logged).toEqual([]);
  });
});
