import type { Verdict } from '../verdicts.ts';

/** A figure of the overlay and what it must not pass. */
export interface Budget extends Verdict {
  /** The same on every machine: to miss it is a fault, and not slowness. */
  readonly isCounted: boolean;
}

/** What the measures have in common. */
export interface Bench {
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly say: (line: string) => void;
  /** Something to know beside the table. */
  readonly note: (line: string) => void;
}
