import * as z from 'zod/mini';
import type { AlertEnd, AlertEndReason, Level } from './alert.ts';
import type { CommandError } from './errors.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import type { Ladder } from './tier.ts';
import { parseLadder } from './tier.ts';
import type { Diamonds, EpochMs, Millis, Seq } from './units.ts';

/** What became of a gift: how its last alert ended, or that it never had one. */
export type Fate = AlertEnd | 'none';

/** Why a gift had no alert. */
export type WithoutWhy = 'below-first-step' | 'limited' | 'unpriced' | 'too-late';

/** What one step did with the gifts that reached it and none above. */
export interface StepFigures {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly shown: number;
  readonly merged: number;
  readonly missed: number;
  /** How many of those waited for a moderator at some time. */
  readonly held: number;
  /** How many rewards it gave beside its alerts. */
  readonly granted: number;
  /** How many gifts fitted it while it rested or was used up, whatever they reached then. */
  readonly limited: number;
}

/** What one ladder did with the past. */
export interface TrialFigures {
  /** Deliveries that were played. */
  readonly records: number;
  /** Acts of giving that counted: a combo or a gift bomb is one. */
  readonly gifts: number;
  /** Follows, raids and the like that reached a step, or were kept from it by a limit; and bombs of which no gift came. */
  readonly uncounted: number;
  /** In the order of the ladder. */
  readonly steps: readonly StepFigures[];
  /** Gifts without an alert. With all that the steps show, merge and miss they come to `gifts` and `uncounted`. */
  readonly without: { readonly [why in WithoutWhy]: number };
  readonly busy: {
    /** Share of the slice's time with an alert on stage, 0 to 100, to a tenth. */
    readonly percent: number;
    /** From when an alert might play to when it did; null when none played. */
    readonly longestWaitMs: Millis | null;
    readonly medianWaitMs: Millis | null;
  };
  /** Different people who were thanked on the screen, in the ticker too; nobody anonymous. */
  readonly people: number;
}

/** A gift under one of the two ladders. */
export interface TriedGift {
  /** Id of the step it reached; null for none. */
  readonly step: string | null;
  readonly fate: Fate;
  /** Why it was missed, or had no alert; null where the fate says all. */
  readonly why: AlertEndReason | WithoutWhy | null;
  /** Which step it reached and why not another, in one sentence or a few. */
  readonly explained: string;
}

export interface ChangedGift {
  /** The record that began it, as in the topic `recent`. */
  readonly seq: Seq;
  readonly atMs: EpochMs;
  readonly giftName: string;
  readonly count: number;
  readonly diamonds: Diamonds;
  readonly now: TriedGift;
  readonly tried: TriedGift;
}

/** A live stream of the past. */
export interface PastSession {
  readonly id: number;
  readonly openedAtMs: EpochMs;
  /** Null while nobody and nothing closed it. */
  readonly closedAtMs: EpochMs | null;
  readonly title: string | null;
  /** Acts of giving, counted as on the board: each gift of a bomb is one. */
  readonly gifts: number;
}

/** What both ladders did with the same past. Nobody is named in it. */
export interface Comparison {
  readonly session: number | null;
  /** The time that was played: from the first record of the slice to the last. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** The ladder in force. */
  readonly now: TrialFigures;
  readonly tried: TrialFigures;
  /** Gifts that reach another step, or fare otherwise. `gifts` are the first of them, `total` is how many there are. */
  readonly changed: { readonly total: number; readonly gifts: readonly ChangedGift[] };
  /** The last streams that could be compared, newest first. */
  readonly sessions: readonly PastSession[];
}

export type CompareResult =
  | { readonly ok: true; readonly value: Comparison }
  | { readonly ok: false; readonly error: CommandError };

/** What to try on which past. */
export interface CompareQuestion {
  readonly ladder: Ladder;
  readonly session: number | 'last';
}

const question = z.strictObject({
  tiers: z.array(z.unknown()),
  session: z.optional(z.union([z.int().check(z.minimum(1)), z.literal('last')])),
  /** The other side: the ladder in force. */
  against: z.optional(z.literal('now')),
});

/** Reads what a dashboard asks; the steps are checked as those of `tiers.json`, with the same faults. */
export function parseCompareQuestion(input: unknown): Parsed<CompareQuestion> {
  const parsed = parseWith(question, input);
  if (!parsed.ok) return parsed;
  const { tiers, session = 'last' } = parsed.value;
  const ladder = parseLadder({ version: 1, tiers });
  return ladder.ok ? { ok: true, value: { ladder: ladder.value, session } } : ladder;
}
