import type { GiftState } from '../../../shared/feed.ts';
import type { GifterId } from '../../../shared/units.ts';

/** What is asked of the feed; an empty text asks for all. */
export interface Filter {
  readonly search: string;
  readonly state: GiftState | '';
  readonly step: string;
  readonly source: string;
  /** As typed. */
  readonly from: string;
  readonly tests: boolean;
}

export const NO_FILTER: Filter = { search: '', state: '', step: '', source: '', from: '', tests: false };

/** The number that was typed, 0 for nothing; null for what is none. */
export function leastOf(from: string): number | null {
  const typed = from.trim();
  return /^\d{0,12}$/.test(typed) ? Number(typed) : null;
}

/** How many of the choices beside the name are made. */
export function choicesIn({ state, step, source, from, tests }: Filter): number {
  return [state, step, source, from.trim(), tests].filter(Boolean).length;
}

export function isFiltered(filter: Filter): boolean {
  return choicesIn(filter) > 0 || filter.search.trim() !== '';
}

/** The address to ask; what cannot be asked for is left out. */
export function addressOf(
  filter: Filter,
  {
    gifter,
    before,
    limit,
  }: { readonly gifter: GifterId | null; readonly before?: number; readonly limit: number },
): string {
  const { search, state, step, source, from, tests } = filter;
  const least = leastOf(from) ?? 0;
  const asked = {
    limit: String(limit),
    before: before === undefined ? '' : String(before),
    search: search.trim().slice(0, 100),
    state,
    step,
    source,
    from: least > 0 ? String(least) : '',
    tests: tests ? 'yes' : '',
    gifter: gifter ?? '',
  };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return `/api/v1/gifts?${query}`;
}
