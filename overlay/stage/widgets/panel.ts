import { Graphics } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import { SIGNAL } from '../theme.ts';

/** A solid panel with an outer and an inner stroke; drawn anew only when its size or bar changed. */
export class Panel extends Graphics {
  #drawn = '';

  /** `bar` is the colour of the bar at the left; null leaves it out. */
  put({ x, y, w, h }: Box, bar: number | null): void {
    this.visible = true;
    this.position.set(x, y);
    const look = `${w} ${h} ${bar}`;
    if (this.#drawn === look) return;
    this.#drawn = look;
    const { radiusPx, inkPx, edgePx, barPx } = SIGNAL;
    const inner = { x: edgePx, y: edgePx, w: w - 2 * edgePx, h: h - 2 * edgePx };
    const innerRadius = radiusPx - edgePx;
    this.clear();
    this.roundRect(-inkPx, -inkPx, w + 2 * inkPx, h + 2 * inkPx, radiusPx + inkPx).fill(SIGNAL.ink);
    this.roundRect(0, 0, w, h, radiusPx).fill(SIGNAL.edge);
    this.roundRect(inner.x, inner.y, inner.w, inner.h, innerRadius).fill(bar ?? SIGNAL.panel);
    if (bar === null) return;
    this.roundRect(inner.x + barPx, inner.y, inner.w - barPx, inner.h, innerRadius).fill(SIGNAL.panel);
    this.rect(inner.x + barPx, inner.y, innerRadius, inner.h).fill(SIGNAL.panel);
  }
}
