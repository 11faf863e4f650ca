import type { Curve } from '../motion/curves.ts';
import { CURVES } from '../motion/curves.ts';

/** A number on its way; aimed anew it goes on from where it is and as fast as it is, never from its beginning. */
export interface Glide {
  readonly from: number;
  readonly to: number;
  /** Speed at the start, in units a ms. */
  readonly speed: number;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly curve: Curve;
}

/** A steeper start would carry the number past its end. */
const STEEPEST_START = 3;

/** A number that stands still. */
export function still(value: number): Glide {
  return { from: value, to: value, speed: 0, startedAtMs: 0, durationMs: 0, curve: CURVES.move };
}

/** Aims at `to`, arriving `durationMs` from `nowMs` on; a glide that has that aim already is left alone. */
export function aimed(
  glide: Glide,
  to: number,
  nowMs: number,
  durationMs: number,
  curve: Curve = CURVES.move,
): Glide {
  if (glide.to === to) return glide;
  const from = glideAt(glide, nowMs);
  const speed = isGliding(glide, nowMs) && nowMs > glide.startedAtMs ? speedOf(glide, nowMs) : 0;
  const steepest = (STEEPEST_START * (to - from)) / Math.max(1, durationMs);
  const kept = speed * steepest <= 0 ? 0 : Math.sign(speed) * Math.min(Math.abs(speed), Math.abs(steepest));
  return { from, to, speed: kept, startedAtMs: nowMs, durationMs, curve };
}

/** Where the number is; before its start it stands, after its end it rests. */
export function glideAt({ from, to, speed, startedAtMs, durationMs, curve }: Glide, nowMs: number): number {
  const t = (nowMs - startedAtMs) / durationMs;
  if (!(t < 1)) return to;
  if (t <= 0) return from;
  if (speed === 0) return from + (to - from) * curve(t);
  // The cubic that begins at this speed and ends at rest.
  const eased = t * t * (3 - 2 * t);
  return from + (to - from) * eased + speed * durationMs * t * (1 - t) * (1 - t);
}

export function isGliding({ startedAtMs, durationMs, from, to }: Glide, nowMs: number): boolean {
  return from !== to && nowMs < startedAtMs + durationMs;
}

function speedOf(glide: Glide, nowMs: number): number {
  const halfMs = 0.5;
  return (glideAt(glide, nowMs + halfMs) - glideAt(glide, nowMs - halfMs)) / (2 * halfMs);
}
