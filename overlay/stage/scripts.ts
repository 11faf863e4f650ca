import { hanFamilies } from './han.ts';

/** Letters of a text and the family that draws them. */
export interface Need {
  readonly family: string;
  /** Each letter once. */
  readonly letters: readonly string[];
}

/** Everything that the theme's own faces draw: Latin with its marks, and the usual punctuation. */
const THEME_ONLY = /^[\0-\u024F\u0300-\u036F\u1E00-\u1EFF\u200E\u200F\u2010-\u203A\u20AC]*$/;

/** Families that draw one script each, whatever else stands in the text. */
const SCRIPTS: readonly { family: string; letters: RegExp }[] = [
  { family: 'Noto Sans', letters: /[\p{Script=Cyrillic}\p{Script=Greek}]/gu },
  { family: 'Noto Sans Arabic', letters: /\p{scx=Arabic}/gu },
  { family: 'Noto Sans Hebrew', letters: /\p{Script=Hebrew}/gu },
  { family: 'Noto Sans Thai', letters: /[\p{Script=Thai}\u0E3F]/gu },
  { family: 'Noto Sans Devanagari', letters: /\p{scx=Devanagari}/gu },
];

const EMOJI_FAMILY = 'Noto Color Emoji';
/** The family is one file: whoever has one of its pictures has them all. */
const ANY_EMOJI = '\u{1F600}';
/** Whole pictures, however many letters they are made of; a digit is one only with its key cap. */
const EMOJI =
  /[\p{Emoji_Presentation}\p{Regional_Indicator}]|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?=[\p{Emoji_Modifier}\u200D])|(?<=\u200D)\p{Extended_Pictographic}/gu;

/** Letters of East Asia with their punctuation, and the signs that no other of our families has. */
const EAST_ASIAN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u2150-\u218F\u2190-\u2BFF\u3000-\u303F\u3200-\u33FF\uFF00-\uFFEF]/gu;

/** What of a text the theme's own faces may not draw, in the order in which families are asked for it. */
export function needsOf(text: string): readonly Need[] {
  if (THEME_ONLY.test(text)) return [];
  const needs = SCRIPTS.map(({ family, letters }) => ({ family, letters: found(text, letters) }));
  const pictures = text.match(EMOJI) ?? [];
  needs.push({ family: EMOJI_FAMILY, letters: pictures.length > 0 ? [ANY_EMOJI] : [] });
  const eastAsian = found(pictures.length > 0 ? text.replace(EMOJI, '') : text, EAST_ASIAN);
  const [first] = hanFamilies(text);
  if (first) needs.push({ family: first, letters: eastAsian });
  return needs.filter(({ letters }) => letters.length > 0);
}

/** All families of ours besides the theme's, in the order in which a text asks them. */
export function familiesFor(text: string): readonly string[] {
  return [...SCRIPTS.map(({ family }) => family), EMOJI_FAMILY, ...hanFamilies(text)];
}

function found(text: string, letters: RegExp): string[] {
  return [...new Set(text.match(letters) ?? [])];
}
