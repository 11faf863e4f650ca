/** A headline taken apart around the name, which is set large; null for a part that has no words. */
export interface HeadlineParts {
  /** Names the occasion in a few words (`Spotlight: Ada`); set as a tag in capitals. */
  readonly tag: string | null;
  /** Words that lead to the name; they stand above it. */
  readonly lead: string | null;
  /** The name (with `and 3 others` behind it), or the whole headline where the name is not in it. */
  readonly hero: string;
  /** Words that follow the name; they stand below it. */
  readonly tail: string | null;
}

/** A longer beginning is a sentence and no tag, even with a colon behind it. */
const LONGEST_TAG_UNITS = 24;

/** Who gave together with the first stands beside that name. */
const COMPANY = /^ and [\d,]+ others?(?![\p{L}\p{N}])/u;

/** Takes a headline apart; each word of it stays, only marks that joined words to the name go. */
export function splitHeadline(headline: string, name: string): HeadlineParts {
  const at = name === '' ? -1 : findWhole(headline, name);
  if (at < 0) return { tag: null, lead: null, hero: headline, tail: null };
  const before = headline.slice(0, at).trim();
  const [company = ''] = COMPANY.exec(headline.slice(at + name.length)) ?? [];
  const hero = name + company;
  const after = headline.slice(at + hero.length).replace(/^[\s,;:.!?\u2013\u2014-]+/u, '');
  const tail = wordsOrNull(after);
  const isTag = /[:\u2013\u2014-]$/u.test(before) && before.length <= LONGEST_TAG_UNITS;
  if (isTag) return { tag: wordsOrNull(before.replace(/[\s:\u2013\u2014-]+$/u, '')), lead: null, hero, tail };
  return { tag: null, lead: wordsOrNull(before), hero, tail };
}

/**
 * One line that goes with the name where there is room for no more: the words beside it, or the whole headline where
 * words stand on both sides and neither half would be a sentence.
 */
export function captionOf(headline: string, { tag, lead, tail }: HeadlineParts): string | null {
  if (lead !== null && tail !== null) return headline;
  const words = lead === null ? tail : lead.replace(/[\s,;]+$/u, '');
  return [tag, words].filter((part) => part !== null).join(' \u00B7 ') || null;
}

/** Where the name stands by itself and not inside of another word; anywhere, when it does so nowhere. */
function findWhole(headline: string, name: string): number {
  const isWordBefore = /[\p{L}\p{N}\p{M}]$/u;
  const isWordAfter = /^[\p{L}\p{N}\p{M}]/u;
  for (let at = headline.indexOf(name); at >= 0; at = headline.indexOf(name, at + 1)) {
    if (isWordBefore.test(headline.slice(0, at))) continue;
    if (isWordAfter.test(headline.slice(at + name.length))) continue;
    return at;
  }
  return headline.indexOf(name);
}

function wordsOrNull(text: string): string | null {
  const trimmed = text.trim();
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : null;
}
