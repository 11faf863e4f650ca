import { Graphics } from 'pixi.js';
import type { Box } from '../canvas-size.ts';

/** A plain rectangle that is moved and stretched, and drawn anew only for another colour. */
export class Block extends Graphics {
  #color: number | null = null;

  put({ x, y, w, h }: Box, color: number): void {
    this.visible = w > 0 && h > 0;
    if (this.#color !== color) {
      this.#color = color;
      this.clear().rect(0, 0, 1, 1).fill(color);
    }
    this.position.set(x, y);
    this.scale.set(w, h);
  }
}
