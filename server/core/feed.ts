import type { FeedGift, FeedPage, FeedQuery, GiftState } from '../../shared/feed.ts';
import { BY_HAND, GIFT_STATES } from '../../shared/feed.ts';
import { nameSearch } from '../../shared/names/search.ts';
import type { AlertId } from '../../shared/units.ts';
import { presentGift } from './gift-told.ts';
import type { RecentFacts } from './kept-gifts.ts';
import { nameFor } from './present.ts';
import { fateOf } from './recent.ts';
import type { TopicSources } from './topics.ts';

/** What the feed's own page is made of. */
export type FeedSources = Pick<
  TopicSources,
  'views' | 'director' | 'wording' | 'cleanName' | 'air' | 'hidden' | 'people' | 'media'
>;

/** One page of what is remembered of gifts, for staff. Looks through memory alone. */
export function feedPage(from: FeedSources, query: FeedQuery): FeedPage {
  const gifts = from.views.gifts.all;
  const places = placesOf(from);
  const isWanted = createFilter(from, query, places);
  const found: RecentFacts[] = [];
  let hasMore = false;
  for (let at = gifts.length - 1; at >= 0 && !hasMore; at--) {
    const entry = gifts[at]!;
    if (!isWanted(entry)) continue;
    hasMore = found.length === query.limit;
    if (!hasMore) found.push(entry);
  }
  const told = gifts.filter(({ count }) => count > 0);
  return {
    gifts: found.map((entry) => present(entry, from, places)),
    before: hasMore ? (found.at(-1)?.seq ?? null) : null,
    sinceMs: told[0]?.atMs ?? null,
    steps: distinct(told.map(({ alert }) => alert?.step ?? null)),
    sources: distinct(told.map(sourceOf)),
  };
}

/** Where an alert in being is; one that is nowhere yet waits. */
type Places = ReadonlyMap<AlertId, 'held' | 'on-air'>;

function placesOf({ director }: FeedSources): Places {
  const onAir = director.onAir()?.facts.id;
  return new Map([
    ...director.held().map(({ facts }) => [facts.id, 'held'] as const),
    ...(onAir === undefined ? [] : [[onAir, 'on-air'] as const]),
  ]);
}

function createFilter(from: FeedSources, query: FeedQuery, places: Places): (entry: RecentFacts) => boolean {
  const { before, search, state, step, source, from: least, tests, gifter } = query;
  const isCalled = search === null ? null : nameSearch(search);
  /** By person and name: whoever gives often is looked at once. */
  const known = new Map<string, boolean>();
  const isFound = ({ gifterId, name }: RecentFacts) => {
    if (!isCalled) return true;
    const key = `${gifterId} ${name}`;
    const found = known.get(key) ?? isAny(namesOf(from, gifterId, name), isCalled);
    known.set(key, found);
    return found;
  };
  return (entry) =>
    entry.count > 0 &&
    (tests || !entry.test) &&
    (before === null || entry.seq < before) &&
    entry.diamonds >= least &&
    (gifter === null || entry.gifterId === gifter) &&
    (step === null || entry.alert?.step === step) &&
    (source === null || sourceOf(entry) === source) &&
    (state === null || stateOf(entry, places) === state) &&
    isFound(entry);
}

/**
 * All that staff may know the person by: the names of now and of earlier, and the one that a moderator gave, or that
 * stands where there is none. One at a time, for most are found by the first, and the last takes a while to be cleaned.
 */
function* namesOf(from: FeedSources, gifterId: string, name: string): Iterable<string> {
  const { gifters } = from.views;
  const slot = gifters.slotOf(gifterId);
  yield name;
  if (slot !== null) yield* [gifters.nameAt(slot), ...gifters.earlierAt(slot)];
  if (!READABLE.test(name) || from.people.get(gifterId)?.renamed)
    yield nameFor('staff', from, name, gifterId);
}

/** Of who has no such name another text is read. */
const READABLE = /[\p{L}\p{N}]/u;

function isAny(names: Iterable<string>, isCalled: (name: string) => boolean): boolean {
  for (const name of names) if (isCalled(name)) return true;
  return false;
}

function present(entry: RecentFacts, from: FeedSources, places: Places): FeedGift {
  const { test, byHand, corrected } = entry;
  return {
    ...presentGift(entry, from, 'staff'),
    source: sourceOf(entry),
    state: stateOf(entry, places),
    ...(test ? { test } : {}),
    ...(byHand ? { byHand } : {}),
    ...(corrected ? { corrected } : {}),
  };
}

function sourceOf({ source, byHand }: RecentFacts): string | null {
  return byHand ? BY_HAND : (source ?? null);
}

function stateOf(entry: RecentFacts, places: Places): GiftState {
  const fate = fateOf(entry);
  if (entry.reverted) return 'reverted';
  if (fate.type === 'none') return fate.why === 'unpriced' ? 'unpriced' : 'none';
  if (fate.merged) return 'merged';
  if (fate.end === null) return places.get(fate.id) ?? 'waiting';
  const isState = (state: string): state is GiftState => GIFT_STATES.some((known) => known === state);
  return isState(fate.end) ? fate.end : 'stopped';
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null).sort();
}
