import { Container, Sprite } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import { BATTLE } from './battle-look.ts';
import { TEAM_LEVELS } from './battle-result.ts';
import { Block } from './block.ts';
import type { Crew } from './widget.ts';

/** Ink between two pieces, as wide as a tick of the goal. */
const TICK_PX = 3;
/** The upper part of a piece catches the light. */
const LIT = 0.45;

/** The bar that teams share; two of them have a gem on the border that they move. */
export class BattleBar extends Container {
  readonly #crew: Crew;
  readonly #pieces: readonly { readonly body: Block; readonly light: Block; readonly tick: Block }[];
  readonly #gem = new Sprite();

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#pieces = TEAM_LEVELS.map(() => ({ body: new Block(), light: new Block(), tick: new Block() }));
    this.addChild(...this.#pieces.flatMap(({ body, light, tick }) => [body, light, tick]), this.#gem);
  }

  put({ x, y, w, h }: Box, borders: readonly number[], teams: number): void {
    const { art } = this.#crew;
    const edges = [0, ...borders, 1].map((part) => Math.round(w * part));
    this.position.set(x, y);
    this.#pieces.forEach(({ body, light, tick }, at) => {
      const left = edges[at] ?? 0;
      const width = at < teams ? (edges[at + 1] ?? w) - left : 0;
      const color = art.theme.levels[TEAM_LEVELS[at] ?? 1];
      body.put({ x: left, y: 0, w: width, h }, color);
      light.put({ x: left, y: 0, w: width, h: Math.round(h * LIT) }, lighter(color));
      tick.put({ x: left - TICK_PX / 2, y: 0, w: at > 0 && at < teams ? TICK_PX : 0, h }, art.theme.ink);
    });
    this.#gem.visible = teams === 2;
    this.#gem.texture = art.motif('gem', 'pearl', BATTLE.gemPx);
    this.#gem.anchor.set(0.5);
    this.#gem.position.set(edges[1] ?? 0, h / 2);
  }
}

/** A quarter of the way to white. */
function lighter(color: number): number {
  const part = (shift: number) => {
    const value = (color >> shift) & 255;
    return Math.round(value + (255 - value) / 4) << shift;
  };
  return part(16) | part(8) | part(0);
}
