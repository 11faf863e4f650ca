import { Container, Graphics } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import type { StageTheme } from '../theme.ts';
import type { StageLevel } from './places.ts';

/** Width of the rule that closes a band above and below, and of the edge round a banner. */
const RULE_PX = 6;
/** Height of the bar on top of the tall card: a bar at the left would pull it off its middle. */
const TOP_BAR_PX = 8;
/** Width of a slanted stripe of the band, how far its foot stands off its head, and how many lie at an end. */
const STRIPE = { widthPx: 40, slantPx: 60, gapPx: 34, count: 3 } as const;

/** What an alert stands on: a card, a band across the picture, or a banner. */
export class Ground extends Container {
  readonly #panel: CutPanel;
  readonly #theme: StageTheme;
  readonly #lines = new Graphics();
  #drawn = '';

  constructor(art: Art) {
    super();
    this.#theme = art.theme;
    this.#panel = new CutPanel(art);
    this.addChild(this.#panel, this.#lines);
    this.visible = false;
  }

  /** Stands on the box in the look of the level. */
  put(box: Box, level: StageLevel): void {
    const color = this.#theme.levels[level];
    this.visible = true;
    this.#panel.visible = level !== 6;
    this.#lines.visible = level === 5 || level === 6;
    this.#lines.position.set(box.x, box.y);
    if (level === 6) return this.#drawBand(box, color);
    if (level === 7) return this.#panel.put(box, { edge: color, edgePx: RULE_PX });
    this.#panel.put(box, { bar: level === 5 ? null : color });
    if (level === 5) this.#drawTopBar(box, color);
  }

  #drawTopBar({ w }: Box, color: number): void {
    if (!this.#isNew(`top ${w} ${color}`)) return;
    const { edgePx, radiusPx, panel } = this.#theme;
    this.#lines
      .roundRect(edgePx, edgePx, w - 2 * edgePx, TOP_BAR_PX + radiusPx, radiusPx - edgePx)
      .fill(color);
    this.#lines.rect(edgePx, edgePx + TOP_BAR_PX, w - 2 * edgePx, radiusPx).fill(panel);
  }

  #drawBand({ w, h }: Box, color: number): void {
    if (!this.#isNew(`band ${w} ${h} ${color}`)) return;
    const { inkPx, ink, panel, panel2 } = this.#theme;
    const g = this.#lines;
    g.rect(0, -inkPx, w, h + 2 * inkPx).fill(ink);
    g.rect(0, 0, w, RULE_PX).fill(color);
    g.rect(0, h - RULE_PX, w, RULE_PX).fill(color);
    const [top, bottom] = [RULE_PX + inkPx, h - RULE_PX - inkPx];
    g.rect(0, top, w, bottom - top).fill(panel);
    for (let index = 0; index < STRIPE.count; index++) {
      const step = index * (STRIPE.widthPx + STRIPE.gapPx);
      for (const x of [-STRIPE.slantPx / 2 + step, w - STRIPE.slantPx / 2 - STRIPE.widthPx - step]) {
        g.poly([
          x,
          top,
          x + STRIPE.widthPx,
          top,
          x + STRIPE.widthPx + STRIPE.slantPx,
          bottom,
          x + STRIPE.slantPx,
          bottom,
        ]).fill(panel2);
      }
    }
  }

  #isNew(look: string): boolean {
    if (this.#drawn === look) return false;
    this.#drawn = look;
    this.#lines.clear();
    return true;
  }
}
