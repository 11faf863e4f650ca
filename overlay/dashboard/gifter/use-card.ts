import { useEffect, useState } from 'react';
import type { GifterCard } from '../../../shared/gifter-card.ts';
import type { GifterId } from '../../../shared/units.ts';
import type { Fetched } from '../fetch-json.ts';
import { fetchJson } from '../fetch-json.ts';
import { useCanAct, useStore } from '../hooks.ts';
import { useNews } from '../use-news.ts';
import { cardSchema } from './card-schema.ts';

/** A person's card, kept up to date while it is open; null before the first answer. */
export function useCard(gifterId: GifterId): Fetched<GifterCard> | null {
  const { token } = useStore();
  const canAct = useCanAct();
  const news = useNews(['recent', 'audit', 'thank-by-voice']);
  const [card, setCard] = useState<Fetched<GifterCard> | null>(null);
  // News, and being live again, are why it is asked anew.
  useEffect(() => {
    const stop = new AbortController();
    const path = `/api/v1/gifters/${encodeURIComponent(gifterId)}`;
    fetchJson(path, cardSchema, { token, signal: stop.signal }).then(
      // Where it cannot be had for a moment, what was told before stays.
      (answer) =>
        setCard((before) => (answer.kind === 'failed' && before?.kind === 'value' ? before : answer)),
      () => {},
    );
    return () => stop.abort();
  }, [token, gifterId, news, canAct]);
  return card;
}
