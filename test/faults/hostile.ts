import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came back on a connection until it ended or was silent for a while. */
export interface Heard {
  readonly bytes: Buffer;
  /** As the first lines of HTTP answers read, without frames: `200`, `101`, ...; in order. */
  readonly statuses: readonly string[];
  /** The server ended it, in whatever way. */
  readonly closed: boolean;
}

/** Sends bytes as they are, at once, and listens until the server closes, `isEnough`, or nothing came for `quietMs`. */
export async function say(
  port: number,
  parts: readonly (string | Buffer)[],
  {
    isEnough = () => false,
    quietMs = 3_000,
  }: { isEnough?: (heard: Heard) => boolean; quietMs?: number } = {},
): Promise<Heard> {
  const socket = open(port);
  const chunks: Buffer[] = [];
  let lastMs = performance.now();
  let closed = false;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    lastMs = performance.now();
  });
  const end = () => {
    closed = true;
  };
  socket.once('end', end).once('close', end);
  socket.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
  for (;;) {
    await sleep(2);
    const bytes = Buffer.concat(chunks);
    const heard = { bytes, statuses: statusesIn(bytes), closed };
    if (!closed && !isEnough(heard) && performance.now() - lastMs < quietMs) continue;
    socket.destroy();
    return heard;
  }
}

/** A connection whose end is never an error of the test's. */
export function open(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => {});
  return socket;
}

function statusesIn(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => match[1]!);
}

/** An upgrade of `/ws` with these lines besides. */
export function upgrade(port: number, lines = ''): string {
  const key = randomBytes(16).toString('base64');
  return (
    `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${lines}\r\n`
  );
}

/** A client's frame with nothing right about it that is not asked for. */
export function frame({
  opcode = 1,
  fin = true,
  rsv1 = false,
  masked = true,
  payload = '',
  length,
}: {
  opcode?: number;
  fin?: boolean;
  rsv1?: boolean;
  masked?: boolean;
  payload?: string | Buffer;
  /** What the header says in eight bytes, whatever follows. */
  length?: bigint;
} = {}): Buffer {
  const bytes = Buffer.from(payload);
  const first = (fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | opcode;
  const mask = masked ? 0x80 : 0;
  let head: Buffer;
  if (length !== undefined || bytes.length > 0xffff) {
    head = Buffer.alloc(10);
    head.writeBigUInt64BE(length ?? BigInt(bytes.length), 2);
    head[1] = mask | 127;
  } else if (bytes.length > 125) {
    head = Buffer.alloc(4);
    head.writeUInt16BE(bytes.length, 2);
    head[1] = mask | 126;
  } else head = Buffer.from([0, mask | bytes.length]);
  head[0] = first;
  // A mask of zeros leaves the bytes as they are.
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), bytes]);
}

/** The close code that the server said last; null when it said none. */
export function closeCodeIn({ bytes }: Pick<Heard, 'bytes'>): number | null {
  const from = bytes.indexOf('\r\n\r\n') + 4;
  let code: number | null = null;
  for (let at = from; at + 2 <= bytes.length; ) {
    const short = bytes[at + 1]! & 0x7f;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    const length =
      short === 126
        ? bytes.readUInt16BE(at + 2)
        : short === 127
          ? Number(bytes.readBigUInt64BE(at + 2))
          : short;
    if ((bytes[at]! & 0x0f) === 8 && length >= 2) code = bytes.readUInt16BE(at + head);
    at += head + length;
  }
  return code;
}

/** Memory that the process has now, in MB; null where the system does not tell. */
export function residentMb(pid: number): number | null {
  try {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? null : Number(kb) / 1_024;
  } catch {
    return null;
  }
}

/** Files and connections that the process has open; null where the system does not tell. */
export function openFiles(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}

/** Runs the work and answers by how many MB the process grew at most meanwhile; null where nobody knows. */
export async function growthMb(pid: number, work: () => Promise<unknown>): Promise<number | null> {
  const before = residentMb(pid);
  let most = before ?? 0;
  const look = setInterval(() => {
    most = Math.max(most, residentMb(pid) ?? 0);
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return before === null ? null : Math.max(most, residentMb(pid) ?? 0) - before;
}

/** The nth percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
