import type { After, Stop } from '../net/ports.ts';

/** Rest between two questions: a second, so that silence is known within three. */
const ASK_EVERY_MS = 1_000;

/** A server that has not answered by then is silent. */
export const ANSWER_WITHIN_MS = 2_000;

/**
 * Asks the server again and again whether it is there: a socket whose network went away looks open for minutes.
 * `ask` answers false, and never rejects, when no answer came within ANSWER_WITHIN_MS; null when it did not ask.
 */
export function createPulse(deps: {
  readonly ask: () => Promise<boolean | null>;
  readonly after: After;
  readonly heard: () => void;
  readonly silent: () => void;
}): { start(): Stop } {
  return {
    start() {
      let isStopped = false;
      let stopTimer: Stop = () => {};
      const beat = async () => {
        const isThere = await deps.ask();
        if (isStopped) return;
        if (isThere === true) deps.heard();
        if (isThere === false) deps.silent();
        stopTimer = deps.after(ASK_EVERY_MS, () => void beat());
      };
      stopTimer = deps.after(ASK_EVERY_MS, () => void beat());
      return () => {
        isStopped = true;
        stopTimer();
      };
    },
  };
}
