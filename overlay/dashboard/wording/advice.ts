import type { WordingOptions } from '../../../shared/wording/judge.ts';
import { judgeWording } from '../../../shared/wording/judge.ts';

/** What to think of some words of a text, and the text without them. */
export interface Advice {
  /** As written. */
  readonly words: string;
  /** Sentences for the streamer. */
  readonly reason: string;
  /** Whether a save is refused, where the owner did not ask for advice only. */
  readonly blocks: boolean;
  /** What could stand there instead; null when nothing should. */
  readonly better: string | null;
  /** The whole text with that in it, or without the words; null when nothing of it would be left. */
  readonly mended: string | null;
}

/** What wording help finds, in the order of the text; the same words for the same reason once. */
export function adviceOn(text: string, options: WordingOptions): Advice[] {
  const found = judgeWording(text, options).map(({ from, to, reason, blocks, better: phrase }) => {
    // A headline thanks whoever gave, and the rules speak of Ada.
    const better = options.place === 'headline' ? (phrase?.replaceAll('Ada', '{name}') ?? null) : phrase;
    return {
      words: text.slice(from, to),
      reason,
      blocks,
      better,
      mended: tidied(`${text.slice(0, from)}${better ?? ''}${text.slice(to)}`),
    };
  });
  return found.filter(
    ({ words, reason }, index) =>
      found.findIndex((other) => other.words === words && other.reason === reason) === index,
  );
}

/** Without what taking words out leaves: blanks in a row, blanks and marks at the beginning. */
function tidied(text: string): string | null {
  const rest = text
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .replace(/^[\s.,;:!?]+/, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : null;
}
