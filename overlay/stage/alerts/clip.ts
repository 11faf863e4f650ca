import type { Container } from 'pixi.js';
import { Graphics } from 'pixi.js';
import type { Box } from '../canvas-size.ts';

/** Shows only a part of something while it is wiped; at rest nothing is clipped. */
export class Clip extends Graphics {
  readonly #target: Container;

  /** The clip must stand beside what it clips, under the same parent. */
  constructor(target: Container) {
    super();
    this.#target = target;
    this.rect(0, 0, 1, 1).fill(0xffffff);
    this.visible = false;
  }

  /** Shows what lies within the box. */
  to({ x, y, w, h }: Box): void {
    this.position.set(x, y);
    this.scale.set(Math.max(w, 0), Math.max(h, 0));
    this.visible = true;
    if (this.#target.mask !== this) this.#target.mask = this;
    this.#target.renderable = w > 0 && h > 0;
  }

  /** Shows all of it. */
  open(): void {
    this.visible = false;
    this.#target.renderable = true;
    if (this.#target.mask) this.#target.mask = null;
  }
}
