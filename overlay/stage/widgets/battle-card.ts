import { Container, Sprite } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import { RESULT } from './battle-look.ts';
import type { BattlePicture } from './battle-model.ts';
import { resultOf, TEAM_LEVELS } from './battle-result.ts';
import { Label } from './label.ts';
import { PHRASES } from './phrases.ts';
import type { Brush, Crew } from './widget.ts';

/** How a battle ended: who won and by how much, or that nobody lost, and thanks to all. */
export class BattleCard extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #art = [new Sprite(), new Sprite()] as const;
  readonly #caption: Label;
  readonly #name: Label;
  readonly #margin: Label;
  readonly #thanks: Label;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#caption = new Label(fonts.display);
    this.#name = new Label(fonts.name);
    this.#margin = new Label(fonts.number);
    this.#thanks = new Label(fonts.body);
    this.addChild(this.#panel, ...this.#art, this.#caption, this.#name, this.#margin, this.#thanks);
  }

  put({ teams }: BattlePicture, box: Box, { measure, scale }: Brush): void {
    const { barPx, fonts, levels, muted, padPx, text, tracking } = this.#crew.art.theme;
    const { winner, margin, most } = resultOf(teams);
    const color = winner === null ? levels[6] : levels[TEAM_LEVELS[winner] ?? 1];
    this.#panel.put(box, { bar: color });
    this.#putArt(winner, { x: box.x + barPx + padPx, y: box.y + (box.h - RESULT.artPx) / 2 });
    const x = box.x + barPx + padPx + RESULT.artPx + padPx;
    const widthPx = box.x + box.w - padPx - x;
    const caption = winner === null ? PHRASES.draw : PHRASES.battleWinner;
    const small = { sizePx: RESULT.captionPx, color: muted, tracking, x, scale };
    this.#caption.put({ ...small, text: caption.toUpperCase(), y: box.y + 42 });
    const name = winner === null ? PHRASES.wellPlayed : (teams[winner]?.name ?? '');
    const measured = (each: string, px: number) => measure(fonts.name, each, px);
    const fit = fitLine(name, { ...RESULT.name, widthPx, measure: measured });
    this.#name.put({ ...fit, text: isolate(fit.text), color: text, x, y: box.y + 88, scale });
    const told = winner === null ? PHRASES.each(shortNumber(most)) : PHRASES.ahead(shortNumber(margin));
    this.#margin.put({ text: told, sizePx: RESULT.marginPx, color, x, y: box.y + 138, scale });
    const thanks = { text: PHRASES.thanks(teams.length), sizePx: RESULT.thanksPx };
    this.#thanks.put({ ...thanks, color: text, x, y: box.y + 182, scale });
  }

  /** A crown for the winner; at a draw the gems of both stand side by side. */
  #putArt(winner: number | null, { x, y }: { readonly x: number; readonly y: number }): void {
    const { art } = this.#crew;
    const [first, second] = this.#art;
    const side = winner === null ? RESULT.artPx * 0.6 : RESULT.artPx;
    first.texture = winner === null ? art.motif('gem', TEAM_LEVELS[0], side) : art.motif('crown', 6, side);
    second.texture = art.motif('gem', TEAM_LEVELS[1], side);
    second.visible = winner === null;
    const middle = { x: x + RESULT.artPx / 2, y: y + RESULT.artPx / 2 };
    const apart = winner === null ? RESULT.artPx * 0.24 : 0;
    first.anchor.set(0.5);
    second.anchor.set(0.5);
    first.position.set(middle.x - apart, middle.y - apart / 2);
    second.position.set(middle.x + apart, middle.y + apart / 2);
  }
}
