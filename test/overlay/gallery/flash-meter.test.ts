import { describe, expect, it } from 'vitest';
import { createFlashMeter } from '../../../overlay/gallery/flash-meter.ts';

const SIZE = { w: 40, h: 40 };
const WINDOW = { w: 20, h: 20 };
type Rgb = readonly [number, number, number];
const BLACK: Rgb = [0, 0, 0];

/** Frames of `box` in a colour that changes with time, on black, 30 a second. */
function watch(colorAt: (nowMs: number) => Rgb, box = { x: 0, y: 0, w: 40, h: 40 }, forMs = 3_000) {
  const meter = createFlashMeter(SIZE, WINDOW);
  for (let nth = 0; (nth * 1_000) / 30 <= forMs; nth++) {
    const nowMs = (nth * 1_000) / 30;
    const rgba = new Uint8ClampedArray(4 * SIZE.w * SIZE.h);
    for (let y = box.y; y < box.y + box.h; y++) {
      for (let x = box.x; x < box.x + box.w; x++) rgba.set([...colorAt(nowMs), 255], 4 * (y * SIZE.w + x));
    }
    meter.frame(rgba, nowMs);
  }
  return { general: meter.general.share, red: meter.red.share };
}

/** So many flashes a second, each half of it on. */
const blinking =
  (hertz: number, on: Rgb, off: Rgb = BLACK) =>
  (nowMs: number): Rgb =>
    Math.floor((nowMs / 1_000) * hertz * 2) % 2 === 0 ? on : off;

describe('what flashes', () => {
  it('[EY1] three flashes in a second pass, and four do not', () => {
    expect(watch(blinking(3, [255, 255, 255])).general).toBe(0);
    expect(watch(blinking(4, [255, 255, 255])).general).toBe(1);
  });

  it('[EY1] a change under a tenth of the luminance is none, nor one between two bright states', () => {
    expect(watch(blinking(6, [120, 120, 120], [100, 100, 100])).general).toBe(0);
    expect(watch(blinking(6, [255, 255, 255], [236, 236, 236])).general).toBe(0);
  });

  it('[EY1] a rise that takes many frames is one change', () => {
    const slow = (nowMs: number): Rgb => {
      const part = 0.5 + 0.5 * Math.sin((2 * Math.PI * nowMs) / 1_000);
      return [255 * part, 255 * part, 255 * part];
    };
    expect(watch(slow).general).toBe(0);
  });

  it('[EY1] the part of the window that flashes most is told', () => {
    const small = { x: 23, y: 17, w: 10, h: 10 };
    expect(watch(blinking(5, [255, 255, 255]), small).general).toBeCloseTo(100 / 400, 5);
  });

  it('[EY2] saturated red that comes and goes is told apart, though it hardly changes in luminance', () => {
    expect(watch(blinking(5, [120, 0, 0], [30, 30, 30]))).toEqual({ general: 0, red: 1 });
    expect(watch(blinking(5, [0, 90, 200], [30, 60, 30])).red).toBe(0);
  });
});
