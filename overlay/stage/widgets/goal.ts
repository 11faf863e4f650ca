import { Container, Graphics } from 'pixi.js';
import type { GoalTopic } from '../../../shared/topics.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import { SIGNAL } from '../theme.ts';
import { Label } from './label.ts';
import { Panel } from './panel.ts';
import type { Brush } from './widget.ts';

const BAR_PART = 0.24;

/** What the stream is saving for, together: label, how far, and a bar. */
export class Goal extends Container {
  readonly #panel = new Panel();
  readonly #label = new Label(SIGNAL.fonts.body);
  readonly #value = new Label(SIGNAL.fonts.number);
  readonly #target = new Label(SIGNAL.fonts.number);
  readonly #bar = new Graphics();
  #drawnBar = '';

  constructor() {
    super();
    this.addChild(this.#panel, this.#bar, this.#label, this.#value, this.#target);
  }

  /** Draws the goal and answers what it covers. */
  draw({ label, target, value }: GoalTopic, { box, scale, measure }: Brush): Box {
    const left = box.x + SIGNAL.padPx;
    const right = box.x + box.w - SIGNAL.padPx;
    const barHeight = Math.round(box.h * BAR_PART);
    const y = box.y + (box.h - barHeight - 14) / 2 + 2;
    const isReached = value >= target;
    const targetText = `/ ${shortNumber(target)}`;
    const valueText = shortNumber(value);
    const targetWidth = measure(SIGNAL.fonts.number, targetText, 28);
    const valueRight = right - targetWidth - 8;
    const valueWidth = measure(SIGNAL.fonts.number, valueText, 34);
    const fit = fitLine(label, {
      maxPx: 28,
      minPx: 24,
      widthPx: valueRight - valueWidth - SIGNAL.padPx - left,
      measure: (text, px) => measure(SIGNAL.fonts.body, text, px),
    });
    this.#panel.put(box, null);
    this.#label.put({ ...fit, text: isolate(fit.text), color: SIGNAL.text, x: left, y, scale });
    const color = isReached ? SIGNAL.levels[6] : SIGNAL.text;
    this.#value.put({ text: valueText, sizePx: 34, color, x: valueRight, y, align: 'right', scale });
    this.#target.put({
      text: targetText,
      sizePx: 28,
      color: SIGNAL.muted,
      x: right,
      y,
      align: 'right',
      scale,
    });
    const part = target > 0 ? Math.min(1, Math.max(0, value / target)) : 1;
    this.#drawBar({ x: left, y: box.y + box.h - barHeight - 14, w: right - left, h: barHeight }, part);
    return box;
  }

  #drawBar({ x, y, w, h }: Box, part: number): void {
    this.#bar.position.set(x, y);
    const filled = Math.round(w * part);
    const look = `${w} ${h} ${filled}`;
    if (this.#drawnBar === look) return;
    this.#drawnBar = look;
    const radius = SIGNAL.radiusPx / 2;
    this.#bar.clear().roundRect(0, 0, w, h, radius).fill(SIGNAL.line);
    if (filled > 0) {
      this.#bar
        .roundRect(0, 0, Math.max(filled, 2 * radius), h, radius)
        .fill(part >= 1 ? SIGNAL.levels[6] : SIGNAL.accent);
    }
    for (const quarter of [0.25, 0.5, 0.75]) {
      this.#bar.rect(Math.round(w * quarter) - 1, 0, 3, h).fill(SIGNAL.ink);
    }
  }
}
