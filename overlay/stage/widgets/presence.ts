import type { Container } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import { CURVES } from '../motion/curves.ts';
import type { StageTheme } from '../theme.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { APPEAR_MS, DISAPPEAR_MS } from './times.ts';
import { Wipe } from './wipe.ts';

/** Wipes a whole widget in when there is something to show, and out when there is nothing left. */
export class Presence {
  readonly #target: Container;
  readonly #wipe: Wipe;
  readonly #outsidePx: number;
  #part: Glide = still(0);

  constructor(target: Container, { outsidePx }: Pick<StageTheme, 'outsidePx'>) {
    this.#target = target;
    this.#outsidePx = outsidePx;
    this.#wipe = new Wipe(target);
    target.visible = false;
  }

  aim(isThere: boolean, nowMs: number, isAtOnce: boolean): void {
    const to = isThere ? 1 : 0;
    if (isAtOnce) this.#part = still(to);
    else if (isThere) this.#part = aimed(this.#part, to, nowMs, APPEAR_MS, CURVES.enter);
    else this.#part = aimed(this.#part, to, nowMs, DISAPPEAR_MS, CURVES.exit);
  }

  drop(): void {
    this.#part = still(0);
    this.#target.visible = false;
  }

  /** Shows the part that is due of a widget that covers `box`. */
  frame({ x, y, w, h }: Box, nowMs: number): void {
    const outside = this.#outsidePx;
    const whole = { x: x - outside, y: y - outside, w: w + 2 * outside, h: h + 2 * outside };
    this.#wipe.put(whole, glideAt(this.#part, nowMs));
  }

  /** `nowMs` while it comes or goes, else Infinity. */
  nextMs(nowMs: number): number {
    return isGliding(this.#part, nowMs) ? nowMs : Number.POSITIVE_INFINITY;
  }

  /** Nothing is to be seen, now and until the next aim. */
  isGone(nowMs: number): boolean {
    return glideAt(this.#part, nowMs) <= 0 && !isGliding(this.#part, nowMs);
  }
}
