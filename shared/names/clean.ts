/**
 * What a viewer wrote, made fit to be drawn: length, controls, bidi marks, invisible letters and stacked marks.
 * Whether it may be drawn at all is for the judge (`judge.ts`).
 */

/** Longest raw text that is looked at; the rest is cut before anything else, so that no step can be made slow. */
const MAX_RAW_UNITS = 256;
/** What a text may hold: so many graphemes, so many of them emoji. */
interface Most {
  readonly graphemes: number;
  readonly emoji: number;
}
const NAME: Most = { graphemes: 24, emoji: 3 };
const MESSAGE: Most = { graphemes: 140, emoji: Infinity };
const MAX_UNITS = 200;
const MAX_MARKS_PER_LETTER = 2;

/** Letters and digits that need no look: most names, so that most gifts cost no segmenting. */
const PLAIN = /^[A-Za-z0-9_.\-!?]+(?: [A-Za-z0-9_.\-!?]+)*$/;

/**
 * Never shown: controls, bidi controls, tag characters, private use, unassigned and lone surrogates, and the
 * letters that look like nothing (fillers, zero-width space, word joiner, soft hyphen, braille blank).
 */
const FORBIDDEN =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

const SPACES = /[\t-\r\u0085\p{Z}]+/gu;

/**
 * Joiners are kept between the parts of one emoji and inside the scripts that need them; elsewhere they are a way to
 * write a known name once more. Selectors are kept where they choose an emoji's picture.
 */
const JOINING =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mong}\\p{scx=Khmr}\\p{scx=Mymr}]';
const STRAY_JOINER = new RegExp(
  `(?!(?<=${JOINING})[\\u200C\\u200D](?=${JOINING}))` +
    '(?!(?<=\\p{ExtPict}[\\uFE0F\\p{EMod}]?)\\u200D(?=\\p{ExtPict}))[\\u200C\\u200D]',
  'gu',
);
const STRAY_SELECTOR = /(?!(?<=\p{ExtPict})[\uFE0E\uFE0F])(?!(?<=[#*0-9])\uFE0F(?=\u20E3))[\uFE00-\uFE0F]/gu;
/** A grapheme that is drawn as a picture: by itself, by its selector, as a flag or as a keycap. */
const EMOJI = /\p{Emoji_Presentation}|\p{ExtPict}\uFE0F|[#*0-9]\uFE0F?\u20E3/u;
/** Scripts whose letters carry more marks than Latin ones in ordinary words. */
const MARK_RICH =
  /[\p{Script=Thai}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** What one cleaning takes away may bring new strays together; text that never comes to rest is no name. */
const MAX_ROUNDS = 8;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name for the air: 1 to 24 graphemes, the first three emoji among them. What is left empty reads `Viewer` and four digits of `seed`. */
export function cleanName(raw: string, seed: string): string {
  if (raw.length <= NAME.graphemes && PLAIN.test(raw)) return raw;
  return clean(raw, NAME) || viewerNumber(seed);
}

/** A message for the air: at most 140 graphemes on one line; null when nothing is left. */
export function cleanMessage(raw: string): string | null {
  return clean(raw, MESSAGE) || null;
}

/** `Viewer 4821`: the same for the same person, telling nothing of the id. */
export function viewerNumber(seed: string): string {
  // FNV-1a, 32 bits: spreads neighbouring ids, needs no library, and is not meant to keep a secret.
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  return `Viewer ${String((hash >>> 0) % 10_000).padStart(4, '0')}`;
}

/** Cuts at a whole character, so that a cut never makes half of one. */
export function cutUnits(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  const last = text.charCodeAt(maxUnits - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxUnits - 1 : maxUnits);
}

/** Half characters become U+FFFD, so that the text survives being written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function clean(raw: string, most: Most): string {
  let text = cutUnits(raw, MAX_RAW_UNITS);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const cleaner = cleanOnce(text, most);
    if (cleaner === text) return text;
    text = cleaner;
  }
  return '';
}

function cleanOnce(raw: string, most: Most): string {
  const text = raw
    .replace(SPACES, ' ')
    .replace(FORBIDDEN, '')
    .replace(STRAY_JOINER, '')
    .replace(STRAY_SELECTOR, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
  // Without marks and emoji, text this short has nothing to cut: segmenting costs more than all the rest.
  const isShort = text.length <= most.graphemes && !/\p{M}/u.test(text);
  if (isShort && (most.emoji === Infinity || !EMOJI.test(text))) return text;
  let result = '';
  let graphemes = 0;
  let emoji = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (EMOJI.test(segment) && ++emoji > most.emoji) continue;
    const calm = calmMarks(segment);
    if (++graphemes > most.graphemes || result.length + calm.length > MAX_UNITS) break;
    result += calm;
  }
  return result.trim();
}

/** Drops the marks beyond what a letter can carry, and marks without a letter. */
function calmMarks(grapheme: string): string {
  if (!/\p{M}/u.test(grapheme)) return grapheme;
  const most = MARK_RICH.test(grapheme) ? 2 * MAX_MARKS_PER_LETTER : MAX_MARKS_PER_LETTER;
  let marks = most;
  let result = '';
  for (const char of grapheme) {
    // A space, and nothing at all, carries no mark; every letter of a cluster carries its own.
    if (!/\p{M}/u.test(char)) marks = char === ' ' ? most : 0;
    else if (++marks > most) continue;
    result += char;
  }
  return result;
}
