import { Container } from 'pixi.js';
import type { QuestionTopic } from '../../../shared/stage-topics.ts';
import { Words } from '../alerts/words.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { isolate, isolateLines } from '../text.ts';
import { Label } from './label.ts';
import { PHRASES } from './phrases.ts';
import type { QuestionLayout } from './question-look.ts';
import { CARD, questionLayout } from './question-look.ts';
import { createQuestionModel } from './question-model.ts';
import { Turn } from './turn.ts';
import type { Brush, Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

/** A word in capitals on a plate, wiped in from the left. */
class Tag extends Container {
  readonly #crew: Crew;
  readonly #plate: CutPanel;
  readonly #word: Label;
  readonly #wipe: Wipe;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#plate = new CutPanel(crew.art);
    this.#word = new Label(crew.art.theme.fonts.display);
    this.addChild(this.#plate, this.#word);
    this.#wipe = new Wipe(this);
  }

  put(
    { word, x }: { readonly word: string; readonly x: number },
    fill: number,
    box: Box,
    part: number,
    scale: number,
  ): void {
    const { onLevel, radiusPx, tracking } = this.#crew.art.theme;
    this.#plate.put(box, { fill, radiusPx: radiusPx / 2, inkPx: 0, edgePx: 0 });
    const look = { sizePx: CARD.tagPx, color: onLevel, tracking, scale };
    this.#word.put({ ...look, text: word.toUpperCase(), x, y: box.y + box.h / 2 });
    this.#wipe.put(box, part);
  }
}

/** A question that is answered on air, and who asked it. */
export class Question extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #asked: Tag;
  readonly #answered: Tag;
  readonly #asker: Label;
  readonly #text: Words;
  readonly #model = createQuestionModel();
  readonly #turn: Turn<QuestionTopic>;
  #layout: QuestionLayout | null = null;
  #laidOut: Brush | null = null;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { theme } = crew.art;
    this.#panel = new CutPanel(crew.art);
    this.#asked = new Tag(crew);
    this.#answered = new Tag(crew);
    this.#asker = new Label(theme.fonts.name);
    this.#text = new Words(theme);
    this.addChild(this.#panel, this.#asked, this.#answered, this.#asker, this.#text);
    this.#turn = new Turn(this, crew, {
      keyOf: ({ id }) => id,
      take: (question, news) => {
        this.#layout = null;
        this.#model.take(question, news);
      },
      endsAtMs: this.#model.endsAtMs,
      draw: (brush, nowMs) => this.#draw(brush, nowMs),
      coveredBy: (brush) => this.#layoutFor(brush)?.panel ?? brush.box,
    });
  }

  /** Takes the question, or null for none, and answers what it covers; null when it hides. */
  draw(question: QuestionTopic | null, brush: Brush): Box | null {
    return this.#turn.draw(question, brush);
  }

  covers(): Box | null {
    return this.#turn.covers();
  }

  drop(): void {
    this.#turn.drop();
  }

  /** Words are measured once for what was taken, and not at each frame. */
  #layoutFor(brush: Brush): QuestionLayout | null {
    const question = this.#model.question();
    if (!question) return null;
    if (this.#layout && this.#laidOut === brush) return this.#layout;
    this.#laidOut = brush;
    this.#layout = questionLayout(question, brush, this.#crew.art.theme);
    return this.#layout;
  }

  #draw(brush: Brush, nowMs: number): number {
    const layout = this.#layoutFor(brush);
    if (!layout) return Number.POSITIVE_INFINITY;
    const { asker, panel, tag, text } = layout;
    const { scale } = brush;
    const { levels, text: white } = this.#crew.art.theme;
    const answered = this.#model.answered(nowMs);
    this.#panel.put(panel, { bar: answered > 0 ? levels[2] : levels[4] });
    const asked = { word: PHRASES.question, x: layout.askedX };
    this.#asked.put(asked, levels[4], tag, answered < 1 ? 1 : 0, scale);
    this.#answered.put({ word: PHRASES.answered, x: layout.answeredX }, levels[2], tag, answered, scale);
    const y = tag.y + tag.h / 2;
    this.#asker.put({ ...asker, text: isolate(asker.text), color: white, y, scale });
    const { lines, sizePx, x } = text;
    const words = { text: isolateLines(lines), font: 'body', sizePx, lines: lines.length } as const;
    const isRightToLeft = words.text.startsWith('\u2067');
    const end = panel.x + panel.w - this.#crew.art.theme.padPx;
    const at = isRightToLeft ? ({ x: end, align: 'right' } as const) : ({ x, align: 'left' } as const);
    this.#text.put({ ...words, ...at, color: white, y: text.y }, scale);
    return this.#model.nextMs(nowMs);
  }
}
