import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';

/** The largest body that is taken, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** What is wrong with the body as its headers tell it; null when it may be read. */
export function refusalOfHeaders({ headers }: IncomingMessage): ErrorCode | null {
  const type = headers['content-type'];
  if (type !== 'application/json' && !isUtf8Json(type)) return 'http/media-type';
  // Unpacking could turn a few bytes into very many.
  if (headers['content-encoding'] !== undefined) return 'http/media-type';
  if ((headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked') return 'http/media-type';
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return 'http/too-large';
  return null;
}

function isUtf8Json(type: string | undefined): boolean {
  return type !== undefined && /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type);
}

/**
 * Reads the whole body and hands it over once: the bytes, or null as soon as it is over the limit. Says nothing
 * when the client leaves in between.
 */
export function readBody(
  request: IncomingMessage,
  done: (body: Buffer | null) => void,
  mostBytes = MAX_BODY_BYTES,
): void {
  let body: Buffer = EMPTY;
  let bytes = 0;
  const onData = (chunk: Buffer) => {
    const before = bytes;
    bytes += chunk.length;
    if (bytes > mostBytes) {
      request.off('data', onData);
      request.off('end', onEnd);
      body = EMPTY;
      done(null);
    } else if (before === 0) body = chunk;
    else {
      // Copied together, since a list of pieces of one byte would be many times the body.
      if (bytes > body.length) body = grown(body.subarray(0, before), Math.min(2 * bytes, mostBytes));
      chunk.copy(body, before);
    }
  };
  const onEnd = () => done(body.subarray(0, bytes));
  request.on('data', onData);
  request.on('end', onEnd);
}

const EMPTY = Buffer.alloc(0);

/** A copy with room for so many bytes. */
function grown(bytes: Buffer, most: number): Buffer {
  const room = Buffer.allocUnsafeSlow(most);
  bytes.copy(room);
  return room;
}
