import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mediaName, withoutEnding } from '../../shared/media-name.ts';

it('[ME21] a name keeps letters of any script and loses what could lead elsewhere', () => {
  expect(mediaName('../../etc/passwd')).toBe('etc passwd');
  expect(mediaName('C:\\Users\\Ada\\fox (1)')).toBe('C Users Ada fox 1');
  expect(mediaName('\u5C0F\u6797\u3055\u304F\u3089 \u0623\u062D\u0645\u062F')).toBe(
    '\u5C0F\u6797\u3055\u304F\u3089 \u0623\u062D\u0645\u062F',
  );
  expect(mediaName('  -- fox --  ')).toBe('fox');
  for (const nothing of ['', '...', '\u202E', '--', 'NUL', 'com1', 'LPT²', '\u{1F98A}'])
    expect(mediaName(nothing)).toBeNull();
  expect([withoutEnding('my.fox.png'), withoutEnding('fox')]).toEqual(['my.fox', 'fox']);
});

it('[ME21] whatever comes in, what is left is a name, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const name = mediaName(text);
      if (name === null) return;
      expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N} _-]*$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(48);
      expect(mediaName(name)).toBe(name);
    }),
  );
});
