import * as z from 'zod/mini';
import type { ReachFinding } from '../../../shared/reach.ts';
import { REACH_FINDINGS } from '../../../shared/reach.ts';
import { parseWith } from '../../../shared/schema.ts';

const answer = z.object({ finding: z.enum(REACH_FINDINGS) });

/** Has the server ask itself at one of its addresses; null when there was no answer to that. */
export async function askToCheck(
  origin: string,
  { token, ask }: { readonly token: string; readonly ask: typeof fetch },
): Promise<ReachFinding | null> {
  try {
    const response = await ask('/api/v1/check-reach', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ origin }),
    });
    const parsed = parseWith(answer, await response.json());
    return parsed.ok ? parsed.value.finding : null;
  } catch {
    return null;
  }
}
