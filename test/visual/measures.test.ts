import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../overlay/stage/canvas-size.ts';
import type { Rgb } from './contrast.ts';
import { colorAt, contrast, contrastOf, over } from './contrast.ts';
import { drawnBox, likeness, silhouette } from './shape.ts';

const PANEL: Rgb = [13, 20, 34];
const WHITE: Rgb = [255, 255, 255];
const WIDTH = 640;

/** A picture of boxes, each over the one before; what no box covers is transparent. */
function draw(boxes: readonly { box: Box; color: Rgb; alpha?: number }[]): PNG {
  const picture = new PNG({ width: WIDTH, height: 360 });
  for (const { box, color, alpha = 255 } of boxes) {
    for (let y = box.y; y < box.y + box.h; y++) {
      for (let x = box.x; x < box.x + box.w; x++) {
        picture.data.set([...color, alpha], (y * WIDTH + x) * 4);
      }
    }
  }
  return picture;
}

const panel = { box: { x: 100, y: 100, w: 200, h: 60 }, color: PANEL };
const line: Box = { x: 120, y: 110, w: 100, h: 40 };
/** Stems of letters: a third of the line. */
const letters = (color: Rgb) =>
  Array.from({ length: 10 }, (_, index) => ({ box: { x: 120 + 10 * index, y: 118, w: 3, h: 24 }, color }));
const seen = (picture: PNG) => (x: number, y: number) => colorAt(picture, x, y);

describe('measures of pictures', () => {
  it('contrast is that of WCAG', () => {
    expect(contrast(WHITE, [0, 0, 0])).toBe(21);
    expect(contrast([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
  });

  it('a text is measured against its panel, and against what shines through it', () => {
    const good = draw([panel, ...letters(WHITE)]);
    expect(contrastOf(seen(good), line, 1, WHITE)).toBeCloseTo(contrast(WHITE, PANEL), 5);
    expect(contrastOf(seen(good), line, 1, null)).toBeCloseTo(contrast(WHITE, PANEL), 5);
    const grey: Rgb = [90, 100, 120];
    expect(contrastOf(seen(draw([panel, ...letters(grey)])), line, 1, grey)).toBeLessThan(4.5);
    const patch = { box: { x: 180, y: 100, w: 30, h: 60 }, color: [200, 255, 200] as const };
    expect(contrastOf(seen(draw([panel, patch, ...letters(WHITE)])), line, 1, WHITE)).toBeLessThan(1.5);
    const mist = draw([{ ...panel, alpha: 150 }, ...letters(WHITE)]);
    expect(
      contrastOf(
        over(mist, () => WHITE),
        line,
        1,
        WHITE,
      ),
    ).toBeLessThan(4.5);
  });

  it('a text that is not there is not measured', () => {
    expect(contrastOf(seen(draw([panel])), line, 1, WHITE)).toBeNull();
  });

  it('transparency is blended in linear light', () => {
    const half = draw([{ box: { x: 0, y: 0, w: 1, h: 1 }, color: [0, 0, 0], alpha: 128 }]);
    expect(over(half, () => WHITE)(0, 0)).toEqual([187, 187, 187]);
  });

  it('outlines and extents are those of what is drawn', () => {
    const small = draw([panel]);
    const wide = draw([{ ...panel, box: { ...panel.box, w: 400 } }]);
    expect(likeness(silhouette(small), silhouette(small))).toBe(1);
    expect(likeness(silhouette(small), silhouette(wide))).toBeCloseTo(0.5, 2);
    expect(drawnBox(small)).toEqual(panel.box);
    expect(drawnBox(wide, [panel.box])).toEqual({ x: 300, y: 100, w: 200, h: 60 });
    expect(drawnBox(small, [panel.box])).toBeNull();
  });
});
