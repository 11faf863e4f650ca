import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Target } from '../jobs.ts';

/** An overlay that draws nothing and counts the gifts that it is sent. */
export interface OverlaySocket {
  gifts(): number;
  close(): void;
}

const TEXT = 1;
const PING = 9;
const PONG = 10;
const FINAL = 0x80;
const MASKED = 0x80;

/** Opens an overlay's socket, on a bare connection, and waits until it may be sent gifts. */
export async function openOverlaySocket(
  port: number,
  { path, hello, readyPrefix, giftPrefix }: NonNullable<Target['overlay']>,
  onGift: ((text: string) => void) | null,
): Promise<OverlaySocket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const rest = await upgrade(socket, port, path);
  const giftBytes = Buffer.from(giftPrefix);
  let gifts = 0;
  let isReady = readyPrefix === null;
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });

  const readFrames = createFrameReader((opcode, bytes, start, end) => {
    if (opcode === PING) socket.write(clientFrame(PONG, bytes.subarray(start, end)));
    if (opcode !== TEXT) return;
    if (startsWith(bytes, start, giftBytes)) {
      gifts += 1;
      onGift?.(bytes.toString('utf8', start, end));
      return;
    }
    // Engine.io's own ping and pong, within text frames.
    if (end - start === 1 && bytes[start] === 0x32) socket.write(clientFrame(TEXT, Buffer.from('3')));
    if (isReady || readyPrefix === null) return;
    if (!bytes.toString('utf8', start, end).startsWith(readyPrefix)) return;
    isReady = true;
    onReady();
  });
  socket.on('data', readFrames);
  socket.on('error', () => socket.destroy());
  if (rest.length > 0) readFrames(rest);
  if (hello !== null) socket.write(clientFrame(TEXT, Buffer.from(hello)));
  if (!isReady) await Promise.race([ready, cutOff(socket)]);
  return { gifts: () => gifts, close: () => socket.destroy() };
}

/** Asks for the upgrade; answers the bytes that came behind it. */
async function upgrade(socket: Socket, port: number, path: string): Promise<Buffer> {
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  let bytes = Buffer.alloc(0);
  while (!bytes.includes('\r\n\r\n')) {
    const [chunk]: Buffer[] = await Promise.race([once(socket, 'data'), cutOff(socket)]);
    bytes = Buffer.concat([bytes, chunk ?? bytes]);
  }
  if (!bytes.toString('latin1').startsWith('HTTP/1.1 101 '))
    throw new Error(`no upgrade: ${bytes.toString('latin1')}`);
  return bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);
}

async function cutOff(socket: Socket): Promise<never> {
  await once(socket, 'close');
  throw new Error('the overlay was cut off');
}

/** Walks frames as a server sends them, unmasked and whole, over chunks that end anywhere. */
function createFrameReader(
  onFrame: (opcode: number, bytes: Buffer, start: number, end: number) => void,
): (chunk: Buffer) => void {
  let partial: Buffer | null = null;
  return (chunk) => {
    const bytes: Buffer = partial === null ? chunk : Buffer.concat([partial, chunk]);
    partial = null;
    let at = 0;
    while (at < bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
      const length =
        bytes.length < start
          ? Infinity
          : short < 126
            ? short
            : short === 126
              ? bytes.readUInt16BE(at + 2)
              : Number(bytes.readBigUInt64BE(at + 2));
      if (start + length > bytes.length) {
        partial = bytes.subarray(at);
        return;
      }
      onFrame((bytes[at] ?? 0) & 0x0f, bytes, start, start + length);
      at = start + length;
    }
  };
}

/** A short frame of a client, which must be masked: with zeros it reads the same. */
function clientFrame(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? Buffer.from([FINAL | opcode, MASKED | payload.length])
      : Buffer.from([FINAL | opcode, MASKED | 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

function startsWith(bytes: Buffer, start: number, prefix: Buffer): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[start + i] !== prefix[i]) return false;
  return true;
}
