import type { Orientation } from '../../../../shared/layout.ts';
import type { Box, Grip } from './places.ts';
import { PICTURES, SMALLEST_PX } from './places.ts';
import type { SafeArea } from './safe-areas.ts';

/** Lines of one direction that edges, or else middles, of a box may come to lie on, in px of the picture. */
interface Lines {
  readonly edges: readonly number[];
  readonly middles: readonly number[];
}
export interface SnapLines {
  readonly x: Lines;
  readonly y: Lines;
}

/** A box that has come to lie on lines; null where it found none. */
export interface Snapped<B extends Box> {
  readonly box: B;
  readonly x: number | null;
  readonly y: number | null;
}

/** Edges and centre lines of the picture, of the safe area and of the other boxes. */
export function linesOf(others: readonly Box[], safe: SafeArea, orientation: Orientation): SnapLines {
  const { w, h } = PICTURES[orientation];
  return {
    x: {
      edges: [0, w, safe.left, w - safe.right, ...others.flatMap((box) => [box.x, box.x + box.w])],
      middles: [w / 2, ...others.map((box) => box.x + box.w / 2)],
    },
    y: {
      edges: [0, h, safe.top, h - safe.bottom, ...others.flatMap((box) => [box.y, box.y + box.h])],
      middles: [h / 2, ...others.map((box) => box.y + box.h / 2)],
    },
  };
}

/** The box on the nearest lines, none further than `withinPx`; what is not being pulled stays. */
export function snapped<B extends Box>(
  box: B,
  grip: Grip,
  lines: SnapLines,
  { withinPx, orientation }: { readonly withinPx: number; readonly orientation: Orientation },
): Snapped<B> {
  const { w, h } = PICTURES[orientation];
  const across = along(box.x, box.w, endOf(grip, 'w', 'e'), lines.x, { withinPx, most: w });
  const down = along(box.y, box.h, endOf(grip, 'n', 's'), lines.y, { withinPx, most: h });
  return {
    box: { ...box, x: across.at, w: across.length, y: down.at, h: down.length },
    x: across.line,
    y: down.line,
  };
}

type End = 'start' | 'end' | 'both' | null;

function endOf(grip: Grip, start: string, end: string): End {
  if (grip === 'all') return 'both';
  if (grip.includes(start)) return 'start';
  return grip.includes(end) ? 'end' : null;
}

function along(
  at: number,
  length: number,
  end: End,
  { edges, middles }: Lines,
  { withinPx, most }: { readonly withinPx: number; readonly most: number },
) {
  const far = at + length;
  const ways = [
    ...(end === 'start' || end === 'both' ? edges.map((line) => ({ line, by: line - at })) : []),
    ...(end === 'end' || end === 'both' ? edges.map((line) => ({ line, by: line - far })) : []),
    // A middle between two px cannot be reached.
    ...(end === 'both' ? middles.map((line) => ({ line, by: Math.round(line - at - length / 2) })) : []),
  ];
  const [best] = ways
    .filter(({ by }) => Math.abs(by) <= withinPx)
    .filter(({ by }) => end !== 'both' || (at + by >= 0 && far + by <= most))
    .sort((one, other) => Math.abs(one.by) - Math.abs(other.by));
  const none = { at, length, line: null };
  if (!best) return none;
  if (end === 'both') return { at: at + best.by, length, line: best.line };
  const longer = end === 'start' ? length - best.by : length + best.by;
  if (longer < SMALLEST_PX) return none;
  return { at: end === 'start' ? at + best.by : at, length: longer, line: best.line };
}
