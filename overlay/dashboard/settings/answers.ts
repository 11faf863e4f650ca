import type { BotTextKey, ChatCommandName } from '../../../shared/bot-settings.ts';
import { BOT_TEXTS, CHAT_COMMANDS } from '../../../shared/bot-texts.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** The texts of one command; those of thanks, and those of nothing of the two. */
export interface AnswerGroup {
  readonly of: ChatCommandName | 'thanks' | null;
  readonly texts: readonly Answer[];
}

export interface Answer {
  readonly key: BotTextKey;
  /** What tells it from the others of its group, in plain words; empty for the plain answer. */
  readonly when: string;
}

const COMMAND_NAMES = Object.keys(CHAT_COMMANDS) as ChatCommandName[];

/** Every text of the bot, by what its key begins with, in the order of the commands. */
export function answerGroups(keys = Object.keys(BOT_TEXTS) as BotTextKey[]): AnswerGroup[] {
  const groups = new Map<AnswerGroup['of'], Answer[]>();
  for (const key of keys) {
    const of = beginningOf(key);
    const when = TEXTS.answerWhen[key] ?? inWords(key.slice(of?.length ?? 0));
    groups.set(of, [...(groups.get(of) ?? []), { key, when }]);
  }
  return ['thanks' as const, ...COMMAND_NAMES, null].flatMap((of) => {
    const texts = groups.get(of);
    return texts ? [{ of, texts }] : [];
  });
}

/** The longest name that the key begins with, as a whole word of it. */
function beginningOf(key: string): AnswerGroup['of'] {
  const fitting = [...COMMAND_NAMES, 'thanks' as const].filter(
    (name) => key.startsWith(name) && !/^[a-z]/.test(key.slice(name.length)),
  );
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** `NotOnBoard`, `-not-on-board` and `.notOnBoard` as `not on board`. */
function inWords(rest: string): string {
  return rest
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase();
}
