/** Width in px of `text` at `sizePx`. */
export type Measure = (text: string, sizePx: number) => number;

/** How a text may be made to fit. */
export interface Room {
  readonly widthPx: number;
  readonly maxPx: number;
  /** Never smaller than this; what is still too wide is cut. */
  readonly minPx: number;
  readonly measure: Measure;
}

/** Sizes shrink in steps of this: finer ones cannot be told apart. */
const STEP_PX = 2;
const ELLIPSIS = '\u2026';
/** Embeddings with marks beside them, and no isolates: Chromium 103 draws what stands in those backwards. */
const EMBED = { leftToRight: '\u202A', rightToLeft: '\u202B' } as const;
const POP = '\u202C';
const MARK = { leftToRight: '\u200E', rightToLeft: '\u200F' } as const;
const EMBEDDED = /[\u202A\u202B][^\u202C]*\u202C/gu;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Scripts whose letters join: spaced they fall apart. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Nko}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** One line in the direction of its first letter; a name that was isolated in it does not count. */
export function isolate(text: string): string {
  return embedded(text, directionOf(text));
}

/** Room between the letters of a text that may be spaced, in the same unit; 0 where its letters join. */
export function trackingOf(text: string, tracking: number): number {
  return JOINED.test(text) ? 0 : tracking;
}

/** Isolates each line of one text in the direction of its first letter: a later line may begin in another script. */
export function isolateLines(lines: readonly string[]): string {
  const direction = directionOf(lines[0] ?? '');
  return lines.map((line) => embedded(line, direction)).join('\n');
}

/**
 * The words with each whole `name` in them kept from reordering what stands around it; they stay as they are where it
 * does not occur.
 */
export function isolateName(text: string, name: string): string {
  if (name === '') return text;
  const around = text.split(name);
  const mark = MARK[directionOf(around.join(''))];
  return around.join(`${mark}${isolate(name)}${mark}`);
}

function embedded(text: string, direction: keyof typeof EMBED): string {
  return `${EMBED[direction]}${text}${POP}`;
}

function directionOf(text: string): keyof typeof EMBED {
  const around = text.replace(EMBEDDED, '');
  return RIGHT_TO_LEFT.test(LETTER.test(around) ? around : text) ? 'rightToLeft' : 'leftToRight';
}

/** One line: shrinks to the smallest size, then cuts at a whole grapheme. */
export function fitLine(text: string, room: Room): { text: string; sizePx: number } {
  for (let sizePx = room.maxPx; sizePx > room.minPx; sizePx -= STEP_PX) {
    if (room.measure(text, sizePx) <= room.widthPx) return { text, sizePx };
  }
  return { text: cut(text, room), sizePx: room.minPx };
}

/** A few balanced lines: the largest size at which the words fit, then the smallest with the last line cut. */
export function fitLines(text: string, maxLines: number, room: Room): { lines: string[]; sizePx: number } {
  return fitLinesAt(text, () => maxLines, room);
}

/** The same, in as many lines as have room one below the other at their size; `lineHeight` in sizes. At least one. */
export function fitBlock(
  text: string,
  room: Room & { readonly heightPx: number; readonly lineHeight: number },
): { lines: string[]; sizePx: number } {
  const { heightPx, lineHeight } = room;
  return fitLinesAt(text, (sizePx) => Math.max(1, Math.floor(heightPx / (lineHeight * sizePx))), room);
}

function fitLinesAt(
  text: string,
  maxLinesAt: (sizePx: number) => number,
  room: Room,
): { lines: string[]; sizePx: number } {
  for (let sizePx = room.maxPx; sizePx >= room.minPx; sizePx -= STEP_PX) {
    const lines = wrap(text, sizePx, room.widthPx, room.measure);
    const fits = lines.every((line) => room.measure(line, sizePx) <= room.widthPx);
    if (fits && lines.length <= maxLinesAt(sizePx)) {
      return { lines: balance(text, lines.length, sizePx, room), sizePx };
    }
  }
  const maxLines = maxLinesAt(room.minPx);
  const lines = wrap(text, room.minPx, room.widthPx, room.measure);
  const last = lines.slice(maxLines - 1).join(' ');
  return {
    lines: [...lines.slice(0, maxLines - 1), ...(last === '' ? [] : [last])].map((line) => cut(line, room)),
    sizePx: room.minPx,
  };
}

/** Whether lines made of this text lack its end. */
export function isCut(lines: readonly string[], text: string): boolean {
  return !text.endsWith(ELLIPSIS) && lines.some((line) => line.endsWith(ELLIPSIS));
}

/** The longest beginning of whole graphemes that fits at the smallest size, with an ellipsis where it was cut. */
function cut(text: string, { measure, minPx, widthPx }: Room): string {
  if (measure(text, minPx) <= widthPx) return text;
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  let fits = 0;
  let tooMany = parts.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const candidate = parts.slice(0, middle).join('') + ELLIPSIS;
    if (measure(candidate, minPx) <= widthPx) fits = middle;
    else tooMany = middle;
  }
  return parts.slice(0, fits).join('').trimEnd() + ELLIPSIS;
}

function wrap(text: string, sizePx: number, widthPx: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const longer = line + piece;
    if (line === '' || measure(longer.trimEnd(), sizePx) <= widthPx) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** Parts between which a line may break: words with what clings to them, single words of scripts without spaces. */
function pieces(text: string): string[] {
  const result: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = result.at(-1);
    const clings = last !== undefined && (!isWordLike || !mayBreakAfter(last, segment));
    if (clings) result[result.length - 1] = last + segment;
    else result.push(segment);
  }
  return result;
}

/** Scripts that are written without spaces may break between any two words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

function mayBreakAfter(before: string, next: string): boolean {
  return /\s$/.test(before) || UNSPACED.test(before) || UNSPACED.test(next);
}

/** The narrowest width that needs no more lines makes them about equally long. */
function balance(text: string, lineCount: number, sizePx: number, room: Room): string[] {
  let best = wrap(text, sizePx, room.widthPx, room.measure);
  if (lineCount < 2) return best;
  let narrow = room.widthPx / 2;
  let wide = room.widthPx;
  for (let round = 0; round < 6; round++) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(text, sizePx, middle, room.measure);
    const fits = lines.every((line) => room.measure(line, sizePx) <= middle);
    if (fits && lines.length <= lineCount) {
      best = lines;
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return best;
}
