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
export function readBody(request: IncomingMessage, done: (body: Buffer | null) => void): void {
  let first: Buffer | null = null;
  let more: Buffer[] | null = null;
  let bytes = 0;
  const onData = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) {
      request.off('data', onData);
      request.off('end', onEnd);
      done(null);
    } else if (first === null) first = chunk;
    else if (more === null) more = [first, chunk];
    else more.push(chunk);
  };
  const onEnd = () => done(more === null ? (first ?? EMPTY) : Buffer.concat(more, bytes));
  request.on('data', onData);
  request.on('end', onEnd);
}

const EMPTY = Buffer.alloc(0);
