import { uptime } from 'node:os';
import type { EpochMs, Millis } from '../shared/units.ts';
import type { Clock } from './core/ports.ts';

/** What a computer tells of time. */
export interface Machine {
  /** The wall clock, which people and time servers set. */
  wallMs(): EpochMs;
  /** Runs from any beginning and is never set; may stand while the computer sleeps. */
  elapsedMs(): Millis;
  /** The same, coarse, and counts sleep. */
  uptimeMs(): Millis;
  /** Calls back once after `ms`, at most `LONGEST_SLEEP_MS`; the answer cancels it. */
  sleep(ms: Millis, callback: () => void): () => void;
}

export interface ShowClock extends Clock {
  /** The computer's own clock as it stands: what others sign by. */
  wallMs(): EpochMs;
  /** The computer's clock and the show's are more than a minute apart. */
  isJumped(): boolean;
  /** Follows the computer's clock no more. */
  stop(): void;
}

/** Longest sleep that a timer can take; beyond it the callback would come at once. */
const LONGEST_SLEEP_MS: Millis = 2 ** 31 - 1;
const LOOK_MS: Millis = 1_000;
/** A wall clock further away than this was set; one that is nearer only runs a little fast or slow. */
const JUMP_MS: Millis = 60_000;
/** How much faster or slower than the machine the show's time runs at most, to follow the wall clock. */
const FOLLOW = 0.01;
/** More than the coarseness of any computer's uptime. */
const SLEEP_SEEN_MS: Millis = 5_000;
/** Later than this the process stood still: what others sent meanwhile is heard before time is called over. */
const LATE_MS: Millis = 1_000;
/** A clock that was set forward and left alone for so long was set right. */
const STANDS_MS: Millis = 5 * 60_000;

/** This computer. Its timers never keep the process alive. */
export const machine: Machine = {
  wallMs: Date.now,
  elapsedMs: () => performance.now(),
  uptimeMs: () => uptime() * 1_000,
  sleep(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** What a person should be told whose computer's clock stands before the last record. */
export function noticeOf({ now, wallMs, isJumped }: ShowClock): string[] {
  if (!isJumped()) return [];
  const [here, saved] = [wallMs(), now()].map((atMs) =>
    new Date(atMs).toISOString().slice(0, 16).replace('T', ' '),
  );
  return [
    `This computer's clock says ${here} UTC, and gifts were saved at ${saved} UTC already. Time goes on from there. Set the clock right, then start Giftcast again.`,
  ];
}

/**
 * Begins with the wall clock, or at `notBeforeMs` (the last record's time) where that is later. `changed` is told when
 * `isJumped` has another answer.
 */
export function createShowClock({
  machine: { wallMs, elapsedMs, uptimeMs, sleep },
  notBeforeMs,
  changed,
}: {
  readonly machine: Machine;
  readonly notBeforeMs: EpochMs;
  readonly changed: () => void;
}): ShowClock {
  let looked = { elapsedMs: elapsedMs(), uptimeMs: uptimeMs() };
  let baseMs = Math.max(wallMs(), notBeforeMs) - looked.elapsedMs;
  let lastMs = Math.floor(baseMs + looked.elapsedMs);
  let wasJumped = false;
  /** A wall clock that was set forward: how far, and since when it stands there. */
  let ahead: { readonly byMs: Millis; readonly sinceMs: Millis } | null = null;
  const rearm = new Set<() => void>();
  let cancelLook = () => {};

  function now(): EpochMs {
    lastMs = Math.max(lastMs, Math.floor(baseMs + elapsedMs()));
    return lastMs;
  }

  const isJumped = () => Math.abs(wallMs() - now()) > JUMP_MS;

  /** What was to happen on the way happens now, each once. */
  function leap(ms: Millis): void {
    baseMs += ms;
    ahead = null;
    for (const arm of [...rearm]) arm();
  }

  /** The computer slept: its timers stood still, and the show's time catches up. */
  function noteSleep(): Millis {
    const { elapsedMs: elapsedBefore, uptimeMs: uptimeBefore } = looked;
    looked = { elapsedMs: elapsedMs(), uptimeMs: uptimeMs() };
    const awakeMs = looked.elapsedMs - elapsedBefore;
    const sleptMs = looked.uptimeMs - uptimeBefore - awakeMs;
    if (sleptMs > SLEEP_SEEN_MS) leap(sleptMs);
    return awakeMs;
  }

  /** Small differences are run after; a clock that was set is adopted forward only, once it has stood for a while. */
  function follow(awakeMs: Millis): void {
    const byMs = wallMs() - now();
    if (Math.abs(byMs) <= JUMP_MS) {
      const mostMs = FOLLOW * awakeMs;
      baseMs += Math.max(-mostMs, Math.min(mostMs, byMs));
      ahead = null;
    } else if (byMs < 0) ahead = null;
    else if (!ahead || Math.abs(byMs - ahead.byMs) > JUMP_MS) ahead = { byMs, sinceMs: looked.elapsedMs };
    else if (looked.elapsedMs - ahead.sinceMs >= STANDS_MS) leap(byMs);
  }

  function look(): void {
    cancelLook = sleep(LOOK_MS, look);
    follow(noteSleep());
    const jumped = isJumped();
    if (jumped !== wasJumped) changed();
    wasJumped = jumped;
  }

  look();
  return {
    now,
    wallMs,
    isJumped,
    at(atMs, callback) {
      let cancelSleep = () => {};
      const arm = () => {
        cancelSleep();
        cancelSleep = sleep(Math.min(Math.max(0, Math.ceil(atMs - now())), LONGEST_SLEEP_MS), ring);
      };
      const cancel = () => {
        cancelSleep();
        rearm.delete(arm);
      };
      let hasHeard = false;
      const ring = () => {
        const lateMs = now() - atMs;
        if (lateMs < 0) return arm();
        if (lateMs > LATE_MS && !hasHeard) {
          hasHeard = true;
          cancelSleep = sleep(1, ring);
          return;
        }
        cancel();
        callback();
      };
      rearm.add(arm);
      arm();
      return cancel;
    },
    stop: () => cancelLook(),
  };
}
