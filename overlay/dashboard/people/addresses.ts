import type { Reachable } from '../../../shared/topics.ts';

/** An address under which a moderator can open the dashboard, and from where. */
export interface Way {
  readonly from: 'internet' | 'network' | 'here';
  /** `https://show.example` */
  readonly origin: string;
}

/** Every way in that is open now, the one that works from the most places first. `local` is this computer's own. */
export function waysIn(reachable: Reachable | undefined, local: string): Way[] {
  const { network = [], public: outside = null, remote = false } = reachable ?? {};
  return [
    ...(outside !== null && remote ? [{ from: 'internet', origin: outside } as const] : []),
    ...network.map((origin) => ({ from: 'network', origin }) as const),
    { from: 'here', origin: local },
  ];
}

/** What is handed to a moderator: the code rides in the fragment, which browsers never send. */
export function inviteLink({ origin }: Way, code: string): string {
  return `${origin}/dashboard/#join=${code}`;
}

/** The link without its code, fit to be seen on a shared screen. */
export function maskCode(link: string): string {
  return link.replace(/#join=.*$/, '#join=****');
}
