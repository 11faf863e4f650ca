import type { Hub } from './hub/hub.ts';

/** The show is made before the hub that carries its news; nothing is told before both stand. */
export function lateBroadcast(later: { hub?: Hub }) {
  return {
    changed: (...args: Parameters<Hub['changed']>) => later.hub?.changed(...args),
    send: (...args: Parameters<Hub['send']>) => later.hub?.send(...args),
    overlays: () => later.hub?.overlays() ?? [],
    here: () => later.hub?.here() ?? [],
    dropToken: (tokenId: string) => later.hub?.dropToken(tokenId),
    connected: (tokenId: string) => later.hub?.connected(tokenId) ?? 0,
  };
}
