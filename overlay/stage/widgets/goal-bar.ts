import { Container, Sprite } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { ToneName } from '../art/tones.ts';
import { TONES } from '../art/tones.ts';
import type { Box } from '../canvas-size.ts';
import { Block } from './block.ts';
import type { GoalPicture } from './goal-model.ts';
import type { Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

const QUARTERS = [0.25, 0.5, 0.75];
/** Width of a tick: seen at a third of the size, on a phone. */
const TICK_PX = 3;
/** The star is this much taller than the bar, so that its points stand out of it. */
const STAR_OVER_BAR = 1.6;
/** Upper part of a filling that catches the light. */
const LIT = 0.45;

/** A filling in two flat tones, of which the left part is shown. */
class Filling extends Container {
  readonly #body: CutPanel;
  readonly #light: CutPanel;
  readonly #wipe: Wipe;
  readonly #tone: ToneName;
  readonly #radiusPx: number;

  constructor(crew: Crew, tone: ToneName) {
    super();
    this.#tone = tone;
    this.#radiusPx = crew.art.theme.radiusPx / 2;
    this.#body = new CutPanel(crew.art);
    this.#light = new CutPanel(crew.art);
    this.addChild(this.#body, this.#light);
    this.#wipe = new Wipe(this);
  }

  put({ w, h }: Box, part: number): void {
    const { base, light } = TONES[this.#tone];
    const plain = { radiusPx: this.#radiusPx, inkPx: 0, edgePx: 0 };
    this.#body.put({ x: 0, y: 0, w, h }, { ...plain, fill: base });
    this.#light.put({ x: 0, y: 0, w, h: Math.round(h * LIT) }, { ...plain, fill: light });
    this.#wipe.put({ x: 0, y: 0, w, h }, part);
  }
}

/** How far the goal is: a bar with ticks at the quarters and a star to reach. */
export class GoalBar extends Container {
  readonly #crew: Crew;
  readonly #track: CutPanel;
  readonly #filling: Filling;
  readonly #over: Filling;
  readonly #ticks = QUARTERS.map(() => new Block());
  readonly #star = new Sprite();

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#track = new CutPanel(crew.art);
    this.#filling = new Filling(crew, 3);
    this.#over = new Filling(crew, 6);
    this.addChild(this.#track, this.#filling, this.#over, ...this.#ticks, this.#star);
  }

  put(box: Box, { fill, over, starAt, starScale, starTurn }: GoalPicture): void {
    const { w, h } = box;
    const { ink, line, radiusPx } = this.#crew.art.theme;
    this.position.set(box.x, box.y);
    this.#track.put({ x: 0, y: 0, w, h }, { fill: line, radiusPx: radiusPx / 2, inkPx: 0, edgePx: 0 });
    this.#filling.put(box, fill);
    this.#over.put(box, over);
    this.#ticks.forEach((tick, index) => {
      const x = Math.round(w * (QUARTERS[index] ?? 0) - TICK_PX / 2);
      tick.put({ x, y: 0, w: TICK_PX, h }, ink);
    });
    this.#star.texture = this.#crew.art.motif('star', 6, starPx(h));
    this.#star.anchor.set(0.5);
    this.#star.position.set(w * starAt, h / 2);
    this.#star.scale.set(starScale);
    this.#star.rotation = 2 * Math.PI * starTurn;
  }
}

/** Side of the star on a bar of this height. */
export function starPx(barHeightPx: number): number {
  return 2 * Math.round((barHeightPx * STAR_OVER_BAR) / 2);
}
