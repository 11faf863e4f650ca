import { describe, expect, it } from 'vitest';
import { linesOf, snapped } from '../../../../overlay/dashboard/screen/layout/snap.ts';

const SAFE = { top: 48, bottom: 60, left: 50, right: 70 };
const OTHER = { x: 600, y: 300, w: 200, h: 100 };
const LINES = linesOf([OTHER], SAFE, 'landscape');
const at = (x: number, y: number, w = 100, h = 80) => ({ x, y, w, h });
const near = { withinPx: 8, orientation: 'landscape' } as const;

describe('snapping', () => {
  it.each([
    ['the edge of the picture', at(5, 700), { x: 0 }],
    ['its other edge', at(1_815, 700), { x: 1_820, line: 1_920 }],
    ['its middle', at(907, 700), { x: 910, line: 960 }],
    ['the safe area', at(47, 700), { x: 50 }],
    ['its other side', at(1_755, 700), { x: 1_750, line: 1_850 }],
    ['the edge of another box', at(604, 700), { x: 600 }],
    ['end to beginning', at(497, 700), { x: 500, line: 600 }],
    ['the middle of another box', at(647, 700), { x: 650, line: 700 }],
  ] as const)('[LE8] a box goes to %s', (_, box, { x, ...rest }) => {
    const found = snapped(box, 'all', LINES, near);
    expect(found.box).toEqual({ ...box, x });
    expect(found).toMatchObject({ x: 'line' in rest ? rest.line : x, y: null });
  });

  it('[LE8] it goes to the nearest line, each direction by itself', () => {
    // 1 to the middle of the picture, 4 to the end of the safe area below.
    const found = snapped(at(909, 936), 'all', LINES, near);
    expect(found).toEqual({ box: at(910, 940), x: 960, y: 1_020 });
    const closer = linesOf([OTHER, { ...OTHER, x: 606 }], SAFE, 'landscape');
    expect(snapped(at(604, 700), 'all', closer, near)).toMatchObject({ x: 606 });
  });

  it('[LE8] further than that it stays, and so it does without snapping', () => {
    expect(snapped(at(19, 700), 'all', LINES, near)).toEqual({ box: at(19, 700), x: null, y: null });
    expect(snapped(at(1, 700), 'all', LINES, { ...near, withinPx: -1 }).x).toBeNull();
  });

  it('[LE8] of a box that is pulled only the pulled side goes to a line', () => {
    const found = snapped(at(598, 297, 203, 80), 'se', LINES, near);
    expect(found).toEqual({ box: at(598, 297, 202, 80), x: 800, y: null });
    expect(snapped(at(597, 700, 150, 80), 'w', LINES, near).box).toEqual(at(600, 700, 147, 80));
  });

  it('[LE8] no line leads out of the picture, nor makes a box too small', () => {
    const wide = at(604, 0, 1_316, 80);
    expect(snapped(wide, 'all', linesOf([at(612, 500)], SAFE, 'landscape'), near).box.x).toBeLessThanOrEqual(
      604,
    );
    expect(snapped(at(560, 700, 44, 80), 'w', LINES, { ...near, withinPx: 45 }).box.w).toBeGreaterThanOrEqual(
      40,
    );
  });
});
