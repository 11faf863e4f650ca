import { Container } from 'pixi.js';
import type { PollTopic } from '../../../shared/stage-topics.ts';
import { Words } from '../alerts/words.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolateLines } from '../text.ts';
import { clockText, LAST_SECONDS } from './countdown.ts';
import { Figures } from './figures.ts';
import { Label } from './label.ts';
import { PHRASES } from './phrases.ts';
import type { PollLayout } from './poll-look.ts';
import { leastPx, POLL, pollLayout } from './poll-look.ts';
import type { PollNow, PollPicture } from './poll-model.ts';
import { createPollModel } from './poll-model.ts';
import { PollRow } from './poll-row.ts';
import { Turn } from './turn.ts';
import type { Brush, Crew } from './widget.ts';

const NOTE_PX = 26;

/** What people choose from, how far each choice is, and what it came to. */
export class Poll extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #question: Words;
  readonly #clock: Figures;
  readonly #note: Label;
  readonly #rows: PollRow[] = [];
  readonly #model = createPollModel();
  readonly #turn: Turn<PollNow>;
  #layout: PollLayout | null = null;
  #laidOut: { readonly poll: PollTopic; readonly brush: Brush } | null = null;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#question = new Words(crew.art.theme);
    this.#clock = new Figures(crew.glyphs, fonts.number);
    this.#note = new Label(fonts.body);
    this.addChild(this.#panel, this.#question, this.#clock, this.#note);
    this.#turn = new Turn(this, crew, {
      keyOf: ({ poll }) => JSON.stringify([poll.question, poll.options.map(({ label }) => label)]),
      take: this.#model.take,
      endsAtMs: this.#model.endsAtMs,
      draw: (brush, nowMs) => this.#draw(brush, nowMs),
      coveredBy: (brush) => this.#layoutFor(brush).panel,
    });
  }

  /** Takes the poll, or null for none, and answers what it covers; null when it hides. */
  draw(poll: PollNow | null, brush: Brush): Box | null {
    return this.#turn.draw(poll, brush);
  }

  covers(): Box | null {
    return this.#turn.covers();
  }

  drop(): void {
    this.#turn.drop();
  }

  /** Words are measured once for what is shown, and not at each frame. */
  #layoutFor(brush: Brush): PollLayout {
    const poll = this.#model.poll(this.#crew.nowMs());
    if (this.#layout && this.#laidOut?.poll === poll && this.#laidOut.brush === brush) return this.#layout;
    this.#laidOut = { poll, brush };
    const { question, options, leftMs } = poll;
    // The clock's room stays when it is over: nothing moves under the result.
    const asked = { question, options: options.length, hasClock: leftMs !== null };
    this.#layout = pollLayout(asked, brush, this.#crew.art.theme);
    return this.#layout;
  }

  #draw(brush: Brush, nowMs: number): number {
    const picture = this.#model.picture(nowMs);
    const layout = this.#layoutFor(brush);
    this.#panel.put(layout.panel);
    this.#putHeader(picture, layout, brush);
    this.#putRows(picture, layout, brush);
    this.#putNote(picture, layout, brush);
    return this.#model.nextMs(nowMs);
  }

  #putHeader({ secondsLeft }: PollPicture, { headerPx, panel, question }: PollLayout, brush: Brush): void {
    const { accent, levels, padPx, text } = this.#crew.art.theme;
    const y = panel.y + headerPx / 2 + 2;
    const { lines, sizePx } = question;
    const words = { text: isolateLines(lines), font: 'name', sizePx, lines: lines.length } as const;
    this.#question.put({ ...words, color: text, x: panel.x + padPx, y, align: 'left' }, brush.scale);
    this.#clock.visible = secondsLeft !== null;
    if (secondsLeft === null) return;
    this.#clock.put({
      text: clockText(secondsLeft),
      sizePx: POLL.clockPx,
      color: secondsLeft <= LAST_SECONDS ? levels[6] : accent,
      x: panel.x + panel.w - padPx,
      y,
      align: 'right',
      scale: brush.scale,
    });
  }

  #putRows({ options }: PollPicture, { headerPx, panel, pitchPx, rowPx, ...room }: PollLayout, brush: Brush) {
    const shown = options.slice(0, room.options);
    while (this.#rows.length < shown.length) this.#rows.push(this.addChild(new PollRow(this.#crew)));
    this.#rows.forEach((row, at) => {
      const option = shown[at];
      row.visible = option !== undefined;
      if (!option) return;
      row.position.set(panel.x + POLL.insetPx, panel.y + headerPx + at * pitchPx);
      row.put(option, at, { w: panel.w - 2 * POLL.insetPx, h: rowPx }, brush);
    });
  }

  #putNote({ poll }: PollPicture, { panel }: PollLayout, { measure, scale }: Brush): void {
    const { fonts, muted, padPx } = this.#crew.art.theme;
    const minPx = leastPx(panel, 24);
    const fit = fitLine(noteOf(poll), {
      maxPx: Math.max(minPx, NOTE_PX),
      minPx,
      widthPx: panel.w - 2 * padPx,
      measure: (text, px) => measure(fonts.body, text, px),
    });
    const y = panel.y + panel.h - POLL.footerPx / 2 - POLL.gapPx / 2;
    this.#note.put({ ...fit, color: muted, x: panel.x + padPx, y, scale });
  }
}

/** How votes count, and at the end what came of them. */
function noteOf({ isRunning, isWeighted, options, winner }: PollPicture['poll']): string {
  const votes = options.reduce((sum, each) => sum + each.votes, 0);
  if (isRunning) return isWeighted ? PHRASES.weighted : PHRASES.oneVoteEach(options.length);
  if (votes === 0) return PHRASES.noVotes;
  // Weighed votes are no number of people.
  const count = isWeighted ? PHRASES.weighted : PHRASES.votes(shortNumber(votes), votes === 1);
  return winner === null ? `${PHRASES.pollTie} \u00B7 ${count}` : count;
}
