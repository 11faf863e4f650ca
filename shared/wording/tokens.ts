/** A word as the rules compare it, a number, an amount of money, a placeholder, or the end of a sentence. */
export interface Token {
  readonly kind: 'word' | 'number' | 'money' | 'hole' | 'end';
  /** Folded: lower case, without accents (`ñ` stays), at most two of a letter in a row. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whose something is: `Ada's`, `Adas`, `{name}'s`. */
  readonly isOwner: boolean;
}

const SIGNS = '[$\u20AC\u00A3\u00A5\u20B9\u20BA\u20BD\u20A9\u20B1]';
const AMOUNT = '\\d+(?:[.,:]\\d+)*k?(?![\\p{L}\\p{N}])';
const TOKEN = new RegExp(
  [
    "(?<hole>\\{[A-Za-z]+\\}(?:['\u2019]s)?)",
    '(?<command>(?<![\\p{L}\\p{N}])[!@](?=[\\p{L}\\p{N}_])[\\p{L}\\p{N}_]+)',
    `(?<money>(?:(?:US|MX|R|A|C)(?=\\$))?${SIGNS}+(?: ?${AMOUNT})?|${AMOUNT} ?${SIGNS}+)`,
    `(?<number>${AMOUNT})`,
    "(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['\u2019][\\p{L}\\p{M}]+)*['\u2019]?)",
    '(?<end>[.!?\u2026;\\n]+)',
  ].join('|'),
  'giu',
);

const CURRENCIES = new Set(
  'usd eur gbp brl mxn ars dollar dollars dolar dolares dollares bucks buck euro euros eur pound pounds quid real reais peso pesos franken cents cent centavos'.split(
    ' ',
  ),
);
const CONTRACTIONS = new Set(
  "who's what's it's that's let's here's there's he's she's where's how's".split(' '),
);
const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };

export function fold(word: string): string {
  const lower = word.toLowerCase().replace(/\u2019/g, "'");
  if (/^[a-z']+$/.test(lower)) return collapse(lower);
  const plain = lower
    .normalize('NFC')
    .replace(/\u00DF/g, 'ss')
    .replace(/[^a-z\u00F1]/g, (sign) => sign.normalize('NFD').replace(/\p{M}/gu, ''));
  return collapse(plain.replace(/(?<=\p{L})[01345](?=\p{L})/gu, (digit) => LOOKS_LIKE[digit]!));
}

function collapse(word: string): string {
  return word.replace(/(.)\1{2,}/gu, '$1');
}

/** The tokens of a text in order; what is none of them (commas, quotes, emoji, commands) is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { hole, command, money, number, word } = match.groups!;
    if (command !== undefined) continue;
    const from = match.index;
    const raw = match[0];
    const to = from + raw.length;
    if (hole !== undefined) tokens.push({ kind: 'hole', text: '', from, to, isOwner: hole.endsWith('s') });
    else if (money !== undefined) tokens.push({ kind: 'money', text: raw, from, to, isOwner: false });
    else if (number !== undefined) addNumber(tokens, { kind: 'number', text: raw, from, to, isOwner: false });
    else if (word !== undefined) addWord(tokens, raw, from);
    else tokens.push({ kind: 'end', text: '', from, to: from, isOwner: false });
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length, isOwner: false });
  return tokens;
}

/** `EUR 50` is one amount. */
function addNumber(tokens: Token[], number: Token): void {
  const before = tokens.at(-1);
  if (before?.kind === 'word' && CURRENCIES.has(before.text) && before.text.length === 3) {
    tokens[tokens.length - 1] = { ...number, kind: 'money', from: before.from };
  } else tokens.push(number);
}

/** `50 euros` is one amount. */
function addWord(tokens: Token[], raw: string, from: number): void {
  const text = fold(raw);
  const to = from + raw.length;
  const before = tokens.at(-1);
  if (before?.kind === 'number' && CURRENCIES.has(text)) {
    tokens[tokens.length - 1] = { ...before, kind: 'money', to };
    return;
  }
  const isOwner = /'s?$/.test(text) ? !CONTRACTIONS.has(text) : /^\p{Lu}\p{Ll}+s$/u.test(raw);
  tokens.push({ kind: 'word', text, from, to, isOwner });
}
