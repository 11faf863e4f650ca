import { Container, Graphics, Text } from 'pixi.js';
import { capitalsMiddle, LINE_HEIGHT, letter } from '../lettering.ts';
import { TEXT_RISE_EM } from '../motion/times.ts';
import type { StageTheme } from '../theme.ts';
import { snapped } from '../widgets/glyphs.ts';
import type { TextSpot } from './spots.ts';

/** Height of the clip in sizes: marks of Thai and Devanagari reach this far. */
const CLIP_HEIGHT = 1.45;
const ANCHORS = { left: 0, center: 0.5, right: 1 } as const;

/** A text that is kept: drawn anew only when something about it changed, and able to rise out of its own line. */
export class Words extends Container {
  readonly #text = new Text({ text: '' });
  readonly #clip = new Graphics().rect(0, 0, 1, 1).fill(0xffffff);
  readonly #theme: StageTheme;
  #spot: TextSpot | null = null;
  /** Of the text's corner, from the spot. */
  #home = { x: 0, y: 0 };
  #risen = 1;

  constructor(theme: StageTheme) {
    super();
    this.#theme = theme;
    this.addChild(this.#text, this.#clip);
    this.visible = false;
  }

  /** Stands at the spot, or is hidden without one; `resolution` is window px of one px of the drawing. */
  put(spot: TextSpot | null, resolution: number): void {
    this.#spot = spot;
    this.visible = spot !== null;
    if (!spot) return;
    const { style } = this.#text;
    const font = this.#theme.fonts[spot.font];
    letter(this.#text, font, spot.sizePx, spot.text);
    const { trackingPx = 0 } = spot;
    if (style.letterSpacing !== trackingPx) style.letterSpacing = trackingPx;
    if (style.align !== spot.align) style.align = spot.align;
    if (style.fill !== spot.color) style.fill = spot.color;
    if (this.#text.resolution !== resolution) this.#text.resolution = resolution;
    if (this.#text.text !== spot.text) this.#text.text = spot.text;
    // On whole px of the window what was drawn sharp stays sharp.
    const leftPx = spot.x - this.#text.width * ANCHORS[spot.align];
    const topPx =
      spot.y - capitalsMiddle(this.#text, font, spot.sizePx) - ((spot.lines - 1) * style.lineHeight) / 2;
    this.#home = {
      x: snapped(leftPx, resolution) - spot.x,
      y: snapped(topPx, resolution) - spot.y,
    };
    this.#text.x = this.#home.x;
    this.offset(0, 0, 1);
    this.rise(this.#risen);
  }

  /** How much of the way up it has come; 1 stands. */
  rise(part: number): void {
    this.#risen = part;
    const spot = this.#spot;
    if (!spot) return;
    const isMoving = part < 1;
    const w = this.#text.width + spot.sizePx;
    const h = spot.sizePx * (CLIP_HEIGHT + (spot.lines - 1) * LINE_HEIGHT);
    // What waits stands out of its clip: on WebGL Pixi loses what becomes visible while it is masked.
    const lowPx = part > 0 ? (1 - part) * spot.sizePx * TEXT_RISE_EM * spot.lines : 2 * h;
    this.#text.y = this.#home.y + lowPx;
    this.#clip.position.set(-w * ANCHORS[spot.align], -h / 2);
    this.#clip.scale.set(w, h);
    this.#text.mask = isMoving ? this.#clip : null;
    this.#clip.visible = isMoving;
  }

  /** Drawn larger or smaller about its anchor and moved, while a card grows. */
  offset(dxPx: number, dyPx: number, scale: number): void {
    const spot = this.#spot;
    if (!spot) return;
    this.position.set(spot.x + dxPx, spot.y + dyPx);
    this.scale.set(scale);
  }

  /** How wide it stands, in px of the drawing. */
  get widthPx(): number {
    return this.#text.width;
  }

  /** Only its colour. */
  tone(color: number): void {
    if (this.#text.style.fill !== color) this.#text.style.fill = color;
  }
}
