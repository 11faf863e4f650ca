import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import type { Clock, FailureLimiter, Log } from '../core/ports.ts';
import { answerError, errorBody, refuseUnread } from './answer.ts';
import { readBody, refusalOfHeaders } from './body.ts';
import { WITHIN_MS } from './limiter.ts';

/** Where gifts come in (contract C4). */
const HOOK_PATH = '/hooks/gift';

/** A call as it came: the signature is over these very bytes. */
export interface HookCall {
  /** Header `webhook-id`. */
  readonly id: string;
  /** Header `webhook-timestamp`, unread. */
  readonly timestamp: string;
  /** Header `webhook-signature`, a list of signatures with spaces. */
  readonly signature: string;
  readonly body: Buffer;
  /** The remote address, for nothing but limits and logs. */
  readonly address: string;
}

/** What is answered. A 401 is counted as a failure and may leave as a 429. */
export interface HookAnswer {
  readonly status: number;
  readonly body: object;
  readonly retryAfterS?: number;
}

export interface HookDeps {
  handle(call: HookCall): HookAnswer | Promise<HookAnswer>;
  readonly limiter: FailureLimiter;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'error'>;
}

/** The answer in the C10 shape for a refusal with this code. */
export function hookRefusal(code: ErrorCode, faults: Parameters<typeof errorBody>[1] = []): HookAnswer {
  return { status: ERRORS[code].status, body: errorBody(code, faults) };
}

/** Whether the request is the hook's; the query string is nobody's business here. */
export function isHookUrl(url: string | undefined): boolean {
  return url === HOOK_PATH || (url?.startsWith(`${HOOK_PATH}?`) ?? false);
}

/**
 * The gift webhook in front of express, whose own handling would cost three times the rest of the request
 * (performance.md 3d). Bad input is a 4xx, always.
 */
export function createHook({ handle, limiter, clock, log }: HookDeps) {
  const answer = (response: ServerResponse, address: string, given: HookAnswer) => {
    if (given.status === 401 && limiter.failed(address, clock.now())) {
      write(response, { ...hookRefusal('auth/too-many'), retryAfterS: WITHIN_MS / 1_000 });
    } else write(response, given);
  };

  const fail = (response: ServerResponse, error: unknown) => {
    log.error({ error: messageOf(error) }, 'the gift hook failed');
    answerError(response, 'server/failed');
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'POST') {
      refuseUnread(request, response, 'http/method', { Allow: 'POST' });
      return;
    }
    const refusal = refusalOfHeaders(request);
    if (refusal !== null) {
      refuseUnread(request, response, refusal);
      return;
    }
    readBody(request, (body) => {
      if (body === null) {
        refuseUnread(request, response, 'http/too-large');
        return;
      }
      const address = request.socket.remoteAddress ?? '';
      const signed = readSignature(request.rawHeaders);
      if (signed === null) {
        answer(response, address, hookRefusal('hook/bad-signature'));
        return;
      }
      try {
        const { id, timestamp, signature } = signed;
        const given = handle({ id, timestamp, signature, body, address });
        if (!(given instanceof Promise)) answer(response, address, given);
        else
          given.then(
            (late) => answer(response, address, late),
            (error: unknown) => fail(response, error),
          );
      } catch (error) {
        fail(response, error);
      }
    });
  };
}

type Signed = Pick<HookCall, 'id' | 'timestamp' | 'signature'>;

/** The three headers, each exactly once and not empty; null otherwise. Node would join repeated ones. */
function readSignature(raw: readonly string[]): Signed | null {
  let id = '';
  let timestamp = '';
  let signature = '';
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!;
    if (name.length !== 10 && name.length !== 17) continue;
    const value = raw[i + 1]!;
    switch (name.toLowerCase()) {
      case 'webhook-id':
        if (id !== '') return null;
        id = value;
        break;
      case 'webhook-timestamp':
        if (timestamp !== '') return null;
        timestamp = value;
        break;
      case 'webhook-signature':
        if (signature !== '') return null;
        signature = value;
        break;
    }
  }
  return id === '' || timestamp === '' || signature === '' ? null : { id, timestamp, signature };
}

function write(response: ServerResponse, { status, body, retryAfterS }: HookAnswer): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  const headers: Record<string, string | number> = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  };
  if (retryAfterS !== undefined) headers['Retry-After'] = retryAfterS;
  response.writeHead(status, headers);
  response.end(text);
}

/** An error in one line without its stack, which could hold a path of this machine. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
