import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { hindi } from './hi.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import type { Language } from './languages.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';
import { vietnamese } from './vi.ts';
import { chinese } from './zh.ts';

export { LANGUAGES, type Language } from './languages.ts';

/** The lists, in the form that `addList` of `names/lexicon.ts` reads. */
export const wordLists: Readonly<Record<Language, string>> = {
  en: english,
  es: spanish,
  pt: portuguese,
  de: german,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  tr: turkish,
  ru: russian,
  ar: arabic,
  hi: hindi,
  id: indonesian,
  vi: vietnamese,
  th: thai,
  ja: japanese,
  ko: korean,
  zh: chinese,
};
