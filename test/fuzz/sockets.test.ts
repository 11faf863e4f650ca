import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../shared/protocol.ts';
import { bearer, createHouse as createHttpHouse } from '../http/house.ts';
import { createHouse as createHub } from '../hub/house.ts';
import { howMany } from '../support/extent.ts';
import type { Random } from '../support/random.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';
import { randomRequest } from './requests.ts';
import { CLIENT_FRAMES } from './samples.ts';

const TRIES = howMany({ short: 300, full: 50_000 });
/** Connections at a time. */
const AT_ONCE = 16;
const ANSWERED_WITHIN_MS = 10_000;

/** Sends the bytes and no more, and answers all that came before the server closed. */
async function exchange(port: number, bytes: Buffer): Promise<Buffer> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const came: Buffer[] = [];
  socket.on('data', (chunk) => came.push(chunk));
  // A server that had enough of it closes while we still send.
  socket.on('error', () => {});
  socket.setTimeout(ANSWERED_WITHIN_MS, () =>
    socket.destroy(new Error('the server neither answered nor closed')),
  );
  socket.on('end', () => socket.destroy());
  socket.end(bytes);
  await once(socket, 'close').catch(() => {});
  return Buffer.concat(came);
}

async function attack(seed: number, one: (random: Random) => Promise<void>): Promise<void> {
  let next = 0;
  const attacker = async () => {
    for (let nth = next++; nth < TRIES; nth = next++) await one(createRandom(seed + nth));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attacker));
}

describe('whatever bytes come to a socket', () => {
  it('[FZ3] the server answers requests of any form with no 5xx, and goes on', async () => {
    const seed = chooseSeed('fuzz, HTTP');
    const house = await createHttpHouse();
    const statuses = new Map<number, number>();
    const host = `127.0.0.1:${house.port}`;
    try {
      await attack(seed, async (random) => {
        const bytes = randomRequest(random, host);
        const answer = await exchange(house.port, random.chance(0.5) ? mutateBytes(random, bytes) : bytes);
        for (const [, status] of answer.toString('latin1').matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3}) /g))
          statuses.set(Number(status), (statuses.get(Number(status)) ?? 0) + 1);
      });
      console.log(`HTTP: ${TRIES} connections, ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`);
      expect(
        [...statuses.keys()].filter((status) => status >= 500),
        `SEED=${seed}`,
      ).toEqual([]);
      expect(statuses.get(200)).toBeGreaterThan(0);
      expect(statuses.get(400)).toBeGreaterThan(0);
      expect((await house.call('/api/v1/leaderboard', { headers: bearer('owner-token') })).status).toBe(200);
      expect(house.logged.filter((line) => JSON.stringify(line).includes('failed'))).toEqual([]);
    } finally {
      await house.close();
    }
  }, 1_800_000);

  it('[FZ4] the hub closes frames of any form with a code of its own, and goes on', async () => {
    const seed = chooseSeed('fuzz, WebSocket');
    const house = await createHub();
    const codes = new Map<number, number>();
    const handshake = Buffer.from(
      `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16, 1).toString('base64')}\r\n\r\n`,
    );
    try {
      await attack(seed, async (random) => {
        const said = [CLIENT_FRAMES.hello, random.pick(Object.values(CLIENT_FRAMES)), CLIENT_FRAMES.visible];
        const frames = Buffer.concat(said.map((frame) => framed(random, frame)));
        const sent = random.chance(0.7) ? mutateBytes(random, frames) : frames;
        const answer = await exchange(house.port, Buffer.concat([handshake, sent, CLOSE_FRAME]));
        const code = closeCodeIn(answer);
        codes.set(code, (codes.get(code) ?? 0) + 1);
      });
      console.log(
        `WebSocket: ${TRIES} connections, ${JSON.stringify(Object.fromEntries([...codes].sort()))}`,
      );
      const ours = new Set<number>([...Object.values(CLOSE), GOOD_BYE, NO_CODE]);
      expect(
        [...codes.keys()].filter((code) => !ours.has(code)),
        `SEED=${seed}`,
      ).toEqual([]);
      expect(codes.get(CLOSE.badFrame)).toBeGreaterThan(0);
      const next = await house.enter('overlay', 'overlay-token');
      expect(next.closed).toBeNull();
      expect(house.logged.filter((line) => JSON.stringify(line).includes('failed'))).toEqual([]);
    } finally {
      await house.close();
    }
  }, 1_800_000);
});

const GOOD_BYE = 1000;
/** The end of the connection without a frame that closes it. */
const NO_CODE = 0;
const MASK = Buffer.from([1, 2, 3, 4]);
const CLOSE_FRAME = frameOf(0x88, Buffer.from([GOOD_BYE >> 8, GOOD_BYE & 0xff]));

/** A masked frame as a client sends it, of texts mostly. */
function framed(random: Random, sample: object): Buffer {
  const text = JSON.stringify(random.chance(0.3) ? mutateValue(random, sample) : sample);
  const first = random.chance(0.85) ? 0x81 : random.int(0, 255);
  return frameOf(first, Buffer.from(random.chance(0.2) ? mutateText(random, text) : text));
}

function frameOf(first: number, payload: Buffer): Buffer {
  const masked = payload.map((byte, at) => byte ^ MASK[at % 4]!);
  if (payload.length < 126) return Buffer.concat([Buffer.from([first, 0x80 | payload.length]), MASK, masked]);
  const head = Buffer.from([first, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, MASK, masked]);
}

/** The code of the frame that closes, walking the server's frames behind its handshake. */
function closeCodeIn(answer: Buffer): number {
  let at = answer.indexOf('\r\n\r\n') + 4;
  while (at >= 4 && at + 2 <= answer.length) {
    const short = answer[at + 1]! & 0x7f;
    const headBytes = short === 126 ? 4 : short === 127 ? 10 : 2;
    const bytes = short === 126 ? answer.readUInt16BE(at + 2) : short;
    if ((answer[at]! & 0x0f) === 8) return bytes >= 2 ? answer.readUInt16BE(at + headBytes) : NO_CODE;
    at += headBytes + bytes;
  }
  return NO_CODE;
}
