import * as z from 'zod/mini';
import { fetchJson } from './fetch-json.ts';

const answer = z.object({
  dashboard: z.string(),
  overlay: z.string(),
  hooks: z.object({ gift: z.object({ url: z.string(), secret: z.string() }) }),
  network: z.array(z.object({ overlay: z.string(), dashboard: z.string() })),
  public: z.nullable(z.object({ hook: z.string(), dashboard: z.nullable(z.string()) })),
});

/** Addresses and secrets to copy elsewhere, or why this page cannot show them. */
export type Urls =
  | ({ readonly kind: 'urls' } & z.infer<typeof answer>)
  | { readonly kind: 'owner-only' }
  | { readonly kind: 'failed' };

/** Asks the server for the addresses, which it tells the owner alone; rejects only when it was stopped. */
export async function fetchUrls(token: string, signal: AbortSignal): Promise<Urls> {
  const found = await fetchJson('/api/v1/urls', answer, { token, signal });
  return found.kind === 'value' ? { kind: 'urls', ...found.value } : { kind: 'failed' };
}

/** The address without its token, fit to be seen on a shared screen. */
export function maskToken(url: string): string {
  return url.replace(/#k=.*$/, '#k=****');
}
