import type { Finding, WordingKind, WordingPlace } from './finding.ts';
import { findPhrases, indexPhrases, type Match, type PhraseIndex, readPhrases } from './phrases.ts';
import { german } from './rules/de.ts';
import { english } from './rules/en.ts';
import { spanish } from './rules/es.ts';
import { portuguese } from './rules/pt.ts';
import { type Token, tokensOf } from './tokens.ts';
import { WHYS, type WordingRule } from './whys.ts';

export interface WordingOptions {
  readonly place: WordingPlace;
  /** Whether words that platforms warn for, and amounts of money, are found as well. */
  readonly strict: boolean;
}

/** Longest text that is looked at, in UTF-16 units: more than any field holds. */
const LONGEST_TEXT = 1000;

const BLOCKING: ReadonlySet<WordingKind> = new Set([
  'naming-who-gave-nothing',
  'earnings',
  'chance-or-prize',
]);
/** What a part of a text is called that is found twice: the first of these. */
const ORDER: readonly WordingKind[] = [
  'chance-or-prize',
  'earnings',
  'naming-who-gave-nothing',
  'begging',
  'pressing',
  'platform-word',
];

/** All languages are looked for at once: a text of a stream mixes them. */
const LANGUAGES = [english, spanish, portuguese, german];
const RULES: PhraseIndex<WordingRule> = indexPhrases(
  LANGUAGES.flatMap(({ rules, words }) => rules.flatMap((rule) => readPhrases(rule.phrases, words, rule))),
);
const HARMLESS: PhraseIndex<null> = indexPhrases(
  LANGUAGES.flatMap(({ harmless, words }) => readPhrases(harmless, words, null)),
);
const NONE: ReadonlySet<Token> = new Set();

/**
 * What a text that a streamer wrote should not say on air (dashboard.md 6), in order and never overlapping. Help for
 * the honest, not a filter: it reads English, Spanish, Portuguese and German as they are usually written.
 */
export function judgeWording(text: string, options: WordingOptions): Finding[] {
  const tokens = tokensOf(text.slice(0, LONGEST_TEXT));
  const harmless = new Set(
    findPhrases(tokens, HARMLESS, NONE).flatMap(({ first, end }) => tokens.slice(first, end)),
  );
  const found = findPhrases(tokens, RULES, harmless)
    .map((match) => toFinding(match, tokens))
    .filter(({ kind }) => options.strict || kind !== 'platform-word')
    .filter(({ why }) => !(options.place === 'poll' && why === 'next'))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.to - b.from - (a.to - a.from));
  const kept: Finding[] = [];
  for (const { why: _why, ...finding } of found) {
    if (kept.every((other) => finding.to <= other.from || other.to <= finding.from)) kept.push(finding);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function toFinding({ of, first, end }: Match<WordingRule>, tokens: readonly Token[]) {
  const { kind, reason } = WHYS[of.why];
  const parts = tokens.slice(first, end);
  const number = parts.find((token) => token.kind === 'number')?.text ?? null;
  const isFillable = number !== null || !of.better?.includes('{#}');
  return {
    from: parts[0]!.from,
    to: parts.at(-1)!.to,
    kind,
    blocks: BLOCKING.has(kind),
    reason,
    better: isFillable ? (of.better?.replace('{#}', number ?? '') ?? null) : null,
    why: of.why,
  };
}
