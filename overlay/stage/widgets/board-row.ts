import { Container, Sprite } from 'pixi.js';
import type { BoardRow } from '../../../shared/topics.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import { Block } from './block.ts';
import { BOARD, TILE } from './board-look.ts';
import { Figures, figuresWidth } from './figures.ts';
import { Label } from './label.ts';
import type { Brush, Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

const NAME_PX = { maxPx: 30, minPx: 26 };
const TOTAL_PX = 32;
const RANK_PX = 32;
const TILE_NAME_PX = { maxPx: 32, minPx: 28 };
const TILE_TOTAL_PX = 34;
const TILE_RANK_PX = 44;

/** What a row is drawn from, besides the number that counts. */
export interface RowFace {
  readonly row: BoardRow;
  readonly w: number;
  readonly h: number;
  /** A tile has a panel of its own, and its total under the name. */
  readonly isTile: boolean;
  /** Widest number that stands in it until the next news. */
  readonly widestTotal: string;
}

/** One gifter of the board, as a row or a tile; moved as a whole. */
export class BoardRowView extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #plate = new Block();
  readonly #bar = new Block();
  readonly #crown = new Sprite();
  readonly #rank: Figures;
  readonly #name: Label;
  readonly #total: Figures;
  readonly #wipe: Wipe;
  #face: RowFace | null = null;
  #faced = '';

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#panel = new CutPanel(crew.art);
    const { fonts } = crew.art.theme;
    this.#name = new Label(fonts.name);
    this.#rank = new Figures(crew.glyphs, fonts.number);
    this.#total = new Figures(crew.glyphs, fonts.number);
    this.addChild(this.#panel, this.#plate, this.#bar, this.#crown, this.#rank, this.#name, this.#total);
    this.#wipe = new Wipe(this);
  }

  /** Sets who it is; what counts and moves comes with `frame`. */
  face(face: RowFace, brush: Brush): void {
    const { row, w, h, widestTotal } = face;
    const faced = `${row.rank} ${widestTotal} ${w} ${h} ${face.isTile} ${brush.scale} ${row.name}`;
    if (faced === this.#faced) return;
    this.#faced = faced;
    this.#face = face;
    this.#panel.visible = face.isTile;
    if (face.isTile) this.#panel.put({ x: 0, y: 0, w: face.w, h: face.h });
    this.#putRank(face, brush);
    this.#putName(face, brush);
  }

  /** Brings it to the present frame: the number shown, and how much of it and of its plate is wiped in. */
  frame(total: number, shown: number, plate: number, scale: number): void {
    const face = this.#face;
    if (!face) return;
    const { row, w, h, isTile } = face;
    const { theme } = this.#crew.art;
    const color = row.rank === 1 ? theme.levels[6] : theme.text;
    const text = shortNumber(total);
    if (isTile) {
      this.#total.put({ text, sizePx: TILE_TOTAL_PX, color, x: nameLeft(face), y: h * 0.7, scale });
    } else {
      const x = w - theme.padPx;
      this.#total.put({ text, sizePx: TOTAL_PX, color, x, y: h / 2, align: 'right', scale });
    }
    this.#putPlate(face, plate);
    const { outsidePx } = theme;
    const whole = { x: -outsidePx, y: -outsidePx, w: w + 2 * outsidePx, h: h + 2 * outsidePx };
    this.#wipe.put(whole, shown);
  }

  #putRank(face: RowFace, { scale }: Brush): void {
    const { row, h, isTile } = face;
    const { theme } = this.#crew.art;
    const isFirst = row.rank === 1;
    const crownPx = isTile ? TILE.crownPx : BOARD.crownPx;
    const cellPx = rankCell(face);
    const middle = (isTile ? TILE.padPx : BOARD.rankLeftPx) + cellPx / 2;
    this.#crown.visible = isFirst;
    this.#rank.visible = !isFirst;
    if (isFirst) {
      this.#crown.texture = this.#crew.art.motif('crown', 6, crownPx);
      this.#crown.anchor.set(0.5);
      this.#crown.position.set(middle, h / 2);
      return;
    }
    const sizePx = isTile ? TILE_RANK_PX : RANK_PX;
    const look = { text: String(row.rank), sizePx, color: theme.muted, scale };
    this.#rank.put({ ...look, x: middle, y: h / 2, align: 'middle' });
  }

  #putName(face: RowFace, { measure, scale }: Brush): void {
    const { row, w, h, isTile, widestTotal } = face;
    const { theme } = this.#crew.art;
    const x = nameLeft(face);
    const numberWidth = figuresWidth(widestTotal, TOTAL_PX, (char, px) =>
      measure(theme.fonts.number, char, px),
    );
    const right = isTile ? w - TILE.padPx : w - theme.padPx - numberWidth - theme.padPx * 0.75;
    const fit = fitLine(row.name, {
      ...(isTile ? TILE_NAME_PX : NAME_PX),
      widthPx: right - x,
      measure: (text, px) => measure(theme.fonts.name, text, px),
    });
    const y = isTile ? h * 0.32 : h / 2;
    this.#name.put({ ...fit, text: isolate(fit.text), color: theme.text, x, y, scale });
  }

  #putPlate({ w, h, isTile }: RowFace, part: number): void {
    const { theme } = this.#crew.art;
    const off = theme.plateInsetPx;
    const aside = Math.max(BOARD.plateInsetPx, off);
    const inset: Box = isTile
      ? { x: off, y: off, w: w - 2 * off, h: h - 2 * off }
      : { x: aside, y: 0, w: w - 2 * aside, h };
    this.#plate.put({ ...inset, w: inset.w * part }, theme.panel2);
    this.#bar.put({ ...inset, w: part > 0 ? BOARD.plateBarPx : 0 }, theme.accent);
  }
}

function rankCell({ row, isTile }: RowFace): number {
  if (!isTile) return BOARD.rankCellPx;
  return row.rank === 1 ? TILE.crownPx : TILE.rankCellPx;
}

function nameLeft(face: RowFace): number {
  const { isTile } = face;
  const gapPx = isTile ? TILE.nameGapPx : BOARD.nameGapPx;
  return (isTile ? TILE.padPx : BOARD.rankLeftPx) + rankCell(face) + gapPx;
}
