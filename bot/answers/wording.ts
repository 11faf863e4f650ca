import { plain } from './plain.ts';

/** Twitch cuts at 500 characters, and tmi.js writes a second line from there on. */
export const MAX_LINE = 450;
const SAFE_BEGINNING = '» ';
/** What a text may fill, so that a safe beginning fits as well. */
export const ROOM = MAX_LINE - SAFE_BEGINNING.length;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const numbers = new Intl.NumberFormat('en');

/**
 * Fills placeholders in one pass: what a viewer wrote is never looked at again, so a name that reads `{names}` or `$&`
 * stays just that. Unknown placeholders stay as they are.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  );
}

/** `Ada, Kim and Jo`. */
export function nameList(names: readonly string[]): string {
  return list.format(names);
}

/** The form of a place: `two` for 2, 22 and 102. */
export function ordinalForm(place: number): 'one' | 'two' | 'few' | 'other' {
  const form = ordinals.select(place);
  return form === 'one' || form === 'two' || form === 'few' ? form : 'other';
}

/** `1,000`. */
export function amount(value: number): string {
  return numbers.format(value);
}

/** What chat servers and bots take for the beginning of a command, also behind the `@somebody ` of a reply. */
const LIKE_A_COMMAND = /^(?:@\S+ )?[/.!\uFF01\\$?%&#+>;|-]/u;

/**
 * A text as it may be written in chat: one line of at most 450 units, cut at a whole character, which neither the chat,
 * nor another bot, nor we ourselves can take for a command. Null when nothing is left.
 */
export function safeLine(text: string): string | null {
  const line = plain(text);
  if (line === '') return null;
  const begin = LIKE_A_COMMAND.test(line) ? SAFE_BEGINNING : '';
  const rest = cut(line, MAX_LINE - begin.length);
  return rest === '' ? null : begin + rest;
}

/** The same line once more, told apart by a number: Twitch refuses one that was just written. */
export function numbered(line: string, times: number): string {
  const mark = ` (${times})`;
  return cut(line, MAX_LINE - mark.length) + mark;
}

function cut(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > maxUnits) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trim();
}
