import type { Reason } from './reason.ts';

/** Scripts that a streamer may choose from; signs and digits belong to none and are always fine. */
export const SCRIPTS = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cherokee',
  'Cyrillic',
  'Devanagari',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Malayalam',
  'Myanmar',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
] as const;
export type Script = (typeof SCRIPTS)[number];

export interface ScriptPolicy {
  /** Whether a word that mixes Latin with letters that look like Latin ones is held. */
  readonly mixed: 'hold' | 'allow';
  /** Only these scripts are shown at once; null allows all, also those that are not in `SCRIPTS`. */
  readonly only: readonly Script[] | null;
}

/** Scripts with letters that pass for Latin ones (threats-and-faults 2.3, step 7). */
const PASSING: readonly (readonly [Script, RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];
const LATIN = /\p{Script=Latin}/u;
/** `Anna_Москва` and `Νίκος.GR` are two words each. */
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;
const ONLY_ASCII = /^[\0-\x7f]*$/;

/** Builds the check of one policy: null where nothing is to be held. */
export function createScriptCheck(policy: ScriptPolicy): (text: string) => Reason | null {
  const classes = policy.only?.map((script) => `\\p{Script_Extensions=${script}}`).join('') ?? '';
  const foreign =
    policy.only &&
    new RegExp(`[^${classes}\\p{Script_Extensions=Common}\\p{Script_Extensions=Inherited}]`, 'u');
  return (text) => {
    if (foreign) {
      const found = foreign.exec(text);
      if (found) return { kind: 'other-script', view: 'scripts', word: nameOf(found[0]), list: 'scripts' };
    }
    if (policy.mixed === 'allow' || ONLY_ASCII.test(text)) return null;
    for (const word of text.split(NO_WORD)) {
      if (!LATIN.test(word)) continue;
      const other = PASSING.find(([, letters]) => letters.test(word));
      if (other)
        return { kind: 'mixed-scripts', view: 'scripts', word: `Latin and ${other[0]}`, list: 'scripts' };
    }
    return null;
  };
}

function nameOf(letter: string): string {
  return SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? 'another script';
}
