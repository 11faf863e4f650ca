import { cyrillic, digits, enclosedLetter, keys, lookAlikes, pairs, sounds, turned } from './look-alikes.ts';
import { WAY } from './reason.ts';

/** One way to read a sign: as this letter (a code point, folded), by this way. */
export interface Reading {
  readonly letter: number;
  readonly way: number;
}

/** One sign of a text with all that it may stand for. */
export interface Sign {
  readonly kind: 'letter' | 'digit' | 'other';
  readonly isUpper: boolean;
  /** A vowel sign or tone that stands with the letter in front of it. */
  readonly isMark: boolean;
  /** Not the first letter of a syllable, a ligature or the like: no word begins here. */
  readonly isJoined: boolean;
  readonly isSpace: boolean;
  /** Stands for any letter: `f*ck`. */
  readonly isStar: boolean;
  /** Lower-case letter with its marks, as a word list means it. */
  readonly exact: number;
  readonly readings: readonly Reading[];
  /** Itself, for signs that mean something in pairs; else null. */
  readonly key: string | null;
}

/** What else a text holds decides how its plain letters may be read. */
const HAS_CYRILLIC = 1;
const HAS_TURNED = 2;
const IS_SWAPPED = 4;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const TURNED = /[ɐɔǝɟƃɥᴉɹʇʌʍʎʞɯ∀ƆℲ⅁⅄Ǝ]/u;
const ASCII = /^[\0-\x7f]*$/;

/** Marks that no script of its own needs: accents, harakat, selectors, keycaps. Kana's voice marks are such too. */
const INHERITED_MARK = /[\p{Script=Inherited}\p{Cf}\u20E3]/u;
const LETTER = /[\p{L}\p{M}]/u;
const MARK = /\p{M}/u;
/** Tatweel only draws a word out; nukta is often left away. */
const NOTHING = /[\u0640\u093C]/u;
const STARS = '*#•✱★☆×?█○〇●◯';

/** Final consonants of Hangul (U+11A8 on) as the initial ones that are written alike. */
const FINALS = 'ᄀᄁ_ᄂ__ᄃᄅ_______ᄆᄇ_ᄉᄊᄋᄌᄎᄏᄐᄑᄒ';

/** Signs seen before, for each kind of text: bounded, since anybody may send any character. */
const MAX_KNOWN = 4_096;
const known: readonly Map<string, readonly Sign[]>[] = Array.from({ length: 8 }, () => new Map());

/** A text as the matcher reads it. Invisible characters and loose marks leave nothing. */
export function readSigns(text: string): Sign[] {
  let kind = 0;
  if (!ASCII.test(text))
    kind = (CYRILLIC.test(text) ? HAS_CYRILLIC : 0) | (TURNED.test(text) ? HAS_TURNED : 0);
  const result: Sign[] = [];
  const chars = [...text.normalize('NFC')];
  for (const [at, char] of chars.entries()) {
    const table = known[isSwapped(chars, at) ? kind | IS_SWAPPED : kind]!;
    let signs = table.get(char);
    if (signs === undefined) {
      if (table.size >= MAX_KNOWN) table.clear();
      signs = makeSigns(char, isSwapped(chars, at) ? kind | IS_SWAPPED : kind);
      table.set(char, signs);
    }
    for (const sign of signs) result.push(sign);
  }
  return result;
}

/** `NlGGER`, `sIut`: the case around it gives away that one stands for the other. */
function isSwapped(chars: readonly string[], at: number): boolean {
  const char = chars[at];
  if (char !== 'l' && char !== 'I') return false;
  const around = (chars[at - 1] ?? '') + (chars[at + 1] ?? '');
  return char === 'l' ? /^[A-Z]{2}$/.test(around) : /^[a-z]{2}$/.test(around);
}

/** The letter for a pair of signs such as `ph`, and how it was read; null for most. */
export function readPair(first: Sign, second: Sign): Reading | null {
  if (first.key === null || second.key === null) return null;
  const letter = pairs.get(first.key + second.key);
  if (letter === undefined) return null;
  const isSound = first.kind === 'letter';
  return { letter: letter.codePointAt(0)!, way: isSound ? WAY.sound : WAY.key };
}

