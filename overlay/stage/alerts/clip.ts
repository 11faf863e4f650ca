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

  /** Shows what lies within the box; its foot may lean to the left by so many px. */
  to({ x, y, w, h }: Box, leanPx = 0): void {
    this.position.set(x, y);
    lean(this, Math.max(w, 0), Math.max(h, 0), leanPx);
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

/** Makes a square of one px as large as this, leaning. */
export function lean(square: Container, w: number, h: number, leanPx: number): void {
  square.scale.set(w, Math.hypot(h, leanPx));
  square.skew.x = leanPx === 0 ? 0 : Math.atan2(-leanPx, h);
}
