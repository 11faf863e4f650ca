import { Container } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import { BATTLE, WIDEST_CLOCK } from './battle-look.ts';
import type { BattlePicture } from './battle-model.ts';
import { TEAM_LETTERS, TEAM_LEVELS } from './battle-result.ts';
import { Block } from './block.ts';
import { clockText, LAST_SECONDS } from './countdown.ts';
import { Figures, figuresWidth } from './figures.ts';
import { Label } from './label.ts';
import type { Brush, Crew } from './widget.ts';

/** Where the two lines of one of many teams have their middle, in parts of the room above the bar. */
const UPPER_LINE = 0.27;
const LOWER_LINE = 0.72;

class Team {
  readonly plate = new Block();
  readonly letter: Label;
  readonly name: Label;
  readonly total: Figures;

  constructor({ art, glyphs }: Crew) {
    const { fonts } = art.theme;
    this.letter = new Label(fonts.display);
    this.name = new Label(fonts.name);
    this.total = new Figures(glyphs, fonts.number);
  }
}

/** Names, totals and the clock above the bar. */
export class BattleTeams extends Container {
  readonly #crew: Crew;
  readonly #teams: readonly Team[];
  readonly #clock: Figures;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#teams = TEAM_LEVELS.map(() => new Team(crew));
    this.#clock = new Figures(crew.glyphs, crew.art.theme.fonts.number);
    for (const { plate, letter, name, total } of this.#teams) this.addChild(plate, letter, name, total);
    this.addChild(this.#clock);
  }

  /** Puts them into the room above the bar. */
  put(picture: BattlePicture, room: Box, brush: Brush): void {
    const isPair = picture.teams.length === 2;
    this.#putClock(picture, room, isPair, brush);
    this.#teams.forEach((team, at) => {
      const given = picture.teams[at];
      for (const part of [team.plate, team.letter, team.name, team.total]) {
        part.visible = given !== undefined;
      }
      if (!given) return;
      if (isPair) this.#putOutside(team, at, picture, room, brush);
      else this.#putColumn(team, at, picture, room, brush);
    });
  }

  #clockRoom({ secondsLeft }: BattlePicture, { measure }: Brush): number {
    const { number } = this.#crew.art.theme.fonts;
    const text = longer(WIDEST_CLOCK, clockText(secondsLeft));
    return figuresWidth(text, BATTLE.clockPx, (char, px) => measure(number, char, px));
  }

  #putClock({ secondsLeft }: BattlePicture, room: Box, isPair: boolean, { scale }: Brush): void {
    const { levels, text } = this.#crew.art.theme;
    this.#clock.put({
      text: clockText(secondsLeft),
      sizePx: BATTLE.clockPx,
      color: secondsLeft <= LAST_SECONDS ? levels[6] : text,
      x: isPair ? room.x + room.w / 2 : room.x + room.w,
      y: room.y + room.h / 2,
      align: isPair ? 'middle' : 'right',
      scale,
    });
  }

  /** One of two: its name at the outer edge, its total beside the clock. */
  #putOutside(team: Team, at: number, picture: BattlePicture, room: Box, brush: Brush): void {
    const { teams, totals } = picture;
    const { measure, scale } = brush;
    const { fonts, levels, text: white } = this.#crew.art.theme;
    const isLeft = at === 0;
    const middle = room.x + room.w / 2;
    const inner = this.#clockRoom(picture, brush) / 2 + BATTLE.gapPx;
    const y = room.y + room.h / 2;
    const text = shortNumber(totals[at] ?? 0);
    const widest = longer(text, shortNumber(teams[at]?.diamonds ?? 0));
    const totalPx = figuresWidth(widest, BATTLE.totalPx, (char, px) => measure(fonts.number, char, px));
    const widthPx = room.w / 2 - inner - totalPx - BATTLE.gapPx;
    const color = levels[TEAM_LEVELS[at] ?? 1];
    const align = isLeft ? 'right' : 'left';
    const x = isLeft ? middle - inner : middle + inner;
    team.total.put({ text, sizePx: BATTLE.totalPx, color, x, y, align, scale });
    const named = (each: string, px: number) => measure(fonts.name, each, px);
    const fit = fitLine(teams[at]?.name ?? '', { ...BATTLE.name, widthPx, measure: named });
    const left = isLeft ? room.x : room.x + room.w - named(fit.text, fit.sizePx);
    team.name.put({ ...fit, text: isolate(fit.text), color: white, x: left, y, scale });
    team.plate.visible = false;
    team.letter.visible = false;
  }

  /** One of many: letter and name, its total below; the clock stands behind the last. */
  #putColumn(team: Team, at: number, picture: BattlePicture, room: Box, brush: Brush): void {
    const { teams, totals } = picture;
    const { measure, scale } = brush;
    const { fonts, levels, onLevel, text: white } = this.#crew.art.theme;
    const pitch = (room.w - this.#clockRoom(picture, brush)) / teams.length;
    const left = room.x + at * pitch;
    const side = BATTLE.letterPx;
    const upper = room.y + room.h * UPPER_LINE;
    const lower = room.y + room.h * LOWER_LINE;
    const color = levels[TEAM_LEVELS[at] ?? 1];
    team.plate.put({ x: left, y: upper - side / 2, w: side, h: side }, color);
    const letter = TEAM_LETTERS[at] ?? '';
    const letterPx = measure(fonts.display, letter, BATTLE.manyNamePx);
    const letterAt = { x: left + (side - letterPx) / 2, y: upper, scale };
    team.letter.put({ ...letterAt, text: letter, sizePx: BATTLE.manyNamePx, color: onLevel });
    const x = left + side + BATTLE.letterGapPx;
    const fit = fitLine(teams[at]?.name ?? '', {
      maxPx: BATTLE.manyNamePx,
      minPx: BATTLE.leastManyNamePx,
      widthPx: left + pitch - BATTLE.letterGapPx - x,
      measure: (each, px) => measure(fonts.name, each, px),
    });
    team.name.put({ ...fit, text: isolate(fit.text), color: white, x, y: upper, scale });
    const text = shortNumber(totals[at] ?? 0);
    team.total.put({ text, sizePx: BATTLE.manyTotalPx, color, x, y: lower, scale });
  }
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
