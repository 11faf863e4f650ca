import type { SavedState, ShowState } from '../core/state.ts';
import { loadState, saveState } from '../core/state.ts';

const HALVES = ['ledger', 'views'] as const;

/** What every version kept alike. The rest is about alerts, and older versions told it by rules of their own. */
const TOTALS: { readonly [half in (typeof HALVES)[number]]: readonly string[] } = {
  ledger: ['seq', 'atMs', 'day', 'session', 'ladder', 'streaks'],
  views: ['seq', 'gifters', 'windows', 'goal', 'ladder'],
};

/** Kept since a later version only, from then on: a folder that was upgraded has less of it than its journal tells. */
const SINCE_LATER: ReadonlySet<string> = new Set([
  'views.gifters.firsts',
  'views.gifters.lasts',
  'views.gifters.earlier',
]);

/** The feed, and what is made of it: a combo grows in the entry that is remembered, and an older version remembered fifty. */
const OF_FEED: ReadonlySet<string> = new Set(['gifts', 'jar']);

/**
 * The place of the first thing in a checkpoint that the journal tells otherwise, as `views.windows.all.diamonds`; null
 * when they agree. All of it is compared; of a checkpoint of a much older version the totals.
 */
export function differenceFrom(state: ShowState, kept: SavedState): string | null {
  const told = asWritten(saveState(state));
  const loaded = asWritten(saveState(loadState(kept)));
  // Since this part is kept, all of it is told by the rules of today.
  const isOlder = !('merged' in kept.ledger);
  const isFeedWhole = kept.views.gifts?.length === state.views.gifts.all.length;
  for (const half of HALVES) {
    for (const [key, value] of Object.entries(kept[half])) {
      const [now, right] = [Object(loaded[half])[key], Object(told[half])[key]];
      // Kept no more, or not by these rules.
      if (now === undefined || (isOlder && !TOTALS[half].includes(key))) continue;
      if (half === 'views' && OF_FEED.has(key) && !isFeedWhole) continue;
      const place = `${half}.${key}`;
      const difference = differ(value, right, place);
      // An older form, brought into this version's, may be the same.
      if (difference !== null && differ(now, right, place) !== null) return difference;
    }
  }
  return null;
}

/** What `told` has and `kept` has not came later. */
function differ(kept: unknown, told: unknown, place: string): string | null {
  if (kept === told || SINCE_LATER.has(place)) return null;
  if (!isThing(kept) || !isThing(told) || Array.isArray(kept) !== Array.isArray(told)) return place;
  if (Array.isArray(kept) && kept.length !== Object.keys(told).length) return place;
  for (const [key, value] of Object.entries(kept)) {
    const found = differ(value, Object(told)[key], `${place}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function asWritten(state: SavedState): { readonly ledger: object; readonly views: object } {
  return JSON.parse(JSON.stringify(state));
}
