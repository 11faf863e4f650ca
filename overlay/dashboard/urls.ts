import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';

const answer = z.object({ overlay: z.string() });

/** The overlay's address, or why this page cannot show it. */
export type OverlayUrl =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'owner-only' }
  | { readonly kind: 'failed' };

/** Asks the server for the overlay's address; rejects when it cannot be reached. */
export async function fetchOverlayUrl(token: string, signal: AbortSignal): Promise<OverlayUrl> {
  const response = await fetch('/api/v1/urls', { headers: { authorization: `Bearer ${token}` }, signal });
  if (response.status === 403) return { kind: 'owner-only' };
  if (!response.ok) return { kind: 'failed' };
  const parsed = parseWith(answer, await response.json());
  return parsed.ok ? { kind: 'url', url: parsed.value.overlay } : { kind: 'failed' };
}

/** The address without its token, fit to be seen on a shared screen. */
export function maskToken(url: string): string {
  return url.replace(/#k=.*$/, '#k=****');
}
