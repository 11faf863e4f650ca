import type * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';

/** What the server answered: the value, that there is none, or that it could not be had. */
export type Fetched<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' };

/** Asks the server with this page's token; rejects only when it was stopped. */
export async function fetchJson<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { token, signal }: { readonly token: string; readonly signal: AbortSignal },
): Promise<Fetched<T>> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` }, signal });
    if (response.status === 404) return { kind: 'none' };
    if (!response.ok) return { kind: 'failed' };
    const parsed = parseWith(schema, await response.json());
    return parsed.ok ? { kind: 'value', value: parsed.value } : { kind: 'failed' };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'failed' };
  }
}
