import { Container, Sprite } from 'pixi.js';
import { TONES } from '../art/tones.ts';
import { fitLine, isolate } from '../text.ts';
import { Block } from './block.ts';
import { Figures } from './figures.ts';
import { Label } from './label.ts';
import { leastPx, POLL } from './poll-look.ts';
import type { OptionPicture } from './poll-model.ts';
import type { Brush, Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

const LABEL_PX = 30;
const STAR_PX = 34;
/** Room kept for the widest number, so that the label does not move. */
const WIDEST_PERCENT = '100%';

/** Number, label and percent of an option, in one set of colours. */
class OptionFace extends Container {
  readonly #crew: Crew;
  readonly number: Figures;
  readonly #label: Label;
  readonly #percent: Figures;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.number = new Figures(crew.glyphs, fonts.number);
    this.#label = new Label(fonts.body);
    this.#percent = new Figures(crew.glyphs, fonts.number);
    this.addChild(this.number, this.#label, this.#percent);
  }

  put(
    option: OptionPicture,
    at: number,
    { w, h }: { readonly w: number; readonly h: number },
    colors: { readonly number: number; readonly words: number },
    { box, measure, scale }: Brush,
  ): void {
    const { fonts } = this.#crew.art.theme;
    const y = (h - POLL.barPx) / 2 + 1;
    const right = w - POLL.numberLeftPx;
    const percent = `${option.percent}%`;
    const number = { sizePx: POLL.percentPx, y, scale };
    const numberX = POLL.numberLeftPx + POLL.numberCellPx / 2;
    this.number.put({ ...number, text: String(at + 1), color: colors.number, x: numberX, align: 'middle' });
    this.#percent.put({ ...number, text: percent, color: colors.words, x: right, align: 'right' });
    const x = POLL.numberLeftPx + POLL.numberCellPx + POLL.gapPx;
    const fit = fitLine(option.label, {
      maxPx: LABEL_PX,
      minPx: leastPx(box, 26),
      widthPx: right - measure(fonts.number, WIDEST_PERCENT, POLL.percentPx) - POLL.gapPx - x,
      measure: (text, px) => measure(fonts.body, text, px),
    });
    this.#label.put({ ...fit, text: isolate(fit.text), color: colors.words, x, y, scale });
  }
}

/** One option of a poll; the winner's plate is wiped over it from the left. */
export class PollRow extends Container {
  readonly #crew: Crew;
  readonly #plate = new Block();
  readonly #bar = new Block();
  readonly #face: OptionFace;
  readonly #won = new Container();
  readonly #wonPlate = new Block();
  readonly #wonFace: OptionFace;
  readonly #star = new Sprite();
  readonly #wipe: Wipe;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#face = new OptionFace(crew);
    this.#wonFace = new OptionFace(crew);
    this.#wonFace.number.visible = false;
    this.#won.addChild(this.#wonPlate, this.#wonFace, this.#star);
    this.#wipe = new Wipe(this.#won);
    this.addChild(this.#plate, this.#bar, this.#face, this.#won);
  }

  put(
    option: OptionPicture,
    at: number,
    size: { readonly w: number; readonly h: number },
    brush: Brush,
  ): void {
    const { w, h } = size;
    const { theme } = this.#crew.art;
    const lead = theme.levels[4];
    const colors = { number: option.isLeader ? lead : theme.muted, words: theme.text };
    this.#plate.put({ x: 0, y: 0, w, h }, theme.panel2);
    // The grey of a stone is seen on dark and on light plates.
    const barColor = option.isLeader ? lead : TONES[1].shade;
    this.#bar.put({ x: 0, y: h - POLL.barPx, w: Math.round(w * option.bar), h: POLL.barPx }, barColor);
    this.#face.visible = option.won < 1;
    this.#face.put(option, at, size, colors, brush);
    if (option.won > 0) {
      this.#wonPlate.put({ x: 0, y: 0, w, h }, lead);
      this.#wonFace.put(option, at, size, { number: theme.onLevel, words: theme.onLevel }, brush);
      this.#star.texture = this.#crew.art.motif('star', 6, STAR_PX);
      this.#star.anchor.set(0.5);
      this.#star.position.set(POLL.numberLeftPx + POLL.numberCellPx / 2, h / 2);
    }
    this.#wipe.put({ x: 0, y: 0, w, h }, option.won);
  }
}
