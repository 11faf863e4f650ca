import { describe, expect, it } from 'vitest';
import { traceOutline } from '../../../../overlay/stage/art/outlines.ts';
import type { PanelSpec } from '../../../../overlay/stage/art/panel-plan.ts';
import { planPanel, TALL_PX } from '../../../../overlay/stage/art/panel-plan.ts';
import { themeOf } from '../../../../overlay/stage/theme.ts';
import type { ShapeName } from '../../../../shared/theme-tokens.ts';
import { SHAPES, THEME_NAMES } from '../../../../shared/theme-tokens.ts';

const BOX = { x: 10, y: 20, w: 200, h: 90 };
const PLATE: PanelSpec = { inkPx: 0, edgePx: 0 };
const plan = (name: (typeof THEME_NAMES)[number], heightPx: number, spec: PanelSpec = {}) =>
  planPanel(spec, heightPx, themeOf({ name }));

/** Writes down where a path goes; an arc as the two points that it begins and ends at. */
function traced(shape: ShapeName, cornerPx: number): (readonly [x: number, y: number])[] {
  const points: (readonly [number, number])[] = [];
  const to = (x: number, y: number) => void points.push([Math.round(x), Math.round(y)]);
  const pen = {
    beginPath() {},
    closePath() {},
    moveTo: to,
    lineTo: to,
    arc(x: number, y: number, r: number, from: number, until: number) {
      for (const angle of [from, until]) to(x + r * Math.cos(angle), y + r * Math.sin(angle));
    },
    roundRect(x: number, y: number, w: number, h: number) {
      to(x, y);
      to(x + w, y + h);
    },
  };
  traceOutline(pen as unknown as CanvasRenderingContext2D, shape, BOX, cornerPx);
  return points;
}

describe('outlines', () => {
  it.each(SHAPES)('[TM6] the outline %s reaches all four sides of its box and never out of it', (shape) => {
    const points = traced(shape, 16);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([BOX.x, BOX.x + BOX.w]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([BOX.y, BOX.y + BOX.h]);
  });

  it('[TM6] only the first and the third corner of a cut panel are cut', () => {
    const points = traced('cut', 20);
    expect(points).toHaveLength(6);
    expect(points).toContainEqual([BOX.x + BOX.w, BOX.y]);
    expect(points).toContainEqual([BOX.x, BOX.y + BOX.h]);
    expect(points).not.toContainEqual([BOX.x, BOX.y]);
  });

  it.each([
    [16, 8],
    [8, 4],
    [4, 4],
  ])('[TM6] stairs of %i px go by steps of %i, each either across or down', (cornerPx, stepPx) => {
    const points = traced('stepped', cornerPx);
    points.forEach(([x, y], index) => {
      const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
      const [across, down] = [Math.abs(nextX - x), Math.abs(nextY - y)];
      expect(Math.min(across, down)).toBe(0);
      expect([stepPx, BOX.w - 2 * cornerPx, BOX.h - 2 * cornerPx]).toContain(Math.max(across, down));
    });
  });
});

describe('plans of panels', () => {
  it.each(THEME_NAMES)('[TM7] nothing but the straight middle of a panel of %s is stretched', (name) => {
    const theme = themeOf({ name });
    const banner = { edge: theme.levels[7], edgePx: 6 };
    for (const heightPx of [52, 60, 88, 128, 272]) {
      for (const spec of [{}, { bar: theme.levels[4] }, ...(heightPx > 200 ? [banner] : [])]) {
        const { kept, look, outside } = plan(name, heightPx, spec);
        expect(kept.top + kept.bottom).toBeLessThanOrEqual(heightPx + outside.top + outside.bottom);
        for (const side of ['left', 'top', 'right', 'bottom'] as const) {
          expect(kept[side] - outside[side]).toBeGreaterThan(Math.max(look.cornerPx, look.edgePx));
          expect(outside[side]).toBeLessThanOrEqual(theme.outsidePx);
        }
      }
    }
  });

  it('[TM7] a stroke that turns with the stairs is kept as a whole', () => {
    const { kept, look, outside } = plan('pixel', 128);
    expect(kept.left - outside.left).toBeGreaterThan(look.cornerPx + look.edgePx);
    expect(kept.bottom - outside.bottom).toBeGreaterThan(look.cornerPx + look.edgePx);
  });

  it.each(THEME_NAMES)('[TM7] a panel of %s that grows from 100 px on keeps its picture', (name) => {
    const bar = themeOf({ name }).levels[4];
    for (const spec of [{}, { bar }, { edge: bar, edgePx: 6 }, PLATE]) {
      expect(plan(name, 404, spec)).toEqual(plan(name, TALL_PX, spec));
    }
  });

  it('[TM6] low panels have smaller corners, plates smaller ones still and neither shadow nor lines', () => {
    expect([128, 52].map((px) => plan('pixel', px).look.cornerPx)).toEqual([16, 8]);
    expect([128, 52].map((px) => plan('luxe', px).look.hairline === null)).toEqual([false, true]);
    for (const name of THEME_NAMES) {
      const { look, outside } = plan(name, 96, PLATE);
      expect(look.cornerPx).toBeLessThan(plan(name, 96).look.cornerPx);
      expect([look.shadow, look.hairline]).toEqual([null, null]);
      expect(Object.values(outside)).toEqual([0, 0, 0, 0]);
      expect(plan(name, 10, PLATE).look.cornerPx).toBeLessThan(5);
    }
  });

  it('[TM6] Neon\u2019s second stroke is pink on widgets and its accent on alerts; other shadows are ink', () => {
    const { accent, levels } = themeOf({ name: 'neon' });
    expect(plan('neon', 96).look.shadow?.color).toBe(levels[5]);
    expect(plan('neon', 96, { bar: levels[3] }).look.shadow?.color).toBe(accent);
    expect(plan('neon', 96, { edge: levels[7] }).look.shadow?.color).toBe(accent);
    for (const name of ['paper', 'pixel'] as const) {
      expect(plan(name, 96).look.shadow?.color).toBe(themeOf({ name }).ink);
    }
    expect(plan('signal', 96).look.shadow).toBeNull();
  });

  it('[TM6] a level is shown by the edge where the theme has no bar', () => {
    const level = themeOf({ name: 'pixel' }).levels[4];
    expect(plan('pixel', 96, { bar: level }).look).toMatchObject({ bar: null, edge: level });
    expect(plan('signal', 96, { bar: level }).look).toMatchObject({
      bar: level,
      edge: themeOf({ name: 'signal' }).edge,
    });
    expect(plan('pixel', 96, { ...PLATE, bar: level }).look.bar).toBe(level);
  });
});
