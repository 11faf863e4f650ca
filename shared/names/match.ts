import { accepts } from './accept.ts';
import { readPair, readSigns, type Sign } from './letters.ts';
import type { Lexicon, Node, Term } from './lexicon.ts';
import { type Reason, viewOf, WAY } from './reason.ts';
import { edgesOf } from './word-edges.ts';

/** More signs in a row than this part two words rather than the letters of one. */
const MAX_SKIPPED = 3;
const MAX_STARRED = 2;
/** An ordinary name takes some hundred steps; one made to take more than this is not waited for. */
const MAX_STEPS = 40_000;

interface Hit {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  readonly ways: number;
}

/**
 * The first word of the lexicons that is found in a cleaned text, in whatever disguise; null when there is none. What is
 * fine in one lexicon is fine in all. `tangled` when the text has so many readings that it was not looked through.
 */
export function findWord(text: string, lexicons: readonly Lexicon[]): Reason | 'tangled' | null {
  const signs = readSigns(text);
  const search = { signs, edges: edgesOf(signs), ways: new Uint8Array(signs.length), steps: 0 };
  let fine: Hit[] | null = null;
  const isMeant = (hit: Hit) => {
    fine ??= lexicons.flatMap((lexicon) => fineHits(search, lexicon.fine));
    return !fine.some(({ from, to }) => from <= hit.from && hit.to <= to);
  };
  for (const lexicon of lexicons) {
    const found = eachHit(search, lexicon.blocked, false, isMeant);
    if (found)
      return {
        kind: 'word',
        view: viewOf(found.ways, found.term.form),
        word: found.term.word,
        list: found.term.list,
      };
    if (search.steps > MAX_STEPS) return 'tangled';
  }
  return null;
}

interface Search {
  readonly signs: readonly Sign[];
  readonly edges: readonly boolean[];
  /** How each sign of the present path was read. */
  readonly ways: Uint8Array;
  steps: number;
}

function fineHits({ signs, edges }: Search, root: Node): Hit[] {
  const hits: Hit[] = [];
  eachHit({ signs, edges, ways: new Uint8Array(signs.length), steps: 0 }, root, true, (hit) => {
    hits.push(hit);
    return false;
  });
  return hits;
}

/** Walks the tree of words from every sign of the text, reading each sign in all its ways, until one hit will do. */
function eachHit(search: Search, root: Node, isFine: boolean, willDo: (hit: Hit) => boolean): Hit | null {
  const { signs, ways } = search;
  let found: Hit | null = null;

  const tellTerms = (node: Node, from: number, to: number): boolean => {
    for (const term of node.terms) {
      const way = accepts(term, search, from, to);
      if (way === null) continue;
      const hit = { term, from, to, ways: way };
      if (!willDo(hit)) continue;
      found = hit;
      return true;
    }
    return false;
  };

  const walk = (
    node: Node,
    from: number,
    at: number,
    last: number,
    skipped: number,
    starred: number,
  ): boolean => {
    if (++search.steps > MAX_STEPS) return true;
    if (node.terms.length > 0 && skipped === 0 && tellTerms(node, from, at)) return true;
    if (at >= signs.length) return false;
    const sign = signs[at]!;
    for (const { letter, way } of sign.readings) {
      const next = node.next.get(letter);
      if (next !== undefined) {
        ways[at] = way;
        if (walk(next, from, at + 1, letter, 0, starred)) return true;
      }
      if (letter === last && skipped === 0 && way !== WAY.sound) {
        ways[at] = WAY.stretched;
        if (walk(node, from, at + 1, last, 0, starred)) return true;
      }
    }
    if (sign.key !== null && at + 1 < signs.length && node.next.size > 0) {
      const pair = readPair(sign, signs[at + 1]!);
      const next = pair && node.next.get(pair.letter);
      if (pair && next) {
        ways[at] = pair.way;
        ways[at + 1] = WAY.plain;
        if (walk(next, from, at + 2, pair.letter, 0, starred)) return true;
      }
    }
    if (at === from || node.next.size === 0) return false;
    if (sign.kind !== 'letter' && skipped < MAX_SKIPPED) {
      ways[at] = WAY.skipped;
      if (walk(node, from, at + 1, last, skipped + 1, starred)) return true;
    }
    if (sign.isStar && !isFine && starred < MAX_STARRED)
      for (const [letter, next] of node.next) {
        ways[at] = WAY.starred;
        if (walk(next, from, at + 1, letter, 0, starred + 1)) return true;
      }
    return false;
  };

  for (let from = 0; from < signs.length; from++) if (walk(root, from, from, 0, 0, 0)) break;
  return found;
}
