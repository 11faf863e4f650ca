/** The dashboard's languages, each in a folder of its own beside this file, named in itself. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
} as const;

export type Language = keyof typeof LANGUAGES;

const STORED_AS = 'giftcast-language';
const ALL = Object.keys(LANGUAGES) as readonly Language[];

/** The first of the wanted languages (BCP 47) that there is, by the whole tag or by its language alone; else English. */
export function languageFor(wanted: readonly string[]): Language {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  for (const tag of wanted) {
    const found =
      ALL.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      ALL.find((each) => base(each) === base(tag));
    if (found) return found;
  }
  return 'en';
}

/** What was chosen in this browser, else what the browser asks for; English where there is no page. */
function languageOfPage(): Language {
  if (typeof document === 'undefined') return 'en';
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(STORED_AS);
  } catch {
    // Storage is refused: the browser's languages stand.
  }
  return languageFor(chosen === null ? navigator.languages : [chosen, ...navigator.languages]);
}

/** The language of every text and number of this page, from its first to its last moment. */
export const LANGUAGE: Language = languageOfPage();

/** Remembers another language for this browser and opens the page anew in it. Not remembered where storage is refused. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    return;
  }
  location.reload();
}
