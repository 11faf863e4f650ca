/**
 * How often a proof repeats: `short` within `npm test`, `full` in the scripts named after the proofs
 * (`npm run test:oracle`, `npm run test:faults`, ...) or with environment `PROOFS=full`.
 */
export function howMany(counts: { readonly short: number; readonly full: number }): number {
  return isFull() ? counts.full : counts.short;
}

const LONG = ['test:oracle', 'test:faults', 'test:fuzz', 'test:soak', 'test:mutants'];

/** Whether this run is the long one. */
export function isFull(): boolean {
  return process.env['PROOFS'] === 'full' || LONG.some((name) => name === process.env['npm_lifecycle_event']);
}
