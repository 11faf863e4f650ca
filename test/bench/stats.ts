import type { Percentiles } from './jobs.ts';

/** Several rounds of one figure. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws when there is nothing to look at: a figure out of nothing would be a lie. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = sort(values);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (min === undefined || max === undefined || low === undefined || high === undefined)
    throw new Error('no rounds');
  return { median: (low + high) / 2, min, max };
}

/** The 50th and the 99th of a hundred; throws when nothing was measured. */
export function percentilesOf(values: readonly number[]): Percentiles {
  return { p50: percentileOf(values, 0.5), p99: percentileOf(values, 0.99) };
}

/** The value that this share of all (above 0, at most 1) does not pass; throws when nothing was measured. */
export function percentileOf(values: readonly number[], share: number): number {
  const value = sort(values)[Math.ceil(share * values.length) - 1];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

function sort(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}
