import type { EpochMs } from '../shared/units.ts';
import type { Secrets } from './store/secrets.ts';

/** Every address and secret that a streamer copies somewhere (contract C2). */
export interface Urls {
  readonly overlay: string;
  readonly dashboard: string;
  readonly ws: string;
  readonly tokens: { readonly owner: string; readonly overlay: string };
  readonly hooks: { readonly gift: { readonly url: string; readonly secret: string } };
}

/** Tokens stand in the fragment, which browsers never send. */
export function urlsOf(secrets: Secrets, port: number): Urls {
  const origin = `http://127.0.0.1:${port}`;
  return {
    overlay: `${origin}/overlay/#k=${secrets.overlay}`,
    dashboard: `${origin}/dashboard/#k=${secrets.owner}`,
    ws: `ws://127.0.0.1:${port}/ws`,
    tokens: { owner: secrets.owner, overlay: secrets.overlay },
    hooks: {
      gift: {
        url: `${origin}/hooks/gift`,
        secret: secrets.hooks.gift.find((one) => one.until === null)?.secret ?? '',
      },
    },
  };
}

/** Secrets that a hook's caller may sign with now: the current one, and older ones until their time is over. */
export function hookSecrets(secrets: Secrets, nowMs: EpochMs): string[] {
  return secrets.hooks.gift
    .filter(({ until }) => until === null || until > nowMs)
    .map(({ secret }) => secret);
}
