import { Container, Sprite } from 'pixi.js';
import type { LeaderboardTopic, WindowName } from '../../../shared/topics.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import type { CrownPicture, Holder } from './crown-model.ts';
import { createCrownModel } from './crown-model.ts';
import { Figures, figuresWidth } from './figures.ts';
import { Label } from './label.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';
import { Wipe } from './wipe.ts';

const CROWN_PX = 88;
/** A crown that is worn sits a little aslant. */
const TILT_DEG = -7;
const CAPTION_PX = { maxPx: 26, minPx: 24 };
/** The total is rather set smaller than the caption cut. */
const TOTAL_PX = { maxPx: 34, minPx: 28 };
const NAME_PX = { maxPx: 38, minPx: 30 };
/** Left and right of the crown. */
const GAP_PX = 12;
/** Middles of the two lines, in parts of the height. */
const LINES = [0.3, 0.69] as const;

const CAPTIONS: Readonly<Record<WindowName, string>> = {
  session: 'Top of the live',
  day: 'Top of the day',
  week: 'Top of the week',
  month: 'Top of the month',
  all: 'Top of all time',
};

/** A name that can be wiped over by the next one. */
class Name extends Container {
  readonly words: Label;
  readonly wipe: Wipe;

  constructor(crew: Crew) {
    super();
    this.words = new Label(crew.art.theme.fonts.name);
    this.addChild(this.words);
    this.wipe = new Wipe(this);
  }
}

/** Who leads, with a crown. */
export class Crown extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #art = new Sprite({ anchor: 0.5 });
  readonly #caption: Label;
  readonly #total: Figures;
  readonly #name: Name;
  readonly #former: Name;
  readonly #model = createCrownModel();
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #holder: Holder | null = null;
  #captionText = '';
  #brush: Brush | null = null;
  #look = '';
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#caption = new Label(fonts.body);
    this.#total = new Figures(crew.glyphs, fonts.number);
    this.#name = new Name(crew);
    this.#former = new Name(crew);
    this.#art.angle = TILT_DEG;
    this.addChild(this.#panel, this.#caption, this.#total, this.#former, this.#name, this.#art);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the board, or null for none, and answers what it covers; null when it hides. */
  draw(board: LeaderboardTopic | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = lookOf(brush);
    const isAtOnce = this.#isFresh || look !== this.#look || this.#crew.isCalm();
    const [first = null] = board?.rows ?? [];
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    this.#presence.aim(first !== null, nowMs, isAtOnce);
    if (board && first) {
      this.#captionText = CAPTIONS[board.window];
      this.#model.take(first, nowMs, isAtOnce || this.#holder === null);
      this.#holder = first;
    }
    this.#pacer.kick();
    return first && brush.box;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#holder = null;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #advance(nowMs: number): number {
    const brush = this.#brush;
    if (!brush || !this.#holder) return Number.POSITIVE_INFINITY;
    if (this.#presence.isGone(nowMs)) {
      this.drop();
      this.#isFresh = false;
      return Number.POSITIVE_INFINITY;
    }
    const picture = this.#model.picture(nowMs);
    const { box } = brush;
    this.#panel.put(box, { bar: this.#crew.art.theme.levels[6] });
    this.#art.texture = this.#crew.art.motif('crown', 6, CROWN_PX);
    this.#art.position.set(box.x + this.#left - GAP_PX - CROWN_PX / 2, box.y + box.h / 2 - picture.liftPx);
    this.#putTop(picture, brush);
    this.#putNames(picture, brush);
    this.#presence.frame(box, nowMs);
    return Math.min(this.#model.nextMs(nowMs), this.#presence.nextMs(nowMs));
  }

  /** Where the lines begin, from the left of the panel. */
  get #left(): number {
    const { barPx } = this.#crew.art.theme;
    return barPx + GAP_PX + CROWN_PX + GAP_PX;
  }

  #putTop({ total }: CrownPicture, { box, scale, measure }: Brush): void {
    const { theme } = this.#crew.art;
    const left = box.x + this.#left;
    const right = box.x + box.w - theme.padPx;
    const y = box.y + box.h * LINES[0];
    const text = shortNumber(total);
    const captionPx = measure(theme.fonts.body, this.#captionText, CAPTION_PX.minPx);
    const fitted = fitLine(text, {
      ...TOTAL_PX,
      widthPx: right - left - GAP_PX - captionPx,
      measure: (digits, px) => figuresWidth(digits, px, (char, at) => measure(theme.fonts.number, char, at)),
    });
    const totalPx = this.#total.put({
      text,
      sizePx: fitted.sizePx,
      color: theme.levels[6],
      x: right,
      y,
      align: 'right',
      scale,
    });
    const fit = fitLine(this.#captionText, {
      ...CAPTION_PX,
      widthPx: right - totalPx - GAP_PX - left,
      measure: (text, px) => measure(theme.fonts.body, text, px),
    });
    this.#caption.put({ ...fit, color: theme.muted, x: left, y, scale });
  }

  /** One edge goes along the line: left of it stands the new name, right of it the former. */
  #putNames({ name, former, wiped }: CrownPicture, brush: Brush): void {
    const { box } = brush;
    const left = box.x + this.#left;
    const w = box.x + box.w - left;
    const line = { x: left, y: box.y, w, h: box.h };
    this.#former.visible = former !== null;
    this.#putName(this.#name, name, brush);
    this.#name.visible = wiped > 0;
    this.#name.wipe.clip(former === null ? null : { ...line, w: w * wiped });
    if (former === null) return;
    this.#putName(this.#former, former, brush);
    this.#former.wipe.clip({ ...line, x: left + w * wiped, w: w * (1 - wiped) });
  }

  #putName({ words }: Name, name: string, { box, scale, measure }: Brush): void {
    const { theme } = this.#crew.art;
    const x = box.x + this.#left;
    const fit = fitLine(name, {
      ...NAME_PX,
      widthPx: box.x + box.w - theme.padPx - x,
      measure: (text, px) => measure(theme.fonts.name, text, px),
    });
    const y = box.y + box.h * LINES[1];
    words.put({ ...fit, text: isolate(fit.text), color: theme.text, x, y, scale });
  }
}
