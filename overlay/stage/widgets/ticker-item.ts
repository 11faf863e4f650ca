import { Container, Sprite } from 'pixi.js';
import type { Level } from '../../../shared/alert.ts';
import { artOf } from '../art/motifs.ts';
import { isolate } from '../text.ts';
import { Block } from './block.ts';
import { Figures } from './figures.ts';
import { Label } from './label.ts';
import type { FittedItem } from './ticker-line.ts';
import { ITEM } from './ticker-line.ts';
import type { Crew } from './widget.ts';
import { Wipe } from './wipe.ts';

/** How far a plate reaches beyond its item to each side. */
export const PLATE_PAD_PX = 12;
/** How far plate and underline stay off the panel's edge, and off its inner stroke. */
const INSET_PX = { edge: 4, stroke: 2 } as const;
/** The mark of a thanks of level 1: the whole outline that it has. */
const UNDERLINE_PX = 4;

/** One thanks of the ticker; its left end is its origin, and the middle of the line its height. */
export class TickerItem extends Container {
  readonly #crew: Crew;
  readonly #plate = new Block();
  readonly #underline = new Block();
  readonly #motif = new Sprite();
  readonly #before: Label;
  readonly #name: Label;
  readonly #after: Label;
  readonly #count: Figures;
  readonly #wipe: Wipe;
  #item: FittedItem | null = null;
  #scale = 0;
  #level: Level = 1;
  #widthPx = 0;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#before = new Label(fonts.body);
    this.#name = new Label(fonts.name);
    this.#after = new Label(fonts.body);
    this.#count = new Figures(crew.glyphs, fonts.number);
    const words = [this.#before, this.#name, this.#after];
    this.addChild(this.#plate, this.#underline, this.#motif, ...words, this.#count);
    this.#wipe = new Wipe(this);
  }

  /** Sets what it says. */
  face(item: FittedItem, scale: number): void {
    if (item === this.#item && scale === this.#scale) return;
    this.#item = item;
    this.#scale = scale;
    this.#level = item.level;
    this.#widthPx = item.widthPx;
    const { motif, tone } = artOf(item.motif, item.level);
    this.#motif.texture = this.#crew.art.motif(motif, tone, ITEM.motifPx);
    this.#motif.anchor.set(0.5);
    this.#motif.position.set(ITEM.motifPx / 2, 0);
    const { theme } = this.#crew.art;
    const muted = { sizePx: item.sizePx, color: theme.muted, y: 0, scale };
    this.#before.put({ ...muted, text: item.before, x: item.beforeX });
    this.#name.put({ ...muted, text: isolate(item.name), color: theme.text, x: item.nameX });
    this.#after.put({ ...muted, text: item.after, x: item.afterX });
    const count = { text: item.count, sizePx: ITEM.countPx, color: theme.muted };
    this.#count.put({ ...count, x: item.countX, y: 0, scale });
  }

  /** Brings it to the present frame, in a line of `heightPx`. */
  frame(heightPx: number, shown: number, plate: number, isNewest: boolean): void {
    const x = -PLATE_PAD_PX;
    const w = this.#widthPx + 2 * PLATE_PAD_PX;
    const { edgePx, levels, panel2 } = this.#crew.art.theme;
    const bottom = heightPx / 2 - Math.max(INSET_PX.edge, edgePx + INSET_PX.stroke);
    this.#plate.put({ x, y: -bottom, w: w * plate, h: 2 * bottom }, panel2);
    // Under the item alone: a line as wide as the plate would run into round corners.
    const underline = { x: 0, y: bottom - UNDERLINE_PX, w: isNewest ? this.#widthPx : 0, h: UNDERLINE_PX };
    this.#underline.put(underline, levels[this.#level]);
    this.#wipe.put({ x, y: -heightPx / 2, w, h: heightPx }, shown);
  }
}
