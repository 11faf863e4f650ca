import type { After, Stop } from '../net/ports.ts';

/** A screen reader that is told more often than this never finishes a sentence. */
export const POLITE_EVERY_MS = 5_000;

/** Speaks through `speak` at most once in POLITE_EVERY_MS; what comes in between waits, the newest wins. */
export function createPolite(deps: { readonly after: After; readonly speak: (text: string) => void }): {
  say(text: string): void;
  stop: Stop;
} {
  let waiting: string | null = null;
  let isResting = false;
  let stopTimer: Stop = () => {};

  function say(text: string): void {
    if (isResting) {
      waiting = text;
      return;
    }
    isResting = true;
    deps.speak(text);
    stopTimer = deps.after(POLITE_EVERY_MS, () => {
      isResting = false;
      const next = waiting;
      waiting = null;
      if (next !== null) say(next);
    });
  }

  return { say, stop: () => stopTimer() };
}
