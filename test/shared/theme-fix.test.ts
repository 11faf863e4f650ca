import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, grayOf, mixed, redShare } from '../../shared/colors.ts';
import { fixAll, fixOf, withColor } from '../../shared/theme-fix.ts';
import type { ThemeTokens } from '../../shared/theme-tokens.ts';
import { weaknessesOf } from '../../shared/theme-tokens.ts';
import { TOKENS } from '../../shared/themes/all.ts';

const { signal } = TOKENS;
const fixed = (more: Partial<ThemeTokens>) => {
  const theme = { ...signal, ...more };
  return weaknessesOf(theme).map((weakness) => [weakness.path.join('.'), fixOf(theme, weakness)]);
};
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

describe('what puts a colour right', () => {
  it('[LK1] is lighter on a dark ground and darker on a light one, by no more than is needed', () => {
    const [[path, text]] = fixed({ text: '#6F7A8C' }) as [[string, string]];
    expect(path).toBe('text');
    for (const ground of [signal.panel, signal.panel2])
      expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrastOf(text, signal.panel2)).toBeLessThan(7.15);
    const paper = { ...TOKENS.paper, muted: '#C0B0A0' };
    const [weak] = weaknessesOf(paper);
    const darker = weak ? fixOf(paper, weak) : null;
    expect(contrastOf(darker ?? '', paper.panel2)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(darker ?? '', paper.panel2)).toBeLessThan(4.6);
  });

  it('[LK1] makes a ground of saturated red paler and leaves it as bright', () => {
    const [[path, panel]] = fixed({ panel: '#500000' }) as [[string, string]];
    expect(path).toBe('panel');
    expect(redShare(panel)).toBeLessThan(0.8);
    expect(contrastOf(panel, '#500000')).toBeLessThan(1.1);
  });

  it('[LK1] is nothing where the grounds themselves stand in the way', () => {
    const torn = fixed({ panel: '#FFFFFF', panel2: '#000000' });
    expect(torn.filter(([, found]) => found === null)).toEqual([['text', null]]);
    expect(fixed({ panel: '#777777', panel2: '#777777', text: '#FFFFFF' })[0]).toEqual(['text', null]);
  });

  it('[LK1] fixes all in one press, whatever the colours, but for what no colour can', () => {
    fc.assert(
      fc.property(color, color, color, color, (panel, panel2, text, level) => {
        const theme = fixAll({ ...signal, panel, panel2, text, levels: { ...signal.levels, 3: level } });
        for (const weakness of weaknessesOf(theme)) expect(fixOf(theme, weakness)).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(weaknessesOf(fixAll({ ...signal, panel: '#FFFFFF', panel2: '#F0F0F0' }))).toEqual([]);
  });

  it('colours are mixed and grayed in their bounds', () => {
    expect([mixed('#000000', '#FFFFFF', 1), mixed('#102030', '#102030', 0.5)]).toEqual([
      '#FFFFFF',
      '#102030',
    ]);
    expect([grayOf('#000000'), grayOf('#FFFFFF')]).toEqual(['#000000', '#FFFFFF']);
    expect(withColor(signal, ['levels', '3'], '#123456').levels[3]).toBe('#123456');
  });
});
