import { Container } from 'pixi.js';
import { fitLine, isolate } from '../text.ts';
import type { CreditsRow } from './credits-roll.ts';
import { CREDITS } from './credits-roll.ts';
import { Label } from './label.ts';
import type { Brush, Crew } from './widget.ts';

/** One row of names; its top left corner is its origin. */
export class CreditsRowView extends Container {
  readonly #crew: Crew;
  readonly #names: readonly [Label, Label];
  #faced = '';

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { name } = crew.art.theme.fonts;
    this.#names = [new Label(name), new Label(name)];
    this.addChild(...this.#names);
  }

  /** Sets its names in the middle of their columns, in a row of this width. */
  face(row: CreditsRow, widthPx: number, brush: Brush): void {
    const faced = `${brush.scale} ${widthPx} ${row.join('\n')}`;
    if (faced === this.#faced) return;
    this.#faced = faced;
    const columnPx = row.length === 1 ? widthPx : (widthPx - CREDITS.gapPx) / 2;
    this.#names.forEach((label, at) => {
      this.#putName(label, row[at] ?? '', at * (columnPx + CREDITS.gapPx), columnPx, brush);
    });
  }

  #putName(label: Label, name: string, left: number, widthPx: number, { measure, scale }: Brush): void {
    const { fonts, text } = this.#crew.art.theme;
    const width = (each: string, px: number) => measure(fonts.name, each, px);
    const sizePx = CREDITS.namePx;
    const fit = fitLine(name, { maxPx: sizePx, minPx: sizePx, widthPx, measure: width });
    const x = left + (widthPx - width(fit.text, sizePx)) / 2;
    label.put({
      text: name === '' ? '' : isolate(fit.text),
      sizePx,
      color: text,
      x,
      y: CREDITS.pitchPx / 2,
      scale,
    });
  }
}
