import { PNG } from 'pngjs';
import type { Box } from '../../overlay/stage/canvas-size.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2's relative luminance, 0 to 1. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(toLinear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2's contrast, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Colour of a pixel. */
export type Surface = (x: number, y: number) => Rgb;

/** A picture with transparency over a ground, blended in linear light as OBS does. */
export function over(picture: PNG, ground: Surface): Surface {
  return (x, y) => {
    const at = (y * picture.width + x) * 4;
    const alpha = (picture.data[at + 3] ?? 0) / 255;
    if (alpha === 0) return ground(x, y);
    const own = colorAt(picture, x, y);
    if (alpha === 1) return own;
    const under = ground(x, y);
    const mix = (part: 0 | 1 | 2) =>
      fromLinear(alpha * toLinear(own[part]) + (1 - alpha) * toLinear(under[part]));
    return [mix(0), mix(1), mix(2)];
  };
}

/** The colour that a picture has there, whatever its transparency. */
export function colorAt(picture: PNG, x: number, y: number): Rgb {
  const at = (y * picture.width + x) * 4;
  return [picture.data[at] ?? 0, picture.data[at + 1] ?? 0, picture.data[at + 2] ?? 0];
}

/** A surface as a picture without transparency. */
export function flatten(surface: Surface, width: number, height: number): PNG {
  const picture = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) picture.data.set([...surface(x, y), 255], (y * width + x) * 4);
  }
  return picture;
}

/** Colours closer than this count as one: edges of letters pass through many. */
const SAME_WITHIN = 28;
/** A colour behind a text counts when it fills this part of the box. */
const COUNTS_FROM = 0.04;
/** The middle of a line's height: above and below it lie the neighbours. */
const LINE_CORE = 0.62;

/**
 * The lowest contrast between a text and the colours around its letters. The box is the text's line
 * or lines; `color` null takes what stands out most from the ground. Null when nothing of the text is to be seen.
 */
export function contrastOf(surface: Surface, box: Box, lines: number, color: Rgb | null): number | null {
  const colors = colorsIn(surface, box, lines);
  // A bold letter fills most of its own box.
  const ground = colors.find((each) => color === null || distance(each.color, color) > SAME_WITHIN);
  if (!ground) return null;
  const text = color ?? farthest(ground.color, colors.slice(1));
  if (!text || !colors.some((each) => distance(each.color, text) <= SAME_WITHIN)) return null;
  const behind = colors.filter(
    (each) =>
      each.part >= COUNTS_FROM &&
      distance(each.color, text) > SAME_WITHIN &&
      (each === ground || offLine(each.color, ground.color, text) > SAME_WITHIN),
  );
  return Math.min(...behind.map((each) => contrast(each.color, text)));
}

interface Found {
  readonly color: Rgb;
  readonly part: number;
}

/** The colours of the middle of each line, the most frequent first. */
function colorsIn(surface: Surface, box: Box, lines: number): Found[] {
  const counts = new Map<number, { count: number; color: Rgb }>();
  let all = 0;
  const lineHeight = box.h / lines;
  for (let y = Math.ceil(box.y); y < box.y + box.h; y++) {
    const inLine = ((y - box.y) % lineHeight) / lineHeight;
    if (Math.abs(inLine - 0.5) > LINE_CORE / 2) continue;
    for (let x = Math.ceil(box.x); x < box.x + box.w; x++) {
      const color = surface(x, y);
      const key = ((color[0] >> 3) << 10) | ((color[1] >> 3) << 5) | (color[2] >> 3);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { count: 1, color });
      all++;
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ color, count }) => ({ color, part: count / all }));
}

function farthest(ground: Rgb, colors: readonly Found[]): Rgb | null {
  const frequent = colors.filter(({ part }) => part >= COUNTS_FROM);
  return frequent.sort((a, b) => distance(b.color, ground) - distance(a.color, ground))[0]?.color ?? null;
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** How far a colour lies off the way from one to another: the edge of a letter lies on it. */
function offLine(color: Rgb, from: Rgb, to: Rgb): number {
  const way = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const;
  const own = [color[0] - from[0], color[1] - from[1], color[2] - from[2]] as const;
  const length = Math.hypot(...way);
  const along = (own[0] * way[0] + own[1] * way[1] + own[2] * way[2]) / (length * length || 1);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(own[0] - at * way[0], own[1] - at * way[1], own[2] - at * way[2]);
}

function toLinear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function fromLinear(light: number): number {
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
}
