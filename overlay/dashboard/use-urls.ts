import { useEffect, useState } from 'react';
import { useStore } from './hooks.ts';
import type { Urls } from './urls.ts';
import { fetchUrls } from './urls.ts';

/** Addresses and secrets to copy elsewhere; null until the server has answered. */
export function useUrls(): Urls | null {
  const { token } = useStore();
  const [found, setFound] = useState<Urls | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchUrls(token, stop.signal).then(
      (urls) => setFound(urls),
      () => {
        if (!stop.signal.aborted) setFound({ kind: 'failed' });
      },
    );
    return () => stop.abort();
  }, [token]);
  return found;
}
