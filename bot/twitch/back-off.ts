import type { Millis } from '../../shared/units.ts';

const FIRST_MS: Millis = 1_000;
const LONGEST_MS: Millis = 60_000;

/**
 * How long to wait before the next try: a second, doubling to a minute. `attempt` counts from 0. `jitter`, from 0 to
 * below 1, takes up to a quarter off, so that after an outage not everybody comes back in the same moment.
 */
export function backOffMs(attempt: number, jitter: number): Millis {
  const wholeMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(wholeMs * (1 - jitter / 4));
}
