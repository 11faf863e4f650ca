import type { Random } from '../support/random.ts';

/** Texts that broke somebody's program before. */
const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  '\n',
  '\r\n',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '\u202eabc',
  '\u061c\u061c19',
  `Z${'\u0335'.repeat(500)}`,
  '\ufdfa'.repeat(40),
  '👨‍👩‍👧‍👦'.repeat(50),
  '\u3164',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '$&',
  '{name}{message}',
  '%s%n',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'a'.repeat(5_000),
  '٣',
  '1e309',
  '-0',
  '9007199254740993',
];

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  Number.MIN_VALUE,
  [],
  {},
  [[[[[]]]]],
  '5',
  ...NASTY,
];

/** The value with a few places changed: replaced, left out, doubled, wrapped, or given keys that nobody asked for. */
export function mutateValue(random: Random, value: unknown): unknown {
  let mutated = structuredClone(value);
  for (let times = random.int(1, 3); times > 0; times--) mutated = mutateOnce(random, mutated, 0);
  return mutated;
}

function mutateOnce(random: Random, value: unknown, depth: number): unknown {
  const isInside = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  if (!isInside || depth > 12 || random.chance(0.15)) return otherValue(random, value);
  const entries = Object.entries(value);
  const [key, inner] = random.pick(entries);
  const isList = Array.isArray(value);
  const what = random.next();
  if (what < 0.1) return isList ? value.slice(1) : without(value, key);
  if (what < 0.2) return isList ? [...value, inner] : withKey(random, value, inner);
  const copy = isList ? [...value] : { ...value };
  (copy as Record<string, unknown>)[key] = mutateOnce(random, inner, depth + 1);
  return copy;
}

function otherValue(random: Random, value: unknown): unknown {
  const what = random.next();
  if (typeof value === 'string' && what < 0.5) return mutateText(random, value);
  if (typeof value === 'number' && what < 0.5) return value * random.pick([-1, 10, 1e6, 0.1, 2 ** 40]);
  if (what < 0.6) return deep(random.int(5, 40), value);
  return random.pick(VALUES);
}

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
}

function withKey(random: Random, value: object, inner: unknown): object {
  const key = random.pick(['__proto__', 'constructor', 'prototype', 'extra', '', ...NASTY]);
  // As JSON.parse makes it: an own key, whatever its name.
  const copy = { ...value };
  const put = key === '__proto__' || key === 'constructor' ? { polluted: true } : inner;
  Object.defineProperty(copy, key, { value: put, enumerable: true, writable: true, configurable: true });
  return copy;
}

function deep(levels: number, value: unknown): unknown {
  let wrapped = value;
  for (let level = 0; level < levels; level++) wrapped = level % 2 === 0 ? [wrapped] : { data: wrapped };
  return wrapped;
}

/** The text with a few pieces put in, taken out, doubled or turned. */
export function mutateText(random: Random, text: string): string {
  let mutated = text;
  for (let times = random.int(1, 4); times > 0; times--) {
    const from = random.int(0, mutated.length);
    const to = Math.min(mutated.length, from + random.int(0, 12));
    const piece = mutated.slice(from, to);
    const put = random.pick([
      '',
      piece + piece,
      [...piece].reverse().join(''),
      random.pick(NASTY),
      String.fromCharCode(random.int(0, 0xffff)),
      String.fromCodePoint(random.int(0x1_0000, 0x10_ffff)),
    ]);
    mutated = mutated.slice(0, from) + put + mutated.slice(to);
    if (mutated.length > 20_000) mutated = mutated.slice(0, 20_000);
  }
  return mutated;
}

/** The bytes with some flipped, cut off, doubled or put in. */
export function mutateBytes(random: Random, bytes: Buffer): Buffer {
  let mutated = Buffer.from(bytes);
  for (let times = random.int(1, 4); times > 0; times--) {
    const at = random.int(0, Math.max(0, mutated.length - 1));
    const what = random.next();
    if (what < 0.5 && mutated.length > 0) mutated[at] = (mutated[at] ?? 0) ^ (1 << random.int(0, 7));
    else if (what < 0.65) mutated = mutated.subarray(0, at);
    else if (what < 0.8) mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at)]);
    else {
      const put = Buffer.from(random.pick(NASTY));
      mutated = Buffer.concat([mutated.subarray(0, at), put, mutated.subarray(at)]);
    }
  }
  return mutated;
}
