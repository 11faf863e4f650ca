import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../support/random.ts';
import { ROOT } from '../support/root.ts';

/** One parser with inputs that resemble its own. */
export interface Target {
  readonly name: string;
  /**
   * Makes an input and parses it; whatever it throws is a fault of ours. Answers whether it was taken. The same random
   * numbers make the same input.
   */
  readonly attack: (random: Random) => boolean | Promise<boolean>;
}

export const NOW_MS = Date.UTC(2026, 10, 22, 20);

/** A JSON file of the fixtures. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'test', 'fixtures', name), 'utf8'));
}

/** Every text within a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** For a message: nothing in it acts upon a terminal. */
export function escaped(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}
