import { Container, Sprite } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import type { ToneName } from '../art/tones.ts';
import type { Motion, Playing } from '../motion/motion.ts';

/** Turn in degrees a second: wedge pairs times turns a second must stay under 1, or the picture flashes. */
export const TURN_DEG_PER_SECOND = 12;

/** Radius of the gold wheel that turns against the opal one at level 7, in parts of its own. */
export const INNER_WHEEL = 246 / 300;

/** A toothed disc behind a gift, which may turn slowly; at level 7 two of them, one against the other. */
export class Medallion extends Container {
  readonly #art: Art;
  readonly #outer = new Sprite();
  readonly #inner = new Sprite();

  constructor(art: Art) {
    super();
    this.#art = art;
    this.addChild(this.#outer, this.#inner);
  }

  /** Puts it round the container's origin; `inner` is the tone of a second wheel inside, null for none. */
  put({ radiusPx, tone, inner = null }: { radiusPx: number; tone: ToneName; inner?: ToneName | null }): void {
    this.#wear(this.#outer, radiusPx, tone);
    this.#inner.visible = inner !== null;
    if (inner !== null) this.#wear(this.#inner, radiusPx * INNER_WHEEL, inner);
  }

  /** Turns for so long, from where it stands. */
  turn(motion: Pick<Motion, 'run'>, durationMs: number): Playing {
    const fromDeg = this.#outer.angle;
    const wayDeg = (TURN_DEG_PER_SECOND * durationMs) / 1_000;
    return motion.run({
      durationMs,
      draw: (part) => {
        this.#outer.angle = fromDeg + wayDeg * part;
        this.#inner.angle = -this.#outer.angle;
      },
    });
  }

  #wear(sprite: Sprite, radiusPx: number, tone: ToneName): void {
    sprite.texture = this.#art.medallion({ radiusPx, tone });
    sprite.anchor.set(0.5);
  }
}
