import { Container } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import { timesNumber } from '../numbers.ts';
import { fitLine, isolateName } from '../text.ts';
import type { Thanks } from '../thanks.ts';
import { SIGNAL } from '../theme.ts';
import { Label } from './label.ts';
import { Panel } from './panel.ts';
import type { Brush } from './widget.ts';

const TEXT_PX = 28;
const SMALLEST_PX = 26;
/** Room between two items. */
const GAP_PX = 40;
const MOST_ITEMS = 8;

/** A line of thanks, newest first; it never scrolls and shows whole items only. */
export class TickerLine extends Container {
  readonly #panel = new Panel();
  readonly #items: { words: Label; count: Label }[] = [];

  constructor() {
    super();
    this.addChild(this.#panel);
  }

  /** Draws the items that have room and answers what they cover; there must be at least one. */
  draw(thanks: readonly Thanks[], { box, scale, measure }: Brush): Box {
    for (const child of this.children) child.visible = false;
    const y = box.y + box.h / 2;
    const right = box.x + box.w - SIGNAL.padPx;
    let x = box.x + SIGNAL.barPx + 16;
    let used = 0;
    for (const { name, words, count } of thanks.slice(0, MOST_ITEMS)) {
      const countText = count > 1 ? timesNumber(count) : '';
      const countWidth = countText ? measure(SIGNAL.fonts.number, countText, TEXT_PX) + 10 : 0;
      const widthPx = right - x - countWidth;
      const fit = fitLine(words, {
        maxPx: TEXT_PX,
        minPx: SMALLEST_PX,
        widthPx,
        measure: (text, px) => measure(SIGNAL.fonts.body, text, px),
      });
      if (used > 0 && (fit.text !== words || widthPx < 0)) break;
      const item = this.#itemAt(used);
      const wordsWidth = measure(SIGNAL.fonts.body, fit.text, fit.sizePx);
      item.words.put({
        text: isolateName(fit.text, name),
        sizePx: fit.sizePx,
        color: used === 0 ? SIGNAL.text : SIGNAL.muted,
        x,
        y,
        scale,
      });
      item.count.put({
        text: countText,
        sizePx: TEXT_PX,
        color: SIGNAL.levels[1],
        x: x + wordsWidth + 10,
        y,
        scale,
      });
      used++;
      x += wordsWidth + countWidth + GAP_PX;
    }
    const covered = { ...box, w: Math.min(box.w, Math.ceil(x - GAP_PX + SIGNAL.padPx - box.x)) };
    this.#panel.put(covered, SIGNAL.levels[1]);
    return covered;
  }

  #itemAt(index: number): { words: Label; count: Label } {
    const known = this.#items[index];
    if (known) return known;
    const item = { words: new Label(SIGNAL.fonts.body), count: new Label(SIGNAL.fonts.number) };
    this.#items.push(item);
    this.addChild(item.words, item.count);
    return item;
  }
}
