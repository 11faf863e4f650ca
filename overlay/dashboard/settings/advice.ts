import { SETTINGS_TEXTS as TEXTS } from './texts.ts';

/** Words that ask for interactions, in their usual forms. Advice only: what to write is the streamer's choice. */
const ASKING =
  /(?<![\p{L}\p{N}!])(gift(?:s|ed|ing|ers?)?|follow(?:s|ed|ing|ers?)?|likes?|shar(?:e|es|ed|ing)|tap(?:s|ped|ping)?|send(?:s|ing)?|donat(?:e|es|ed|ing|ions?|ors?)|buy(?:s|ing)?|coins?|diamonds?|cash|dollars?|euros?|prizes?|giveaways?|raffles?)(?![\p{L}\p{N}])|[$\u20AC\u00A3\u00A5]\s?\d[\d.,]*|\d[\d.,]*\s?[$\u20AC\u00A3\u00A5]/iu;

const PLACEHOLDER = /\{[A-Za-z]+\}/g;

/** The first word in a text that platforms are reported to warn for; null when there is none. */
export function doubtfulWord(text: string): string | null {
  return ASKING.exec(text.replace(PLACEHOLDER, ' '))?.[0] ?? null;
}

/** What to think of a text of the bot's: nothing of it blocks a save. */
export function adviceFor(text: string): string[] {
  const word = doubtfulWord(text);
  return word === null ? [] : [TEXTS.advice(word)];
}
