import { readSigns } from './letters.ts';

/** A word that may be looked for, in one of its forms. */
export interface Term {
  /** As the list has it, without marks of reach. */
  readonly word: string;
  readonly list: string;
  readonly length: number;
  /** Whether it counts only at the start, or only at the end, of a word. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Bad enough, and unlike enough to other words, to be looked for in disguises that guess. */
  readonly isStrong: boolean;
  /** `fine`: not to be found at all, but to be left alone. */
  readonly form: 'plain' | 'backwards' | 'without vowels' | 'fine';
}

export interface Node {
  readonly next: Map<number, Node>;
  readonly terms: Term[];
}

/** All words that are looked for, and those that are fine although one of them is inside. */
export interface Lexicon {
  readonly blocked: Node;
  readonly fine: Node;
}

const VOWELS = 'aeiou';
const MIN_BACKWARDS = 4;
/** Whole words from this length on are strong by themselves. */
const LONG_ENOUGH = 7;
/** With fewer consonants a word without vowels is like too many others. */
const MIN_CONSONANTS = 4;

export function emptyLexicon(): Lexicon {
  return { blocked: newNode(), fine: newNode() };
}

/**
 * Adds a list: words parted by white space. `word` counts as a whole word, `word*` at a word's start, `*word` at its
 * end, `*word*` anywhere; `!` behind makes it strong (`*word*` and words of seven letters are). `-word` is fine wherever it stands.
 * A letter with an accent means just that letter; one without means both.
 */
export function addList(lexicon: Lexicon, list: string, words: string): void {
  for (const entry of words.split(/\s+/)) if (entry !== '') addEntry(lexicon, list, entry);
}

/** Adds what the streamer wrote: a word or a phrase, with `*` as in the lists; always strong. */
export function addOwn(lexicon: Lexicon, block: readonly string[], allow: readonly string[]): void {
  for (const phrase of block) addBlocked(lexicon, 'own', `${spelled(phrase)}!`);
  for (const phrase of allow) {
    const word = spelled(phrase);
    addForm(
      lexicon.fine,
      { ...termOf(word, 'own'), isStrong: false, form: 'fine' },
      lettersOf(word.replace(/\*/g, '')),
    );
  }
}

/** Without white space, and without what only ends a sentence. */
function spelled(phrase: string): string {
  return phrase.replace(/\s+/g, '').replace(/[!?.,]+$/, '');
}

function addEntry(lexicon: Lexicon, list: string, entry: string): void {
  if (entry.startsWith('-')) {
    const word = entry.slice(1);
    addForm(lexicon.fine, { ...termOf(`*${word}*`, list), isStrong: false, form: 'fine' }, lettersOf(word));
  } else addBlocked(lexicon, list, entry);
}

function addBlocked(lexicon: Lexicon, list: string, entry: string): void {
  const term = termOf(entry, list);
  const letters = lettersOf(term.word);
  addForm(lexicon.blocked, { ...term, form: 'plain' }, letters);
  if (!term.isStrong || letters.length < MIN_BACKWARDS) return;
  const backwards = [...letters].reverse();
  if (backwards.join() !== letters.join()) {
    const isLong = letters.length >= 6;
    addForm(
      lexicon.blocked,
      { ...term, atStart: term.atEnd, atEnd: !isLong || term.atStart, form: 'backwards' },
      backwards,
    );
  }
  const bare = letters.filter(
    (letter, index) => index === 0 || !VOWELS.includes(String.fromCodePoint(letter)),
  );
  const consonants = bare.filter((letter) => !VOWELS.includes(String.fromCodePoint(letter))).length;
  if (bare.length < letters.length && consonants >= MIN_CONSONANTS && isLatin(letters))
    addForm(lexicon.blocked, { ...term, atStart: true, atEnd: true, form: 'without vowels' }, bare);
}

function termOf(entry: string, list: string): Omit<Term, 'form' | 'length'> {
  const isMarked = entry.endsWith('!');
  const pattern = isMarked ? entry.slice(0, -1) : entry;
  const atStart = !pattern.startsWith('*');
  const atEnd = !pattern.endsWith('*');
  const word = pattern.replace(/\*/g, '');
  return {
    word,
    list,
    atStart,
    atEnd,
    isStrong: isMarked || (!atStart && !atEnd) || word.length >= LONG_ENOUGH,
  };
}

/** A sign that stands for a letter is that letter; the others are skipped in names, so here too. */
function lettersOf(word: string): number[] {
  return readSigns(word).flatMap(({ kind, exact, readings }) =>
    kind === 'other' ? readings.slice(0, 1).map(({ letter }) => letter) : [exact],
  );
}

function isLatin(letters: readonly number[]): boolean {
  return letters.every((letter) => letter < 0x250);
}

function addForm(root: Node, term: Omit<Term, 'length'>, letters: readonly number[]): void {
  if (letters.length === 0) return;
  let node = root;
  for (const letter of letters) {
    let next = node.next.get(letter);
    if (next === undefined) {
      next = newNode();
      node.next.set(letter, next);
    }
    node = next;
  }
  node.terms.push({ ...term, length: letters.length });
}

function newNode(): Node {
  return { next: new Map(), terms: [] };
}
