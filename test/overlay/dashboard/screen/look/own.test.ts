import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../../overlay/dashboard/look-picture/outline.ts';
import { copiedFrom, weaknessesByPlace } from '../../../../../overlay/dashboard/screen/look/own.ts';
import { SHAPES, THEME_NAMES } from '../../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../../shared/themes/all.ts';

describe('one’s own look', () => {
  it.each(THEME_NAMES)('[LK3] knows that it was copied from %s, also when half of it was changed', (name) => {
    const { panel, panel2, line, ink } = TOKENS.signal;
    const changed = { ...TOKENS[name], panel, panel2, line, ink, shape: 'cut' as const };
    expect([copiedFrom(TOKENS[name]), copiedFrom(changed)]).toEqual([name, name]);
  });

  it('[LK2] names what is wrong by its place', () => {
    expect([...weaknessesByPlace(TOKENS.luxe).keys()]).toEqual([]);
    const weak = { ...TOKENS.signal, text: '#6F7A8C', levels: { ...TOKENS.signal.levels, 3: '#33415C' } };
    expect([...weaknessesByPlace(weak).keys()]).toEqual(['text', 'levels.3']);
  });

  it.each(SHAPES)('the small picture of a panel %s stays in its box', (shape) => {
    const path = outlineOf(shape, { x: 10, y: 20, w: 100, h: 50 });
    expect(path).toMatch(/^M[\d .LHVAZ]+Z$/);
  });
});
