import { useCallback, useEffect, useState } from 'react';
import { FEED_ROWS_MAX } from '../../../shared/feed.ts';
import type { GifterId } from '../../../shared/units.ts';
import { fetchJson } from '../fetch-json.ts';
import { useCanAct, useStore } from '../hooks.ts';
import { useNews } from '../use-news.ts';
import { feedSchema } from './feed-schema.ts';
import type { Filter } from './filter.ts';
import { addressOf } from './filter.ts';
import type { Loaded } from './loaded.ts';
import { withNewest, withOlder } from './loaded.ts';

const ROWS = 100;
const TYPING_MS = 200;

export interface FeedState {
  /** Null before the first answer. */
  readonly loaded: Loaded | null;
  readonly isFailed: boolean;
  readonly isFetching: boolean;
  readonly older: () => Promise<void>;
}

/** The feed as it is filtered, kept up to date while it stands on the page. */
export function useFeed(filter: Filter, gifter: GifterId | null, rows = ROWS): FeedState {
  const { token } = useStore();
  const canAct = useCanAct();
  const news = useNews(['recent', 'queue', 'audit']);
  const [found, setFound] = useState<{ readonly of: string; readonly loaded: Loaded } | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [isFetching, setFetching] = useState(false);
  const asked = addressOf(filter, { gifter, limit: rows });
  const known = found?.of === asked ? found.loaded : null;
  const many = Math.min(FEED_ROWS_MAX, Math.max(rows, known?.gifts.length ?? 0));
  const newest = addressOf(filter, { gifter, limit: many });

  // News, and being live again, are why it is asked anew.
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const answer = await fetchJson(newest, feedSchema, { token, signal: stop.signal });
          setFailed(answer.kind !== 'value');
          if (answer.kind !== 'value') return;
          setFound((before) => ({
            of: asked,
            loaded: withNewest(before?.of === asked ? before.loaded : null, answer.value),
          }));
        } catch {
          // It was stopped: something else is asked for by now.
        }
      },
      known ? 0 : TYPING_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [token, newest, asked, news, canAct]);

  const older = useCallback(async () => {
    const before = known?.before ?? null;
    if (before === null) return;
    setFetching(true);
    const { signal } = new AbortController();
    const answer = await fetchJson(addressOf(filter, { gifter, before, limit: rows }), feedSchema, {
      token,
      signal,
    });
    setFetching(false);
    setFailed(answer.kind !== 'value');
    if (answer.kind !== 'value') return;
    setFound((now) => (now?.of === asked ? { of: asked, loaded: withOlder(now.loaded, answer.value) } : now));
  }, [known?.before, filter, gifter, rows, token, asked]);

  // What was found before stands until the answer comes.
  return { loaded: known ?? found?.loaded ?? null, isFailed, isFetching, older };
}
