import type { Millis } from '../../shared/units.ts';

/** How smoothly the picture moved. */
export interface Pace {
  /** Frames a second that came while something moved, rounded. */
  readonly fps: number;
  /** Frames that should have come in between and did not. */
  readonly dropped: number;
}

/** Measures the frames of a page, and only those: at rest there is nothing to measure. */
export interface FrameMeter {
  /** A frame begins; `nowMs` is the browser's time of it. */
  begin(nowMs: Millis): void;
  /** It ends; `goesOn` says that the next one is asked for already. */
  end(isDrawn: boolean, goesOn: boolean): void;
  /** The next one will not come: the page is hidden. */
  rest(): void;
  /** JavaScript time of the newest frames that were drawn, oldest first, 600 at most. */
  workMs(): readonly Millis[];
  /** Since this was asked last; null, and nothing is forgotten, while too few frames came in a row. */
  pace(): Pace | null;
}

/** 10 s of a page at 60 frames a second. */
const KEPT = 600;
/** Fewer say nothing about a second. */
const LEAST_IN_ROW = 30;

/** `nowMs` is a clock of parts of a millisecond; `drawn` is called after each frame that was drawn. */
export function createFrameMeter(deps: {
  readonly nowMs: () => Millis;
  readonly drawn?: () => void;
}): FrameMeter {
  const work = new Float64Array(KEPT);
  let worked = 0;
  const steps = new Float64Array(KEPT);
  let stepped = 0;
  let beganAtMs = 0;
  /** Time of the frame before, when it asked for this one; else it is not known when this one was wanted. */
  let lastMs: Millis | null = null;

  return {
    begin(nowMs) {
      beganAtMs = deps.nowMs();
      if (lastMs !== null && nowMs > lastMs) steps[stepped++ % KEPT] = nowMs - lastMs;
      lastMs = nowMs;
    },
    end(isDrawn, goesOn) {
      if (!goesOn) lastMs = null;
      if (!isDrawn) return;
      work[worked++ % KEPT] = deps.nowMs() - beganAtMs;
      deps.drawn?.();
    },
    rest() {
      lastMs = null;
    },
    workMs() {
      const first = Math.max(0, worked - KEPT);
      return Array.from({ length: worked - first }, (_, index) => work[(first + index) % KEPT] ?? 0);
    },
    pace() {
      if (stepped < LEAST_IN_ROW) return null;
      const sorted = steps.slice(0, Math.min(stepped, KEPT)).sort();
      stepped = 0;
      // The browser's own step: what takes twice as long left one out.
      const usualMs = sorted[sorted.length >> 1] ?? 1;
      let [totalMs, dropped] = [0, 0];
      for (const stepMs of sorted) {
        totalMs += stepMs;
        dropped += Math.max(0, Math.round(stepMs / usualMs) - 1);
      }
      return { fps: Math.round((1000 * sorted.length) / totalMs), dropped };
    },
  };
}
