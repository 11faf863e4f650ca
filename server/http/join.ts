import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import type { Parsed } from '../../shared/result.ts';
import { parseWith } from '../../shared/schema.ts';
import type { DoorName } from '../core/doors.ts';
import { answerError, answerJson } from './answer.ts';
import { readJson } from './json-body.ts';

/** What a code came to: a token for this device, and whose it is. */
export type Joined =
  | { readonly ok: true; readonly token: string; readonly label: string }
  | { readonly ok: false; readonly code: 'join/no-invite' | 'join/locked' | 'store/unavailable' };

/** Takes a code; `from` is who asks, as door and address. */
export type Join = (
  code: string,
  from: { readonly door: DoorName; readonly address: string },
) => Promise<Joined>;

const question = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(64)) });

export function parseJoin(input: unknown): Parsed<z.infer<typeof question>> {
  return parseWith(question, input);
}

/** `POST /api/v1/join {code}`: for who was invited, and so has no token yet. */
export function createJoinRoute({
  join,
  doorOf,
}: {
  readonly join: Join;
  doorOf(request: Request): DoorName;
}): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const read = await readJson(request, response);
    if (read === null) return;
    const asked = parseJoin(read.json);
    if (!asked.ok) return answerError(response, 'input/invalid', { faults: asked.faults });
    const from = { door: doorOf(request), address: request.socket.remoteAddress ?? '' };
    const joined = await join(asked.value.code, from);
    if (!joined.ok) return answerError(response, joined.code);
    answerJson(response, 200, { token: joined.token, label: joined.label });
  };
}
