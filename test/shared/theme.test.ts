import { describe, expect, it } from 'vitest';
import { contrastOf, redShare } from '../../shared/colors.ts';
import { parseWith } from '../../shared/schema.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { themeSchema } from '../../shared/theme.ts';
import type { ThemeTokens } from '../../shared/theme-tokens.ts';
import { THEME_NAMES, tokensSchema } from '../../shared/theme-tokens.ts';
import { TOKENS } from '../../shared/themes/all.ts';

const { signal } = TOKENS;
const own = (more: object) => parseWith(themeSchema, { name: 'own', own: { ...signal, ...more } });
const faults = (more: object) => {
  const parsed = own(more);
  return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
};

describe('themes', () => {
  it.each(THEME_NAMES)(
    '[TM1] [TM3] the tokens of %s pass the schema that checks a streamer\u2019s own',
    (name) => {
      const file: unknown = JSON.parse(JSON.stringify(TOKENS[name]));
      expect(parseWith(tokensSchema, file)).toEqual({ ok: true, value: TOKENS[name] });
      expect(parseWith(themeSchema, { name })).toEqual({ ok: true, value: { name } });
    },
  );

  it.each(THEME_NAMES)('[TM3] %s reaches the targets of look.md on both of its grounds', (name) => {
    const { accent, levels, muted, panel, panel2, text } = TOKENS[name];
    for (const ground of [panel, panel2]) {
      expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(7);
      for (const each of [muted, accent, ...Object.values(levels)]) {
        expect(contrastOf(each, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(redShare(ground)).toBeLessThan(0.8);
    }
  });

  it('[TM2] an own theme is worn by its name, and may be kept beside another', () => {
    expect(own({})).toEqual({ ok: true, value: { name: 'own', own: signal } });
    expect(parseWith(themeSchema, { name: 'neon', own: signal }).ok).toBe(true);
    expect(parseWith(themeSchema, { name: 'own' })).toEqual({
      ok: false,
      faults: [{ path: 'own', message: 'This is missing.' }],
    });
  });

  it('[TM2] settings of before the themes stay valid', () => {
    const parsed = parseSettings({ ...DEFAULT_SETTINGS, theme: { name: 'signal' } });
    expect(parsed.ok && parsed.value.theme).toEqual({ name: 'signal' });
  });

  it('[TM3] names each field that is no token, and each that is missing', () => {
    const { ink, ...rest } = signal;
    expect(ink).toBe('#04070D');
    expect(parseWith(themeSchema, { name: 'own', own: { ...rest, glow: '#FFFFFF' } })).toEqual({
      ok: false,
      faults: expect.arrayContaining([
        { path: 'own.ink', message: 'This is missing.' },
        { path: 'own.glow', message: 'This field is not known here.' },
      ]),
    });
    expect(faults({ edge: 'red', line: '#FFF' })).toEqual([
      'own.line: Write a colour as "#RRGGBB".',
      'own.edge: Write a colour as "#RRGGBB".',
    ]);
    expect(faults({ levels: { ...signal.levels, 8: '#FFFFFF' } })).toEqual([
      'own.levels.8: This field is not known here.',
    ]);
    expect(faults({ enterMs: 33, tracking: 3, shape: 'blob' })).toHaveLength(3);
  });

  it.each<[string, Partial<ThemeTokens>, string]>([
    ['text', { text: '#6F7A8C' }, 'own.text: It reaches 4.2 : 1 on panel; 7 : 1 is needed to be read.'],
    ['muted', { muted: '#7A8699' }, 'own.muted: It reaches 4.2 : 1 on panel2; 4.5 : 1 is needed to be read.'],
    [
      'accent',
      { accent: '#33415C' },
      'own.accent: It reaches 1.7 : 1 on panel; 4.5 : 1 is needed to be read.',
    ],
    [
      'a level',
      { levels: { ...signal.levels, 4: '#452A8F' } },
      'own.levels.4: It reaches 1.7 : 1 on panel; 4.5 : 1 is needed to be read.',
    ],
    [
      'a panel in saturated red',
      { panel: '#4A0A10' },
      'own.panel: 0.90 of its light is red; under 0.8 is needed, since saturated red may harm people when it flashes.',
    ],
  ])(
    '[TM3] refuses %s that cannot be read or may harm, with the figure reached and needed',
    (_, more, fault) => {
      expect(faults(more)).toEqual([fault]);
    },
  );

  it('[TM3] black panels have no red at all', () => {
    expect(own({ panel: '#000000' }).ok).toBe(true);
  });
});
