import * as z from 'zod/mini';
import type { Level } from './alert.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';

const words = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

const LEVELS: Level[] = [1, 2, 3, 4, 5, 6, 7];

const tier = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and dashes.')),
  name: words(60),
  level: z.literal(LEVELS, 'Use a level from 1 to 7.'),
  when: z.strictObject({ diamondsFrom: z.int().check(z.minimum(1), z.maximum(1e12)) }),
  headline: words(200),
  line2: z.nullable(words(200)),
  durationMs: z.int().check(z.minimum(1_000), z.maximum(60_000)),
  expiresMs: z.int().check(z.minimum(5_000), z.maximum(3_600_000)),
  hold: z.enum(['none', 'message', 'always']),
});

const ladder = z.strictObject({
  version: z.int().check(z.minimum(1)),
  tiers: z.array(tier).check(z.maxLength(200)),
});

/** A rule on the ladder: which gifts, what is shown, for how long, whether a moderator must approve. */
export type Tier = z.infer<typeof tier>;
/** `tiers.json`: the ladder, with a version that grows by one at each change. */
export type Ladder = z.infer<typeof ladder>;

/** Reads a ladder that a person may have written; names each fault by its place. */
export function parseLadder(input: unknown): Parsed<Ladder> {
  const parsed = parseWith(ladder, input);
  if (!parsed.ok) return parsed;
  const seen = new Map<string, number>();
  const faults = parsed.value.tiers.flatMap(({ id }, index) => {
    const first = seen.get(id);
    seen.set(id, index);
    if (first === undefined) return [];
    return [{ path: `tiers.${index}.id`, message: `"${id}" is already the id of tier ${first}.` }];
  });
  return faults.length > 0 ? { ok: false, faults } : parsed;
}

const MINUTE_MS = 60_000;

function step(
  level: Level,
  name: string,
  diamondsFrom: number,
  durationMs: number,
  headline: string,
  line2: string | null,
): Tier {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const expiresMs = level >= 6 ? 5 * MINUTE_MS : MINUTE_MS;
  return { id, name, level, when: { diamondsFrom }, headline, line2, durationMs, expiresMs, hold: 'none' };
}

/** The ladder of a new installation. Nothing is held: a streamer who is alone has nobody to approve. */
export const DEFAULT_LADDER: Ladder = {
  version: 1,
  tiers: [
    step(1, 'Ticker thanks', 1, 4_000, 'Thank you, {name}', null),
    step(2, 'Shout-out', 10, 5_000, '{name}, thank you!', '{gift} x {count}'),
    step(3, 'Big shout-out', 100, 7_000, 'A big thank you, {name}', '{gift} x {count}'),
    step(4, 'Question', 500, 8_000, '{name} may ask a question', '!ask'),
    step(5, 'Spotlight', 1_000, 12_000, 'Spotlight: {name}', '{message}'),
    step(6, 'VIP', 5_000, 15_000, 'Front row: {name}', null),
    step(7, 'Legend', 30_000, 20_000, 'Unforgettable. Thank you, {name}', null),
  ],
};
