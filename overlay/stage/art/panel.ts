import { Container, NineSliceSprite } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import type { Art, PanelSpec } from './bake.ts';

/** A solid panel with smooth edges; only stretched, never drawn anew, when its size changes. */
export class CutPanel extends Container {
  readonly #art: Art;
  #sprite: NineSliceSprite | null = null;

  constructor(art: Art) {
    super();
    this.#art = art;
  }

  /** Puts the panel on the box, in canvas px; its ink stands outside of it. */
  put({ x, y, w, h }: Box, look: PanelSpec = {}): void {
    const { texture, inkPx, leftPx, topPx, rightPx, bottomPx } = this.#art.panel(look);
    this.visible = true;
    if (!this.#sprite) {
      this.#sprite = new NineSliceSprite({ texture });
      this.addChild(this.#sprite);
    }
    const sprite = this.#sprite;
    sprite.texture = texture;
    sprite.leftWidth = leftPx;
    sprite.topHeight = topPx;
    sprite.rightWidth = rightPx;
    sprite.bottomHeight = bottomPx;
    sprite.width = w + 2 * inkPx;
    sprite.height = h + 2 * inkPx;
    sprite.position.set(-inkPx, -inkPx);
    this.position.set(x, y);
  }
}
