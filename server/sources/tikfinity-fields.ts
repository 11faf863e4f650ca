import { cutUnits, wellFormed } from '../../shared/names.ts';
import type { EpochMs } from '../../shared/units.ts';

export type Fields = { readonly [key: string]: unknown };

/** TikTok's ids are digits; whatever else a bridge makes of them has to be short and plain. */
const ID = /^[\x21-\x7e]{1,64}$/;
/** 2016, before TikTok: what is below is no time in ms. */
const FIRST_MS = Date.UTC(2016);

/** The fields of an object; none where there is no object. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The first of several fields that holds an id. Null when none is there, where 0 and an empty text are the platform's
 * ways to say so; and a fault when there is one that cannot be read, such as a number beyond 2^53, whose last digits
 * are lost.
 */
export function readId(name: string, values: readonly unknown[], faults: string[]): string | null {
  const there = values.filter((value) => value !== 0 && value !== '0' && isThere(value));
  for (const value of there) {
    if (typeof value === 'string' && ID.test(value)) return value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value);
  }
  if (there.length > 0) faults.push(`${name} is no id`);
  return null;
}

/** An id that has to be there. */
export function needId(name: string, values: readonly unknown[], faults: string[]): string {
  const before = faults.length;
  const id = readId(name, values, faults);
  if (id === null && faults.length === before) faults.push(`${name} is missing`);
  return id ?? '';
}

/** The first of several fields that is there, a whole number of these bounds; null when none is there. */
export function readNumber(
  name: string,
  values: readonly unknown[],
  { min, max }: { readonly min: number; readonly max: number },
  faults: string[],
): number | null {
  const value = values.find(isThere);
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
    // -0 would come back from disk as 0.
    return value === 0 ? 0 : value;
  faults.push(`${name} is no whole number from ${min} to ${max}`);
  return null;
}

/** A whole number that has to be there. */
export function needNumber(
  name: string,
  values: readonly unknown[],
  bounds: { readonly min: number; readonly max: number },
  faults: string[],
): number {
  const before = faults.length;
  const value = readNumber(name, values, bounds, faults);
  if (value === null && faults.length === before) faults.push(`${name} is missing`);
  return value ?? bounds.min;
}

/** The first of several fields with something to read in it, cut at a whole character; empty when there is none. */
export function readText(values: readonly unknown[], maxUnits: number): string {
  const text = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? wellFormed(cutUnits(text, maxUnits)) : '';
}

/** The first of several fields that is a time, as ms in digits or a number, and not after `nowMs`. */
export function readTime(values: readonly unknown[], nowMs: EpochMs): EpochMs | null {
  for (const value of values) {
    const atMs = typeof value === 'string' && /^\d{13}$/.test(value) ? Number(value) : value;
    if (typeof atMs === 'number' && Number.isSafeInteger(atMs) && atMs >= FIRST_MS)
      return Math.min(atMs, nowMs);
  }
  return null;
}

/** Whether a flag stands; what is no flag does not. */
export function readFlag(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
