import * as z from 'zod/mini';
import { gifterId } from './commands.ts';
import type { GiftKind, Greeting, NativeUnit } from './gift.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import type { WindowName } from './topics.ts';
import type { Diamonds, GifterId, Seq } from './units.ts';

/** A copy of everything that is kept of one person, for that person: nobody else stands in it. */
export interface PersonCopy {
  /** One sentence on what this is. */
  readonly about: string;
  readonly person: GifterId;
  /** Every name they had here, the first one first. */
  readonly names: readonly string[];
  readonly marks: PersonMarks;
  /** Of each window as it stands; those in which they gave nothing are left out. */
  readonly totals: readonly PersonTotal[];
  /** Oldest first. */
  readonly records: readonly PersonEntry[];
}

/** What is noted of them now. Times are ISO 8601 UTC, null for never. */
export interface PersonMarks {
  readonly hiddenOnScreen: boolean;
  /** Never named on screen. */
  readonly blocked: boolean;
  /** Counted, and on no board. */
  readonly excluded: boolean;
  /** Never held for the name. */
  readonly trusted: boolean;
  /** The name that a moderator gave; null for their own. */
  readonly renamedTo: string | null;
  readonly askedToBeForgottenAt: string | null;
  readonly toBeThankedSince: string | null;
  /** What steps of the ladder gave them beside alerts. */
  readonly rewards: readonly { readonly at: string; readonly reward: string }[];
}

export interface PersonTotal {
  readonly window: WindowName;
  /** Which one: a session's number, a day, a week, a month, or all. */
  readonly of: string;
  readonly diamonds: Diamonds;
  readonly gifts: number;
}

/** One record that speaks of them. */
export interface PersonEntry {
  /** Number of the record. */
  readonly record: Seq;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The streamer's day. */
  readonly day: string;
  /** Who did it. */
  readonly by: 'you' | 'the streamer' | 'a moderator' | 'Giftcast';
  /** What it says of them, in sentences. */
  readonly what: readonly string[];
  /** What came with a gift or a greeting. */
  readonly gift?: PersonGift;
  readonly name?: string;
  readonly message?: string;
  /** A moderator's words on a correction. */
  readonly reason?: string;
}

export interface PersonGift {
  readonly kind: GiftKind | Greeting;
  readonly platform: string;
  readonly source: string;
  /** The delivery's own id. */
  readonly id: string;
  readonly gift: string;
  readonly count: number;
  /** What one is worth, in the platform's own measure. */
  readonly unit: NativeUnit;
  /** The platform's own time; absent where it told none. */
  readonly sentAt?: string;
}

const question = z.strictObject({ gifterId });

/** Reads what `POST /api/v1/person-copy` is asked. */
export function parsePersonQuestion(input: unknown): Parsed<{ gifterId: GifterId }> {
  return parseWith(question, input);
}
