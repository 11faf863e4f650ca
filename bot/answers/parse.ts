import type { ChatCommandName } from '../../shared/bot-settings.ts';
import { CHAT_COMMANDS } from '../../shared/bot-texts.ts';
import { plain } from './plain.ts';

/** A command that somebody wrote: `rest` is what stands behind it, trimmed, with single spaces; empty when nothing does. */
export interface Asked {
  readonly name: ChatCommandName;
  readonly rest: string;
}

/** Longer than any line of Twitch's. */
const MAX_UNITS = 600;

/**
 * Reads a line as `!name rest`, in any case, behind the `@somebody ` that a reply begins with. Null when it is no
 * command of ours. Invisible letters are not looked at: clients append U+E0000 to a line that is written again.
 */
export function parseCommand(text: string): Asked | null {
  const match = /^(?:@\S+ )?[!\uFF01](\S+)(?: (.+))?$/u.exec(plain(text.slice(0, MAX_UNITS)));
  if (match === null) return null;
  const name = (match[1] ?? '').normalize('NFKC').toLowerCase();
  return isCommand(name) ? { name, rest: match[2] ?? '' } : null;
}

function isCommand(name: string): name is ChatCommandName {
  return Object.hasOwn(CHAT_COMMANDS, name);
}
