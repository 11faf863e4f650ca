import type { Reason } from '../../../shared/names/reason.ts';
import type { Script } from '../../../shared/names/scripts.ts';
import { SCRIPTS } from '../../../shared/names/scripts.ts';
import type { WordSettings } from '../../../shared/word-settings.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { LANGUAGES } from '../../../shared/words/languages.ts';
import type { Mark } from '../sentences.ts';
import { names } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import type { WordsChange } from './change.ts';
import { languageName, scriptName } from './labels.ts';
import { adding, removing } from './own.ts';

const texts = TEXTS.words;

/** A name or a message as the server would judge it. */
export interface Judged {
  readonly what: 'name' | 'message';
  /** Cleaned; null when nothing is left of it. */
  readonly text: string | null;
  readonly verdict: 'ok' | 'masked' | 'held';
  readonly because: Reason | null;
  /** What viewers read; null for nothing. */
  readonly shown: string | null;
}

/** What is said of it, and the one press that changes it. */
export interface VerdictNews {
  readonly mark: Mark;
  readonly word: string;
  /** What viewers read. */
  readonly shown: string;
  /** What was found; empty when nothing was. */
  readonly why: readonly string[];
  readonly fix: { readonly label: string; readonly change: WordsChange; readonly done: string } | null;
}

const LONGEST_WORD = 64;
const MIXED = 'Latin and ';

/** Says what would become of it, and of which word in which reading. */
export function verdictNews(judged: Judged, words: WordSettings): VerdictNews {
  const { what, text, verdict, because, shown } = judged;
  if (text === null)
    return { mark: 'stopped', word: texts.notShown, shown: texts.nothingLeft, why: [], fix: null };
  const reads = shown === null ? texts.noMessage : texts.reads(shown);
  if (verdict === 'ok' || because === null) {
    const fix = offer('block', text);
    return { mark: 'shown', word: texts.shown, shown: reads, why: [], fix };
  }
  if (verdict === 'masked') {
    const why = [foundIn(because), texts.readAs(names(because.view.split(', ').map(texts.view)))];
    return { mark: 'stopped', word: texts.notShown, shown: reads, why, fix: fixOfWord(because, text, words) };
  }
  const why = doubtIn(because, what);
  const fix = fixOfScript(because, words);
  return words.holdDoubtful
    ? { mark: 'held', word: texts.held, shown: texts.untilDecided(reads), why: [why], fix }
    : { mark: 'stopped', word: texts.notShown, shown: reads, why: [why, texts.notHeld], fix };
}

function foundIn({ word, list }: Reason): string {
  const language = LANGUAGES.find((one) => one === list);
  return language ? texts.inList(word, languageName(language)) : texts.inOwn(word);
}

function doubtIn({ kind, word }: Reason, what: Judged['what']): string {
  if (kind === 'tangled') return texts.tangled[what];
  const script = scriptOf(kind === 'mixed-scripts' ? word.slice(MIXED.length) : word);
  if (kind === 'mixed-scripts') return texts.mixed(scriptName('Latin'), script ? scriptName(script) : word);
  return script ? texts.otherScript(scriptName(script)) : texts.unknownScript;
}

/** What a list finds is allowed, and an own word leaves the own ones. */
function fixOfWord({ word, list }: Reason, text: string, words: WordSettings): VerdictNews['fix'] {
  if (isLanguage(list)) return offer('allow', text);
  const own = words.block.find((one) => one === word || one.replaceAll('*', '') === word);
  if (own === undefined) return null;
  return { label: texts.remove(own), change: removing('block', own), done: texts.removed(own) };
}

function offer(list: 'block' | 'allow', text: string): VerdictNews['fix'] {
  if (text.length > LONGEST_WORD || !/[\p{L}\p{N}]/u.test(text)) return null;
  return { label: texts.add[list](text), change: adding(list, [text]), done: texts.added[list]([text]) };
}

function fixOfScript({ kind, word }: Reason, { scripts: { only } }: WordSettings): VerdictNews['fix'] {
  const script = scriptOf(word);
  if (kind !== 'other-script' || !script || !only) return null;
  const name = scriptName(script);
  return { label: texts.addScript(name), change: withScript(script, true), done: texts.scriptOn(name) };
}

/** One script more, or one less, of those that are shown at once. */
export function withScript(script: Script, isOn: boolean): WordsChange {
  return (words) => {
    const others = (words.scripts.only ?? SCRIPTS).filter((one) => one !== script);
    const only = SCRIPTS.filter((one) => others.includes(one) || (isOn && one === script));
    return { ...words, scripts: { ...words.scripts, only } };
  };
}

function scriptOf(word: string): Script | undefined {
  return SCRIPTS.find((script) => script === word);
}

function isLanguage(list: string): list is Language {
  return LANGUAGES.some((one) => one === list);
}
