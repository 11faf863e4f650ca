import { describe, expect, it } from 'vitest';
import { drawParticle, turns } from '../../../../overlay/stage/art/confetti.ts';
import { TONES } from '../../../../overlay/stage/art/tones.ts';
import { themeOf } from '../../../../overlay/stage/theme.ts';
import { THEME_NAMES } from '../../../../shared/theme-tokens.ts';

const LONG_PX = 40;

/** A pen that keeps the corners and colours of what it fills, and the widths of its strokes. */
function createPen() {
  let path: (readonly [number, number])[] = [];
  const filled: { color: string; points: readonly (readonly [number, number])[] }[] = [];
  const strokes: number[] = [];
  const pen = {
    fillStyle: '',
    lineWidth: 0,
    beginPath() {
      path = [];
    },
    lineTo: (x: number, y: number) => void path.push([x, y]),
    closePath() {},
    fill: () => void filled.push({ color: pen.fillStyle, points: path }),
    stroke: () => void strokes.push(pen.lineWidth),
  };
  return { pen: pen as unknown as CanvasRenderingContext2D, filled, strokes };
}

const themes = THEME_NAMES.map((name) => ({ name, theme: themeOf(undefined, name) }));

describe('particles of the themes', () => {
  it.each(themes)(
    '[MO20] $name: a flat piece in two tones of its level, no longer than asked for',
    ({ theme }) => {
      const { pen, filled, strokes } = createPen();
      drawParticle(pen, theme, 5, LONG_PX, 4);
      const colors = new Set(filled.map(({ color }) => color));
      expect([...colors]).toEqual([
        `#${theme.levels[5].toString(16).padStart(6, '0')}`,
        `#${TONES[5].light.toString(16).padStart(6, '0')}`,
      ]);
      const reach = filled.flatMap(({ points }) => points.flat().map(Math.abs));
      expect(Math.max(...reach)).toBeLessThanOrEqual(LONG_PX / 2);
      expect(strokes).toEqual([8]);
    },
  );

  it('[MO20] dust has no ink, and opal keeps its own tones', () => {
    const { pen, filled, strokes } = createPen();
    drawParticle(pen, themeOf(undefined, 'paper'), 7, LONG_PX, 0);
    expect(strokes).toEqual([]);
    expect(filled[0]?.color).toBe(`#${TONES[7].base.toString(16)}`);
  });

  it('[MO20] five shapes serve six themes: Paper and Festive share the strip, all others differ', () => {
    const outlines = themes.map(({ theme }) => {
      const { pen, filled } = createPen();
      drawParticle(pen, theme, 4, LONG_PX, 0);
      return JSON.stringify(filled[0]?.points);
    });
    expect(new Set(outlines).size).toBe(5);
    expect(outlines[THEME_NAMES.indexOf('paper')]).toBe(outlines[THEME_NAMES.indexOf('festive')]);
  });

  it('[MO20] only the squares of Pixel stand upright', () => {
    expect(themes.filter(({ theme }) => !turns(theme)).map(({ name }) => name)).toEqual(['pixel']);
  });
});
