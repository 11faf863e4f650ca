import * as z from 'zod/mini';
import type { Level } from './alert.ts';
import { GREETINGS } from './gift.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import { tierMedia } from './tier-media.ts';

const words = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

const LEVELS: Level[] = [1, 2, 3, 4, 5, 6, 7];

const diamonds = z.int().check(z.minimum(1), z.maximum(1e12));
const cooldown = z.int().check(z.minimum(1_000), z.maximum(86_400_000));

/** What a gift must be to reach a step: all that is named here. `diamondsFrom` is left out only beside another. */
const when = z.strictObject({
  /** Of the gift, or of its streak or bomb so far; both ends count. */
  diamondsFrom: z.optional(diamonds),
  diamondsTo: z.optional(diamonds),
  /** What the gifter gave in this session comes to so many with this gift, and did not before. */
  total: z.optional(z.strictObject({ from: diamonds })),
  /** Any of these kinds; those without value reach no step that does not name them. */
  kinds: z.optional(z.array(z.enum(['gift', 'bits', 'sub', 'tip', ...GREETINGS])).check(z.minLength(1))),
  platforms: z.optional(
    z
      .array(
        z
          .string()
          .check(z.regex(/^[a-z][a-z0-9_-]{0,31}$/, 'Use a name such as tiktok or twitch, in lower case.')),
      )
      .check(z.minLength(1), z.maxLength(20)),
  ),
  /** Ids or names, names in any case. */
  gifts: z.optional(z.array(words(128)).check(z.minLength(1), z.maxLength(200))),
  /** The gifter's first act of giving in this session, or ever. */
  first: z.optional(z.enum(['session', 'ever'])),
  /** Every so manieth act of giving of the gifter in this session. */
  every: z.optional(z.int().check(z.minimum(2), z.maximum(10_000))),
});

/** What a step gives beside its alert, on the stream only. */
const reward = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('question-slot') }),
  z.strictObject({ type: z.literal('vip'), until: z.enum(['session', 'next-session']) }),
  z.strictObject({ type: z.literal('thank-by-voice') }),
]);

const tier = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and dashes.')),
  name: words(60),
  level: z.literal(LEVELS, 'Use a level from 1 to 7.'),
  when,
  headline: words(200),
  line2: z.nullable(words(200)),
  durationMs: z.int().check(z.minimum(1_000), z.maximum(60_000)),
  expiresMs: z.int().check(z.minimum(5_000), z.maximum(3_600_000)),
  hold: z.enum(['none', 'message', 'always']),
  /** After it was reached, it rests so long for the same gifter, and for everybody. */
  cooldownMs: z.optional(z.strictObject({ gifter: z.optional(cooldown), overall: z.optional(cooldown) })),
  /** How often it may be reached in one session. */
  capPerSession: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** Name of the look; left out for `default`. */
  style: z.optional(
    z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and dashes.')),
  ),
  /** Left out: on, at full volume. */
  sound: z.optional(
    z.strictObject({ on: z.boolean(), volume: z.number().check(z.minimum(0), z.maximum(1)) }),
  ),
  /** Files of the streamer's own; left out for the family's sound and the gift. */
  media: z.optional(tierMedia),
  /** False gives no thanks in chat. */
  chat: z.optional(z.boolean()),
  /** False takes no line of chat for the message of a gift that brought none. */
  messageFromChat: z.optional(z.boolean()),
  rewards: z.optional(z.array(reward).check(z.maxLength(10))),
});

/** The steps of a ladder, with what none of them can see alone. */
export const tiersSchema = z.array(tier).check(z.maxLength(200), (payload) => {
  for (const { path, message } of faultsOf(payload.value)) {
    payload.issues.push({ code: 'custom', path, message, input: payload.value });
  }
});

const ladder = z.strictObject({ version: z.int().check(z.minimum(1)), tiers: tiersSchema });

/** Question slots, VIP until the end of this session or of the next, the list to thank by voice. */
export type Reward = z.infer<typeof reward>;
/** What a gift must be to reach a step. */
export type Conditions = z.infer<typeof when>;
/** A rule on the ladder: which gifts, what is shown, for how long, whether a moderator must approve. */
export type Tier = z.infer<typeof tier>;
/** `tiers.json`: the ladder, with a version that grows by one at each change. */
export type Ladder = z.infer<typeof ladder>;

/** Reads a ladder that a person may have written; names each fault by its place. */
export function parseLadder(input: unknown): Parsed<Ladder> {
  return parseWith(ladder, input);
}

interface FaultOfTier {
  readonly path: (string | number)[];
  readonly message: string;
}

function faultsOf(tiers: readonly Tier[]): FaultOfTier[] {
  const seen = new Map<string, number>();
  return tiers.flatMap(({ id, when: conditions }, index): FaultOfTier[] => {
    const first = seen.get(id);
    seen.set(id, index);
    const twice = { path: [index, 'id'], message: `"${id}" is already the id of tier ${first}.` };
    return [...(first === undefined ? [] : [twice]), ...faultsOfConditions(conditions, index)];
  });
}

/** What each condition alone cannot see. */
function faultsOfConditions(conditions: Conditions, index: number): FaultOfTier[] {
  const { diamondsFrom, diamondsTo, ...others } = conditions;
  const isOpen = Object.values(others).every((value) => value === undefined);
  if (diamondsFrom === undefined && isOpen) {
    const message = 'Say from how many diamonds, or name another condition.';
    return [{ path: [index, 'when', 'diamondsFrom'], message }];
  }
  if (diamondsTo === undefined || diamondsTo >= (diamondsFrom ?? 1)) return [];
  const message = 'This is less than the diamonds that it starts from.';
  return [{ path: [index, 'when', 'diamondsTo'], message }];
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
