import { useEffect, useState } from 'react';
import { usePageState, useStore, useTopic } from './hooks.ts';
import type { Urls } from './urls.ts';
import { fetchUrls } from './urls.ts';

/**
 * Addresses and secrets to copy elsewhere; null until the server has answered. Nobody but the owner asks for them. Another
 * `round` asks anew, and so does another way in.
 */
export function useUrls(round = 0): Urls | null {
  const { token } = useStore();
  const { role } = usePageState();
  const ways = JSON.stringify(useTopic('status')?.reachable);
  const [found, setFound] = useState<Urls | null>(null);
  useEffect(() => {
    if (role === null) return;
    if (role !== 'owner') return setFound({ kind: 'owner-only' });
    const stop = new AbortController();
    fetchUrls(token, stop.signal).then(setFound, () => {});
    return () => stop.abort();
  }, [token, role, round, ways]);
  return found;
}
