import { Text } from 'pixi.js';
import type { Font } from '../theme.ts';
import { SIGNAL } from '../theme.ts';

/** Where and how a label stands, in canvas px; `y` is the middle of its height. */
export interface LabelLook {
  readonly text: string;
  readonly sizePx: number;
  readonly color: number;
  readonly x: number;
  readonly y: number;
  /** Which end of the text `x` is. */
  readonly align?: 'left' | 'right';
  /** Window px of one canvas px: the text is drawn at the size it is seen. */
  readonly scale: number;
}

/** Lines of one label lie this many sizes apart. */
export const LINE_HEIGHT = 1.27;

/** A text that is kept and only drawn anew when something about it changed. */
export class Label extends Text {
  constructor(font: Font) {
    super({
      text: '',
      style: { fontFamily: [...font.families], fontWeight: font.weight, fill: SIGNAL.text },
    });
    this.anchor.set(0, 0.5);
    this.visible = false;
  }

  put({ text, sizePx, color, x, y, align = 'left', scale }: LabelLook): void {
    this.visible = text !== '';
    this.position.set(x, y);
    this.anchor.x = align === 'left' ? 0 : 1;
    if (this.style.fontSize !== sizePx) {
      this.style.fontSize = sizePx;
      this.style.lineHeight = Math.round(sizePx * LINE_HEIGHT);
      // Marks above and below the line (Thai, Devanagari, Arabic) reach outside of the face's own box.
      this.style.padding = Math.round(sizePx * 0.25);
    }
    if (this.style.fill !== color) this.style.fill = color;
    if (this.resolution !== scale) this.resolution = scale;
    if (this.text !== text) this.text = text;
  }

  hide(): void {
    this.visible = false;
  }
}
