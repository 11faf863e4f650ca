import * as z from 'zod/mini';
import type { Comparison, TrialFigures, TriedGift } from '../../../../shared/compare.ts';
import { parseWith } from '../../../../shared/schema.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { level } from '../../../net/read/alert.ts';
import { end, reason } from '../../../net/read/stage-topics.ts';

const figures: z.ZodMiniType<TrialFigures> = z.object({
  records: z.number(),
  gifts: z.number(),
  uncounted: z.number(),
  steps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      level,
      shown: z.number(),
      merged: z.number(),
      missed: z.number(),
      held: z.number(),
      granted: z.number(),
      limited: z.number(),
    }),
  ),
  without: z.object({
    'below-first-step': z.number(),
    limited: z.number(),
    unpriced: z.number(),
    'too-late': z.number(),
  }),
  busy: z.object({
    percent: z.number(),
    longestWaitMs: z.nullable(z.number()),
    medianWaitMs: z.nullable(z.number()),
  }),
  people: z.number(),
});
const triedGift: z.ZodMiniType<TriedGift> = z.object({
  step: z.nullable(z.string()),
  fate: z.union([end, z.literal('none')]),
  why: z.nullable(z.union([reason, z.enum(['below-first-step', 'limited', 'unpriced', 'too-late'])])),
  explained: z.string(),
});
const comparison: z.ZodMiniType<Comparison> = z.object({
  session: z.nullable(z.number()),
  fromMs: z.number(),
  toMs: z.number(),
  now: figures,
  tried: figures,
  changed: z.object({
    total: z.number(),
    gifts: z.array(
      z.object({
        seq: z.number(),
        atMs: z.number(),
        giftName: z.string(),
        count: z.number(),
        diamonds: z.number(),
        now: triedGift,
        tried: triedGift,
      }),
    ),
  }),
  sessions: z.array(
    z.object({
      id: z.number(),
      openedAtMs: z.number(),
      closedAtMs: z.nullable(z.number()),
      title: z.nullable(z.string()),
      gifts: z.number(),
    }),
  ),
});
const refusal = z.object({ error: z.object({ code: z.string() }) });

/** Why nothing was tried: `away` where the server cannot be reached, `other` for whatever this page has no words for. */
export type PastProblem = 'busy' | 'no-session' | 'too-long' | 'refused' | 'away' | 'other';

export type TriedOnPast =
  | { readonly ok: true; readonly value: Comparison }
  | { readonly ok: false; readonly problem: PastProblem };

const PROBLEMS: ReadonlyMap<string, PastProblem> = new Map([
  ['state/busy', 'busy'],
  ['state/not-found', 'no-session'],
  ['compare/too-long', 'too-long'],
  ['input/invalid', 'refused'],
]);

/** Asks the server what these steps would have done with a live of the past; never rejects. */
export async function tryOnPast(
  token: string,
  question: { readonly tiers: readonly Tier[]; readonly session: number | 'last' },
): Promise<TriedOnPast> {
  try {
    const response = await fetch('/api/v1/compare', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    return readTried(await response.json());
  } catch {
    return { ok: false, problem: 'away' };
  }
}

export function readTried(answer: unknown): TriedOnPast {
  const parsed = parseWith(comparison, answer);
  if (parsed.ok) return parsed;
  const refused = parseWith(refusal, answer);
  return { ok: false, problem: (refused.ok && PROBLEMS.get(refused.value.error.code)) || 'other' };
}
