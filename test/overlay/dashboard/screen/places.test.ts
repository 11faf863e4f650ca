import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../overlay/dashboard/screen/layout/places.ts';
import {
  byKey,
  fitted,
  homeOf,
  pulled,
  SMALLEST_PX,
  withPlace,
} from '../../../../overlay/dashboard/screen/layout/places.ts';
import { DEFAULT_LAYOUT } from '../../../../shared/layout.ts';

const BOX: Box = { x: 100, y: 200, w: 400, h: 300 };
const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('places', () => {
  it('[LE5] a box is moved whole and stops at the edge of the picture', () => {
    expect(pulled(BOX, 'all', { x: 12.4, y: -7.6 }, 'landscape')).toEqual({ x: 112, y: 192, w: 400, h: 300 });
    expect(pulled(BOX, 'all', { x: -900, y: 9_000 }, 'landscape')).toEqual({ x: 0, y: 780, w: 400, h: 300 });
    expect(pulled(BOX, 'all', { x: 9_000, y: 9_000 }, 'portrait')).toEqual({
      x: 680,
      y: 1_620,
      w: 400,
      h: 300,
    });
  });

  it.each([
    ['n', { x: 100, y: 220, w: 400, h: 280 }],
    ['ne', { x: 100, y: 220, w: 410, h: 280 }],
    ['e', { x: 100, y: 200, w: 410, h: 300 }],
    ['se', { x: 100, y: 200, w: 410, h: 320 }],
    ['s', { x: 100, y: 200, w: 400, h: 320 }],
    ['sw', { x: 110, y: 200, w: 390, h: 320 }],
    ['w', { x: 110, y: 200, w: 390, h: 300 }],
    ['nw', { x: 110, y: 220, w: 390, h: 280 }],
  ] as const)('[LE5] pulled at %s the other side stays', (handle, box) => {
    expect(pulled(BOX, handle, { x: 10, y: 20 }, 'landscape')).toEqual(box);
  });

  it('[LE5] a box gets neither too small to be taken hold of nor larger than the picture', () => {
    expect(pulled(BOX, 'nw', { x: 9_000, y: 9_000 }, 'landscape')).toEqual({
      x: 500 - SMALLEST_PX,
      y: 500 - SMALLEST_PX,
      w: SMALLEST_PX,
      h: SMALLEST_PX,
    });
    expect(pulled(BOX, 'se', { x: 9_000, y: 9_000 }, 'landscape')).toEqual({
      x: 100,
      y: 200,
      w: 1_820,
      h: 880,
    });
    expect(fitted({ x: -5, y: 5_000, w: 5_000, h: 1 }, 'landscape')).toEqual({
      x: 0,
      y: 1_040,
      w: 1_920,
      h: 40,
    });
  });

  it('[LE6] arrow keys move by 1, with Shift by 10; with Alt they change the size', () => {
    expect(byKey(BOX, press('ArrowLeft'), 'landscape')).toEqual({ ...BOX, x: 99 });
    expect(byKey(BOX, press('ArrowDown', { shiftKey: true }), 'landscape')).toEqual({ ...BOX, y: 210 });
    expect(byKey(BOX, press('ArrowRight', { altKey: true }), 'landscape')).toEqual({ ...BOX, w: 401 });
    expect(byKey(BOX, press('ArrowUp', { altKey: true, shiftKey: true }), 'landscape')).toEqual({
      ...BOX,
      h: 290,
    });
    expect(byKey(BOX, press('ArrowLeft', { ctrlKey: true }), 'landscape')).toBeNull();
    expect(byKey(BOX, press('a'), 'landscape')).toBeNull();
  });

  it('[LE7] a place is changed in one orientation alone, and has a way home that shows nothing hidden', () => {
    const moved = withPlace(DEFAULT_LAYOUT, 'portrait', 'crown', { x: 1 });
    expect(moved).toEqual({
      ...DEFAULT_LAYOUT,
      portrait: { ...DEFAULT_LAYOUT.portrait, crown: { ...DEFAULT_LAYOUT.portrait.crown, x: 1 } },
    });
    const home = withPlace(moved, 'portrait', 'crown', homeOf('crown', 'portrait'));
    expect(home).toEqual(DEFAULT_LAYOUT);
    expect(home.portrait.crown.shown).toBe(false);
  });
});
