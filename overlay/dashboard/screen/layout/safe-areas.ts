import * as z from 'zod/mini';
import type { Orientation } from '../../../../shared/layout.ts';
import { parseWith } from '../../../../shared/schema.ts';
import type { Box } from './places.ts';
import { PICTURES } from './places.ts';

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];
/** How much of each side the platform's own buttons and comments cover, in px of the picture. */
export type SafeArea = { readonly [side in Side]: number };
export type SafeAreas = { readonly [o in Orientation]: SafeArea };

/**
 * Of web and phone players (look.md 2). No platform tells its figures: upright ones are working values, the top as high as
 * the default places begin.
 */
export const DEFAULT_SAFE_AREAS: SafeAreas = {
  landscape: { top: 48, bottom: 48, left: 48, right: 48 },
  portrait: { top: 256, bottom: 672, left: 48, right: 144 },
};

/** At most so much of a side, so that something is left between. */
export function mostOf(side: Side, orientation: Orientation): number {
  const { w, h } = PICTURES[orientation];
  return Math.floor((side === 'top' || side === 'bottom' ? h : w) * 0.45);
}

/** Which sides a box reaches into, and how far in px; a shown widget there may be covered. */
export function reachesInto(
  box: Box,
  safe: SafeArea,
  orientation: Orientation,
): readonly { readonly side: Side; readonly px: number }[] {
  const { w, h } = PICTURES[orientation];
  const into: Record<Side, number> = {
    top: safe.top - box.y,
    bottom: box.y + box.h - (h - safe.bottom),
    left: safe.left - box.x,
    right: box.x + box.w - (w - safe.right),
  };
  return SIDES.flatMap((side) => (into[side] > 0 ? [{ side, px: into[side] }] : []));
}

const px = z.int().check(z.minimum(0), z.maximum(1_920));
const area = z.strictObject({ top: px, bottom: px, left: px, right: px });
const areas = z.strictObject({ landscape: area, portrait: area });

/** What this browser kept, else the defaults. */
export function readSafeAreas(kept: string | null): SafeAreas {
  if (kept === null) return DEFAULT_SAFE_AREAS;
  try {
    const read = parseWith(areas, JSON.parse(kept));
    return read.ok ? read.value : DEFAULT_SAFE_AREAS;
  } catch {
    return DEFAULT_SAFE_AREAS;
  }
}
