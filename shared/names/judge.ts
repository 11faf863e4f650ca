import { LANGUAGES, type Language, wordLists } from '../words/index.ts';
import { cleanMessage, cleanName, viewerNumber } from './clean.ts';
import { addList, addOwn, emptyLexicon, type Lexicon } from './lexicon.ts';
import { findWord } from './match.ts';
import type { Reason } from './reason.ts';
import { createScriptCheck, type ScriptPolicy } from './scripts.ts';

/** Shown in place of a name that holds a word of the lists. */
export const KIND_VIEWER = 'A kind viewer';

export interface JudgeOptions {
  /** Languages whose lists are on; null for all. */
  readonly lists: readonly Language[] | null;
  /** The streamer's own words and phrases; `*` at an end widens. What is allowed wins over every list. */
  readonly own: { readonly block: readonly string[]; readonly allow: readonly string[] };
  readonly scripts: ScriptPolicy;
}

/** `masked`: a word of the lists is in it. `held`: nobody knows yet, somebody has to look. */
export type Verdict = 'ok' | 'masked' | 'held';

export interface NameVerdict {
  /** The cleaned name; for staff. On air only when the verdict is `ok`. */
  readonly name: string;
  readonly verdict: Verdict;
  /** Null when the verdict is `ok`. */
  readonly because: Reason | null;
  /** What reads in its place when it may not be shown: `A kind viewer`, or `Viewer 4821`. */
  readonly standIn: string;
  /** What goes on air now: the name when it is `ok`, else the stand-in. */
  readonly shown: string;
}

export interface MessageVerdict {
  /** The cleaned message; for staff. Null when nothing is left of it. */
  readonly message: string | null;
  readonly verdict: Verdict;
  readonly because: Reason | null;
  /** What goes on air now; null for nothing. */
  readonly shown: string | null;
}

/** Never throws. The same answer for the same gifter (id with platform, `tiktok:6813...`) and raw name, remembered. */
export type NameJudge = (raw: string, gifterId: string) => NameVerdict;
export type MessageJudge = (raw: string) => MessageVerdict;

const TANGLED: Reason = { kind: 'tangled', view: 'too many readings', word: '', list: 'none' };
/** Some 2 MB; the oldest is forgotten and judged anew. */
const MAX_REMEMBERED = 10_000;
/** Longer raw texts are no names; remembering them would let a stranger fill the memory. */
const MAX_REMEMBERED_UNITS = 256;

export function createNameJudge(options: JudgeOptions): NameJudge {
  const judge = createTextJudge(options);
  return remember((raw, gifterId) => {
    const name = cleanName(raw, gifterId);
    const { verdict, because } = judge(name);
    const standIn = verdict === 'held' ? viewerNumber(gifterId) : KIND_VIEWER;
    return { name, verdict, because, standIn, shown: verdict === 'ok' ? name : standIn };
  });
}

export function createMessageJudge(options: JudgeOptions): MessageJudge {
  const judge = createTextJudge(options);
  const remembered = remember((raw): MessageVerdict => {
    const message = cleanMessage(raw);
    if (message === null) return { message, verdict: 'ok', because: null, shown: null };
    const { verdict, because } = judge(message);
    return { message, verdict, because, shown: verdict === 'ok' ? message : null };
  });
  return (raw) => remembered(raw, '');
}

function createTextJudge(
  options: JudgeOptions,
): (cleaned: string) => { readonly verdict: Verdict; readonly because: Reason | null } {
  const own = emptyLexicon();
  addOwn(own, options.own.block, options.own.allow);
  const lexicons = [own, lexiconOf(options.lists ?? LANGUAGES)];
  const checkScripts = createScriptCheck(options.scripts);
  return (cleaned) => {
    const word = findWord(cleaned, lexicons);
    if (word === 'tangled') return { verdict: 'held', because: TANGLED };
    if (word) return { verdict: 'masked', because: word };
    const scripts = checkScripts(cleaned);
    return scripts ? { verdict: 'held', because: scripts } : { verdict: 'ok', because: null };
  };
}

/** Some 30 ms of work: kept for the judges to come, since the choice of lists changes far less than the own words. */
let built: { readonly languages: string; readonly lexicon: Lexicon } | null = null;

function lexiconOf(lists: readonly Language[]): Lexicon {
  const languages = [...new Set(lists)].sort().join();
  if (built?.languages !== languages) {
    const lexicon = emptyLexicon();
    for (const language of LANGUAGES)
      if (lists.includes(language)) addList(lexicon, language, wordLists[language]);
    built = { languages, lexicon };
  }
  return built.lexicon;
}

function remember<T>(judge: (raw: string, gifterId: string) => T): (raw: string, gifterId: string) => T {
  const known = new Map<string, T>();
  return (raw, gifterId) => {
    if (raw.length + gifterId.length > MAX_REMEMBERED_UNITS) return judge(raw, gifterId);
    const key = `${gifterId.length} ${gifterId}${raw}`;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = judge(raw, gifterId);
      if (known.size >= MAX_REMEMBERED) known.delete(known.keys().next().value!);
      known.set(key, verdict);
    }
    return verdict;
  };
}
