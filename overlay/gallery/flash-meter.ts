/** The worst that a window of the picture has shown. */
export interface Flashing {
  /** Part of the window's pixels that flashed more than three times within a second, 0 to 1. */
  readonly share: number;
  readonly atMs: number;
}

/** Counts flashes as WCAG 2.3.1 defines them, pixel by pixel, and finds the window that flashes most. */
export interface FlashMeter {
  /** The next frame, as canvas pixels; times only grow. */
  frame(rgba: Uint8ClampedArray, nowMs: number): void;
  /** Luminance that goes up and down. */
  readonly general: Flashing;
  /** Colour that goes to saturated red and back. */
  readonly red: Flashing;
}

/** A change of relative luminance that counts, where the darker state is below `DARKER_BELOW`. */
const LEAST_CHANGE = 0.1;
const DARKER_BELOW = 0.8;
/** Of red, green and blue together, in linear light: from here on a colour is saturated red. */
const RED_PART = 0.8;
/** A change in CIE 1976 chromaticity that counts. */
const LEAST_RED_CHANGE = 0.2;
const SECOND_MS = 1_000;
/** Frames come in steps: what is a second apart to within half of one is not within it. */
const HALF_FRAME_MS = 1_000 / 60;
/** A flash is a pair of opposing changes: with the eighth there were more than three. */
const CHANGES = 8;
/** The window is looked for in steps of this many pixels. */
const STEP_PX = 4;

/** Linear light of each sRGB byte. */
const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** The window, in pixels of the frames, is what 10 degrees of a viewer's field take: 640 x 360 of 1920 x 1080. */
export function createFlashMeter(
  size: { readonly w: number; readonly h: number },
  window: { readonly w: number; readonly h: number },
): FlashMeter {
  const count = size.w * size.h;
  const luminance = createTurns(count);
  const colour = createTurns(count);
  /** -1 falls, 1 rises, 0 is not known yet. */
  const direction = new Int8Array(count);
  const highest = new Float32Array(count);
  const lowest = new Float32Array(count);
  const fromU = new Float32Array(count);
  const fromV = new Float32Array(count);
  const fromRed = new Uint8Array(count);
  let isFirst = true;
  let general: Flashing = { share: 0, atMs: 0 };
  let red: Flashing = { share: 0, atMs: 0 };

  function turnLuminance(pixel: number, value: number, nowMs: number): void {
    const high = Math.max(highest[pixel] ?? 0, value);
    const low = Math.min(lowest[pixel] ?? 0, value);
    const way = direction[pixel] ?? 0;
    if (way <= 0 && value - low >= LEAST_CHANGE && low < DARKER_BELOW) {
      direction[pixel] = 1;
      luminance.add(pixel, nowMs);
      highest[pixel] = lowest[pixel] = value;
    } else if (way >= 0 && high - value >= LEAST_CHANGE && value < DARKER_BELOW) {
      direction[pixel] = -1;
      luminance.add(pixel, nowMs);
      highest[pixel] = lowest[pixel] = value;
    } else {
      highest[pixel] = high;
      lowest[pixel] = low;
    }
  }

  function turnColour(pixel: number, r: number, g: number, b: number, nowMs: number): void {
    const sum = r + g + b;
    const isRed = sum > 0 && r / sum >= RED_PART ? 1 : 0;
    if (!isFirst && isRed === 0 && fromRed[pixel] === 0) return;
    const x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
    const whole = x + 15 * y + 3 * z;
    // Black has no colour: it is taken as white's.
    const u = whole > 0 ? (4 * x) / whole : 0.1978;
    const v = whole > 0 ? (9 * y) / whole : 0.4683;
    const far = Math.hypot(u - (fromU[pixel] ?? 0), v - (fromV[pixel] ?? 0));
    if (!isFirst && far <= LEAST_RED_CHANGE) return;
    if (!isFirst) colour.add(pixel, nowMs);
    fromU[pixel] = u;
    fromV[pixel] = v;
    fromRed[pixel] = isRed;
  }

  return {
    get general() {
      return general;
    },
    get red() {
      return red;
    },
    frame(rgba, nowMs) {
      for (let pixel = 0; pixel < count; pixel++) {
        const at = 4 * pixel;
        const r = LINEAR[rgba[at] ?? 0] ?? 0;
        const g = LINEAR[rgba[at + 1] ?? 0] ?? 0;
        const b = LINEAR[rgba[at + 2] ?? 0] ?? 0;
        const value = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        if (isFirst) highest[pixel] = lowest[pixel] = value;
        else turnLuminance(pixel, value, nowMs);
        turnColour(pixel, r, g, b, nowMs);
      }
      isFirst = false;
      general = worse(
        general,
        worstWindow((pixel) => luminance.isFlashing(pixel, nowMs), size, window),
        nowMs,
      );
      red = worse(
        red,
        worstWindow((pixel) => colour.isFlashing(pixel, nowMs), size, window),
        nowMs,
      );
    },
  };
}

/** The last changes of each pixel. */
function createTurns(count: number) {
  const times = new Float64Array(count * CHANGES).fill(Number.NEGATIVE_INFINITY);
  const next = new Uint8Array(count);
  return {
    add(pixel: number, nowMs: number): void {
      const place = next[pixel] ?? 0;
      times[pixel * CHANGES + place] = nowMs;
      next[pixel] = (place + 1) % CHANGES;
    },
    isFlashing(pixel: number, nowMs: number): boolean {
      // The place that is written next holds the oldest of them.
      return nowMs - (times[pixel * CHANGES + (next[pixel] ?? 0)] ?? 0) < SECOND_MS - HALF_FRAME_MS;
    },
  };
}

function worse(before: Flashing, share: number, atMs: number): Flashing {
  return share > before.share ? { share, atMs } : before;
}

function worstWindow(
  isFlashing: (pixel: number) => boolean,
  { w, h }: { readonly w: number; readonly h: number },
  window: { readonly w: number; readonly h: number },
): number {
  const stride = w + 1;
  const sums = new Int32Array(stride * (h + 1));
  for (let y = 0; y < h; y++) {
    let row = 0;
    for (let x = 0; x < w; x++) {
      if (isFlashing(y * w + x)) row++;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  const [ww, wh] = [Math.min(window.w, w), Math.min(window.h, h)];
  let most = 0;
  for (let y = 0; y + wh <= h; y += STEP_PX) {
    for (let x = 0; x + ww <= w; x += STEP_PX) {
      const at = (px: number, py: number) => sums[py * stride + px] ?? 0;
      most = Math.max(most, at(x + ww, y + wh) - at(x, y + wh) - at(x + ww, y) + at(x, y));
    }
  }
  return most / (ww * wh);
}
