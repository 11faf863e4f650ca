import { Container, NineSliceSprite, Sprite } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import type { Art } from './bake.ts';
import type { Point } from './cut.ts';
import type { PanelSpec } from './panel-plan.ts';

/** The lozenge on the left side of a hollow-cornered panel. */
const LOZENGE: readonly Point[] = [
  [0, -14],
  [8, 0],
  [0, 14],
  [-8, 0],
];
const LOZENGE_INK_PX = 4;

/** A solid panel with smooth edges; only stretched, never drawn anew, when its size changes. */
export class CutPanel extends Container {
  readonly #art: Art;
  #sprite: NineSliceSprite | null = null;
  #lozenge: Sprite | null = null;

  constructor(art: Art) {
    super();
    this.#art = art;
  }

  /** Puts the panel on the box, in canvas px; its ink and its second outline stand outside of it. */
  put({ x, y, w, h }: Box, look: PanelSpec = {}): void {
    const { texture, outside, kept } = this.#art.panel(look, h);
    this.visible = true;
    if (!this.#sprite) {
      this.#sprite = new NineSliceSprite({ texture });
      this.addChild(this.#sprite);
    }
    const sprite = this.#sprite;
    sprite.texture = texture;
    sprite.leftWidth = kept.left;
    sprite.topHeight = kept.top;
    sprite.rightWidth = kept.right;
    sprite.bottomHeight = kept.bottom;
    sprite.width = w + outside.left + outside.right;
    sprite.height = h + outside.top + outside.bottom;
    sprite.position.set(-outside.left, -outside.top);
    this.position.set(x, y);
    this.#putLozenge(h, look);
  }

  /** How a hollow-cornered panel shows its level: a stretched picture would stretch it too. */
  #putLozenge(heightPx: number, { bar = null, inkPx }: PanelSpec): void {
    const { theme } = this.#art;
    const color = theme.shape === 'concave' && inkPx !== 0 ? bar : null;
    if (this.#lozenge) this.#lozenge.visible = color !== null;
    if (color === null) return;
    if (!this.#lozenge) this.#lozenge = this.addChild(new Sprite());
    this.#lozenge.texture = this.#art.polygon({ points: LOZENGE, fill: color, inkPx: LOZENGE_INK_PX });
    this.#lozenge.anchor.copyFrom(this.#lozenge.texture.defaultAnchor ?? { x: 0.5, y: 0.5 });
    this.#lozenge.position.set(theme.edgePx / 2, heightPx / 2);
  }
}
