import { CanvasSource, Texture } from 'pixi.js';
import type { Motif } from '../../../shared/motif.ts';
import type { StageTheme } from '../theme.ts';
import type { Point } from './cut.ts';
import { drawPanel } from './panel-pen.ts';
import type { PanelSpec, Sides } from './panel-plan.ts';
import { planPanel, TALL_PX } from './panel-plan.ts';
import type { ParticleSheet } from './particle-sheet.ts';
import { createParticleSheet } from './particle-sheet.ts';
import { drawMedallion, drawMotif, fillShape, medallionInk, strokeShape } from './pens.ts';
import type { ToneName } from './tones.ts';

/** How a polygon is drawn; corners in canvas px round the point that the sprite stands on. */
export interface PolygonSpec {
  readonly points: readonly Point[];
  readonly fill: number;
  /** Width of the ink outside; 0 leaves it out. */
  readonly inkPx?: number;
  /** Colour of the ink; the theme's when left out. */
  readonly ink?: number;
}

export interface MedallionSpec {
  readonly radiusPx: number;
  readonly tone: ToneName;
}

/** A panel's picture and what of it must not be stretched, in canvas px. */
export interface BakedPanel {
  readonly texture: Texture;
  /** What of the picture is outside of the panel's box. */
  readonly outside: Sides;
  /** What must not be stretched at each side, counted from the picture's own. */
  readonly kept: Sides;
}

/** Pictures drawn once and kept: the same wish gives the same texture, which stays until `destroy`. */
export interface Art {
  /** The theme that it is drawn in. */
  readonly theme: StageTheme;
  /** A motif in a square of `sizePx` canvas px, ink and all; it stands on its middle. */
  motif(name: Motif, tone: ToneName, sizePx: number): Texture;
  /** A polygon that stands on the origin of its corners; for shapes that stay, since each one is kept. */
  polygon(spec: PolygonSpec): Texture;
  /** A toothed disc of 24 wedges in two tones; it stands on its middle. */
  medallion(spec: MedallionSpec): Texture;
  /** The theme's particle, this long, ink outside; all of them lie on one sheet. */
  particle(tone: ToneName, lengthPx: number, inkPx: number): Texture;
  /** A picture that one widget alone has, under a key of its own. */
  picture(key: string, bounds: Bounds, draw: (pen: CanvasRenderingContext2D) => void): Texture;
  /** A panel of this height to be stretched by its nine parts: low ones have smaller corners. */
  panel(spec: PanelSpec, heightPx: number): BakedPanel;
  destroy(): void;
}

/** Pictures are drawn at twice the size that they are shown at: edges stay smooth while something pops or turns. */
const OVERSIZE = 2;

/** Sizes of the window are rounded up to steps of this, so that dragging its corner does not bake each size. */
const SCALE_STEP = 0.25;

/** The middle of a panel's picture, which is stretched. */
const STRETCH_PX = 2;

/** Builds the pictures; `renderScale` answers how many window px one canvas px takes now. */
export function createArt(deps: { readonly renderScale: () => number; readonly theme: StageTheme }): Art {
  const { theme } = deps;
  const textures = new Map<string, Texture>();
  const panels = new Map<string, BakedPanel>();
  let sheet: ParticleSheet | null = null;

  function resolution(): number {
    return OVERSIZE * Math.max(SCALE_STEP, Math.ceil(deps.renderScale() / SCALE_STEP) * SCALE_STEP);
  }

  /** The texture of `key`, baked at its first use: a picture of w x h px round the point (left, top). */
  function kept(key: string, bounds: Bounds, draw: (pen: CanvasRenderingContext2D) => void): Texture {
    const perPx = resolution();
    const full = `${key} ${perPx}`;
    const known = textures.get(full);
    if (known) return known;
    const texture = bake(bounds, perPx, draw);
    textures.set(full, texture);
    return texture;
  }

  return {
    theme,
    motif(name, tone, sizePx) {
      const half = sizePx / 2;
      return kept(`motif ${name} ${tone} ${sizePx}`, { left: half, top: half, w: sizePx, h: sizePx }, (pen) =>
        drawMotif(pen, name, tone, sizePx, theme),
      );
    },
    polygon(spec) {
      const { points, fill, inkPx = 0, ink = theme.ink } = spec;
      const key = `polygon ${points.join(' ')} ${fill} ${inkPx} ${ink}`;
      return kept(key, boundsOf(points, inkPx), (pen) => {
        if (inkPx > 0) strokeShape(pen, points, ink, 2 * inkPx);
        fillShape(pen, points, fill);
      });
    },
    medallion({ radiusPx, tone }) {
      const full = Math.ceil(radiusPx + medallionInk(radiusPx));
      return kept(
        `medallion ${tone} ${radiusPx}`,
        { left: full, top: full, w: 2 * full, h: 2 * full },
        (pen) => drawMedallion(pen, radiusPx, tone, theme),
      );
    },
    particle(tone, lengthPx, inkPx) {
      sheet ??= createParticleSheet(theme, resolution());
      return sheet.particle(tone, lengthPx, inkPx);
    },
    picture: kept,
    panel(spec, heightPx) {
      const { fill, bar, barAt, edge, edgePx, inkPx, radiusPx } = spec;
      // From some height on all are alike: a card that grows asks for one picture, and plans it once.
      const height = Math.min(TALL_PX, Math.floor(heightPx));
      const asked = `${height} ${fill} ${bar} ${barAt} ${edge} ${edgePx} ${inkPx} ${radiusPx} ${resolution()}`;
      const known = panels.get(asked);
      if (known) return known;
      const { look, outside, kept: sides } = planPanel(spec, height, theme);
      const w = sides.left + sides.right + STRETCH_PX;
      const h = sides.top + sides.bottom + STRETCH_PX;
      const box = {
        x: outside.left,
        y: outside.top,
        w: w - outside.left - outside.right,
        h: h - outside.top - outside.bottom,
      };
      const bounds = { left: 0, top: 0, w, h };
      const texture = kept(`panel ${JSON.stringify(look)}`, bounds, (pen) => drawPanel(pen, box, look));
      const baked = { texture, outside, kept: sides };
      panels.set(asked, baked);
      return baked;
    },
    destroy() {
      for (const texture of textures.values()) texture.destroy(true);
      textures.clear();
      panels.clear();
      sheet?.destroy();
      sheet = null;
    },
  };
}

/** The part of the canvas that a picture takes round its standing point, in canvas px. */
export interface Bounds {
  /** How far left of and above the standing point the picture begins, in canvas px. */
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

function bake(bounds: Bounds, perPx: number, draw: (pen: CanvasRenderingContext2D) => void): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(bounds.w * perPx));
  canvas.height = Math.max(1, Math.ceil(bounds.h * perPx));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no 2D canvas');
  pen.scale(perPx, perPx);
  pen.translate(bounds.left, bounds.top);
  pen.lineJoin = 'round';
  draw(pen);
  return new Texture({
    source: new CanvasSource({ resource: canvas, resolution: perPx }),
    defaultAnchor: {
      x: (bounds.left * perPx) / canvas.width,
      y: (bounds.top * perPx) / canvas.height,
    },
  });
}

function boundsOf(points: readonly Point[], inkPx: number): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - inkPx, Math.min(...ys) - inkPx];
  return { left: -left, top: -top, w: Math.max(...xs) + inkPx - left, h: Math.max(...ys) + inkPx - top };
}
