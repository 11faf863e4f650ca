import { Container, Sprite } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Tone } from '../art/tones.ts';
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

const PLAIN = { inkPx: 0, edgePx: 0 } as const;
/** The line round what is not filled yet. */
const TRACK_EDGE_PX = 2;
/** So much of the lit part is white. */
const LIT_WHITE = 0.35;

type FillingColors = Pick<Tone, 'base' | 'light'>;

/** A filling in two flat tones, of which the left part is shown. */
class Filling extends Container {
  readonly #body: CutPanel;
  readonly #light: CutPanel;
  readonly #wipe: Wipe;
  readonly #colors: FillingColors;

  constructor(crew: Crew, colors: FillingColors) {
    super();
    this.#colors = colors;
    this.#body = new CutPanel(crew.art);
    this.#light = new CutPanel(crew.art);
    this.addChild(this.#body, this.#light);
    this.#wipe = new Wipe(this);
  }

  put({ w, h }: Box, part: number): void {
    const { base, light } = this.#colors;
    this.#body.put({ x: 0, y: 0, w, h }, { ...PLAIN, fill: base });
    this.#light.put({ x: 0, y: 0, w, h: Math.round(h * LIT) }, { ...PLAIN, fill: light });
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
    const { accent } = crew.art.theme;
    this.#filling = new Filling(crew, { base: accent, light: litOf(accent) });
    // The gold of the star that it carries, in every theme.
    this.#over = new Filling(crew, TONES[6]);
    this.addChild(this.#track, this.#filling, this.#over, ...this.#ticks, this.#star);
  }

  put(box: Box, { fill, over, starAt, starScale, starTurn }: GoalPicture): void {
    const { w, h } = box;
    const { ink, line, panel2 } = this.#crew.art.theme;
    this.position.set(box.x, box.y);
    this.#track.put({ x: 0, y: 0, w, h }, { fill: panel2, edge: line, edgePx: TRACK_EDGE_PX, inkPx: 0 });
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

/** The same colour with some white in it. */
function litOf(color: number): number {
  const lit = (shift: number) => {
    const value = (color >> shift) & 255;
    return Math.round(value + (255 - value) * LIT_WHITE) << shift;
  };
  return lit(16) | lit(8) | lit(0);
}
