import * as z from 'zod/mini';
import { parseWith } from '../../../shared/schema.ts';

const welcome = z.object({ token: z.string().check(z.minLength(1)), label: z.string() });

/** What became of a code: a token for this device, or why there is none. */
export type Entry =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'no-invite' | 'locked' | 'not-saved' | 'unreachable' };

/** Exchanges the code of an invitation, which works once. */
export async function askToJoin(code: string, ask: typeof fetch): Promise<Entry> {
  try {
    const answer = await ask('/api/v1/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status === 429) return { kind: 'locked' };
    if (answer.status === 503) return { kind: 'not-saved' };
    if (!answer.ok) return { kind: 'no-invite' };
    const parsed = parseWith(welcome, await answer.json());
    return parsed.ok ? { kind: 'in', token: parsed.value.token } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
