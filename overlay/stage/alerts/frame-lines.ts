import { Container, Graphics, Sprite } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import { TONES } from '../art/tones.ts';
import type { Box } from '../canvas-size.ts';

/** The bars of the frame from outside to inside: ink holds it on white, the bright one on black. */
const stripesIn = (ink: number): readonly (readonly [number, number])[] => [
  [ink, 4],
  [TONES[7].shade, 6],
  [TONES[7].rim, 5],
  [TONES[7].light, 6],
  [ink, 4],
];
const THICK_PX = stripesIn(0).reduce((sum, [, px]) => sum + px, 0);
const CORNER_PX = 104;

/** The frame round the picture: four bars that grow from two corners, a gem on each corner. */
export class FrameLines extends Container {
  readonly #art: Art;
  readonly #bars = [0, 1, 2, 3].map(() => new Graphics());
  readonly #corners = [0, 1, 2, 3].map(() => new Sprite());
  #drawn = '';

  constructor(art: Art) {
    super();
    this.#art = art;
    this.addChild(...this.#bars, ...this.#corners);
    this.visible = false;
  }

  /** Stands round the box, or is hidden without one. */
  put(box: Box | null): void {
    this.visible = box !== null;
    if (!box) return;
    const texture = this.#art.motif('gem', 7, CORNER_PX);
    for (const corner of this.#corners) {
      corner.texture = texture;
      corner.anchor.set(0.5);
    }
    const inset = THICK_PX / 2;
    const [left, top, right, bottom] = [
      box.x + inset,
      box.y + inset,
      box.x + box.w - inset,
      box.y + box.h - inset,
    ];
    this.#corners[0]?.position.set(left, top);
    this.#corners[1]?.position.set(right, top);
    this.#corners[2]?.position.set(right, bottom);
    this.#corners[3]?.position.set(left, bottom);
    this.#bars[0]?.position.set(left, top);
    this.#bars[1]?.position.set(left, top);
    this.#bars[2]?.position.set(right, bottom);
    this.#bars[3]?.position.set(right, bottom);
    const look = `${box.w} ${box.h}`;
    if (look === this.#drawn) return;
    this.#drawn = look;
    const stripes = stripesIn(this.#art.theme.ink);
    this.#bars.forEach((bar, index) => {
      bar.clear();
      const isLying = index % 2 === 0;
      const length = (isLying ? box.w : box.h) - THICK_PX;
      // The outer side is above and left at the first corner, below and right at the other.
      const sign = index < 2 ? 1 : -1;
      let across = -inset;
      for (const [color, px] of stripes) {
        const from = sign > 0 ? across : -across - px;
        if (isLying) bar.rect(sign > 0 ? 0 : -length, from, length, px).fill(color);
        else bar.rect(from, sign > 0 ? 0 : -length, px, length).fill(color);
        across += px;
      }
    });
  }

  /** How far the bars have come, 0 to 1; the far gems appear as the bars reach them. */
  grow(part: number): void {
    const far = Math.max(0, (part - 0.8) / 0.2);
    const near = Math.min(1, part / 0.3);
    this.#bars.forEach((bar, index) => {
      bar.visible = part > 0;
      if (index % 2 === 0) bar.scale.set(part, 1);
      else bar.scale.set(1, part);
    });
    this.#corners.forEach((corner, index) => {
      corner.scale.set(index % 2 === 0 ? near : far);
    });
  }
}
