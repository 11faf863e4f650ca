import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnKeys, Press, PressTarget } from '../../../overlay/dashboard/keys.ts';
import { keyOf, parseOwnKeys, SHORTCUTS, shortcutOf, withKey } from '../../../overlay/dashboard/keys.ts';

const press = (more: Partial<Press> = {}): Press => ({
  key: 'c',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const target = (more: Partial<PressTarget> = {}): PressTarget => ({
  tagName: 'BUTTON',
  isContentEditable: false,
  inDialog: false,
  ...more,
});

describe('a shortcut', () => {
  it('[DB17] is one letter, whatever its case', () => {
    expect(shortcutOf(press(), null)).toBe('c');
    expect(shortcutOf(press({ key: 'C' }), target())).toBe('c');
    expect(shortcutOf(press({ key: '?' }), target())).toBe('?');
    expect(shortcutOf(press({ key: 'Enter' }), target())).toBe(null);
  });

  it('[DB17] is none while typing, in a dialog, with a modifier or from a held key', () => {
    for (const tagName of ['INPUT', 'TEXTAREA', 'SELECT']) {
      expect(shortcutOf(press(), target({ tagName }))).toBe(null);
    }
    expect(shortcutOf(press(), target({ isContentEditable: true }))).toBe(null);
    expect(shortcutOf(press(), target({ inDialog: true }))).toBe(null);
    expect(shortcutOf(press({ ctrlKey: true }), target())).toBe(null);
    expect(shortcutOf(press({ metaKey: true }), target())).toBe(null);
    expect(shortcutOf(press({ altKey: true }), target())).toBe(null);
    expect(shortcutOf(press({ repeat: true }), target())).toBe(null);
  });
});

describe('keys of one\u2019s own', () => {
  it('[DE7] a shortcut gets another key or none; one that had the key gets this one\u2019s', () => {
    const own = withKey('a', 'd', {});
    expect([keyOf('a', own), keyOf('d', own), keyOf('w', own)]).toEqual(['d', 'a', 'w']);
    const off = withKey('d', null, own);
    expect([keyOf('a', off), keyOf('d', off)]).toEqual(['d', null]);
    const back = withKey('d', 'd', off);
    expect([keyOf('a', back), keyOf('d', back)]).toEqual([null, 'd']);
    expect(withKey('a', 'a', {})).toEqual({ a: 'a' });
  });

  it('[DE7] no two shortcuts ever have one key, whatever is chosen', () => {
    const choice = fc.tuple(fc.constantFrom(...SHORTCUTS), fc.constantFrom('a', 'd', 'x', 'y', '?', null));
    fc.assert(
      fc.property(fc.array(choice), (choices) => {
        let own: OwnKeys = {};
        for (const [shortcut, key] of choices) own = withKey(shortcut, key, own);
        const keys = SHORTCUTS.map((shortcut) => keyOf(shortcut, own)).filter((key) => key !== null);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it.each([null, '', '{', '[]', '{"a": 3}', '{"a": "xx"}', '{"a": ""}'])(
    '[DE7] %s, remembered by somebody else, is as at first',
    (text) => {
      expect(keyOf('a', parseOwnKeys(text))).toBe('a');
    },
  );

  it('[DE7] what was remembered comes back', () => {
    expect(parseOwnKeys(JSON.stringify({ a: 'x', d: null }))).toEqual({ a: 'x', d: null });
  });
});
