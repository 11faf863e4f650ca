import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { commandEnvelope } from '../../shared/commands.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import type { LeaderboardTopic, WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import { isDeeperThan, MAX_DEPTH } from '../core/depth.ts';
import type { Identity } from '../core/identity.ts';
import { answerError, answerJson, refuseUnread } from './answer.ts';
import { readBody, refusalOfHeaders } from './body.ts';

/** A page of a leaderboard. */
export interface BoardQuery {
  /** Null asks for the layout's own window. */
  readonly window: WindowName | null;
  readonly limit: number;
  readonly offset: number;
}

export interface ApiDeps {
  leaderboard(query: BoardQuery, identity: Identity): LeaderboardTopic;
  /** What `npm run urls` prints (contract C2). */
  urls(): object;
  command(identity: Identity, command: z.infer<typeof commandEnvelope>): Promise<CommandResult>;
}

export type ApiHandler = (request: Request, response: Response, identity: Identity) => void | Promise<void>;

/** The routes under `/api/v1`, for somebody whose role was checked already. */
export function createApi({ leaderboard, urls, command }: ApiDeps): {
  readonly leaderboard: ApiHandler;
  readonly urls: ApiHandler;
  readonly commands: ApiHandler;
} {
  return {
    leaderboard(request, response, identity) {
      const query = parseWith(boardQuery, request.query);
      if (!query.ok) {
        answerError(response, 'input/invalid', { faults: query.faults });
        return;
      }
      const { window = null, limit = 50, offset = 0 } = query.value;
      answerJson(response, 200, leaderboard({ window, limit, offset }, identity));
    },
    urls(_request, response) {
      answerJson(response, 200, urls());
    },
    async commands(request, response, identity) {
      const refusal = refusalOfHeaders(request);
      if (refusal !== null) {
        refuseUnread(request, response, refusal);
        return;
      }
      const body = await new Promise<Buffer | null>((resolve) => readBody(request, resolve));
      if (body === null) {
        refuseUnread(request, response, 'http/too-large');
        return;
      }
      const json = parseJson(body);
      if (json === undefined) {
        answerError(response, 'input/not-json');
        return;
      }
      if (isDeeperThan(json, MAX_DEPTH)) {
        answerError(response, 'input/invalid', {
          faults: [{ path: '', message: 'This is nested too deep.' }],
        });
        return;
      }
      const envelope = parseWith(commandEnvelope, json);
      if (!envelope.ok) {
        answerError(response, 'input/invalid', { faults: envelope.faults });
        return;
      }
      answerResult(response, envelope.value.id, await command(identity, envelope.value));
    },
  };
}

const wholeNumber = (minimum: number, maximum: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[0-9]{1,9}$/, 'This is not a whole number.')), z.transform(Number)),
    z.int().check(z.minimum(minimum), z.maximum(maximum)),
  );

const boardQuery = z.strictObject({
  window: z.optional(z.enum(WINDOWS)),
  limit: z.optional(wholeNumber(1, 200)),
  offset: z.optional(wholeNumber(0, 100_000_000)),
});

/** Undefined when it is not JSON in UTF-8; JSON itself has no undefined. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The same result that the socket gives, with the status of its code. */
function answerResult(response: Response, id: string, result: CommandResult): void {
  if (result.ok) {
    answerJson(response, 200, { id, ...result });
    return;
  }
  const { error } = result;
  const code: ErrorCode = error.code;
  const faults =
    ERRORS[code].status === 400 ? { faults: [{ path: error.path ?? '', message: error.message }] } : {};
  answerJson(response, ERRORS[code].status, { id, ok: false, error: { ...error, ...faults } });
}
