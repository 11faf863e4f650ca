import { useEffect, useState } from 'react';
import { usePageState, useStore } from './hooks.ts';
import type { Urls } from './urls.ts';
import { fetchUrls } from './urls.ts';

/** Addresses and secrets to copy elsewhere; null until the server has answered. Nobody but the owner asks for them. */
export function useUrls(): Urls | null {
  const { token } = useStore();
  const { role } = usePageState();
  const [found, setFound] = useState<Urls | null>(null);
  useEffect(() => {
    if (role === null) return;
    if (role !== 'owner') return setFound({ kind: 'owner-only' });
    const stop = new AbortController();
    fetchUrls(token, stop.signal).then(
      (urls) => setFound(urls),
      () => {
        if (!stop.signal.aborted) setFound({ kind: 'failed' });
      },
    );
    return () => stop.abort();
  }, [token, role]);
  return found;
}