function makeSigns(char: string, kind: number): Sign[] {
  const enclosed = enclosedLetter(char.codePointAt(0)!);
  if (enclosed !== null) return [makeSign(char, enclosed, enclosed, false, kind)];
  if (char === 'ß' || char === 'ẞ') return makeSigns('ss', kind);
  if (lookAlikes.has(char) && !LETTER.test(char)) return [makeSign(char, '', '', false, kind)];
  const folded = foldLetters(char);
  return folded.map(([base, exact], index) => makeSign(char, base, exact, index > 0, kind));
}

/** A character as letters, each without and with its marks; empty for what is no sign at all. */
function foldLetters(char: string): (readonly [string, string])[] {
  if (INHERITED_MARK.test(char) || NOTHING.test(char)) return [];
  const result: [string, string][] = [];
  const parts = [...char.normalize('NFKD')];
  const hasLetter = parts.some((part) => LETTER.test(part) || /\d/.test(part));
  for (const part of parts) {
    const last = result.at(-1);
    if (NOTHING.test(part)) continue;
    // The marks belong to the letter in front of them.
    if (INHERITED_MARK.test(part)) {
      if (last) last[1] = (last[1] + part).normalize('NFC');
    } else if (!hasLetter || LETTER.test(part) || /\d/.test(part)) {
      const letter = foldScript(part);
      result.push([letter, letter]);
    }
  }
  return result.map(([base, exact]) => [base, [...exact].length === 1 ? exact : base]);
}

/** Lower case; katakana as hiragana; Hangul's final consonants as initial ones; Arabic letters of one shape as one. */
function foldScript(char: string): string {
  const code = char.codePointAt(0)!;
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCharCode(code - 0x60);
  if (code >= 0x11a8 && code <= 0x11c2) return FINALS[code - 0x11a8]!;
  if (char === 'ة') return 'ه';
  if (char === 'ى') return 'ي';
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : [...lower][0]!;
}

function makeSign(char: string, base: string, exact: string, isJoined: boolean, kind: number): Sign {
  const readings: Reading[] = [];
  const add = (letters: string | undefined, way: number) => {
    for (const letter of letters ?? '') {
      const code = letter.codePointAt(0)!;
      if (!readings.some((known) => known.letter === code)) readings.push({ letter: code, way });
    }
  };
  const isLetter = LETTER.test(base) || (base === '' && lookAlikes.has(char) && LETTER.test(char));
  const isDigit = /^\d$/.test(base);
  if (isLetter || isDigit) add(base, WAY.plain);
  if (exact !== base) add(exact, WAY.plain);
  add(lookAlikes.get(char) ?? lookAlikes.get(char.toLowerCase()), WAY.look);
  // An accent on a Cyrillic or Greek letter changes nothing about what it looks like.
  if (base !== '') add(lookAlikes.get(base), WAY.look);
  const table = kind & HAS_TURNED || !/[a-z]/.test(base) ? turned : null;
  add(table?.get(char), WAY.turned);
  if (kind & IS_SWAPPED) add(char === 'l' ? 'i' : 'l', WAY.look);
  if (isDigit) add(digits.get(base), WAY.digit);
  if (!isLetter) add(keys.get(base), WAY.key);
  if (kind & HAS_CYRILLIC) add(cyrillic.get(base), isDigit ? WAY.digit : WAY.look);
  for (const { letter, way } of [...readings])
    if (way === WAY.plain || way === WAY.look) add(sounds.get(String.fromCodePoint(letter)), WAY.sound);
  return {
    kind: isDigit ? 'digit' : isLetter || enclosedLetter(char.codePointAt(0)!) ? 'letter' : 'other',
    isUpper: char !== char.toLowerCase(),
    isMark: MARK.test(base),
    isJoined,
    isSpace: char === ' ',
    isStar: STARS.includes(char),
    exact: exact.codePointAt(0) ?? 0,
    readings,
    key: /^[phv|()[\]<>{/\\3_]$/.test(base) ? base : null,
  };
}
