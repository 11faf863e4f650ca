import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isWellFormed, parseWith } from '../../shared/schema.ts';

const schema = z.strictObject({ name: z.string(), inner: z.strictObject({ n: z.int() }) });
const faultPaths = (input: unknown) => {
  const parsed = parseWith(schema, input);
  return parsed.ok ? ['(accepted)'] : parsed.faults.map((fault) => fault.path);
};

describe('schema', () => {
  it('[SC1] what fits is answered as it is', () => {
    const input = { name: 'Ada', inner: { n: 1 } };
    expect(parseWith(schema, input)).toEqual({ ok: true, value: input });
  });

  it('[SC2] every fault has its place, unknown fields their own', () => {
    expect(faultPaths({ name: 1, inner: { n: 0.5, m: 1 }, more: 1, extra: 2 })).toEqual([
      'name',
      'inner.n',
      'inner.m',
      'more',
      'extra',
    ]);
    expect(faultPaths(null)).toEqual(['']);
  });

  it('[SC3] names of objects as fields are refused and pollute nothing', () => {
    const own = (key: string) => JSON.parse(`{"name":"a","inner":{"n":1},"${key}":{"polluted":true}}`);
    for (const key of ['__proto__', 'constructor', 'prototype']) expect(faultPaths(own(key))).toEqual([key]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('[SC4] it never evaluates code, which the policy of the pages forbids', () => {
    expect(z.config().jitless).toBe(true);
  });

  it('[SC5] text with half a surrogate pair is not well-formed', () => {
    const texts = [
      '',
      'Ada',
      '\u{1F339}',
      'a\uD800',
      '\uDC00a',
      '\uDC00\uD800',
      '\uD83D\uD83D\uDE00',
      '\u{1F339}\u{1F339}',
    ];
    expect(texts.map(isWellFormed)).toEqual([true, true, true, false, false, false, false, true]);
  });
});
