import type { ShapeName } from '../../../shared/theme-tokens.ts';

/** Measures of an outline, in canvas px. */
export interface ShapeSizes {
  /** Radius of a round corner, or how far one is cut, hollowed or stepped. */
  readonly radiusPx: number;
  /** The same of panels lower than `LOW_PX`. */
  readonly lowRadiusPx: number;
  /** The same of plates, slots, tags and bars, which have no strokes. */
  readonly plateRadiusPx: number;
  /** Width of the outer stroke: seen at a third of the size, on a phone. */
  readonly inkPx: number;
  /** Width of the inner stroke, about half the outer one: the panel reads as one piece. */
  readonly edgePx: number;
  /** Width of the bar of the level's colour at a panel's left, or of the stripe at its foot. */
  readonly barPx: number;
  /** Room between a panel's edge and what stands in it. */
  readonly padPx: number;
  /** How far a second outline stands to the right of and below the first; it is as opaque as the panel. */
  readonly shadow: { readonly x: number; readonly y: number };
  /** So far off the panel's box a square plate stays, for no corner of it to reach over the edge. */
  readonly plateInsetPx: number;
  /** Words of alerts with bunting stay so far off the upper edge. */
  readonly headPx: number;
  /** Words of alerts stay so far off the lower edge. */
  readonly footPx: number;
  /** The farthest that anything of a panel reaches out of its box: strokes, shadow, tape. */
  readonly outsidePx: number;
}

/** Panels lower than this have smaller corners and no second lines. */
export const LOW_PX = 60;

/** Whether corners are arcs that strokes run round. */
export function isRound(shape: ShapeName): boolean {
  return shape === 'rounded' || shape === 'taped' || shape === 'bunting';
}

/** The outlines of look.md 4. */
export const SHAPE_SIZES: Readonly<Record<ShapeName, ShapeSizes>> = {
  rounded: {
    radiusPx: 8,
    lowRadiusPx: 8,
    plateRadiusPx: 6,
    inkPx: 4,
    edgePx: 2,
    barPx: 8,
    padPx: 24,
    shadow: { x: 0, y: 0 },
    plateInsetPx: 4,
    headPx: 0,
    footPx: 0,
    outsidePx: 8,
  },
  cut: {
    radiusPx: 20,
    lowRadiusPx: 14,
    plateRadiusPx: 8,
    inkPx: 3,
    edgePx: 3,
    barPx: 6,
    padPx: 24,
    shadow: { x: 6, y: 6 },
    plateInsetPx: 16,
    headPx: 0,
    footPx: 0,
    outsidePx: 11,
  },
  taped: {
    radiusPx: 20,
    lowRadiusPx: 20,
    plateRadiusPx: 8,
    inkPx: 3,
    edgePx: 0,
    barPx: 9,
    padPx: 24,
    shadow: { x: 0, y: 7 },
    plateInsetPx: 12,
    headPx: 0,
    footPx: 10,
    outsidePx: 20,
  },
  concave: {
    radiusPx: 14,
    lowRadiusPx: 10,
    plateRadiusPx: 0,
    inkPx: 4,
    edgePx: 2.5,
    barPx: 6,
    padPx: 28,
    shadow: { x: 0, y: 0 },
    plateInsetPx: 12,
    headPx: 0,
    footPx: 0,
    outsidePx: 14,
  },
  stepped: {
    radiusPx: 16,
    lowRadiusPx: 8,
    plateRadiusPx: 4,
    inkPx: 4,
    edgePx: 4,
    barPx: 8,
    padPx: 24,
    shadow: { x: 8, y: 8 },
    plateInsetPx: 12,
    headPx: 0,
    footPx: 0,
    outsidePx: 12,
  },
  bunting: {
    radiusPx: 28,
    lowRadiusPx: 24,
    plateRadiusPx: 12,
    inkPx: 4,
    edgePx: 5,
    barPx: 8,
    padPx: 28,
    shadow: { x: 0, y: 0 },
    plateInsetPx: 18,
    headPx: 19,
    footPx: 0,
    outsidePx: 8,
  },
};
