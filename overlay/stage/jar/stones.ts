import type { Texture } from 'pixi.js';
import { Container, Sprite } from 'pixi.js';
import type { Level } from '../../../shared/alert.ts';
import type { Art } from '../art/bake.ts';
import { artOf } from '../art/motifs.ts';
import { Wipe } from '../widgets/wipe.ts';
import type { JarBody } from './jar-model.ts';
import { RADIUS_PX } from './pieces.ts';
import { JAR, LID } from './shape.ts';
import type { Tipped } from './tipping.ts';
import { tippedPiece } from './tipping.ts';

/** Art is so much larger than its body, and by its ink: corners lie between the neighbours', and what touches looks so. */
const ART_OVER_BODY = 1.1;
const INK_OVER_BODY_PX = 2.2;

/** The pieces in the jar, a sprite each; sprites are kept for the next ones. */
export class JarStones extends Container {
  readonly #sprites: Sprite[] = [];
  readonly #mouth: Wipe;
  readonly #tipped: Tipped = { x: 0, y: 0, scale: 1 };
  #textures: Readonly<Record<Level, Texture>> | null = null;

  constructor() {
    super();
    // What comes out from under the lid is not seen above it.
    this.#mouth = new Wipe(this);
  }

  /** Takes the pictures for the size that the jar is drawn at now. */
  dress(art: Pick<Art, 'motif'>): void {
    const stone = (level: Level) => {
      const { motif, tone } = artOf(null, level);
      return art.motif(motif, tone, Math.round(2 * (RADIUS_PX[level] * ART_OVER_BODY + INK_OVER_BODY_PX)));
    };
    this.#textures = {
      1: stone(1),
      2: stone(2),
      3: stone(3),
      4: stone(4),
      5: stone(5),
      6: stone(6),
      7: stone(7),
    };
  }

  /** Shows the pieces where they are; `part` is how far the jar is tipped out, null while it stands. */
  put(bodies: readonly JarBody[], part: number | null): void {
    const textures = this.#textures;
    if (!textures) return;
    let isFalling = false;
    for (let index = 0; index < bodies.length; index++) {
      const body = bodies[index] as JarBody;
      const sprite = this.#spriteAt(index);
      const tipped = this.#tipped;
      tippedPiece(body, part ?? 0, tipped);
      isFalling ||= part === null && body.y - body.radius < LID.h;
      const scale = (body.radius / RADIUS_PX[body.level]) * tipped.scale;
      sprite.visible = scale > 0;
      sprite.texture = textures[body.level];
      sprite.position.set(tipped.x, tipped.y);
      sprite.rotation = body.angle;
      sprite.scale.set(scale);
    }
    for (let index = bodies.length; index < this.#sprites.length; index++) {
      this.#spriteAt(index).visible = false;
    }
    this.#mouth.clip(isFalling ? { x: 0, y: LID.h / 2, w: JAR.w, h: JAR.h } : null);
  }

  #spriteAt(index: number): Sprite {
    const known = this.#sprites[index];
    if (known) return known;
    const sprite = new Sprite({ anchor: 0.5 });
    this.#sprites.push(sprite);
    this.addChild(sprite);
    return sprite;
  }
}
