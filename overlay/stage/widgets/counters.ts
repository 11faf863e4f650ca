import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';

/** Numbers by key that count to their new value instead of jumping. */
export interface Counters {
  /** Aims the number of `key`; a new key, and any at once, stands on it. */
  set(key: string, value: number, nowMs: number, isAtOnce?: boolean): void;
  /** What to show, and 0 for a key that was never set. */
  value(key: string, nowMs: number): number;
  /** Forgets every key that is not among these. */
  keep(keys: ReadonlySet<string>): void;
  isCounting(nowMs: number): boolean;
}

export function createCounters(durationMs: number): Counters {
  const glides = new Map<string, Glide>();
  return {
    set(key, value, nowMs, isAtOnce = false) {
      const known = glides.get(key);
      glides.set(key, known && !isAtOnce ? aimed(known, value, nowMs, durationMs) : still(value));
    },
    value(key, nowMs) {
      const glide = glides.get(key);
      if (!glide) return 0;
      const value = glideAt(glide, nowMs);
      return glide.to >= glide.from ? Math.floor(value) : Math.ceil(value);
    },
    keep(keys) {
      for (const key of glides.keys()) {
        if (!keys.has(key)) glides.delete(key);
      }
    },
    isCounting: (nowMs) => [...glides.values()].some((glide) => isGliding(glide, nowMs)),
  };
}
