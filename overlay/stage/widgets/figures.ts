import { Container, Sprite } from 'pixi.js';
import type { Font } from '../theme.ts';
import { cellsOf } from './digits.ts';
import type { Glyphs } from './glyphs.ts';
import { snapped } from './glyphs.ts';

/** Where and how a number stands, in canvas px; `y` is the middle of its digits. */
export interface FiguresLook {
  readonly text: string;
  readonly sizePx: number;
  readonly color: number;
  readonly x: number;
  readonly y: number;
  /** Which end of the number `x` is. */
  readonly align?: 'left' | 'middle' | 'right';
  /** Window px of one canvas px. */
  readonly scale: number;
}

/** A number of single digits in equal cells: it may change at every frame. */
export class Figures extends Container {
  readonly #glyphs: Glyphs;
  readonly #font: Font;
  readonly #sprites: Sprite[] = [];
  #drawn = '';

  constructor(glyphs: Glyphs, font: Font) {
    super();
    this.#glyphs = glyphs;
    this.#font = font;
  }

  /** Puts the number there and answers how wide it is. */
  put({ text, sizePx, color, x, y, align = 'left', scale }: FiguresLook): number {
    const look = { font: this.#font, sizePx, color, scale };
    const { cells, widthPx } = cellsOf(text, (char) => this.#glyphs.glyph(char, look).widthPx);
    const part = align === 'left' ? 0 : align === 'right' ? 1 : 0.5;
    this.position.set(snapped(x - widthPx * part, scale), snapped(y, scale));
    const drawn = `${text} ${sizePx} ${color} ${scale}`;
    if (this.#drawn === drawn) return widthPx;
    this.#drawn = drawn;
    cells.forEach((cell, index) => {
      const sprite = this.#spriteAt(index);
      sprite.texture = this.#glyphs.glyph(cell.char, look).texture;
      sprite.anchor.set(0.5);
      sprite.scale.set(1 / scale);
      sprite.x = snapped(cell.x + cell.w / 2, scale);
      sprite.visible = true;
    });
    for (let index = cells.length; index < this.children.length; index++) {
      this.#spriteAt(index).visible = false;
    }
    return widthPx;
  }

  #spriteAt(index: number): Sprite {
    const known = this.#sprites[index];
    if (known) return known;
    const sprite = new Sprite();
    this.#sprites.push(sprite);
    this.addChild(sprite);
    return sprite;
  }
}

/** How wide a number will stand, in canvas px. */
export function figuresWidth(
  text: string,
  sizePx: number,
  measure: (char: string, sizePx: number) => number,
): number {
  return cellsOf(text, (char) => measure(char, sizePx)).widthPx;
}
