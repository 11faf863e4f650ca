/** One line of Twitch's chat server (IRC with message tags), taken apart. Nothing of it is checked yet. */
export interface IrcLine {
  /** Unescaped. A tag without a value is an empty text. */
  readonly tags: ReadonlyMap<string, string>;
  /** Whom it is from: a login, or `tmi.twitch.tv`; empty where the line names nobody. */
  readonly from: string;
  readonly command: string;
  readonly params: readonly string[];
}

const SHAPE = /^(?:@(\S*) +)?(?::(\S*) +)?(\S+)(?: +(.*))?$/s;
/** IRCv3: any other letter behind a backslash stands for itself. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  [':', ';'],
  ['s', ' '],
  ['r', '\r'],
  ['n', '\n'],
]);

/**
 * Takes a line apart; null when it is none. Blanks at its end are dropped: whether they arrive depends on how the
 * server packed its lines, and a repeat has to look the same.
 */
export function parseIrcLine(raw: string): IrcLine | null {
  const match = SHAPE.exec(raw.trimEnd());
  if (!match) return null;
  const [, tags = '', prefix = '', command = '', rest = ''] = match;
  const [from = ''] = prefix.split('!');
  return { tags: parseTags(tags), from: from.toLowerCase(), command, params: parseParams(rest) };
}

function parseTags(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of text.split(';')) {
    const at = tag.indexOf('=');
    if (at < 0) tags.set(tag, '');
    else tags.set(tag.slice(0, at), plainValue(tag.slice(at + 1)));
  }
  return tags;
}

function plainValue(value: string): string {
  return value.replace(/\\(.?)/gs, (_, letter: string) => ESCAPES.get(letter) ?? letter);
}

/** The last one may hold blanks: it begins behind a colon. */
function parseParams(rest: string): string[] {
  const at = rest.startsWith(':') ? 0 : rest.indexOf(' :') + 1;
  const hasText = at > 0 || rest.startsWith(':');
  const words = (hasText ? rest.slice(0, at) : rest).split(' ').filter((word) => word !== '');
  return hasText ? [...words, rest.slice(at + 1)] : words;
}
