import type { Millis } from '../shared/units.ts';
import type { Clock } from './core/ports.ts';

/** What is over is told within a minute. */
const LOOK_MS: Millis = 30_000;

export interface MinuteHandDeps {
  readonly clock: Clock;
  /** The local day, by which boards end. */
  readonly today: () => string;
  readonly isLive: () => boolean;
  readonly dayChanged: () => void;
  readonly liveChanged: () => void;
}

/** Notices what time alone changes, without any record: a day that is over, a session that fell silent. */
export function createMinuteHand(deps: MinuteHandDeps): { start(): void; stop(): void } {
  const { clock, today, isLive, dayChanged, liveChanged } = deps;
  const read = () => ({ day: today(), live: isLive() });
  let told = read();
  let cancel = () => {};

  function wait(): void {
    cancel = clock.at(clock.now() + LOOK_MS, look);
  }

  function look(): void {
    wait();
    const before = told;
    told = read();
    if (told.day !== before.day) dayChanged();
    if (told.live !== before.live) liveChanged();
  }

  return { start: wait, stop: () => cancel() };
}
