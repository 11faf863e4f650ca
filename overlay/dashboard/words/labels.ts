import type { Script } from '../../../shared/names/scripts.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { LANGUAGE } from '../texts/language.ts';

/** By the code of ISO 15924, of which browsers know the names in every language. */
const CODES: { readonly [script in Script]: string } = {
  Arabic: 'Arab',
  Armenian: 'Armn',
  Bengali: 'Beng',
  Cherokee: 'Cher',
  Cyrillic: 'Cyrl',
  Devanagari: 'Deva',
  Georgian: 'Geor',
  Greek: 'Grek',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
  Han: 'Hani',
  Hangul: 'Hang',
  Hebrew: 'Hebr',
  Hiragana: 'Hira',
  Kannada: 'Knda',
  Katakana: 'Kana',
  Khmer: 'Khmr',
  Lao: 'Laoo',
  Latin: 'Latn',
  Malayalam: 'Mlym',
  Myanmar: 'Mymr',
  Sinhala: 'Sinh',
  Tamil: 'Taml',
  Telugu: 'Telu',
  Thai: 'Thai',
};
const languages = new Intl.DisplayNames(LANGUAGE, { type: 'language' });
const scripts = new Intl.DisplayNames(LANGUAGE, { type: 'script' });
const { compare } = new Intl.Collator(LANGUAGE);

/** `German` */
export function languageName(language: Language): string {
  return languages.of(language) ?? language;
}

/** `Cyrillic` */
export function scriptName(script: Script): string {
  return scripts.of(CODES[script]) ?? script;
}

/** In the order in which somebody looks for them. */
export function sortedBy<T>(values: readonly T[], name: (value: T) => string): T[] {
  return [...values].sort((a, b) => compare(name(a), name(b)));
}
