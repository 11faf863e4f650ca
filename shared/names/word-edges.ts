import type { Sign } from './letters.ts';

/** Latin `x` and what looks like it. */
const X = 0x78;

/**
 * Where words begin and end, for each place between two signs (0 is in front of the first): at anything that is no
 * letter, at a new script, at a capital inside (`SunnyDay`, `XXSunny`), and inside decorations (`xXsunnyXx`).
 */
export function edgesOf(signs: readonly Sign[]): boolean[] {
  const edges: boolean[] = [];
  for (let at = 0; at <= signs.length; at++) edges.push(isEdge(signs, at));
  markDecoration(signs, edges);
  return edges;
}

function isEdge(signs: readonly Sign[], at: number): boolean {
  const before = signs[at - 1];
  const after = signs[at];
  if (before === undefined || after === undefined) return true;
  if (after.isJoined) return false;
  if (before.kind === 'digit' && after.kind === 'digit') return false;
  if (before.kind !== 'letter' || after.kind !== 'letter') return true;
  if (isFar(before) !== isFar(after)) return true;
  if (!after.isUpper) return false;
  const next = signs[at + 1];
  return !before.isUpper || (next !== undefined && next.kind === 'letter' && !next.isUpper);
}

/** Of a script that nobody takes for Latin, Greek or Cyrillic: `Kim강간` are two words. */
export function isFar(sign: Sign): boolean {
  const code = sign.exact;
  return (
    (code >= 0x590 && code < 0x10a0) ||
    (code >= 0x1100 && code < 0x1200) ||
    (code >= 0x2e80 && code < 0xa4d0) ||
    (code >= 0xac00 && code < 0xd800) ||
    code >= 0x20000
  );
}

function markDecoration(signs: readonly Sign[], edges: boolean[]): void {
  const isX = (at: number) => signs[at]?.exact === X;
  let first = 0;
  while (isX(first)) first++;
  let end = signs.length;
  while (isX(end - 1)) end--;
  if (first >= end) return;
  const isBoth = first > 0 && end < signs.length;
  if (first >= 2 || isBoth) edges[first] = true;
  if (signs.length - end >= 2 || isBoth) edges[end] = true;
}
