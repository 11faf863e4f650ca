import { describe, expect, it } from 'vitest';
import type { Press, PressTarget } from '../../../overlay/dashboard/keys.ts';
import { shortcutOf } from '../../../overlay/dashboard/keys.ts';

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
