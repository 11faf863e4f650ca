import { Container } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { fitLine, isolate, trackingOf } from '../text.ts';
import { Figures, figuresWidth } from './figures.ts';
import { Label } from './label.ts';
import type { TimerNow, TimerPicture } from './timer-model.ts';
import { createTimerModel } from './timer-model.ts';
import { Turn } from './turn.ts';
import type { Brush, Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

const DIGITS_PX = 52;
const FLAT_DIGITS_PX = 44;
/** A box that is lower than this holds the smaller digits. */
const FLAT_BELOW_PX = 80;
const LABEL_PX = { maxPx: 28, minPx: 24 };
/** A flat box stands on a phone, where nothing may be smaller. */
const FLAT_LABEL_PX = { maxPx: 28, minPx: 28 };
const ADDED_PX = 34;
/** What was added rises this far, out of the line below and later over the one above. */
const RISE_PX = 24;

/** How long it still takes until something, by its own clock. */
export class Timer extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  /** Turns about the middle of the digits, so that a pulse stays in place. */
  readonly #dial = new Container();
  readonly #digits: Figures;
  readonly #words = new Container();
  readonly #label: Label;
  readonly #added: Label;
  readonly #line: Wipe;
  readonly #model = createTimerModel();
  readonly #turn: Turn<TimerNow>;
  #name: string | null = null;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#digits = new Figures(crew.glyphs, fonts.number);
    this.#label = new Label(fonts.display);
    this.#added = new Label(fonts.number);
    this.#words.addChild(this.#label, this.#added);
    this.#line = new Wipe(this.#words);
    this.#dial.addChild(this.#digits);
    this.addChild(this.#panel, this.#words, this.#dial);
    this.#turn = new Turn(this, crew, {
      keyOf: () => 'timer',
      take: (timer, news) => {
        this.#name = timer.label;
        this.#model.take(timer, news);
      },
      endsAtMs: this.#model.endsAtMs,
      draw: (brush, nowMs) => this.#draw(brush, nowMs),
      coveredBy: ({ box }) => box,
    });
  }

  /** Takes the timer, or null for none, and answers what it covers; null when it hides. */
  draw(timer: TimerNow | null, brush: Brush): Box | null {
    return this.#turn.draw(timer, brush);
  }

  covers(): Box | null {
    return this.#turn.covers();
  }

  drop(): void {
    this.#turn.drop();
  }

  #draw(brush: Brush, nowMs: number): number {
    const isCalm = this.#crew.isCalm();
    const picture = this.#model.picture(nowMs, isCalm);
    this.#panel.put(brush.box);
    this.#putWords(picture, this.#putDigits(picture, brush), brush);
    return this.#model.nextMs(nowMs, isCalm);
  }

  /** Answers the left end of the digits. */
  #putDigits({ isLast, scale: size, text }: TimerPicture, { box, measure, scale }: Brush): number {
    const { fonts, levels, padPx, text: white } = this.#crew.art.theme;
    const sizePx = box.h < FLAT_BELOW_PX ? FLAT_DIGITS_PX : DIGITS_PX;
    const width = figuresWidth(text, sizePx, (char, px) => measure(fonts.number, char, px));
    // Alone in its panel the clock stands in the middle.
    const right = this.#name === null ? box.x + (box.w + width) / 2 : box.x + box.w - padPx;
    const color = isLast ? levels[6] : white;
    this.#digits.put({ text, sizePx, color, x: 0, y: 0, align: 'middle', scale });
    this.#dial.position.set(right - width / 2, box.y + box.h / 2 + 1);
    this.#dial.scale.set(size);
    return right - width;
  }

  #putWords({ added, risen }: TimerPicture, rightPx: number, { box, measure, scale }: Brush): void {
    const { accent, fonts, muted, padPx, tracking } = this.#crew.art.theme;
    const x = box.x + padPx;
    const y = box.y + box.h / 2 + 1;
    const widthPx = rightPx - padPx - x;
    const sizes = box.h < FLAT_BELOW_PX ? FLAT_LABEL_PX : LABEL_PX;
    const fit = fitLine((this.#name ?? '').toUpperCase(), {
      ...sizes,
      widthPx,
      measure: (text, px) => measure(fonts.display, text, px) + trackingOf(text, tracking) * px * text.length,
    });
    const label = fit.text === '' ? '' : isolate(fit.text);
    this.#label.put({ ...fit, text: label, color: muted, tracking, x, y: y - RISE_PX * risen, scale });
    if (risen === 1) this.#label.visible = false;
    const room = { maxPx: ADDED_PX, minPx: sizes.minPx, widthPx };
    const told = fitLine(added, { ...room, measure: (text, px) => measure(fonts.number, text, px) });
    this.#added.put({ ...told, color: accent, x, y: y + RISE_PX * (1 - risen), scale });
    const line = { x, y: y - RISE_PX / 2, w: rightPx - x, h: RISE_PX };
    this.#line.clip(risen > 0 && risen < 1 ? line : null);
  }
}
