import type { Clock } from '../../shared/ports.ts';

/** The same clock, which stands still where the wall clock is set back: no wait grows longer by it. */
export function steady(clock: Clock): Clock {
  let lastMs = 0;
  let behindMs = 0;
  return {
    now() {
      behindMs = Math.max(behindMs, lastMs - clock.now());
      lastMs = clock.now() + behindMs;
      return lastMs;
    },
    at: (atMs, callback) => clock.at(atMs - behindMs, callback),
  };
}
