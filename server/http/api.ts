import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { commandEnvelope } from '../../shared/commands.ts';
import type { CompareQuestion, CompareResult } from '../../shared/compare.ts';
import { parseCompareQuestion } from '../../shared/compare.ts';
import type { CommandError, ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import type { FeedPage, FeedQuery } from '../../shared/feed.ts';
import { parseFeedQuery } from '../../shared/feed.ts';
import type { GifterCard } from '../../shared/gifter-card.ts';
import { parsePersonQuestion } from '../../shared/person-copy.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import type { Fault, Parsed } from '../../shared/result.ts';
import { parseWith } from '../../shared/schema.ts';
import type { LeaderboardTopic, WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { GifterId } from '../../shared/units.ts';
import type { Identity } from '../core/identity.ts';
import { answerError, answerJson, answerJsonBytes } from './answer.ts';
import { readJson } from './json-body.ts';

/** A page of a leaderboard. */
export interface BoardQuery {
  /** Null asks for the layout's own window. */
  readonly window: WindowName | null;
  readonly limit: number;
  readonly offset: number;
}

export interface ApiDeps {
  leaderboard(query: BoardQuery, identity: Identity): LeaderboardTopic;
  /** One page of the gifts that are remembered. */
  feed(query: FeedQuery): FeedPage;
  /** Null for somebody of whom nothing is known. */
  gifterCard(gifterId: GifterId, identity: Identity): GifterCard | null;
  /** What `npm run urls` prints (contract C2). */
  urls(): object;
  command(identity: Identity, command: z.infer<typeof commandEnvelope>): Promise<CommandResult>;
  /** Tries a ladder on the past. */
  compare(question: CompareQuestion): Promise<CompareResult>;
  /** What is kept of a person, as JSON in UTF-8. */
  personCopy(gifterId: GifterId): Promise<PersonCopied>;
}

type PersonCopied =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: CommandError };

export type ApiHandler = (request: Request, response: Response, identity: Identity) => void | Promise<void>;

/** The routes under `/api/v1`, for somebody whose role was checked already. */
export function createApi({ leaderboard, feed, gifterCard, urls, command, compare, personCopy }: ApiDeps): {
  readonly leaderboard: ApiHandler;
  readonly feed: ApiHandler;
  readonly gifterCard: ApiHandler;
  readonly urls: ApiHandler;
  readonly commands: ApiHandler;
  readonly compare: ApiHandler;
  readonly personCopy: ApiHandler;
} {
  return {
    leaderboard(request, response, identity) {
      const query = parseBoardQuery(request.query);
      if (!query.ok) {
        answerError(response, 'input/invalid', { faults: query.faults });
        return;
      }
      answerJson(response, 200, leaderboard(query.value, identity));
    },
    feed(request, response) {
      const query = parseFeedQuery(request.query);
      if (query.ok) answerJson(response, 200, feed(query.value));
      else answerError(response, 'input/invalid', { faults: query.faults });
    },
    gifterCard(request, response, identity) {
      const asked = parsePersonQuestion({ gifterId: request.params['id'] });
      if (!asked.ok) return answerError(response, 'input/invalid', { faults: asked.faults });
      const card = gifterCard(asked.value.gifterId, identity);
      if (card) answerJson(response, 200, card);
      else answerError(response, 'state/not-found');
    },
    urls(_request, response) {
      answerJson(response, 200, urls());
    },
    async commands(request, response, identity) {
      const read = await readJson(request, response);
      if (read === null) return;
      const envelope = parseWith(commandEnvelope, read.json);
      if (!envelope.ok) {
        answerError(response, 'input/invalid', { faults: envelope.faults });
        return;
      }
      answerResult(response, envelope.value.id, await command(identity, envelope.value));
    },
    async compare(request, response) {
      const read = await readJson(request, response);
      if (read === null) return;
      const question = parseCompareQuestion(read.json);
      if (!question.ok) {
        answerError(response, 'input/invalid', { faults: question.faults });
        return;
      }
      const result = await compare(question.value);
      if (result.ok) answerJson(response, 200, result.value);
      else answerRefusal(response, result.error);
    },
    async personCopy(request, response) {
      const read = await readJson(request, response);
      if (read === null) return;
      const question = parsePersonQuestion(read.json);
      if (!question.ok) {
        answerError(response, 'input/invalid', { faults: question.faults });
        return;
      }
      const result = await personCopy(question.value.gifterId);
      if (result.ok) answerJsonBytes(response, 200, result.bytes);
      else answerRefusal(response, result.error);
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

/** Reads the query string's fields, whatever they hold. */
export function parseBoardQuery(input: unknown): Parsed<BoardQuery> {
  const parsed = parseWith(boardQuery, input);
  if (!parsed.ok) return parsed;
  const { window = null, limit = 50, offset = 0 } = parsed.value;
  return { ok: true, value: { window, limit, offset } };
}

/** The same result that the socket gives, with the status of its code. */
function answerResult(response: Response, id: string, result: CommandResult): void {
  if (result.ok) {
    answerJson(response, 200, { id, ...result });
    return;
  }
  const { error } = result;
  const code: ErrorCode = error.code;
  const faults = ERRORS[code].status === 400 ? { faults: faultsOf(error) } : {};
  answerJson(response, ERRORS[code].status, { id, ok: false, error: { ...error, ...faults } });
}

function answerRefusal(response: Response, error: CommandError): void {
  answerJson(response, ERRORS[error.code].status, { error: { ...error, faults: [] } });
}

/** Those that the detail lists, or the one that the error itself is. */
function faultsOf({ path = '', message, detail }: CommandError): readonly Fault[] {
  const listed = parseWith(severalFaults, detail);
  return listed.ok ? listed.value.faults : [{ path, message }];
}

const severalFaults = z.strictObject({
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).check(z.minLength(1)),
});
