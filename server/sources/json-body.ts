import { isUtf8 } from 'node:buffer';
import type { Parsed } from '../../shared/result.ts';

/** Deeper than any body that we take; V8 would read tens of thousands of levels. */
const MAX_DEPTH = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads JSON from raw bytes more strictly than JSON.parse: valid UTF-8 only, at most 16 levels, and no field twice,
 * since two readers may then see two different gifts in one signed body.
 */
export function readJson(body: Buffer): Parsed<unknown> {
  // Bytes that are not UTF-8 would all become one replacement character, and two ids the same.
  if (!isUtf8(body)) return fault('The body is not UTF-8.');
  const { depth, fields } = measure(body);
  if (depth > MAX_DEPTH) return fault(`The body is nested more than ${MAX_DEPTH} levels deep.`);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return fault('The body is not JSON.');
  }
  // Of a field that stands twice JSON.parse keeps one, so fewer are left than were written.
  return countFields(value) === fields
    ? { ok: true, value }
    : fault('A field of the body stands there twice.');
}

/** Deepest level and number of fields as written; right for valid JSON only. */
function measure(body: Buffer): { depth: number; fields: number } {
  let fields = 0;
  let level = 0;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i];
    if (isInString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === COLON) fields++;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth = Math.max(depth, ++level);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) level--;
  }
  return { depth, fields };
}

function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFields(item), 0);
  if (!isObject(value)) return 0;
  let count = 0;
  for (const key in value) count += 1 + countFields(value[key]);
  return count;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function fault(message: string): Parsed<unknown> {
  return { ok: false, faults: [{ path: '', message }] };
}
