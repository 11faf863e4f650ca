import type { Texture } from 'pixi.js';
import { Container, Graphics, Sprite } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import type { OwnArt } from '../art/own-art.ts';
import { CutPanel } from '../art/panel.ts';
import type { ToneName } from '../art/tones.ts';
import type { Box } from '../canvas-size.ts';
import { Medallion } from '../effects/medallion.ts';
import type { Glyphs } from '../widgets/glyphs.ts';
import { Clip, lean } from './clip.ts';
import { Count } from './count.ts';
import { FrameLines } from './frame-lines.ts';
import { Gifts } from './gifts.ts';
import { Ground } from './ground.ts';
import type { StageLevel } from './places.ts';
import type { AlertLayout, LayoutInput, LineName } from './spots.ts';
import { LINE_NAMES } from './spots.ts';
import { Words } from './words.ts';

/** From where an alert's ground is uncovered. */
export type WipeFrom = 'left' | 'slant' | 'top' | 'middle';

/** Where a whole alert is on its way, from its place: in px of the drawing, about its panel's middle. */
export interface Pose {
  readonly x?: number;
  readonly y?: number;
  readonly turnDeg?: number;
  readonly scale?: number;
}

/** Ink, shadows and second strokes stand this far outside of the ground's box, with a little to spare. */
const OUTSIDE_PX = 20;
/** A gift may break the upper and the lower edge this far. */
const GIFT_OUTSIDE_PX = 160;
/** So wide must a tag's plate be before its words come: they are dark, and lost beside it. */
const TAG_WORDS_FROM = 0.85;
/** How far the front of a diagonal wipe leans, in parts of its height. */
const LEAN = 0.3;
/** The line that leads a wipe, in the colour of the level. */
const FRONT_PX = 6;

/** All that an alert of any level is drawn with: made once, laid out anew for each alert. */
export class AlertView extends Container {
  readonly medallion: Medallion;
  readonly gift = new Gifts();
  readonly count: Count;
  readonly frame: FrameLines;
  readonly lines: Readonly<Record<LineName, Words>>;
  readonly #behind = new Container();
  readonly #base = new Container();
  readonly #front = new Container();
  readonly #words = new Container();
  readonly #tagPlate: CutPanel;
  readonly #tagWords: Words;
  readonly #slot: CutPanel;
  readonly #gem = new Sprite();
  readonly #fronts = [0, 1].map(() => new Graphics().rect(0, 0, 1, 1).fill(0xffffff));
  readonly #baseClip: Clip;
  readonly #wordsClip: Clip;
  readonly #nextClip: Clip;
  readonly #frontClip: Clip;
  readonly #art: Art;
  readonly #own: Pick<OwnArt, 'texture'>;
  #ground: Ground;
  #next: Ground;
  #layout: AlertLayout | null = null;
  #pose: Pose = {};

