import * as z from 'zod/mini';
import { parseWith } from '../../../shared/schema.ts';
import type { Outcome } from '../run.ts';

/** A link that was made, as long as it is shown. */
export interface Invitation {
  readonly id: string;
  readonly label: string;
  readonly code: string;
  readonly openByMs: number;
  readonly madeAtMs: number;
}

const answer = z.object({ id: z.string(), code: z.string(), openByMs: z.number() });

/** What the server answered who made a link; null where it made none, or tells its code no second time. */
export function invitationIn(outcome: Outcome, label: string, nowMs: number): Invitation | null {
  if (!outcome.ok) return null;
  const parsed = parseWith(answer, outcome.value);
  return parsed.ok ? { ...parsed.value, label, madeAtMs: nowMs } : null;
}
