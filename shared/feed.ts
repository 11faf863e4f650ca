import * as z from 'zod/mini';
import { gifterId } from './commands.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import type { RecentGift } from './topics.ts';
import type { Diamonds, EpochMs, GifterId, Seq } from './units.ts';

/** How far a gift came: what the feed is filtered by. */
export const GIFT_STATES = [
  'held',
  'waiting',
  'on-air',
  'shown',
  'merged',
  'missed',
  'stopped',
  'none',
  'unpriced',
  'reverted',
] as const;
export type GiftState = (typeof GIFT_STATES)[number];

/** The source of what a moderator entered. */
export const BY_HAND = 'hand';

/** A row of the feed's own page, for staff. */
export interface FeedGift extends RecentGift {
  /** `hook:gift`, `tikfinity`, `twitch`, `demo`, `hand`; null for a test, and where an older version did not keep it. */
  readonly source: string | null;
  readonly state: GiftState;
  /** Never counted. */
  readonly test?: true | undefined;
  /** Who took it back or priced it; absent where nobody did. */
  readonly corrected?: Doer | undefined;
  /** Who entered it; absent for what a source brought. */
  readonly byHand?: Doer | undefined;
}

interface Doer {
  readonly by: string;
  readonly atMs: EpochMs;
}

/** A page of the feed, newest first. */
export interface FeedPage {
  readonly gifts: readonly FeedGift[];
  /** What to ask for before; null where nothing older fits. */
  readonly before: Seq | null;
  /** When the oldest gift was given that is looked through at all; null for none. */
  readonly sinceMs: EpochMs | null;
  /** Steps and sources that are found in what is looked through. */
  readonly steps: readonly string[];
  readonly sources: readonly string[];
}

/** Which gifts; null asks for all. */
export interface FeedQuery {
  /** Only those that began before this record. */
  readonly before: Seq | null;
  readonly limit: number;
  /** Part of a name, of now or of earlier. */
  readonly search: string | null;
  readonly state: GiftState | null;
  /** Name of a step. */
  readonly step: string | null;
  readonly source: string | null;
  readonly from: Diamonds;
  readonly tests: boolean;
  readonly gifter: GifterId | null;
}

const FEED_ROWS = 100;
/** The most that one answer tells. */
export const FEED_ROWS_MAX = 200;

const wholeNumber = (minimum: number, maximum: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[0-9]{1,15}$/, 'This is not a whole number.')), z.transform(Number)),
    z.int().check(z.minimum(minimum), z.maximum(maximum)),
  );
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

const feedQuery = z.strictObject({
  before: z.optional(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
  limit: z.optional(wholeNumber(1, FEED_ROWS_MAX)),
  search: z.optional(text(100)),
  state: z.optional(z.enum(GIFT_STATES)),
  step: z.optional(text(80)),
  source: z.optional(text(64)),
  from: z.optional(wholeNumber(0, 1e12)),
  tests: z.optional(z.enum(['yes', 'no'])),
  gifter: z.optional(gifterId),
});

/** Reads the query string's fields of `GET /api/v1/gifts`, whatever they hold. */
export function parseFeedQuery(input: unknown): Parsed<FeedQuery> {
  const parsed = parseWith(feedQuery, input);
  if (!parsed.ok) return parsed;
  const { before = null, limit = FEED_ROWS, search = null, state = null, step = null } = parsed.value;
  const { source = null, from = 0, tests = 'no', gifter = null } = parsed.value;
  const value = { before, limit, search, state, step, source, from, tests: tests === 'yes', gifter };
  return { ok: true, value };
}
