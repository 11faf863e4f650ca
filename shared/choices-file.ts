import * as z from 'zod/mini';
import { layoutSchema } from './layout.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import type { Settings } from './settings.ts';
import { themeSchema } from './theme.ts';
import type { Ladder } from './tier.ts';
import { tiersSchema } from './tier.ts';
import { wordSettings } from './word-settings.ts';

const choicesFile = z.strictObject({
  giftcast: z.literal('choices', 'This is no file that Giftcast exported.'),
  version: z.literal(1, 'This is of a newer Giftcast.'),
  tiers: tiersSchema,
  theme: themeSchema,
  layout: layoutSchema,
  words: wordSettings,
});

/** What one installation can hand to another: how the show looks and what it rewards. Nobody's secret, nobody's data. */
export type ChoicesFile = z.infer<typeof choicesFile>;

/** Reads a file of choices that anybody may have written; names each fault by its place. */
export function parseChoicesFile(input: unknown): Parsed<ChoicesFile> {
  return parseWith(choicesFile, input);
}

/** These fields and no others: what is not named here is never handed on. */
export function choicesOf(
  { theme, layout, words }: Pick<Settings, 'theme' | 'layout' | 'words'>,
  { tiers }: Pick<Ladder, 'tiers'>,
): ChoicesFile {
  return { giftcast: 'choices', version: 1, tiers, theme, layout, words };
}
