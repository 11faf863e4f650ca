import { Container } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { fitLine, isolate } from '../text.ts';
import { Label } from './label.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';

const WORD = 'NEXT';
const WORD_PX = 26;
const TEXT_PX = { maxPx: 28, minPx: 26 };
/** Between the word and the text. */
const GAP_PX = 16;

/** What comes next, on one line that is as long as its words. */
export class ScheduleLine extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #word: Label;
  readonly #text: Label;
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #box: Box | null = null;
  #look = '';
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#word = new Label(fonts.display);
    this.#text = new Label(fonts.body);
    this.addChild(this.#panel, this.#word, this.#text);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the line, or null between its turns, and answers what it covers; null when it hides. */
  draw(line: string | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = lookOf(brush);
    const isAtOnce = this.#isFresh || look !== this.#look || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#presence.aim(line !== null, nowMs, isAtOnce);
    if (line !== null) this.#box = this.#put(line, brush);
    this.#pacer.kick();
    return line === null ? null : this.#box;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #advance(nowMs: number): number {
    if (!this.#box) return Number.POSITIVE_INFINITY;
    this.#presence.frame(this.#box, nowMs);
    return this.#presence.nextMs(nowMs);
  }

  #put(line: string, { box, measure, scale }: Brush): Box {
    const { accent, fonts, padPx, text, tracking } = this.#crew.art.theme;
    const y = box.y + box.h / 2;
    const wordX = box.x + padPx;
    const wordPx = measure(fonts.display, WORD, WORD_PX) + tracking * WORD_PX * WORD.length;
    const textX = wordX + wordPx + GAP_PX;
    const width = (each: string, px: number) => measure(fonts.body, each, px);
    const fit = fitLine(line, { ...TEXT_PX, widthPx: box.x + box.w - padPx - textX, measure: width });
    this.#word.put({ text: WORD, sizePx: WORD_PX, color: accent, tracking, x: wordX, y, scale });
    this.#text.put({ ...fit, text: isolate(fit.text), color: text, x: textX, y, scale });
    const right = textX + width(fit.text, fit.sizePx) + padPx;
    const panel = { ...box, w: Math.min(box.w, Math.ceil(right - box.x)) };
    this.#panel.put(panel);
    return panel;
  }
}
