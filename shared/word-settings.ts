import * as z from 'zod/mini';
import { SCRIPTS } from './names/scripts.ts';
import { LANGUAGES } from './words/languages.ts';

const own = z
  .array(
    z
      .string()
      .check(
        z.maxLength(64, 'At most 64 characters.'),
        z.regex(/[\p{L}\p{N}]/u, 'Write a word or a phrase.'),
        z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Write it on one line.'),
      ),
  )
  .check(z.maxLength(1_000, 'At most 1,000 words.'));

/** Which names and messages may be read on air. */
export const wordSettings = z.strictObject({
  /** Languages whose lists are on; null for all. */
  lists: z.nullable(z.array(z.enum(LANGUAGES))),
  /** The streamer's own words and phrases, `*` at an end widens. What is allowed wins over every list. */
  block: own,
  allow: own,
  scripts: z.strictObject({
    /** A word that mixes Latin with letters that look like Latin ones. */
    mixed: z.enum(['hold', 'allow']),
    /** Only these scripts are shown at once; null for all. */
    only: z.nullable(z.array(z.enum(SCRIPTS))),
  }),
  /** Whether alerts wait for a moderator where nobody knows whether the name, or the message, is fine. */
  holdDoubtful: z.boolean(),
});

export type WordSettings = z.infer<typeof wordSettings>;

export const DEFAULT_WORDS: WordSettings = {
  lists: null,
  block: [],
  allow: [],
  scripts: { mixed: 'hold', only: null },
  holdDoubtful: true,
};
