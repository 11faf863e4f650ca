import type { FeedGift, FeedPage } from '../../../shared/feed.ts';

/** What a page has of the feed: its newest part is fetched anew again and again, older ones stay as they came. */
export type Loaded = FeedPage;

/** The newest part came anew. Older rows stay below it, unless so much came at once that something is missing between. */
export function withNewest(known: Loaded | null, newest: FeedPage): Loaded {
  const { before } = newest;
  if (known === null || before === null) return newest;
  const older = known.gifts.filter(({ seq }) => seq < before);
  const isWhole = (known.gifts[0]?.seq ?? 0) >= before;
  if (!isWhole || older.length === 0) return newest;
  return { ...newest, gifts: [...newest.gifts, ...older], before: known.before };
}

/** An older part came. */
export function withOlder(known: Loaded, older: FeedPage): Loaded {
  const has = new Set(known.gifts.map(({ seq }: FeedGift) => seq));
  const added = older.gifts.filter(({ seq }) => !has.has(seq));
  return { ...known, gifts: [...known.gifts, ...added], before: older.before };
}
