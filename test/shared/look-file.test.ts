import { describe, expect, it } from 'vitest';
import { lookFile, readLook } from '../../shared/look-file.ts';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import { TOKENS } from '../../shared/themes/all.ts';

describe('a look as a file', () => {
  it.each(THEME_NAMES)('[LK4] comes back from its file: %s', (name) => {
    expect(readLook(lookFile(TOKENS[name]))).toEqual({ ok: true, tokens: TOKENS[name] });
  });

  it('[LK4] a file is taken though nobody could read its colours yet, so that they can be put right', () => {
    const weak = { ...TOKENS.signal, text: '#0D1422' };
    expect(readLook(JSON.stringify(weak))).toEqual({ ok: true, tokens: weak });
  });

  it('[LK4] a file that is no look is refused by its place', () => {
    const changed = (more: object) => readLook(JSON.stringify({ ...TOKENS.signal, ...more }));
    expect(readLook('<svg onload=alert(1)>')).toEqual({ ok: false, why: 'not-json' });
    for (const text of ['[]', 'null', '"look"', '7', ''])
      expect(readLook(text)).toEqual({ ok: false, why: 'not-json' });
    expect(changed({ panel: 'url(//evil)' })).toEqual({
      ok: false,
      why: 'fault',
      path: 'panel',
      message: 'Write a colour as "#RRGGBB".',
    });
    expect(changed({ glow: 1 })).toMatchObject({ path: 'glow' });
    expect(changed({ levels: { 1: '#FFFFFF' } })).toMatchObject({ path: 'levels.2' });
    expect(changed({ shape: 'constructor' })).toMatchObject({ path: 'shape' });
    expect(readLook('{"__proto__":{"panel":"#FFFFFF"}}')).toMatchObject({ why: 'fault' });
    expect(Object.hasOwn(Object.prototype, 'panel')).toBe(false);
  });
});
