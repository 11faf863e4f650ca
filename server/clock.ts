import type { Clock } from './core/ports.ts';

/** Longest sleep that a timer can take; beyond it the callback would come at once. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

/** The machine's own clock. Its timers never keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  at(atMs, callback) {
    const sleepMs = Math.min(Math.max(0, atMs - Date.now()), LONGEST_SLEEP_MS);
    const timer = setTimeout(callback, sleepMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
