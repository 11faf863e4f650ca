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

  it('[SC6] what is wrong is said in a plain sentence, not in the words of the library', () => {
    const all = z.strictObject({
      text: z.string().check(z.maxLength(3)),
      some: z.string().check(z.minLength(1)),
      count: z.int().check(z.minimum(2), z.maximum(9)),
      more: z.int().check(z.maximum(9)),
      on: z.boolean(),
      list: z.array(z.string()),
      kind: z.enum(['day', 'week']),
      when: z.strictObject({}),
    });
    const faultsOf = (input: unknown) => {
      const parsed = parseWith(all, input);
      return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(
      faultsOf({ text: 'four', some: '', count: 1, more: 10, on: 'yes', list: {}, kind: 'year' }),
    ).toEqual([
      'text: Write at most 3 characters.',
      'some: This is empty.',
      'count: Use 2 or more.',
      'more: Use 9 or less.',
      'on: Say true or false here.',
      'list: Give a list here.',
      'kind: Use "day" or "week".',
      'when: This is missing.',
    ]);
    expect(
      faultsOf({ text: 1, some: 's', count: 2.5, more: 1, on: true, list: [], kind: 'day', when: 1 }),
    ).toEqual([
      'text: Write a text here.',
      'count: Write a whole number here.',
      'when: Give an object here.',
    ]);
  });

  it('[SC7] of several shapes the faults are those of the one that the input comes nearest to', () => {
    const goal = z.strictObject({ label: z.string(), target: z.int() });
    const shapes = z.strictObject({ args: z.union([goal, z.strictObject({ clear: z.literal(true) })]) });
    const faultsOf = (args: object) => {
      const parsed = parseWith(shapes, { args });
      return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(faultsOf({ label: 'Lamp' })).toEqual(['args.target: This is missing.']);
    expect(faultsOf({ clear: false })).toEqual(['args.clear: Use true.']);
    expect(faultsOf({ label: 1, target: '5' })).toEqual([
      'args.label: Write a text here.',
      'args.target: Write a number here.',
    ]);
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
