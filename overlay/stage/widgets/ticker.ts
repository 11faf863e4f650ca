import { Container } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import type { Thanks } from '../thanks.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import { PLATE_PAD_PX, TickerItem } from './ticker-item.ts';
import { fitItem } from './ticker-line.ts';
import type { ItemPicture } from './ticker-model.ts';
import { createTickerModel } from './ticker-model.ts';
import { ViewStack } from './view-stack.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';
import { Wipe } from './wipe.ts';

/** Room between two items: their plates do not touch. */
const GAP_PX = 2 * PLATE_PAD_PX + 4;
/** More than this many cannot be read in passing. */
const MOST_ITEMS = 8;
/** One item takes at most this part of a line that holds several: a long name leaves room for others. */
const MOST_OF_LINE = 0.5;
/** A line that is shorter than this holds one item: half of another beside it would only be in the way. */
const ONE_ITEM_BELOW_PX = 640;

/** A line of thanks, newest first; it never scrolls and shows whole items only. */
export class TickerLine extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #line = new Container();
  readonly #items: ViewStack<TickerItem>;
  readonly #edge: Wipe;
  readonly #model = createTickerModel();
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  /** Between the panel's edge and the first item: its plate stays off edge and corners. */
  readonly #padPx: number;
  #brush: Brush | null = null;
  #look = '';
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#padPx = PLATE_PAD_PX + crew.art.theme.plateInsetPx;
    this.#panel = new CutPanel(crew.art);
    this.#items = new ViewStack(() => new TickerItem(crew));
    this.addChild(this.#panel, this.#line);
    this.#line.addChild(this.#items);
    this.#edge = new Wipe(this.#line);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the thanks, newest first, and answers what it covers; null when it hides. */
  draw(thanks: readonly Thanks[], brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = lookOf(brush);
    const isAtOnce = this.#isFresh || look !== this.#look || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    this.#presence.aim(thanks.length > 0, nowMs, isAtOnce);
    const widthPx = thanks.length > 0 ? this.#take(thanks, brush, nowMs, isAtOnce) : 0;
    this.#pacer.kick();
    return thanks.length > 0 ? { ...brush.box, w: widthPx + 2 * this.#padPx } : null;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#pacer.stop();
    this.#presence.drop();
    this.#model.clear();
  }

  #take(thanks: readonly Thanks[], { box, measure }: Brush, nowMs: number, isAtOnce: boolean): number {
    const widthPx = box.w - 2 * this.#padPx;
    const { fonts } = this.#crew.art.theme;
    const faces = {
      body: (text: string, px: number) => measure(fonts.body, text, px),
      name: (text: string, px: number) => measure(fonts.name, text, px),
      number: (text: string, px: number) => measure(fonts.number, text, px),
    };
    const most = box.w < ONE_ITEM_BELOW_PX ? 1 : MOST_ITEMS;
    const mostPx = most === 1 ? widthPx : widthPx * MOST_OF_LINE;
    const items = thanks.slice(0, most).map((each) => fitItem(each, mostPx, faces));
    return this.#model.take(items, { widthPx, gapPx: GAP_PX, most }, nowMs, isAtOnce);
  }

  #advance(nowMs: number): number {
    const brush = this.#brush;
    if (!brush) return Number.POSITIVE_INFINITY;
    if (this.#presence.isGone(nowMs)) {
      this.drop();
      this.#isFresh = false;
      return Number.POSITIVE_INFINITY;
    }
    const { items, widthPx } = this.#model.picture(nowMs);
    const panel = { ...brush.box, w: widthPx + 2 * this.#padPx };
    this.#panel.put(panel);
    this.#line.position.set(panel.x, panel.y);
    // What shifts past the end of the line goes behind its edge.
    const isInside = items.every(({ at, item, shown }) => shown === 1 && at + item.widthPx <= widthPx);
    const { edgePx } = this.#crew.art.theme;
    const inner = { x: edgePx, y: 0, w: panel.w - 2 * edgePx, h: panel.h };
    this.#edge.clip(isInside ? null : inner);
    this.#putItems(items, brush);
    this.#presence.frame(panel, nowMs);
    return Math.min(this.#model.nextMs(nowMs), this.#presence.nextMs(nowMs));
  }

  #putItems(items: readonly ItemPicture[], { box, scale }: Brush): void {
    for (const { key, item, at, shown, plate, isNewest } of items) {
      const view = this.#items.of(key);
      view.face(item, scale);
      view.position.set(this.#padPx + at, box.h / 2);
      view.frame(box.h, shown, plate, isNewest);
    }
    this.#items.stack(items.map(({ key }) => key));
  }
}
