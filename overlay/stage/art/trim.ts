import { Container, Sprite } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import type { Art } from './bake.ts';
import type { Point } from './cut.ts';
import { PENNANT, TAPE } from './trim-sizes.ts';

const TAPE_POINTS: readonly Point[] = [
  [-TAPE.w / 2, -TAPE.h / 2],
  [TAPE.w / 2, -TAPE.h / 2],
  [TAPE.w / 2, TAPE.h / 2],
  [-TAPE.w / 2, TAPE.h / 2],
];
const PENNANT_POINTS: readonly Point[] = [
  [-PENNANT.w / 2, 0],
  [PENNANT.w / 2, 0],
  [0, PENNANT.h],
];
/** Levels whose colours the pennants have, one after the other. */
const PENNANT_LEVELS = [6, 2, 7, 5, 3, 4] as const;

/** What some themes put on a panel's upper edge: strips of tape, or bunting. Kept sprites, only moved. */
export class Trim extends Container {
  readonly #art: Art;
  readonly #sprites: Sprite[] = [];

  constructor(art: Art) {
    super();
    this.#art = art;
  }

  /** Tape in this colour across the panel's upper edge, its middles at these parts of the width. */
  tape({ x, y, w }: Box, color: number, parts: readonly number[]): void {
    const isOn = this.#art.theme.shape === 'taped';
    const texture = isOn ? this.#art.polygon({ points: TAPE_POINTS, fill: color, inkPx: TAPE.inkPx }) : null;
    parts.forEach((part, index) => {
      const sprite = this.#at(index);
      sprite.visible = texture !== null;
      if (!texture) return;
      wear(sprite, texture);
      sprite.angle = TAPE.tiltDeg;
      sprite.position.set(x + w * part, y);
    });
    this.#hideFrom(parts.length);
  }

  /** Bunting below a panel's upper edge, from corner to corner. */
  bunting({ x, y, w }: Box): void {
    const { levels, radiusPx, shape } = this.#art.theme;
    const roomPx = w - 2 * radiusPx;
    const pitchPx = PENNANT.w + PENNANT.gapPx;
    const count = shape === 'bunting' ? Math.max(0, Math.floor(roomPx / pitchPx)) : 0;
    for (let index = 0; index < count; index++) {
      const sprite = this.#at(index);
      const fill = levels[PENNANT_LEVELS[index % PENNANT_LEVELS.length] ?? 6];
      wear(sprite, this.#art.polygon({ points: PENNANT_POINTS, fill, inkPx: PENNANT.inkPx }));
      sprite.visible = true;
      sprite.angle = 0;
      sprite.position.set(x + radiusPx + (roomPx * (index + 0.5)) / count, y - PENNANT.upPx);
    }
    this.#hideFrom(count);
  }

  hide(): void {
    this.#hideFrom(0);
  }

  #at(index: number): Sprite {
    const known = this.#sprites[index];
    if (known) return known;
    const sprite = this.addChild(new Sprite());
    this.#sprites.push(sprite);
    return sprite;
  }

  #hideFrom(index: number): void {
    for (let at = index; at < this.#sprites.length; at++) this.#at(at).visible = false;
  }
}

function wear(sprite: Sprite, texture: Sprite['texture']): void {
  sprite.texture = texture;
  sprite.anchor.copyFrom(texture.defaultAnchor ?? { x: 0.5, y: 0.5 });
}
