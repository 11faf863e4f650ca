import { describe, expect, it } from 'vitest';
import type { StageLevel } from '../../../../overlay/stage/alerts/places.ts';
import { placeOf } from '../../../../overlay/stage/alerts/places.ts';
import { canvasOf } from '../../../../overlay/stage/canvas-size.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

const { landscape, portrait } = DEFAULT_SETTINGS.layout;
const lying = canvasOf(1920, 1080);
const upright = canvasOf(1080, 1920);
const LEVELS: readonly StageLevel[] = [2, 3, 4, 5, 6, 7];
const whole = { hasMessage: true, leftPx: null };
const box = (x: number, y: number, w: number, h: number) => ({ x, y, w, h });

describe('alert places', () => {
  it('[AL4] each level has its own box in each orientation', () => {
    expect(LEVELS.map((level) => placeOf(level, lying, landscape.alerts, whole).panel)).toEqual([
      box(660, 176, 600, 88),
      box(620, 184, 680, 128),
      box(550, 192, 820, 240),
      box(520, 330, 880, 404),
      box(0, 620, 1920, 280),
      box(340, 660, 1240, 272),
    ]);
    expect(LEVELS.map((level) => placeOf(level, upright, portrait.alerts, whole).panel)).toEqual([
      box(220, 1148, 640, 100),
      box(180, 1100, 720, 148),
      box(144, 968, 792, 280),
      box(144, 796, 792, 452),
      box(0, 688, 1080, 560),
      box(144, 900, 792, 300),
    ]);
    const still = { x: 0, y: 0, scale: 1 };
    const lies = LEVELS.flatMap((level) => [
      placeOf(level, lying, landscape.alerts, whole).lie,
      placeOf(level, upright, portrait.alerts, whole).lie,
    ]);
    expect(lies).toEqual(lies.map(() => still));
    expect(placeOf(7, lying, landscape.alerts, whole)).toMatchObject({
      frame: box(48, 48, 1824, 984),
      medallion: { x: 960, y: 368, r: 300 },
    });
    expect(placeOf(7, upright, portrait.alerts, whole)).toMatchObject({
      frame: box(72, 264, 936, 976),
      medallion: { x: 540, y: 640, r: 300 },
    });
    expect(placeOf(6, lying, landscape.alerts, whole).medallion).toEqual({ x: 420, y: 760, r: 200 });
  });

  it('[AL5] without a message there is no empty slot: lower, at the same edge', () => {
    const plain = { hasMessage: false, leftPx: null };
    expect(placeOf(4, lying, landscape.alerts, plain).panel).toEqual(box(550, 192, 820, 200));
    expect(placeOf(4, upright, portrait.alerts, plain).panel).toEqual(box(144, 1032, 792, 216));
    expect(placeOf(5, upright, portrait.alerts, plain)).toMatchObject({
      panel: box(144, 908, 792, 340),
      medallion: { x: 540, y: 908, r: 150 },
    });
  });

  it('[AL6] the layout moves and scales cards by the edge that they hang from; band and frame stay', () => {
    const moved = { ...landscape.alerts, x: 48, y: 400, w: 640, h: 192 };
    const { panel, lie } = placeOf(3, lying, moved, whole);
    expect(lie.scale).toBe(0.8);
    expect(lie.x + (panel.x + panel.w / 2) * lie.scale).toBeCloseTo(48 + 320);
    expect(lie.y + 176 * lie.scale).toBeCloseTo(400);
    const lower = { ...portrait.alerts, y: 1_300 };
    const low = placeOf(3, upright, lower, whole);
    expect(low.lie.y + (low.panel.y + low.panel.h)).toBe(1_580);
    expect(placeOf(6, lying, moved, whole).lie).toEqual({ x: 0, y: 0, scale: 1 });
    expect(placeOf(7, lying, moved, whole).lie).toEqual({ x: 0, y: 0, scale: 1 });
    const tiny = { ...landscape.alerts, w: 10, h: 10 };
    expect(placeOf(3, lying, tiny, whole).lie.scale).toBe(0.6);
  });

  it('[AL7] on another shape band and frame reach from edge to edge and stay in the picture', () => {
    const wide = canvasOf(2560, 1080);
    expect(placeOf(6, wide, landscape.alerts, whole).panel).toEqual(box(0, 620, 2560, 280));
    expect(placeOf(7, wide, landscape.alerts, whole)).toMatchObject({
      frame: box(48, 48, 2464, 984),
      panel: box(660, 660, 1240, 272),
      medallion: { x: 1280, y: 368, r: 300 },
    });
    for (const [w, h] of [
      [1080, 1080],
      [1080, 1100],
      [1080, 1350],
      [1080, 2400],
    ] as const) {
      const canvas = canvasOf(w, h);
      const place = canvas.orientation === 'landscape' ? landscape.alerts : portrait.alerts;
      for (const level of [6, 7] as const) {
        const { panel, frame, lie } = placeOf(level, canvas, place, whole);
        const outline = frame ?? panel;
        expect(lie.y + outline.y * lie.scale).toBeGreaterThanOrEqual(0);
        expect(lie.y + (outline.y + outline.h) * lie.scale).toBeLessThanOrEqual(canvas.h);
        expect(lie.x + (outline.x + outline.w) * lie.scale).toBeLessThanOrEqual(canvas.w);
      }
    }
  });

  it('[AL8] a card that climbed keeps its left edge as far as there is room', () => {
    const climbed = { hasMessage: false, leftPx: 660 };
    expect(placeOf(4, lying, landscape.alerts, climbed).panel.x).toBe(660);
    expect(placeOf(4, upright, portrait.alerts, { ...climbed, leftPx: 220 }).panel.x).toBe(144);
  });
});
