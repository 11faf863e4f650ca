import { Container, Sprite } from 'pixi.js';
import type { JarTopic } from '../../../shared/stage-topics.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { jarBack, jarFront, jarLid } from '../jar/glass.ts';
import { createJarModel } from '../jar/jar-model.ts';
import { JAR, JAR_BOX, LID, PLATE } from '../jar/shape.ts';
import { JarStones } from '../jar/stones.ts';
import { tippedJar } from '../jar/tipping.ts';
import { shortNumber } from '../numbers.ts';
import { Figures } from './figures.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import { COUNT_MS } from './times.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';

const TOTAL_PX = 34;

/** What the live's gifts have filled: a glass of stones, and on a plate what they are worth. */
export class Jar extends Container {
  readonly #crew: Crew;
  /** The jar without its plate, which is what tips. */
  readonly #vessel = new Container();
  readonly #back = new Sprite();
  readonly #stones = new JarStones();
  readonly #front = new Sprite();
  readonly #lid = new Sprite();
  readonly #plate: CutPanel;
  readonly #total: Figures;
  readonly #model = createJarModel();
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #brush: Brush | null = null;
  #look = '';
  #diamonds: Glide = still(0);
  /** What comes next is no news: it stands at once. */
  #isFresh = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#plate = new CutPanel(crew.art);
    this.#total = new Figures(crew.glyphs, crew.art.theme.fonts.number);
    this.#vessel.addChild(this.#back, this.#stones, this.#front, this.#lid);
    this.#vessel.pivot.set(JAR.w / 2, JAR.h / 2);
    this.#lid.position.set(LID.x + LID.w / 2, LID.y + LID.h / 2);
    this.addChild(this.#vessel, this.#plate, this.#total);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the jar, or null for none, and answers what it covers; null when it hides. */
  draw(jar: JarTopic | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const isFresh = this.#isFresh;
    const isAtOnce = isFresh || this.#crew.isCalm();
    this.#isFresh = false;
    this.#brush = brush;
    this.#dress(brush);
    this.#presence.aim(jar !== null, nowMs, isAtOnce);
    if (jar) {
      this.#model.take(jar, nowMs, isFresh);
      if (isAtOnce) this.#model.settle();
      const { diamonds } = jar;
      this.#diamonds = isAtOnce ? still(diamonds) : aimed(this.#diamonds, diamonds, nowMs, COUNT_MS);
    }
    this.#pacer.kick();
    return jar && boxOf(brush);
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #advance(nowMs: number): number {
    const brush = this.#brush;
    if (!brush) return Number.POSITIVE_INFINITY;
    if (this.#presence.isGone(nowMs)) {
      this.drop();
      this.#isFresh = false;
      this.#model.take(null, nowMs, true);
      return Number.POSITIVE_INFINITY;
    }
    this.#model.advance(nowMs);
    this.#putVessel(nowMs, brush);
    this.#putTotal(nowMs, brush);
    this.#presence.frame(boxOf(brush), nowMs);
    const isMoving = !this.#model.isAtRest || isGliding(this.#diamonds, nowMs);
    return isMoving ? nowMs : this.#presence.nextMs(nowMs);
  }

  /** Takes the pictures for a place and size. */
  #dress(brush: Brush): void {
    const look = lookOf(brush);
    if (look === this.#look) return;
    this.#look = look;
    const { art } = this.#crew;
    show(this.#back, jarBack(art));
    show(this.#front, jarFront(art));
    show(this.#lid, jarLid(art));
    this.#stones.dress(art);
    const { x, y } = boxOf(brush);
    const size = sizeOf(brush);
    this.#plate.put({
      x: x + PLATE.x * size,
      y: y + PLATE.y * size,
      w: PLATE.w * size,
      h: PLATE.h * size,
    });
  }

  #putVessel(nowMs: number, brush: Brush): void {
    const { x, y } = boxOf(brush);
    const size = sizeOf(brush);
    const part = this.#model.tipped(nowMs);
    const { turnDeg, scale, lid } = tippedJar(part ?? 0);
    this.#vessel.position.set(x + (JAR.w / 2) * size, y + (JAR.h / 2) * size);
    this.#vessel.angle = turnDeg;
    this.#vessel.scale.set(size * scale);
    this.#lid.scale.set(lid);
    this.#stones.put(this.#model.bodies, part);
  }

  #putTotal(nowMs: number, brush: Brush): void {
    const { x, y } = boxOf(brush);
    const size = sizeOf(brush);
    const { from, to } = this.#diamonds;
    const value = glideAt(this.#diamonds, nowMs);
    this.#total.put({
      text: shortNumber(to >= from ? Math.floor(value) : Math.ceil(value)),
      sizePx: Math.round(TOTAL_PX * size),
      color: this.#crew.art.theme.text,
      x: x + (PLATE.x + PLATE.w / 2) * size,
      y: y + (PLATE.y + PLATE.h / 2) * size,
      align: 'middle',
      scale: brush.scale,
    });
  }
}

function show(sprite: Sprite, texture: Sprite['texture']): void {
  sprite.texture = texture;
  if (texture.defaultAnchor) sprite.anchor.copyFrom(texture.defaultAnchor);
}

/** Size of the jar's own px: the jar keeps its shape whatever its place is. */
function sizeOf({ box }: Pick<Brush, 'box'>): number {
  return Math.min(box.w / JAR_BOX.w, box.h / JAR_BOX.h);
}

/** What the jar takes of its place: the middle of its width, at the edge that it is near to. */
function boxOf(brush: Brush): Box {
  const { box, growsUp } = brush;
  const size = sizeOf(brush);
  const [w, h] = [JAR_BOX.w * size, JAR_BOX.h * size];
  return { x: box.x + (box.w - w) / 2, y: growsUp ? box.y + box.h - h : box.y, w, h };
}
