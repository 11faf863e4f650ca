import type { Texture } from 'pixi.js';
import { Container, Sprite } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import type { GiftArt } from '../art/motifs.ts';
import { FAN } from './fan.ts';
import type { GiftSpot } from './spots.ts';

/** The gift of an alert, or three of them fanned; it stands on the middle of the foremost. */
export class Gifts extends Container {
  readonly #sides = [new Sprite(), new Sprite()] as const;
  readonly #front = new Sprite();

  constructor() {
    super();
    this.addChild(...this.#sides, this.#front);
    for (const sprite of [...this.#sides, this.#front]) sprite.anchor.set(0.5);
  }

  /** Picture of the foremost. */
  get texture(): Texture {
    return this.#front.texture;
  }

  /** Stands at the spot; `own` is the streamer's picture for the foremost, null for its motif. */
  put(art: Art, gifts: readonly GiftArt[], spot: GiftSpot, own: Texture | null): void {
    this.position.set(spot.x, spot.y);
    this.angle = spot.tiltDeg;
    this.show(art, gifts, spot, own);
  }

  /** Shows other pictures where it is. */
  show(
    art: Art,
    [front, ...sides]: readonly GiftArt[],
    { sizePx }: Pick<GiftSpot, 'sizePx'>,
    own: Texture | null,
  ): void {
    if (own) this.#front.texture = own;
    else if (front) this.#front.texture = art.motif(front.motif, front.tone, sizePx);
    this.#sides.forEach((sprite, index) => {
      const side = sides[index];
      sprite.visible = side !== undefined;
      if (!side) return;
      const way = index === 0 ? -1 : 1;
      sprite.texture = art.motif(side.motif, side.tone, sizePx * FAN.sideSize);
      sprite.position.set(way * FAN.sideAt * sizePx, 0);
      sprite.angle = way * FAN.sideTiltDeg;
    });
  }
}
