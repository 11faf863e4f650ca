import * as z from 'zod/mini';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';

const question = z.strictObject({ origin: z.string().check(z.minLength(1), z.maxLength(300)) });

/** By which address the server is to ask itself: one of those that the topic `status` tells. */
export type ReachQuestion = z.infer<typeof question>;

export const REACH_FINDINGS = [
  'reached',
  'not-open',
  'refused',
  'silent',
  'no-such-name',
  'certificate',
  'somebody-else',
] as const;

/** What came of it; `somebody-else`: an answer came, and not from this Giftcast. */
export type ReachFinding = (typeof REACH_FINDINGS)[number];

export function parseReachQuestion(input: unknown): Parsed<ReachQuestion> {
  return parseWith(question, input);
}
