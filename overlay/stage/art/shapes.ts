import type { ShapeName } from '../../../shared/theme-tokens.ts';

/** Measures of an outline, in canvas px. */
export interface ShapeSizes {
  /** Radius of a round corner, or how far one is cut, hollowed or stepped. */
  readonly radiusPx: number;
  /** Width of the outer stroke: seen at a third of the size, on a phone. */
  readonly inkPx: number;
  /** Width of the inner stroke. */
  readonly edgePx: number;
  /** Width of the bar of the level's colour at a panel's left. */
  readonly barPx: number;
  /** Room between a panel's edge and what stands in it. */
  readonly padPx: number;
}

/** The outlines of look.md 4. */
export const SHAPE_SIZES: Readonly<Record<ShapeName, ShapeSizes>> = {
  rounded: { radiusPx: 8, inkPx: 4, edgePx: 2, barPx: 8, padPx: 24 },
  cut: { radiusPx: 20, inkPx: 4, edgePx: 3, barPx: 8, padPx: 24 },
  taped: { radiusPx: 20, inkPx: 4, edgePx: 0, barPx: 9, padPx: 24 },
  concave: { radiusPx: 14, inkPx: 4, edgePx: 2.5, barPx: 8, padPx: 28 },
  stepped: { radiusPx: 8, inkPx: 4, edgePx: 4, barPx: 8, padPx: 24 },
  bunting: { radiusPx: 28, inkPx: 4, edgePx: 5, barPx: 8, padPx: 28 },
};
