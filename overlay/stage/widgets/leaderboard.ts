import { Container, Sprite } from 'pixi.js';
import type { LeaderboardTopic } from '../../../shared/topics.ts';
import { CutPanel } from '../art/panel.ts';
import { Trim } from '../art/trim.ts';
import type { Box } from '../canvas-size.ts';
import { fitLine } from '../text.ts';
import { Block } from './block.ts';
import { BOARD, boardRoom, holdsTiles, TILE, tileWidth } from './board-look.ts';
import type { RowPicture } from './board-model.ts';
import { createBoardModel } from './board-model.ts';
import { BoardRowView } from './board-row.ts';
import { Label } from './label.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import { ViewStack } from './view-stack.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf, panelBox } from './widget.ts';

const HEADING_PX = { maxPx: 26, minPx: 24 };
/** Height of the lines between rows. */
const LINE_PX = 2;

/** Who gave most: rows under a heading, or a few tiles in a flat box. */
export class Leaderboard extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #trim: Trim;
  readonly #heading: Label;
  readonly #gem = new Sprite();
  readonly #lines: Block[] = [];
  readonly #ground = new Container();
  readonly #rows: ViewStack<BoardRowView>;
  readonly #model = createBoardModel();
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #brush: Brush | null = null;
  #label = '';
  #look = '';
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#panel = new CutPanel(crew.art);
    this.#trim = new Trim(crew.art);
    this.#heading = new Label(crew.art.theme.fonts.display);
    this.#rows = new ViewStack(() => new BoardRowView(crew));
    this.addChild(this.#ground, this.#rows);
    this.#ground.addChild(this.#panel, this.#trim, this.#heading, this.#gem);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the board, or null for none, and answers what it covers; null when it hides. */
  draw(board: LeaderboardTopic | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const rows = board?.rows.slice(0, boardRoom(brush.box)) ?? [];
    const look = lookOf(brush);
    const isAtOnce = this.#isFresh || look !== this.#look || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    this.#presence.aim(rows.length > 0, nowMs, isAtOnce);
    if (rows.length > 0) {
      this.#label = board?.label ?? '';
      this.#model.take(rows, nowMs, isAtOnce);
    }
    this.#pacer.kick();
    return rows.length > 0 ? coveredBy(brush, rows.length) : null;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#pacer.stop();
    this.#presence.drop();
    this.#model.clear();
  }

  #advance(nowMs: number): number {
    const brush = this.#brush;
    if (!brush) return Number.POSITIVE_INFINITY;
    if (this.#presence.isGone(nowMs)) {
      this.drop();
      this.#isFresh = false;
      return Number.POSITIVE_INFINITY;
    }
    const { rows, length } = this.#model.picture(nowMs);
    const covered = coveredBy(brush, length);
    const isTiles = holdsTiles(brush.box);
    this.#ground.visible = !isTiles;
    if (!isTiles) this.#putGround(covered, length, brush);
    this.#putRows(rows, covered, brush);
    this.#presence.frame(covered, nowMs);
    return Math.min(this.#model.nextMs(nowMs), this.#presence.nextMs(nowMs));
  }

  #putGround(panel: Box, length: number, { measure, scale }: Brush): void {
    const { fonts, line: thin, muted, padPx, panel2, tracking } = this.#crew.art.theme;
    this.#panel.put(panel);
    this.#trim.tape(panel, thin, [0.5]);
    const middle = panel.y + BOARD.headerPx / 2 + 4;
    const right = panel.x + panel.w - padPx;
    this.#gem.texture = this.#crew.art.motif('gem', 3, BOARD.gemPx);
    this.#gem.anchor.set(0.5);
    this.#gem.position.set(right - BOARD.gemPx / 2, middle);
    const left = panel.x + padPx;
    const width = (text: string, px: number) =>
      measure(fonts.display, text, px) + tracking * px * text.length;
    const widthPx = right - BOARD.gemPx - padPx / 2 - left;
    const fit = fitLine(this.#label.toUpperCase(), { ...HEADING_PX, widthPx, measure: width });
    this.#heading.put({
      ...fit,
      color: muted,
      tracking,
      x: left,
      y: middle,
      scale,
    });
    const lines = Math.max(0, Math.ceil(length) - 1);
    while (this.#lines.length < lines) this.#lines.push(this.#ground.addChild(new Block()));
    this.#lines.forEach((line, index) => {
      const y = panel.y + BOARD.headerPx + (index + 1) * BOARD.rowPx - LINE_PX / 2;
      const w = index < lines ? right - left : 0;
      line.put({ x: left, y, w, h: LINE_PX }, panel2);
    });
  }

  #putRows(rows: readonly RowPicture[], covered: Box, brush: Brush): void {
    const isTile = holdsTiles(brush.box);
    const pitch = tileWidth(brush.box) + TILE.gapPx;
    // An outline that stands aside takes its room from the tile, else it would reach the next one.
    const w = isTile ? pitch - TILE.gapPx - this.#crew.art.theme.shadow.x : brush.box.w;
    const h = isTile ? brush.box.h : BOARD.rowPx;
    for (const { key, row, at, total, widestTotal, shown, plate } of rows) {
      const view = this.#rows.of(key);
      view.face({ row, w, h, isTile, widestTotal }, brush);
      if (isTile) view.position.set(covered.x + at * pitch, covered.y);
      else view.position.set(covered.x, covered.y + BOARD.headerPx + at * h);
      view.frame(total, shown, plate, brush.scale);
    }
    this.#rows.stack(rows.map(({ key }) => key));
  }
}

function coveredBy(brush: Brush, length: number): Box {
  if (!holdsTiles(brush.box)) {
    return panelBox(brush, BOARD.headerPx + length * BOARD.rowPx + BOARD.footPx);
  }
  const w = length * (tileWidth(brush.box) + TILE.gapPx) - TILE.gapPx;
  return { ...brush.box, w: Math.max(0, w) };
}
