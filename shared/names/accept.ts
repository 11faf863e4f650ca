import type { Sign } from './letters.ts';
import type { Term } from './lexicon.ts';
import { WAY } from './reason.ts';
import { isFar } from './word-edges.ts';

/** A text and how its signs are read at the moment. */
interface Path {
  readonly signs: readonly Sign[];
  readonly edges: readonly boolean[];
  readonly ways: Uint8Array;
}

/** From this length on a word is found by chance in hardly anything. */
const LONG = 6;

/** What was done to the signs of a match, counted. */
interface Disguise {
  ways: number;
  digits: number;
  sounds: number;
  starred: number;
  /** Longest row of one letter. */
  longestRun: number;
  stretched: number;
  /** Letters in the longest piece between two skipped signs. */
  longestPiece: number;
  pieces: number;
  /** Whether a space was skipped. */
  hasSpace: boolean;
  /** Kinds of reading that only guess. */
  guesses: number;
}

/**
 * Whether the signs `from` up to `to`, read as they are at the moment, are enough to be taken for the term: each
 * disguise has its price, so that ordinary names stay free. Answers the ways taken, or null.
 */
export function accepts(term: Term, path: Path, from: number, to: number): number | null {
  const { signs, edges, ways } = path;
  const isConsumedSign = (at: number) => (ways[at]! & (WAY.digit | WAY.key)) !== 0;
  // A digit that was read as a letter is no edge towards the letters beside it.
  const begins = edges[from]! && !(isConsumedSign(from) && signs[from - 1]?.kind === 'letter');
  const ends = edges[to]! && !(isConsumedSign(to - 1) && signs[to]?.kind === 'letter');
  // `ass3mbly`: a vowel in the middle of a longer word.
  if (term.atEnd && !term.isStrong && isVowelDigit(signs[to]) && signs[to + 1]?.kind === 'letter')
    return null;
  // No word begins or ends within a syllable.
  if (signs[from]!.isJoined || signs[to]?.isJoined) return null;
  if ((term.atStart && !begins) || (term.atEnd && !ends)) return null;

  const isWhole = begins && ends;
  const disguise = countDisguise(term, path, from, to);
  if (!areDigitsFine(disguise, term, path, from, to)) return null;
  if (disguise.guesses + (term.form === 'plain' ? 0 : 1) > 1) return null;
  if (disguise.guesses > 0 && !term.isStrong) return null;
  if (disguise.sounds > 0 && !isSoundFine(disguise, term, isWhole)) return null;
  if (disguise.starred > 0 && !isStarFine(disguise, term, isWhole, ways[to - 1]!)) return null;
  if (disguise.stretched > 0 && !isStretchFine(disguise, term, isWhole)) return null;
  if (disguise.pieces > 1 && !term.isStrong && (isLoneLetter(signs, to + 1) || isLoneLetter(signs, from - 2)))
    return null;
  if (disguise.pieces > 1 && !isSplitFine(disguise, term, begins, ends, isFar(signs[from]!))) return null;
  return disguise.ways;
}

/** `c u m i n`: the spelling goes on. */
function isLoneLetter(signs: readonly Sign[], at: number): boolean {
  return signs[at]?.kind === 'letter' && signs[at - 1]?.kind !== 'letter' && signs[at + 1]?.kind !== 'letter';
}

/** `2`, `4` and the like also stand between words. */
function isVowelDigit(sign: Sign | undefined): boolean {
  return sign?.kind === 'digit' && (sign.exact === 0x30 || sign.exact === 0x31 || sign.exact === 0x33);
}

/** `Ana1`, `Shi75`, `C8hng8hr`: numbers behind names, and names that are half numbers. */
function areDigitsFine(disguise: Disguise, term: Term, path: Path, from: number, to: number): boolean {
  if (disguise.digits === 0) return true;
  const { signs, ways } = path;
  const most = term.form === 'plain' ? term.length / 2 : term.length / 4;
  if (disguise.digits > most) return false;
  if (ways[from] === WAY.digit && signs[from - 1]?.kind === 'digit') return false;
  if (ways[to - 1] !== WAY.digit) return true;
  if (!term.isStrong || signs[to]?.kind === 'digit') return false;
  return term.length >= 5 || /^[aeiou]$/.test(term.word.at(-1)!);
}

function isSoundFine(disguise: Disguise, term: Term, isWhole: boolean): boolean {
  if (disguise.pieces > 1 && disguise.longestPiece > 1) return false;
  if (disguise.sounds === 1) return isWhole ? term.length >= 4 : term.length >= LONG;
  return disguise.sounds === 2 && (term.length >= LONG || isWhole);
}

function isStarFine(disguise: Disguise, term: Term, isWhole: boolean, last: number): boolean {
  if (last === WAY.starred || disguise.pieces > 1) return false;
  return disguise.starred * 2 <= term.length && (isWhole || term.length >= LONG);
}

/** Two of one letter make another word (`putta`, `annal`); three, or most letters twice, make the same. */
function isStretchFine(disguise: Disguise, term: Term, isWhole: boolean): boolean {
  if (isDrawnOut(disguise, term)) return true;
  return term.isStrong && (isWhole || term.length >= LONG);
}

/** Words of scripts without spaces (`isUnparted`) need no edges, and are short. */
function isSplitFine(
  disguise: Disguise,
  term: Term,
  begins: boolean,
  ends: boolean,
  isUnparted: boolean,
): boolean {
  const isSpelled = disguise.longestPiece === 1;
  const isWhole = begins && ends;
  if (term.form === 'fine') return isWhole;
  if (term.form !== 'plain') return isSpelled && isWhole;
  if (!term.isStrong) return isSpelled && isWhole && disguise.pieces >= 3;
  if (isWhole && (isSpelled || term.length >= 4)) return true;
  if (isUnparted) return (isSpelled && disguise.pieces >= 3) || (!disguise.hasSpace && term.length >= 3);
  if (term.length >= LONG || (isSpelled && disguise.pieces >= 4)) return true;
  return begins && !disguise.hasSpace && term.length >= 4;
}

function countDisguise(term: Term, { signs, ways }: Path, from: number, to: number): Disguise {
  const result: Disguise = {
    ways: 0,
    digits: 0,
    sounds: 0,
    starred: 0,
    longestRun: 1,
    stretched: 0,
    longestPiece: 0,
    pieces: 1,
    hasSpace: false,
    guesses: 0,
  };
  let run = 1;
  let piece = 0;
  for (let at = from; at < to; at++) {
    const way = ways[at]!;
    result.ways |= way;
    if (way === WAY.skipped) {
      if (piece > 0) result.pieces++;
      if (signs[at]!.isSpace) result.hasSpace = true;
      piece = 0;
      continue;
    }
    run = way === WAY.stretched ? run + 1 : 1;
    result.longestRun = Math.max(result.longestRun, run);
    if (way === WAY.stretched) result.stretched++;
    else if (!signs[at]!.isMark) result.longestPiece = Math.max(result.longestPiece, ++piece);
    if (way === WAY.digit) result.digits++;
    if (way === WAY.sound) result.sounds++;
    if (way === WAY.starred) result.starred++;
  }
  const isDoubled = result.stretched > 0 && !isDrawnOut(result, term);
  result.guesses = Number(result.sounds > 0) + Number(result.starred > 0) + Number(isDoubled);
  return result;
}

function isDrawnOut(disguise: Disguise, term: Term): boolean {
  return disguise.longestRun >= 3 || disguise.stretched * 4 >= term.length * 3;
}
