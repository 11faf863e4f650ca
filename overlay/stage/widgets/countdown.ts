import type { Millis } from '../../../shared/units.ts';

/** A clock that runs down by itself from what the server told once. */
export interface Countdown {
  /** What was left when it was told. */
  readonly leftMs: Millis;
  /** When it was told, on the clock of the frames. */
  readonly heardAtMs: number;
  readonly isRunning: boolean;
}

/** The end is near: the digits say so by their colour. */
export const LAST_SECONDS = 10;
/** A clock that came to nought and of which nothing was heard any more leaves after this. */
export const FORSAKEN_AFTER_MS: Millis = 60_000;

/** What is left, to the millisecond and never less than 0. */
export function leftAt({ leftMs, heardAtMs, isRunning }: Countdown, nowMs: number): Millis {
  return Math.max(0, Math.round(isRunning ? leftMs - (nowMs - heardAtMs) : leftMs));
}

/** The seconds to show: 0 only when nothing is left. */
export function secondsAt(countdown: Countdown, nowMs: number): number {
  return Math.ceil(leftAt(countdown, nowMs) / 1_000);
}

/** When another second is to be shown; Infinity while it stands and at its end. */
export function nextSecondMs(countdown: Countdown, nowMs: number): number {
  const seconds = secondsAt(countdown, nowMs);
  if (!countdown.isRunning || seconds === 0) return Number.POSITIVE_INFINITY;
  return nowMs + leftAt(countdown, nowMs) - (seconds - 1) * 1_000;
}

/** When a clock of which nothing is heard any more leaves; Infinity while it stands. */
export function forsakenAtMs({ leftMs, heardAtMs, isRunning }: Countdown): number {
  return isRunning ? heardAtMs + leftMs + FORSAKEN_AFTER_MS : Number.POSITIVE_INFINITY;
}

/** 0:42, 12:05, 1:42:17. */
export function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