  constructor(art: Art, glyphs: Glyphs, own: Pick<OwnArt, 'texture'>) {
    super();
    this.#art = art;
    this.#own = own;
    const { theme } = art;
    this.lines = {
      lead: new Words(theme),
      name: new Words(theme),
      tail: new Words(theme),
      second: new Words(theme),
      diamonds: new Words(theme),
      message: new Words(theme),
    };
    this.#tagWords = new Words(theme);
    this.count = new Count(glyphs, theme);
    this.medallion = new Medallion(art);
    this.frame = new FrameLines(art);
    this.#ground = new Ground(art);
    this.#next = new Ground(art);
    this.#tagPlate = new CutPanel(art);
    this.#slot = new CutPanel(art);
    this.#baseClip = new Clip(this.#base);
    this.#wordsClip = new Clip(this.#words);
    this.#nextClip = new Clip(this.#next);
    this.#frontClip = new Clip(this.#front);
    this.#base.addChild(this.#ground, this.#next, this.#nextClip, this.#slot);
    this.#words.addChild(
      this.#tagPlate,
      this.#tagWords,
      this.#gem,
      ...LINE_NAMES.map((name) => this.lines[name]),
      this.count,
    );
    this.addChild(
      this.frame,
      this.#behind,
      this.#base,
      this.#baseClip,
      this.#front,
      this.#frontClip,
      this.#words,
      this.#wordsClip,
      ...this.#fronts,
    );
    this.#hideFronts();
    this.visible = false;
  }

  /** What it shows; null before the first alert. */
  get layout(): AlertLayout | null {
    return this.#layout;
  }

  /** Lays everything out; where a movement has brought it is kept. */
  put(layout: AlertLayout, canvasScale: number, measure: LayoutInput['measure']): void {
    const { place, level, color, lines, tag, gem } = layout;
    this.#layout = layout;
    this.pose(this.#pose);
    const resolution = canvasScale * place.lie.scale;
    this.#ground.put(place.panel, level);
    this.frame.put(place.frame);
    for (const name of LINE_NAMES) this.lines[name].put(lines[name], resolution);
    this.count.put(layout.count, color, canvasScale, measure);
    this.#slot.visible = layout.slot !== null;
    if (layout.slot) {
      const bar = level === 4 ? color : null;
      const { panel2 } = this.#art.theme;
      this.#slot.put(layout.slot, { fill: panel2, bar, inkPx: 0, edgePx: 0 });
    }
    this.#tagPlate.visible = tag !== null;
    this.#tagWords.put(tag?.words ?? null, resolution);
    if (tag) this.#tagPlate.put(tag.box, { fill: color, inkPx: 0, edgePx: 0 });
    this.#gem.visible = gem !== null;
    if (gem) {
      this.#gem.texture = this.#art.motif('gem', level, gem.sizePx);
      this.#gem.anchor.set(0.5);
      this.#gem.position.set(gem.x, gem.y);
    }
    this.dress(layout);
  }

  /** Gives gift and medallion the look of a layout; the rest stays. */
  dress({ level, gift, gifts, place }: AlertLayout): void {
    this.gift.put(this.#art, gifts, gift, this.#ownTexture(gift));
    this.medallion.visible = place.medallion !== null;
    if (place.medallion) {
      const { x, y, r } = place.medallion;
      const inner: ToneName | null = level === 7 ? 6 : null;
      this.medallion.put({ radiusPx: r, tone: level, inner });
      this.medallion.position.set(x, y);
      this.medallion.rotation = 0;
    }
    // The banner of the highest level lies over its medallion's foot; all other gifts lie over their ground.
    const layer = level === 7 ? this.#behind : this.#front;
    layer.addChild(this.medallion, this.gift);
  }

  /** Takes the picture of the gift that is there by now; where it has been brought is kept. */
  redressGift(): void {
    const layout = this.#layout;
    if (layout) this.gift.show(this.#art, layout.gifts, layout.gift, this.#ownTexture(layout.gift));
  }

  #ownTexture({ own, sizePx }: AlertLayout['gift']): Texture | null {
    return own ? this.#own.texture(own, sizePx) : null;
  }

  /** Everything at rest, nothing clipped. */
  stand(): void {
    this.visible = true;
    this.alpha = 1;
    this.open();
    this.pose({});
    this.fade(1);
    for (const words of Object.values(this.lines)) words.rise(1);
    this.count.swell(1);
    this.extras(1);
    this.gift.scale.set(1);
    this.medallion.scale.set(1);
    this.frame.grow(1);
    if (this.#layout) this.dress(this.#layout);
  }

  /** Everything together, off its place; what is left out is as it rests. */
  pose(pose: Pose): void {
    this.#pose = pose;
    const { x = 0, y = 0, turnDeg = 0, scale = 1 } = pose;
    const place = this.#layout?.place;
    if (!place) return;
    const { panel, lie } = place;
    this.pivot.set(panel.x + panel.w / 2, panel.y + panel.h / 2);
    this.position.set(lie.x + lie.scale * (this.pivot.x + x), lie.y + lie.scale * (this.pivot.y + y));
    this.scale.set(lie.scale * scale);
    this.angle = turnDeg;
  }

  /** How much of it is seen, 0 to 1. */
  fade(part: number): void {
    this.alpha = part;
  }

  /** Uncovers ground and words up to a part, from the middle the gift too; 1 uncovers all. */
  wipe(part: number, from: WipeFrom): void {
    if (part >= 1 || !this.#layout) return this.open();
    const { panel } = this.#layout.place;
    const leanPx = from === 'slant' ? LEAN * panel.h : 0;
    const box = clipOf(panel, part, from, leanPx);
    this.#baseClip.to(box, leanPx);
    this.#wordsClip.to(box, leanPx);
    this.#hideFronts();
    if (from === 'middle') {
      this.#frontClip.to({ ...box, y: box.y - GIFT_OUTSIDE_PX, h: box.h + 2 * GIFT_OUTSIDE_PX });
    }
    if (from === 'top' || part <= 0) return;
    this.#drawFront(0, box.x + box.w - FRONT_PX, this.#layout.color, panel, leanPx);
    if (from === 'middle') this.#drawFront(1, box.x, this.#layout.color);
  }

  open(): void {
    this.#baseClip.open();
    this.#wordsClip.open();
    this.#frontClip.open();
    this.#hideFronts();
  }

  /** Tag and gem, in parts of their size. */
  extras(scale: number): void {
    this.#gem.scale.set(scale);
    const tag = this.#layout?.tag;
    this.#tagWords.rise(Math.min(1, Math.max(0, (scale - TAG_WORDS_FROM) / (1 - TAG_WORDS_FROM))));
    if (!tag) return;
    this.#tagPlate.scale.set(Math.min(1, scale), 1);
    this.#tagPlate.position.set(tag.box.x, tag.box.y);
  }

  /** The ground alone on a box, in the look of a level: it grows before its words follow. */
  ground(box: Box, level: StageLevel): void {
    this.#ground.put(box, level);
  }

  /** Wipes the ground of another level over the one that stands; at 1 it has taken its place. */
  recolour(box: Box, level: StageLevel, part: number): void {
    if (part >= 1) {
      this.#nextClip.open();
      this.#next.visible = false;
      this.#ground.put(box, level);
      this.#hideFronts();
      return;
    }
    this.#next.put(box, level);
    const clip = clipOf(box, part, 'left');
    this.#nextClip.to(clip);
    if (part > 0) this.#drawFront(0, clip.x + clip.w - FRONT_PX, this.#art.theme.levels[level], box);
  }

  #drawFront(index: number, x: number, color: number, box = this.#layout?.place.panel, leanPx = 0): void {
    const front = this.#fronts[index];
    if (!front || !box) return;
    // Within the panel: beyond its edge it would stand in the open.
    front.visible = x - leanPx >= box.x && x + FRONT_PX <= box.x + box.w;
    front.tint = color;
    front.position.set(x, box.y);
    lean(front, FRONT_PX, box.h, leanPx);
  }

  #hideFronts(): void {
    for (const front of this.#fronts) front.visible = false;
  }
}

function clipOf({ x, y, w, h }: Box, part: number, from: WipeFrom, leanPx = 0): Box {
  const out = OUTSIDE_PX;
  const full = { x: x - out, y: y - out, w: w + 2 * out, h: h + 2 * out };
  switch (from) {
    case 'left':
      return { ...full, w: full.w * part };
    case 'slant':
      return { ...full, w: (full.w + leanPx) * part };
    case 'top':
      return { ...full, h: full.h * part };
    case 'middle':
      return { ...full, x: full.x + (full.w * (1 - part)) / 2, w: full.w * part };
  }
}
