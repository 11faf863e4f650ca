import { CanvasTextMetrics, Text } from 'pixi.js';
import { FACES } from '../fonts.ts';
import { trackingOf } from '../text.ts';
import type { Font } from '../theme.ts';
import { CAPITAL, snapped } from './glyphs.ts';

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

/** Height of the line that a text is drawn in, in sizes: room for marks above and below. */
const LINE_HEIGHT = 1.27;

/** One line of text that is kept and only drawn anew when something about it changed. */
export class Label extends Text {
  readonly #font: Font;

  constructor(font: Font) {
    super({
      text: '',
      style: { fontFamily: [...font.families], fontWeight: font.weight },
    });
    this.#font = font;
    this.visible = false;
  }

  put({ text, sizePx, color, x, y, tracking = 0, scale }: LabelLook): void {
    this.visible = text !== '';
    if (this.style.fontSize !== sizePx) {
      this.style.fontSize = sizePx;
      this.style.lineHeight = Math.round(sizePx * LINE_HEIGHT);
      // Marks above and below the line (Thai, Devanagari, Arabic) reach outside of the face's own box.
      this.style.padding = Math.round(sizePx * 0.25);
    }
    // Other families once a face has come: what was drawn without it is drawn anew.
    const families = FACES.families(this.#font, text);
    if (String(this.style.fontFamily) !== String(families)) this.style.fontFamily = [...families];
    const spacing = trackingOf(text, tracking) * sizePx;
    if (this.style.letterSpacing !== spacing) this.style.letterSpacing = spacing;
    if (this.style.fill !== color) this.style.fill = color;
    if (this.resolution !== scale) this.resolution = scale;
    if (this.text !== text) this.text = text;
    this.position.set(snapped(x, scale), snapped(y - this.#capitalsMiddle(sizePx), scale));
  }

  /** From the top of the drawn line to the middle of its capitals, whatever faces it is measured by. */
  #capitalsMiddle(sizePx: number): number {
    const { lineHeight, fontProperties } = CanvasTextMetrics.measureText(this.text, this.style);
    const above = Math.max(0, lineHeight - fontProperties.fontSize) / 2;
    return above + fontProperties.ascent - (CAPITAL / 2) * sizePx;
  }
}
