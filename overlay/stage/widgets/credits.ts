import { Container } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { fitLine, isolate } from '../text.ts';
import { Block } from './block.ts';
import type { CreditsRow, Roll, RollPicture } from './credits-roll.ts';
import { CREDITS, pagesOf, rollOf, rowsOf } from './credits-roll.ts';
import { CreditsRowView } from './credits-row.ts';
import { snapped } from './glyphs.ts';
import { Label } from './label.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import { ViewStack } from './view-stack.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf, panelBox } from './widget.ts';
import { Wipe } from './wipe.ts';

/** The line that names go behind, and the mark in the middle of it. */
const RULE_PX = 2;
const MARK = { widthPx: 96, heightPx: 6 };

/** Credits that are on; `sinceMs` on the clock of the frames. */
export interface RunningCredits {
  readonly heading: string;
  readonly names: readonly string[];
  readonly sinceMs: number;
}

/** Everybody who was there: names roll once through the box, under a heading that stands. */
export class Credits extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #heading: Label;
  readonly #rule = new Block();
  readonly #mark = new Block();
  readonly #room = new Container();
  readonly #edge: Wipe;
  readonly #rows: ViewStack<CreditsRowView>;
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #brush: Brush | null = null;
  #look = '';
  #names: readonly string[] = [];
  #sinceMs = 0;
  #list: readonly CreditsRow[] = [];
  /** What the panel covers. */
  #box: Box | null = null;
  #roll: Roll | null = null;
  #shown: Pick<RollPicture, 'from' | 'to'> = { from: 0, to: 0 };
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#panel = new CutPanel(crew.art);
    this.#heading = new Label(crew.art.theme.fonts.display);
    this.#rows = new ViewStack(() => new CreditsRowView(crew));
    this.#room.addChild(this.#rows);
    this.#edge = new Wipe(this.#room);
    this.addChild(this.#panel, this.#heading, this.#room, this.#rule, this.#mark);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the credits, or null for none, and answers what they cover; null when they hide or have rolled. */
  draw(credits: RunningCredits | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = `${lookOf(brush)} ${this.#crew.isCalm()}`;
    const isMoved = look !== this.#look;
    const isAtOnce = this.#isFresh || isMoved || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    if (credits && credits.names.length > 0) {
      this.#sinceMs = credits.sinceMs;
      if (isMoved || credits.names !== this.#names) this.#arrange(credits.names, brush);
      if (this.#box) this.#putHead(credits.heading, this.#box, brush);
    } else {
      this.#roll = null;
    }
    this.#presence.aim(this.#isOn(nowMs), nowMs, isAtOnce);
    this.#pacer.kick();
    return this.#isOn(nowMs) ? this.#box : null;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #isOn(nowMs: number): boolean {
    return this.#roll !== null && nowMs < this.#sinceMs + this.#roll.endMs;
  }

  #arrange(names: readonly string[], brush: Brush): void {
    const { box, measure } = brush;
    const { footPx, headPx, pitchPx, spareRows } = CREDITS;
    const { name } = this.#crew.art.theme.fonts;
    this.#names = names;
    const columns = box.w < CREDITS.twoFromPx ? 1 : 2;
    const columnPx = (rowWidth(box) - CREDITS.gapPx) / 2;
    const widthOf = (each: string) => measure(name, each, CREDITS.namePx);
    this.#list = rowsOf(names, { columns, columnPx, widthOf });
    this.#box = panelBox(brush, headPx + (this.#list.length + spareRows) * pitchPx + footPx);
    const make = this.#crew.isCalm() ? pagesOf : rollOf;
    this.#roll = make(this.#list.length, roomOf(this.#box).h);
    this.#shown = { from: 0, to: 0 };
  }

  #putHead(heading: string, box: Box, { measure, scale }: Brush): void {
    const { accent, fonts, line, text } = this.#crew.art.theme;
    const width = (each: string, px: number) => measure(fonts.display, each, px);
    const fit = fitLine(heading, { ...CREDITS.heading, widthPx: rowWidth(box), measure: width });
    const middle = box.x + box.w / 2;
    const y = box.y + CREDITS.headPx / 2 - 8;
    this.#panel.put(box);
    this.#heading.put({
      ...fit,
      text: isolate(fit.text),
      color: text,
      x: middle - width(fit.text, fit.sizePx) / 2,
      y,
      scale,
    });
    const { x, y: bottom, w } = roomOf(box);
    const { heightPx, widthPx } = MARK;
    this.#rule.put({ x, y: bottom - RULE_PX, w, h: RULE_PX }, line);
    this.#mark.put({ x: middle - widthPx / 2, y: bottom - heightPx, w: widthPx, h: heightPx }, accent);
  }

  #advance(nowMs: number): number {
    const [box, brush, roll] = [this.#box, this.#brush, this.#roll];
    if (!box || !brush) return Number.POSITIVE_INFINITY;
    const elapsedMs = nowMs - this.#sinceMs;
    if (roll && elapsedMs < roll.endMs) this.#putRows(roll.picture(elapsedMs), roomOf(box), brush);
    else this.#presence.aim(false, nowMs, this.#crew.isCalm());
    this.#presence.frame(box, nowMs);
    if (this.#presence.isGone(nowMs)) this.#rows.stack([]);
    const nextMs =
      this.#isOn(nowMs) && roll ? this.#sinceMs + roll.nextMs(elapsedMs) : Number.POSITIVE_INFINITY;
    return Math.min(nextMs, this.#presence.nextMs(nowMs));
  }

  /** Only rows that are in the room exist. */
  #putRows({ from, to, topPx }: RollPicture, room: Box, brush: Brush): void {
    this.#edge.clip(room);
    this.#rows.position.set(room.x, snapped(room.y + topPx - from * CREDITS.pitchPx, brush.scale));
    if (from === this.#shown.from && to === this.#shown.to) return;
    this.#shown = { from, to };
    const keys: string[] = [];
    for (let at = from; at < to; at++) {
      const row = this.#list[at];
      if (!row) continue;
      const key = String(at);
      const view = this.#rows.of(key);
      view.face(row, room.w, brush);
      view.y = at * CREDITS.pitchPx;
      keys.push(key);
    }
    this.#rows.stack(keys);
  }
}

function rowWidth({ w }: Box): number {
  return Math.max(1, w - 2 * CREDITS.padPx);
}

/** Where the names go through. */
function roomOf(box: Box): Box {
  const h = Math.max(CREDITS.pitchPx, box.h - CREDITS.headPx - CREDITS.footPx);
  return { x: box.x + CREDITS.padPx, y: box.y + CREDITS.headPx, w: rowWidth(box), h };
}
