import { Container } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import { CutPanel } from '../art/panel.ts';
import { Trim } from '../art/trim.ts';
import type { Box } from '../canvas-size.ts';
import { Band } from './band.ts';
import type { StageLevel } from './places.ts';
import { TAPES } from './tapes.ts';

/** Width of the edge round a banner. */
const BANNER_EDGE_PX = 6;
/** Bunting hangs from this level on. */
const BUNTING_FROM: StageLevel = 4;

/** What an alert stands on: a card, a band across the picture, or a banner. */
export class Ground extends Container {
  readonly #art: Art;
  readonly #panel: CutPanel;
  readonly #band: Band;
  readonly #trim: Trim;

  constructor(art: Art) {
    super();
    this.#art = art;
    this.#panel = new CutPanel(art);
    this.#band = new Band(art);
    this.#trim = new Trim(art);
    this.addChild(this.#panel, this.#band, this.#trim);
    this.visible = false;
  }

  /** Stands on the box in the look of the level. */
  put(box: Box, level: StageLevel): void {
    const { levels, shape } = this.#art.theme;
    const color = levels[level];
    this.visible = true;
    this.#panel.visible = level !== 6;
    this.#band.visible = level === 6;
    if (level === 6) this.#band.put(box, color);
    else if (level === 7) this.#panel.put(box, { edge: color, edgePx: BANNER_EDGE_PX });
    // The tall card has everything on its middle: a bar at the left would pull it off.
    else this.#panel.put(box, { bar: color, barAt: level === 5 ? 'top' : 'left' });
    if (shape === 'bunting' && level >= BUNTING_FROM) this.#trim.bunting(box);
    else this.#trim.tape(box, color, TAPES[level]);
  }
}
