import { Container } from 'pixi.js';
import type { Font, StageTheme } from '../theme.ts';
import { Figures, figuresWidth } from '../widgets/figures.ts';
import type { Glyphs } from '../widgets/glyphs.ts';
import type { CountSpot, LayoutInput } from './spots.ts';

const MIDDLES = { left: 0.5, center: 0, right: -0.5 } as const;

/** How many; it may change at every frame, and swells about its own middle. */
export class Count extends Container {
  readonly #figures: Figures;
  readonly #font: Font;
  #spot: CountSpot | null = null;
  #canvasScale = 1;
  #widthPx = 0;
  #home = { x: 0, y: 0 };

  constructor(glyphs: Glyphs, { fonts }: Pick<StageTheme, 'fonts'>) {
    super();
    this.#font = fonts.number;
    this.#figures = new Figures(glyphs, this.#font);
    this.addChild(this.#figures);
    this.visible = false;
  }

  /** Stands at the spot, or is hidden without one. */
  put(spot: CountSpot | null, color: number, canvasScale: number, measure: LayoutInput['measure']): void {
    this.#spot = spot;
    this.visible = spot !== null;
    if (!spot) return;
    this.#canvasScale = canvasScale;
    const width = figuresWidth(spot.text, spot.sizePx, (char, px) => measure(this.#font, char, px));
    this.#home = { x: spot.x + MIDDLES[spot.align] * width, y: spot.y };
    this.#widthPx = width;
    this.position.copyFrom(this.#home);
    this.tone(color);
  }

  /** Size in parts of its own; 0 hides it. */
  swell(scale: number): void {
    this.scale.set(scale);
  }

  /** Moved off its spot and smaller or larger, while a card grows; the end that it is held at stays. */
  glide(dxPx: number, dyPx: number, scale: number): void {
    const held = this.#spot ? -MIDDLES[this.#spot.align] * this.#widthPx * (1 - scale) : 0;
    this.position.set(this.#home.x + dxPx + held, this.#home.y + dyPx);
    this.swell(scale);
  }

  /** Only its colour. */
  tone(color: number): void {
    const spot = this.#spot;
    if (!spot) return;
    const { text, sizePx } = spot;
    this.#figures.put({ text, sizePx, color, x: 0, y: 0, align: 'middle', scale: this.#canvasScale });
  }
}
