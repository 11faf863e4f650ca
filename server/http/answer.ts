import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import type { Fault } from '../../shared/result.ts';

/** How much of an unwanted body is read away, and for how long, so that the sender gets to read the answer. */
const LINGER_BYTES = 1024 * 1024;
const LINGER_MS = 1_000;

/** The one shape of an error over HTTP (contract C10). */
export function errorBody(code: ErrorCode, faults: readonly Fault[] = []): object {
  return { error: { code, message: ERRORS[code].message, faults } };
}

/** Writes a whole JSON answer. Headers that were set before stay; nothing happens when the client has gone. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  answerJsonBytes(response, status, Buffer.from(JSON.stringify(body)), headers);
}

/** The same for JSON that was written already, as UTF-8. */
export function answerJsonBytes(
  response: ServerResponse,
  status: number,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.byteLength,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** Answers with the code's own status and sentence. */
export function answerError(
  response: ServerResponse,
  code: ErrorCode,
  { faults, headers }: { faults?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
): void {
  answerJson(response, ERRORS[code].status, errorBody(code, faults), headers);
}

/**
 * Refuses a request whose body was not read to its end, and closes the connection. Closing at once would reset
 * it while the sender still writes, and the answer would be lost; so the rest is read away first, within limits.
 */
export function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  code: ErrorCode,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  if (request.complete || !hasBody(request)) {
    answerError(response, code, { headers });
    return;
  }
  const text = JSON.stringify(errorBody(code));
  response.writeHead(ERRORS[code].status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    Connection: 'close',
  });
  // The whole answer is out now; only the end waits.
  response.write(text);
  let leftBytes = LINGER_BYTES;
  const end = () => {
    clearTimeout(timer);
    request.removeAllListeners('data');
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.on('data', (chunk: Buffer) => {
    leftBytes -= chunk.length;
    if (leftBytes < 0) end();
  });
  request.once('end', end);
  request.once('close', end);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
