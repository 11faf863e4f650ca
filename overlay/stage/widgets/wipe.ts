import type { Container } from 'pixi.js';
import { Graphics } from 'pixi.js';
import type { Box } from '../canvas-size.ts';

/** Shows a part of a container, from its left edge on; the whole of it without any mask. */
export class Wipe extends Graphics {
  readonly #target: Container;

  constructor(target: Container) {
    super();
    this.#target = target;
    this.rect(0, 0, 1, 1).fill(0xffffff);
    this.visible = false;
    target.addChild(this);
  }

  /** `box` is what the container covers, in its own px; `part` 1 shows all, 0 nothing. */
  put(box: Box, part: number): void {
    this.#target.visible = part > 0;
    this.clip(part < 1 ? { ...box, w: Math.max(0, box.w * part) } : null);
  }

  /** Shows what lies within the box, or all. */
  clip(box: Box | null): void {
    this.visible = box !== null;
    this.#target.mask = box && this;
    if (!box) return;
    this.position.set(box.x, box.y);
    this.scale.set(box.w, box.h);
  }
}
