import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { Seq } from '../../shared/units.ts';
import type { SavedState, ShowState } from './state.ts';
import { loadState } from './state.ts';

/** Lists may be as long as the show has gifters, so their entries are looked at one by one and never copied. */
const listOf = (isEntry: (entry: unknown) => boolean) =>
  z.custom<readonly unknown[]>((value) => Array.isArray(value) && value.every(isEntry), {
    error: 'This is not the list that stands here.',
  });

const isText = (entry: unknown) => typeof entry === 'string';
const isThing = (entry: unknown): entry is object => typeof entry === 'object' && entry !== null;
/** A key and what stands under it. */
const isPair = (entry: unknown) => Array.isArray(entry) && entry.length > 1 && entry[1] !== null;
const isPairOfThing = (entry: unknown) => isPair(entry) && isThing((entry as unknown[])[1]);
const isPairOfTexts = (entry: unknown) =>
  isPair(entry) &&
  Array.isArray((entry as unknown[])[1]) &&
  ((entry as unknown[])[1] as unknown[]).every(isText);
const hasId = (entry: unknown) => isThing(entry) && 'id' in entry && isText(entry.id);
const hasFacts = (entry: unknown) => isThing(entry) && 'facts' in entry && hasId(entry.facts);

const texts = listOf(isText);
const pairs = z.optional(listOf(isPair));
const things = listOf(isThing);
const pairsOfThings = z.optional(listOf(isPairOfThing));
const thing = z.looseObject({});
const orNull = z.nullable(thing);
const whole = z.int();
const numbers = listOf(Number.isSafeInteger);
const window = z.looseObject({
  key: z.string(),
  diamonds: whole,
  board: z.looseObject({ gifters: numbers, diamonds: numbers, acts: numbers }),
});

/** What every version wrote, and the form of what came later. */
const savedShape = z.looseObject({
  seq: whole,
  ledger: z.looseObject({
    seq: whole,
    atMs: z.number(),
    day: z.string(),
    session: orNull,
    ladder: z.nullable(z.looseObject({ tiers: things })),
    streaks: listOf(isPairOfThing),
    alive: texts,
    saying: z.optional(texts),
    ended: listOf(isPairOfThing),
    merged: pairsOfThings,
    commands: listOf(isPairOfThing),
    approved: pairsOfThings,
    hidden: pairsOfThings,
    forgetAsked: pairsOfThings,
    people: pairsOfThings,
    credits: pairsOfThings,
    byHand: z.optional(z.union([listOf(isPair), thing])),
    done: z.optional(things),
    ladders: z.optional(things),
    thanked: pairsOfThings,
    tallies: pairs,
    uses: pairsOfThings,
    paused: orNull,
    cleared: orNull,
  }),
  views: z.looseObject({
    seq: whole,
    gifters: z.looseObject({
      ids: texts,
      names: texts,
      firsts: z.optional(numbers),
      lasts: z.optional(numbers),
      earlier: z.optional(listOf(isPairOfTexts)),
    }),
    windows: z.looseObject(
      Object.fromEntries(WINDOWS.map((name) => [name, window])) as Record<string, typeof window>,
    ),
    recent: z.optional(things),
    gifts: z.optional(things),
    jar: z.optional(z.looseObject({ session: z.nullable(whole), gems: things })),
    goal: orNull,
    ladder: z.looseObject({ tiers: things }),
    alive: listOf(hasId),
    ended: listOf(hasFacts),
    thanks: listOf(hasId),
    hidden: z.optional(texts),
    forgetAsked: pairs,
    people: pairsOfThings,
    toThank: pairsOfThings,
    gaps: pairsOfThings,
    grants: z.optional(things),
  }),
});

/**
 * The state that a checkpoint of the records up to `seq` holds. Throws when it is none, whatever its checksum says:
 * an older checkpoint, or the journal, knows better.
 */
export function readSavedState(state: unknown, seq: Seq): ShowState {
  const shape = parseWith<object>(savedShape, state);
  if (!shape.ok) throw new TypeError(`${shape.faults[0]?.path || 'the state'} is not what stands there`);
  const saved = state as SavedState;
  const { ledger, views } = saved;
  if ([saved.seq, ledger.seq, views.seq].some((told) => told !== seq)) {
    throw new RangeError(`it is not of record ${seq} throughout`);
  }
  if (!views.gifts && !views.recent) throw new TypeError('views.gifts is missing');
  const known = views.gifters.ids.length;
  if (views.gifters.names.length !== known) throw new RangeError('gifters and names differ in number');
  for (const name of WINDOWS) {
    if (views.windows[name].board.gifters.some((slot) => slot < 0 || slot >= known)) {
      throw new RangeError(`the board of ${name} lists somebody who is not known`);
    }
  }
  return loadState(saved);
}
