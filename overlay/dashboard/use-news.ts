import { useEffect, useRef, useState } from 'react';
import type { TopicName } from '../../shared/topics.ts';
import { useStore } from './hooks.ts';

const SOON_MS = 120;

/** A number that goes up after any of the topics changed: soon, and then at most once in `everyMs`. */
export function useNews(names: readonly TopicName[], everyMs = 1_000): number {
  const { topics } = useStore();
  const [news, setNews] = useState(0);
  const lastAtMs = useRef(0);
  const watched = names.join(' ');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const changed = () => {
      if (timer !== null) return;
      const sinceMs = Date.now() - lastAtMs.current;
      timer = setTimeout(
        () => {
          timer = null;
          lastAtMs.current = Date.now();
          setNews((count) => count + 1);
        },
        Math.max(SOON_MS, everyMs - sinceMs),
      );
    };
    const stops = watched.split(' ').map((name) => topics.subscribe(name as TopicName, changed));
    return () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [topics, watched, everyMs]);
  return news;
}
