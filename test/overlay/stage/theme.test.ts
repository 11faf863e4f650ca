import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../overlay/stage/theme.ts';
import { contrastOf } from '../../../shared/colors.ts';
import { THEME_NAMES } from '../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../shared/themes/all.ts';

const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;
const OWN = { ...TOKENS.signal, accent: '#FFFFFF' };

describe('the theme on stage', () => {
  it('[TM1] wears the tokens of the topic, and Signal before there is one', () => {
    expect(themeOf().key).toBe('signal');
    expect(themeOf({ name: 'paper' })).toMatchObject({ key: 'paper', panel: 0xfbf2e0, shape: 'taped' });
    expect(themeOf({ name: 'own', own: OWN })).toMatchObject({ accent: 0xffffff, shape: 'rounded' });
  });

  it('[TM2] the same own tokens are the same look; other ones are another', () => {
    const key = themeOf({ name: 'own', own: OWN }).key;
    expect(themeOf({ name: 'own', own: { ...OWN } }).key).toBe(key);
    expect(themeOf({ name: 'own', own: { ...OWN, line: '#000000' } }).key).not.toBe(key);
  });

  it('[TM5] the look that the address asks for wins over the topic', () => {
    expect(themeOf(undefined, 'luxe').key).toBe('luxe');
    expect(themeOf({ name: 'paper' }, 'luxe').key).toBe('luxe');
    expect(themeOf({ name: 'paper', own: OWN }, 'own').accent).toBe(0xffffff);
    expect(themeOf({ name: 'paper' }, 'own').key).toBe('paper');
  });

  it.each(THEME_NAMES)('[TM4] words on each level of %s are read', (name) => {
    const { onLevel, levels } = themeOf({ name });
    for (const level of Object.values(levels)) {
      expect(contrastOf(hex(onLevel), hex(level))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('[TM4] Paper sets them in the colour of its panel, the dark themes in dark', () => {
    expect(hex(themeOf({ name: 'paper' }).onLevel)).toBe('#fbf2e0');
    expect(hex(themeOf({ name: 'signal' }).onLevel)).toBe('#0b0e16');
  });
});
