/**
 * How often a proof repeats: `short` within `npm test`, `full` in the scripts named after the proofs
 * (`npm run test:oracle`, `npm run test:faults -- --full`, ...) or with environment `PROOFS=full`; `medium` in
 * `npm run test:faults` or with `PROOFS=medium`, which is `short` where a proof has no such form.
 */
export function howMany({
  short,
  medium = short,
  full,
}: {
  readonly short: number;
  readonly medium?: number;
  readonly full: number;
}): number {
  return { short, medium, full }[extent()];
}

const LONG = ['test:oracle', 'test:fuzz', 'test:soak', 'test:mutants'];

/** Whether this run is the long one. */
export function isFull(): boolean {
  return extent() === 'full';
}

/** Whether this run is `npm test`: proofs that take long even once are left to the longer ones. */
export function isShort(): boolean {
  return extent() === 'short';
}

function extent(): 'short' | 'medium' | 'full' {
  const asked = process.env['PROOFS'];
  if (asked === 'medium' || asked === 'full') return asked;
  return LONG.some((name) => name === process.env['npm_lifecycle_event']) ? 'full' : 'short';
}
