import type { EpochMs } from '../shared/units.ts';
import type { Opening } from './doors.ts';
import { CLOSED, reachableOf } from './doors.ts';
import type { Secrets } from './store/secrets.ts';

/** Every address and secret that a streamer copies somewhere (contract C2). */
export interface Urls {
  readonly overlay: string;
  readonly dashboard: string;
  readonly ws: string;
  readonly tokens: { readonly owner: string; readonly overlay: string };
  readonly hooks: { readonly gift: { readonly url: string; readonly secret: string } };
  /** For other devices in the network, for each address. */
  readonly network: readonly Pages[];
  /** Through the tunnel, null without one. Its dashboard is the moderators', each with a token of their own; null without. */
  readonly public: { readonly hook: string; readonly dashboard: string | null } | null;
}

interface Pages {
  readonly overlay: string;
  readonly dashboard: string;
}

/** Tokens stand in the fragment, which browsers never send. */
export function urlsOf(secrets: Secrets, port: number, opening: Opening = CLOSED): Urls {
  const origin = `http://127.0.0.1:${port}`;
  const pagesOf = (at: string): Pages => ({
    overlay: `${at}/overlay/#k=${secrets.overlay}`,
    dashboard: `${at}/dashboard/#k=${secrets.owner}`,
  });
  const { network, public: outside, remote } = reachableOf(port, opening);
  return {
    ...pagesOf(origin),
    ws: `ws://127.0.0.1:${port}/ws`,
    tokens: { owner: secrets.owner, overlay: secrets.overlay },
    hooks: {
      gift: {
        url: `${origin}/hooks/gift`,
        secret: secrets.hooks.gift.find((one) => one.until === null)?.secret ?? '',
      },
    },
    network: network.map(pagesOf),
    public:
      outside === null
        ? null
        : { hook: `${outside}/hooks/gift`, dashboard: remote ? `${outside}/dashboard/` : null },
  };
}

/** Secrets that a hook's caller may sign with now: the current one, and older ones until their time is over. */
export function hookSecrets(secrets: Secrets, nowMs: EpochMs): string[] {
  return secrets.hooks.gift
    .filter(({ until }) => until === null || until > nowMs)
    .map(({ secret }) => secret);
}
