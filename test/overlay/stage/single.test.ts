import { describe, expect, it } from 'vitest';
import { singleSource } from '../../../overlay/stage/single.ts';
import { boardRoom, holdsTiles } from '../../../overlay/stage/widgets/board-look.ts';
import type { WidgetName } from '../../../shared/layout.ts';
import { DEFAULT_LAYOUT, WIDGETS } from '../../../shared/layout.ts';

const sourceOf = (widthPx: number, heightPx: number, ...widgets: readonly WidgetName[]) =>
  singleSource(new Set(widgets), DEFAULT_LAYOUT, { widthPx, heightPx });

describe('a source with one widget', () => {
  it('[LY5] a source of the place’s own size shows the whole board', () => {
    const single = sourceOf(438, 368, 'leaderboard');
    if (!single) throw new Error('the board does not fill its source');
    const { box, canvas } = single;
    expect(canvas.scale).toBeCloseTo(0.92, 2);
    expect([boardRoom(box), holdsTiles(box)]).toEqual([5, false]);
  });

  it.each(WIDGETS.filter((name) => name !== 'alerts'))('[LY5] %s lies whole within any source', (widget) => {
    for (const [width, height] of [
      [438, 368],
      [800, 600],
      [1_920, 100],
      [100, 1_920],
      [1, 1],
    ] as const) {
      const single = sourceOf(width, height, widget);
      if (!single) throw new Error(`${widget} does not fill its source`);
      const { box, canvas } = single;
      expect(canvas.w * canvas.scale).toBeCloseTo(width);
      expect(canvas.h * canvas.scale).toBeCloseTo(height);
      expect(Math.min(box.x, box.y)).toBeGreaterThan(0);
      expect(box.x + box.w).toBeLessThan(canvas.w);
      expect(box.y + box.h).toBeLessThan(canvas.h);
    }
  });

  it('[LY5] more room is more rows, a flat source is tiles, and a timer stays what it is', () => {
    const high = sourceOf(470, 1_000, 'leaderboard');
    expect(high && boardRoom(high.box)).toBe(10);
    const flat = sourceOf(900, 130, 'leaderboard');
    expect(flat && [holdsTiles(flat.box), boardRoom(flat.box)]).toEqual([true, 3]);
    expect(sourceOf(900, 400, 'timer')?.box).toMatchObject({ w: 438, h: 96 });
  });

  it('[LY6] several widgets, the alerts and a source of the picture’s shape show the whole picture', () => {
    expect(sourceOf(438, 368, 'leaderboard', 'goal')).toBeNull();
    expect(sourceOf(438, 368, 'alerts')).toBeNull();
    expect(sourceOf(1_920, 1_080, 'leaderboard')).toBeNull();
    expect(sourceOf(720, 1_280, 'leaderboard')).toBeNull();
    expect(sourceOf(1_366, 768, 'leaderboard')).toBeNull();
  });
});
