import { timesNumber } from '../numbers.ts';
import { fitLine, isolateName } from '../text.ts';
import type { Thanks } from '../thanks.ts';
import type { Stand } from './arrangement.ts';
import { cellsOf } from './digits.ts';

/** Sizes of an item of the ticker, in canvas px. */
export const ITEM = {
  motifPx: 36,
  text: { maxPx: 28, minPx: 26 },
  countPx: 28,
  /** Between motif, words and count. */
  gapPx: 10,
  /** A name that would be cut to less than this gives its line to the words as a whole. */
  leastNamePx: 80,
} as const;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Widths of text in the faces of the ticker. */
export interface Faces {
  readonly body: (text: string, sizePx: number) => number;
  readonly name: (text: string, sizePx: number) => number;
  readonly number: (text: string, sizePx: number) => number;
}

/** Words of an item cut into what stands before the name, the name and what stands after. */
export interface Words {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** An item made to fit: its words at their size, and where each part begins, in canvas px from its left. */
export interface FittedItem extends Words {
  readonly key: string;
  readonly level: Thanks['level'];
  readonly motif: Thanks['motif'];
  readonly sizePx: number;
  readonly beforeX: number;
  readonly nameX: number;
  readonly afterX: number;
  readonly countX: number;
  /** Empty for one. */
  readonly count: string;
  readonly widthPx: number;
}

/** Cuts the words at the name; as a whole in `name` where it is not in them, or where they run right to left. */
export function wordsOf({ words, name }: Pick<Thanks, 'words' | 'name'>): Words {
  const at = name === '' ? -1 : words.indexOf(name);
  if (at < 0) return { before: '', name: words, after: '' };
  const before = words.slice(0, at);
  const after = words.slice(at + name.length);
  // Right-to-left words stand on the other side of the name: only the browser's own order is right for them.
  if (RIGHT_TO_LEFT.test(before + after)) return { before: '', name: isolateName(words, name), after: '' };
  return { before, name, after };
}

/** Makes one item fit into `mostPx`: the name shrinks and is cut, the count never. */
export function fitItem(thanks: Thanks, mostPx: number, faces: Faces): FittedItem {
  const { motifPx, text, countPx, gapPx, leastNamePx } = ITEM;
  const count = thanks.count > 1 ? timesNumber(thanks.count) : '';
  const countWidth = count ? cellsOf(count, (char) => faces.number(char, countPx)).widthPx + gapPx : 0;
  const beforeX = motifPx + gapPx;
  const widthPx = mostPx - beforeX - countWidth;
  const cut = wordsOf(thanks);
  const isRoomy = widthPx - faces.body(cut.before + cut.after, text.minPx) >= leastNamePx;
  const { before, name, after } = isRoomy ? cut : { before: '', name: thanks.words, after: '' };
  const fit = fitLine(name, {
    ...text,
    widthPx,
    measure: (each, px) => faces.body(before, px) + faces.name(each, px) + faces.body(after, px),
  });
  const nameX = beforeX + faces.body(before, fit.sizePx);
  const afterX = nameX + faces.name(fit.text, fit.sizePx);
  const wordsEnd = afterX + faces.body(after, fit.sizePx);
  return {
    key: thanks.gifterId,
    level: thanks.level,
    motif: thanks.motif,
    before,
    name: fit.text,
    after,
    sizePx: fit.sizePx,
    beforeX,
    nameX,
    afterX,
    count,
    countX: wordsEnd + gapPx,
    widthPx: Math.ceil(wordsEnd + countWidth),
  };
}

/** Puts whole items side by side, the newest first, until the next has no room. The first stands always: it was made to fit. */
export function fitItems(
  items: readonly Pick<FittedItem, 'key' | 'widthPx'>[],
  room: { readonly widthPx: number; readonly gapPx: number; readonly most: number },
): { readonly stands: readonly Stand[]; readonly endPx: number } {
  const stands: Stand[] = [];
  let endPx = 0;
  for (const { key, widthPx } of items.slice(0, room.most)) {
    const at = stands.length === 0 ? 0 : endPx + room.gapPx;
    if (stands.length > 0 && at + widthPx > room.widthPx) break;
    stands.push({ key, at });
    endPx = at + widthPx;
  }
  return { stands, endPx };
}
