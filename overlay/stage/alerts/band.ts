import { Container, Graphics, Sprite } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import type { Point } from '../art/cut.ts';
import { HAIRLINE } from '../art/panel-pen.ts';
import type { Box } from '../canvas-size.ts';
import type { ShapeName } from '../theme.ts';

/** Width of the rule that closes the band above and below. */
const RULE_PX = 6;

/** Ornaments at both ends: so many, so far apart; their corners round the middle of the band's height. */
interface Ornament {
  readonly count: number;
  readonly pitchPx: number;
  readonly points: (heightPx: number) => readonly Point[];
}

/** Width of a slanted stripe, and how far its foot stands off its head. */
const STRIPE = { widthPx: 40, slantPx: 60 } as const;
const stripes: Ornament = {
  count: 3,
  pitchPx: 74,
  points: (h) => [
    [-(STRIPE.widthPx + STRIPE.slantPx) / 2, -h / 2],
    [(STRIPE.widthPx - STRIPE.slantPx) / 2, -h / 2],
    [(STRIPE.widthPx + STRIPE.slantPx) / 2, h / 2],
    [(STRIPE.slantPx - STRIPE.widthPx) / 2, h / 2],
  ],
};
/** Longer ones would be needles. */
const lozengeHalf = (heightPx: number) => Math.min(heightPx / 3, 96);
const lozenges: Ornament = {
  count: 3,
  pitchPx: 40,
  points: (h) => [
    [0, -lozengeHalf(h)],
    [18, 0],
    [0, lozengeHalf(h)],
    [-18, 0],
  ],
};
/** Columns of squares, which get lower towards the middle. */
const columns: Ornament = {
  count: 3,
  pitchPx: 32,
  points: (h) => [
    [-16, -h / 2],
    [16, -h / 2],
    [16, h / 2],
    [-16, h / 2],
  ],
};

const ORNAMENTS: Readonly<Record<ShapeName, Ornament | null>> = {
  rounded: stripes,
  cut: stripes,
  taped: null,
  concave: lozenges,
  stepped: columns,
  bunting: null,
};

/** The ground of level 6: a band across the picture, closed by rules as the theme has them. */
export class Band extends Container {
  readonly #art: Art;
  readonly #lines = new Graphics();
  readonly #ends = new Container();
  #drawn = '';

  constructor(art: Art) {
    super();
    this.#art = art;
    this.addChild(this.#lines, this.#ends);
  }

  put({ x, y, w, h }: Box, color: number): void {
    this.position.set(x, y);
    const look = `${w} ${h} ${color}`;
    if (look === this.#drawn) return;
    this.#drawn = look;
    const insidePx = this.#drawLines(w, h, color);
    this.#putEnds(w, h, insidePx);
  }

  /** Answers how far from both edges the ground begins. */
  #drawLines(w: number, h: number, color: number): number {
    const { accent, edge, edgePx, ink, inkPx, line, panel, shadow, shape, barPx } = this.#art.theme;
    const g = this.#lines.clear();
    const bar = (from: number, heightPx: number, fill: number) => g.rect(0, from, w, heightPx).fill(fill);
    const isSecondColoured = shape === 'cut';
    if (shadow.y > 0) {
      const beyond = isSecondColoured ? inkPx : 0;
      bar(h, shadow.y + beyond, ink);
      if (isSecondColoured) bar(h + inkPx, shadow.y - inkPx, accent);
    }
    bar(-inkPx, h + 2 * inkPx, ink);
    if (shape === 'taped') {
      bar(0, h, panel);
      bar(h - RULE_PX / 2 - barPx, barPx, color);
      return 0;
    }
    const rule = shape === 'bunting' ? edge : color;
    const rulePx = shape === 'bunting' || shape === 'stepped' ? edgePx : RULE_PX;
    const gapPx = shape === 'rounded' ? inkPx : 0;
    bar(0, h, rule);
    bar(rulePx, h - 2 * rulePx, ink);
    bar(rulePx + gapPx, h - 2 * (rulePx + gapPx), panel);
    if (shape === 'concave') {
      const off = rulePx + HAIRLINE.insetPx;
      bar(off, HAIRLINE.px, line);
      bar(h - off - HAIRLINE.px, HAIRLINE.px, line);
      return off + HAIRLINE.px;
    }
    return rulePx + gapPx;
  }

  #putEnds(w: number, h: number, insidePx: number): void {
    const { panel2, shape } = this.#art.theme;
    const ornament = ORNAMENTS[shape];
    for (const old of this.#ends.removeChildren()) old.destroy();
    if (!ornament) return;
    for (let index = 0; index < ornament.count; index++) {
      const room = h - 2 * insidePx;
      const heightPx = shape === 'stepped' ? stairs(room, index, ornament.count) : room;
      const texture = this.#art.polygon({ points: ornament.points(heightPx), fill: panel2 });
      const at = index * ornament.pitchPx + STRIPE.widthPx / 2;
      for (const x of [at, w - at]) {
        const end = this.#ends.addChild(new Sprite(texture));
        end.anchor.copyFrom(texture.defaultAnchor ?? { x: 0.5, y: 0.5 });
        end.position.set(x, h / 2);
      }
    }
  }
}

/** Whole steps of this, so that squares stay squares. */
const STAIR_PX = 16;

function stairs(roomPx: number, index: number, count: number): number {
  return STAIR_PX * Math.floor((roomPx * (1 - index / count)) / STAIR_PX);
}
