import { Container } from 'pixi.js';
import type { BoardRow, LeaderboardTopic } from '../../../shared/topics.ts';
import type { Box } from '../canvas-size.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import { SIGNAL } from '../theme.ts';
import { Label } from './label.ts';
import { Panel } from './panel.ts';
import type { Brush } from './widget.ts';
import { panelBox } from './widget.ts';

const HEADER_PX = 56;
const ROW_PX = 60;
const RANK_CELL_PX = 44;
/** Below the last row, so that it does not sit on the edge. */
const FOOT_PX = 12;
const TILE_PX = 288;
const TILE_GAP_PX = 12;
/** A box this much wider than high holds tiles side by side and no rows. */
const TILES_FROM_RATIO = 4;
const MOST_ROWS = 10;

interface Cells {
  readonly rank: Label;
  readonly name: Label;
  readonly total: Label;
}

/** Who gave most: rows under a heading, or a few tiles in a flat box. */
export class Leaderboard extends Container {
  readonly #panels = [0, 1, 2].map(() => new Panel());
  readonly #heading = new Label(SIGNAL.fonts.display);
  readonly #cells: Cells[] = [];

  constructor() {
    super();
    this.addChild(...this.#panels, this.#heading);
  }

  /** Draws the rows that have room and answers what they cover; there must be at least one. */
  draw(board: LeaderboardTopic, brush: Brush): Box {
    for (const child of this.children) child.visible = false;
    const { box } = brush;
    return box.w / box.h >= TILES_FROM_RATIO ? this.#drawTiles(board, brush) : this.#drawRows(board, brush);
  }

  #drawRows({ label, rows }: LeaderboardTopic, brush: Brush): Box {
    const { box, scale, measure } = brush;
    const room = Math.min(MOST_ROWS, Math.max(1, Math.floor((box.h - HEADER_PX - FOOT_PX) / ROW_PX)));
    const shown = rows.slice(0, room);
    const panel = panelBox(brush, HEADER_PX + shown.length * ROW_PX + FOOT_PX);
    const left = panel.x + SIGNAL.padPx;
    this.#panels[0]?.put(panel, null);
    const heading = fitLine(label.toUpperCase(), {
      maxPx: 28,
      minPx: 24,
      widthPx: panel.w - 2 * SIGNAL.padPx,
      measure: (text, px) => measure(SIGNAL.fonts.display, text, px),
    });
    this.#heading.put({
      ...heading,
      color: SIGNAL.muted,
      x: left,
      y: panel.y + HEADER_PX / 2 + 4,
      scale,
    });
    shown.forEach((row, index) => {
      const y = panel.y + HEADER_PX + (index + 0.5) * ROW_PX;
      const { rank, name, total } = this.#cellsOf(index);
      const totalText = shortNumber(row.diamonds);
      const totalWidth = measure(SIGNAL.fonts.number, totalText, 34);
      const nameLeft = left + RANK_CELL_PX;
      const right = panel.x + panel.w - SIGNAL.padPx;
      const color = row.rank === 1 ? SIGNAL.levels[6] : SIGNAL.text;
      rank.put({ text: String(row.rank), sizePx: 34, color: SIGNAL.muted, x: left, y, scale });
      total.put({ text: totalText, sizePx: 34, color, x: right, y, align: 'right', scale });
      const widthPx = right - totalWidth - SIGNAL.padPx - nameLeft;
      this.#putName(name, row, { maxPx: 30, minPx: 26, widthPx, x: nameLeft, y }, brush);
    });
    return panel;
  }

  #drawTiles({ rows }: LeaderboardTopic, brush: Brush): Box {
    const { box, scale, measure } = brush;
    const room = Math.min(3, Math.max(1, Math.floor((box.w + TILE_GAP_PX) / (TILE_PX + TILE_GAP_PX))));
    const shown = rows.slice(0, room);
    const tileWidth = (box.w - (room - 1) * TILE_GAP_PX) / room;
    shown.forEach((row, index) => {
      const x = box.x + index * (tileWidth + TILE_GAP_PX);
      this.#panels[index]?.put({ x, y: box.y, w: tileWidth, h: box.h }, null);
      const { rank, name, total } = this.#cellsOf(index);
      const rankText = String(row.rank);
      const left = x + 16;
      const nameLeft = left + measure(SIGNAL.fonts.number, rankText, 52) + 16;
      const color = row.rank === 1 ? SIGNAL.levels[6] : SIGNAL.text;
      const middle = box.y + box.h / 2;
      rank.put({ text: rankText, sizePx: 52, color: SIGNAL.muted, x: left, y: middle, scale });
      const widthPx = x + tileWidth - 16 - nameLeft;
      this.#putName(
        name,
        row,
        { maxPx: 32, minPx: 28, widthPx, x: nameLeft, y: box.y + box.h * 0.31 },
        brush,
      );
      const text = shortNumber(row.diamonds);
      total.put({ text, sizePx: 36, color, x: nameLeft, y: box.y + box.h * 0.7, scale });
    });
    return { ...box, w: shown.length * (tileWidth + TILE_GAP_PX) - TILE_GAP_PX };
  }

  #putName(
    label: Label,
    row: BoardRow,
    at: { maxPx: number; minPx: number; widthPx: number; x: number; y: number },
    { measure, scale }: Brush,
  ): void {
    const fit = fitLine(row.name, { ...at, measure: (text, px) => measure(SIGNAL.fonts.name, text, px) });
    label.put({
      text: isolate(fit.text),
      sizePx: fit.sizePx,
      color: SIGNAL.text,
      x: at.x,
      y: at.y,
      scale,
    });
  }

  #cellsOf(index: number): Cells {
    const known = this.#cells[index];
    if (known) return known;
    const cells = {
      rank: new Label(SIGNAL.fonts.number),
      name: new Label(SIGNAL.fonts.name),
      total: new Label(SIGNAL.fonts.number),
    };
    this.#cells.push(cells);
    this.addChild(cells.rank, cells.name, cells.total);
    return cells;
  }
}
