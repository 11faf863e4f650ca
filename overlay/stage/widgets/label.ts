import { Text } from 'pixi.js';
import { capitalsMiddle, letter } from '../lettering.ts';
import { trackingOf } from '../text.ts';
import type { Font } from '../theme.ts';
import { trackingPx } from '../typefaces.ts';
import { snapped } from './glyphs.ts';

/** Where and how a label stands, in canvas px: `x` is its left, `y` the middle of its capitals, as that of a number's digits. */
export interface LabelLook {
  readonly text: string;
  readonly sizePx: number;
  readonly color: number;
  readonly x: number;
  readonly y: number;
  /** Room added between letters, in parts of the size. */
  readonly tracking?: number;
  /** Window px of one canvas px: the text is drawn at the size it is seen. */
  readonly scale: number;
}

/** One line of text that is kept and only drawn anew when something about it changed. */
export class Label extends Text {
  readonly #font: Font;

  constructor(font: Font) {
    super({ text: '' });
    this.#font = font;
    this.visible = false;
  }

  put({ text, sizePx, color, x, y, tracking = 0, scale }: LabelLook): void {
    this.visible = text !== '';
    letter(this, this.#font, sizePx, text);
    const spacing = trackingPx(trackingOf(text, tracking), this.#font, sizePx);
    if (this.style.letterSpacing !== spacing) this.style.letterSpacing = spacing;
    if (this.style.fill !== color) this.style.fill = color;
    if (this.resolution !== scale) this.resolution = scale;
    if (this.text !== text) this.text = text;
    this.position.set(snapped(x, scale), snapped(y - capitalsMiddle(this, this.#font, sizePx), scale));
  }
}
