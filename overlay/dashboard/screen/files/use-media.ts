import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import type { MediaId } from '../../../../shared/media.ts';
import { useStore } from '../../hooks.ts';
import { loadMedia } from '../load-media.ts';

/** The address of a file in this page's memory: null until it is there, and where it does not come. */
export function useMedia(id: MediaId, isWanted: boolean): string | null {
  const { token } = useStore();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    let made: string | null = null;
    void loadMedia(token, id, stop.signal).then((file) => {
      if (!file || stop.signal.aborted) return;
      made = URL.createObjectURL(file);
      setAddress(made);
    });
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [token, id, isWanted]);
  return address;
}

/** Whether a box was ever in sight: what nobody scrolls to is not fetched. */
export function useWasSeen(box: RefObject<HTMLElement | null>): boolean {
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      setSeen(true);
      watcher.disconnect();
    });
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [box]);
  return wasSeen;
}
