/** The deepest nesting that any input of ours has a use for. */
export const MAX_DEPTH = 16;

/** Whether parsed JSON nests deeper than `levels`: a few kilobytes of brackets overflow code that recurses. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((child) => isDeeperThan(child, levels - 1));
}
