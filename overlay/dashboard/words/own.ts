import type { WordSettings } from '../../../shared/word-settings.ts';
import type { Read } from '../form/codecs.ts';
import { TEXTS } from '../texts/texts.ts';
import type { WordsChange } from './change.ts';

/** Which of the two lists of own words. */
export type OwnList = 'block' | 'allow';

const LONGEST_WORD = 64;
const MOST_WORDS = 1_000;
/** A frame may have 16 KiB, of which the command around the words takes a little. */
const LARGEST_SAVE_BYTES = 15_000;

/** New words of a list as they were typed, with commas between; or why they cannot be added. */
export function readOwn(typed: string, list: OwnList, words: WordSettings): Read<readonly string[]> {
  const wrong = (message: string) => ({ ok: false, message }) as const;
  const texts = TEXTS.words.fault;
  const parts = [...new Set(typed.split(/[,;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/[\p{L}\p{N}]/u.test(part))) return wrong(texts.empty);
  if (parts.some((part) => part.length > LONGEST_WORD)) return wrong(texts.tooLong(LONGEST_WORD));
  if (parts.some((part) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(part))) return wrong(texts.sign);
  const added = parts.filter((part) => !has(words[list], part));
  if (added.length === 0) return wrong(texts.there);
  if (words[list].length + added.length > MOST_WORDS) return wrong(texts.tooMany(MOST_WORDS));
  const bytes = new TextEncoder().encode(JSON.stringify(adding(list, added)(words))).length;
  return bytes > LARGEST_SAVE_BYTES ? wrong(texts.tooMuch) : { ok: true, value: added };
}

/** At the end of a list; what stood in the other one leaves it, for allowed words win over all. */
export function adding(list: OwnList, added: readonly string[]): WordsChange {
  const other = list === 'block' ? 'allow' : 'block';
  return (words) => ({
    ...words,
    [list]: [...words[list], ...added.filter((word) => !has(words[list], word))],
    [other]: words[other].filter((word) => !has(added, word)),
  });
}

export function removing(list: OwnList, word: string): WordsChange {
  return (words) => ({ ...words, [list]: words[list].filter((one) => one !== word) });
}

/** Words are found in any case. */
function has(words: readonly string[], word: string): boolean {
  return words.some((one) => one.toLowerCase() === word.toLowerCase());
}
