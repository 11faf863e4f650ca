import type { Request, Response } from 'express';
import { isDeeperThan, MAX_DEPTH } from '../core/depth.ts';
import { answerError, refuseUnread } from './answer.ts';
import { readBody, refusalOfHeaders } from './body.ts';

/** The body as JSON; null when it was refused already. */
export async function readJson(
  request: Request,
  response: Response,
): Promise<{ readonly json: unknown } | null> {
  const refusal = refusalOfHeaders(request);
  if (refusal !== null) {
    refuseUnread(request, response, refusal);
    return null;
  }
  const body = await new Promise<Buffer | null>((resolve) => readBody(request, resolve));
  if (body === null) {
    refuseUnread(request, response, 'http/too-large');
    return null;
  }
  const json = parseJson(body);
  if (json === undefined) {
    answerError(response, 'input/not-json');
    return null;
  }
  if (isDeeperThan(json, MAX_DEPTH)) {
    answerError(response, 'input/invalid', {
      faults: [{ path: '', message: 'This is nested too deep.' }],
    });
    return null;
  }
  return { json };
}

/** Undefined when it is not JSON in UTF-8; JSON itself has no undefined. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
