/** Keeps a sum where whole numbers are exact: it stops at either end. */
export function exact(sum: number): number {
  return Math.min(Math.max(sum, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
}
