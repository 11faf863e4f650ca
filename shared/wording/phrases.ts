import { fold, type Token } from './tokens.ts';

/**
 * A phrase is elements with spaces between:
 * `word`, `this/that` (either), `gift*` (begins so), `<gift>` (a word of that list), `#` (a number), `€` (an amount of
 * money), `{}` (a placeholder), `'s` (whose something is), `$` (the sentence ends), `..` (up to three words of the same
 * sentence), `~` (up to fourteen tokens, over sentences), `?` behind an element (may be missing), `-` before one (no
 * "not" or "without" just before it). `^` before all: a sentence begins. `a & b`: both, in either order, as with `~`.
 */
export interface Phrase<Of> {
  readonly of: Of;
  readonly isAtStart: boolean;
  readonly elements: readonly Element[];
}

interface Element {
  readonly kind: Token['kind'] | 'gap' | 'owner';
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly isOptional: boolean;
  readonly isUnlessNot: boolean;
  /** Of a gap: how many tokens, and whether it goes over the end of a sentence. */
  readonly longest: number;
  readonly isFar: boolean;
}

/** Phrases by what their first element can be, so that most are never looked at. */
export type PhraseIndex<Of> = ReadonlyMap<string, readonly Phrase<Of>[]>;

export interface Match<Of> {
  readonly of: Of;
  /** Places of its first token and behind its last. */
  readonly first: number;
  readonly end: number;
}

const SHORTEST_PREFIX = 3;
const WORD = /^(?:[\p{L}']+|\p{L}{3,}\*)$/u;
const NEAR = 3;
const FAR = 14;
const NO_WORDS: ReadonlySet<string> = new Set();
const PLAIN: Element = {
  kind: 'word',
  words: NO_WORDS,
  prefixes: [],
  isOptional: false,
  isUnlessNot: false,
  longest: 0,
  isFar: false,
};
const SIGNS: Readonly<Record<string, Partial<Element>>> = {
  '#': { kind: 'number' },
  '\u20AC': { kind: 'money' },
  '{}': { kind: 'hole' },
  "'s": { kind: 'owner' },
  $: { kind: 'end' },
  '..': { kind: 'gap', longest: NEAR },
  '~': { kind: 'gap', longest: FAR, isFar: true },
};
const NOT = new Set(
  "no not never without nobody don't isn't sin nunca ni nao sem nem kein keine keinen keiner nicht ohne nie".split(
    ' ',
  ),
);

/** Reads phrases, one a line. Throws where an element cannot be read: a fault of the rules. */
export function readPhrases<Of>(
  lines: string,
  lists: Readonly<Record<string, string>>,
  of: Of,
): Phrase<Of>[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [one, other] = line.split(' & ');
      return other === undefined ? [line] : [`${one} ~ ${other}`, `${other} ~ ${one}`];
    })
    .map((line) => {
      const isAtStart = line.startsWith('^');
      const parts = (isAtStart ? line.slice(1) : line).split(' ');
      return { of, isAtStart, elements: parts.map((part) => readElement(part, lists)) };
    });
}

function readElement(part: string, lists: Readonly<Record<string, string>>): Element {
  const isOptional = part.endsWith('?');
  const isUnlessNot = part.startsWith('-');
  const core = part.slice(isUnlessNot ? 1 : 0, isOptional ? -1 : undefined);
  const sign = SIGNS[core];
  if (sign) return { ...PLAIN, ...sign, isOptional };
  const entries = core.split('/').flatMap((entry) => {
    const list = /^<(.+)>$/.exec(entry)?.[1];
    const words = list === undefined ? [entry] : (lists[list]?.split(' ') ?? []);
    if (words.length === 0 || !words.every((word) => WORD.test(word))) {
      throw new Error(`"${entry}" of "${part}" is neither a word nor a list of words.`);
    }
    return words;
  });
  return {
    ...PLAIN,
    isOptional,
    isUnlessNot,
    words: new Set(entries.filter((entry) => !entry.endsWith('*')).map(fold)),
    prefixes: entries.filter((entry) => entry.endsWith('*')).map((entry) => fold(entry.slice(0, -1))),
  };
}

export function indexPhrases<Of>(phrases: readonly Phrase<Of>[]): PhraseIndex<Of> {
  const index = new Map<string, Phrase<Of>[]>();
  for (const phrase of phrases) {
    const first = phrase.elements[0]!;
    const keys =
      first.kind === 'word'
        ? [...first.words, ...first.prefixes.map((prefix) => `${prefix}*`)]
        : [`:${first.kind}`];
    for (const key of keys) {
      const there = index.get(key);
      if (there) there.push(phrase);
      else index.set(key, [phrase]);
    }
  }
  return index;
}

/** All phrases that stand in the tokens; no word of a phrase is one of `skipped`. */
export function findPhrases<Of>(
  tokens: readonly Token[],
  index: PhraseIndex<Of>,
  skipped: ReadonlySet<Token>,
): Match<Of>[] {
  const found: Match<Of>[] = [];
  tokens.forEach((token, first) => {
    const isAtStart = first === 0 || tokens[first - 1]!.kind === 'end';
    for (const key of keysOf(token)) {
      for (const phrase of index.get(key) ?? []) {
        if (phrase.isAtStart && !isAtStart) continue;
        const end = match(phrase.elements, 0, tokens, first, skipped);
        if (end !== null) found.push({ of: phrase.of, first, end });
      }
    }
  });
  return found;
}

function keysOf({ kind, text }: Token): string[] {
  if (kind !== 'word') return [`:${kind}`];
  const keys = [text];
  for (let length = SHORTEST_PREFIX; length <= text.length; length++) keys.push(`${text.slice(0, length)}*`);
  return keys;
}

/** The place behind the match of the elements from `next` on with the tokens from `at` on; null when there is none. */
function match(
  elements: readonly Element[],
  next: number,
  tokens: readonly Token[],
  at: number,
  skipped: ReadonlySet<Token>,
): number | null {
  const element = elements[next];
  if (!element) return at;
  if (element.kind === 'gap') {
    for (let length = 0; length <= element.longest; length++) {
      const end = match(elements, next + 1, tokens, at + length, skipped);
      if (end !== null) return end;
      const token = tokens[at + length];
      if (!token || (token.kind === 'end' && !element.isFar)) return null;
    }
    return null;
  }
  const token = tokens[at];
  if (token && !skipped.has(token) && isOf(element, token) && !(element.isUnlessNot && hasNot(tokens, at))) {
    const end = match(elements, next + 1, tokens, at + 1, skipped);
    if (end !== null) return end;
  }
  return element.isOptional ? match(elements, next + 1, tokens, at, skipped) : null;
}

function isOf(element: Element, token: Token): boolean {
  if (element.kind === 'owner') return token.isOwner;
  if (element.kind !== token.kind) return false;
  if (token.kind !== 'word') return true;
  return element.words.has(token.text) || element.prefixes.some((prefix) => token.text.startsWith(prefix));
}

function hasNot(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at - 1];
  const two = one?.kind === 'word' ? tokens[at - 2] : undefined;
  return [one, two].some((token) => token?.kind === 'word' && NOT.has(token.text));
}
