import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Box } from '../../overlay/stage/canvas-size.ts';

/** A picture made `times` smaller: each pixel the mean of so many by so many, without transparency. */
export function shrink(picture: PNG, times: number): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / times),
    height: Math.floor(picture.height / times),
  });
  const sums = [0, 0, 0];
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      sums.fill(0);
      for (let row = y * times; row < (y + 1) * times; row++) {
        for (let column = x * times; column < (x + 1) * times; column++) {
          const at = (row * picture.width + column) * 4;
          for (let part = 0; part < 3; part++)
            sums[part] = (sums[part] ?? 0) + (picture.data[at + part] ?? 0);
        }
      }
      const at = (y * small.width + x) * 4;
      for (let part = 0; part < 3; part++) {
        small.data[at + part] = Math.round((sums[part] ?? 0) / (times * times));
      }
      small.data[at + 3] = 255;
    }
  }
  return small;
}

/** Colours of a packed picture. */
const PALETTE = 256;
/** How near colours first are to be to become one; wider by this until all have a place in the palette. */
const ALIKE_STEP = 4;
/** Bits that are left of each part of a colour before it is looked for in the palette. */
const KEPT_BITS = 5;

/** A PNG file of a few KB: the most frequent colours, and each other one as the nearest of them. */
export function pack({ width, height, data }: PNG): Buffer {
  const rough = (at: number): number => {
    let key = 0;
    for (let part = 0; part < 3; part++)
      key = (key << KEPT_BITS) | ((data[at + part] ?? 0) >> (8 - KEPT_BITS));
    return key;
  };
  const found = new Map<number, { count: number; sums: number[] }>();
  for (let at = 0; at < data.length; at += 4) {
    const key = rough(at);
    const known = found.get(key) ?? { count: 0, sums: [0, 0, 0] };
    known.count++;
    for (let part = 0; part < 3; part++) known.sums[part] = (known.sums[part] ?? 0) + (data[at + part] ?? 0);
    found.set(key, known);
  }
  const means = new Map(
    [...found].map(([key, { count, sums }]) => [key, sums.map((sum) => Math.round(sum / count))] as const),
  );
  const colors = [...found].sort((a, b) => b[1].count - a[1].count).map(([key]) => means.get(key) ?? []);
  const palette = paletteOf(colors);
  const indexes = new Map([...means].map(([key, color]) => [key, nearest(palette, color)] as const));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexes.get(rough((y * width + x) * 4)) ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The fewest colours, from the most frequent on, to which each one is near. */
function paletteOf(colors: readonly (readonly number[])[]): readonly (readonly number[])[] {
  for (let alike = ALIKE_STEP; ; alike += ALIKE_STEP) {
    const palette: (readonly number[])[] = [];
    for (const color of colors) {
      if (palette.length > PALETTE) break;
      if (palette.every((each) => distance(each, color) > alike)) palette.push(color);
    }
    if (palette.length <= PALETTE) return palette;
  }
}

function nearest(palette: readonly (readonly number[])[], color: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((each, index) => {
    const far = distance(each, color);
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, part) => value - (other[part] ?? 0)));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Parts of a colour that lie closer than this are the same: letters of other machines are bolder, or thinner. */
const SAME_WITHIN = 56;
/** A letter that another machine puts elsewhere stays within so many pixels of a small picture. */
const NEAR_PX = 1;
/** Side of the fields whose mean colours are compared, too: they show what changed a little everywhere. */
const FIELD_PX = 8;
const FIELD_WITHIN = 12;

export interface Difference {
  /** Pixels of either picture whose like is nowhere near in the other one, and those of fields of another colour. */
  readonly pixels: number;
  /** Where they are, in pixels of the small pictures. */
  readonly box: Box;
}

/** How two small pictures of one size differ; null when they do not. */
export function difference(one: PNG, other: PNG): Difference | null {
  if (one.width !== other.width || one.height !== other.height) throw new RangeError('they are of two sizes');
  let pixels = 0;
  let [left, top, right, bottom] = [one.width, one.height, 0, 0];
  const count = (x: number, y: number, side: number) => {
    pixels += side * side;
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + side), Math.max(bottom, y + side)];
  };
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      if (isSame(one, other, (y * one.width + x) * 4)) continue;
      if (!isNear(one, other, x, y) || !isNear(other, one, x, y)) count(x, y, 1);
    }
  }
  const [fields, others] = [shrink(one, FIELD_PX), shrink(other, FIELD_PX)];
  for (let at = 0; at < fields.width * fields.height; at++) {
    if (isSame(fields, others, at * 4, FIELD_WITHIN)) continue;
    count((at % fields.width) * FIELD_PX, Math.floor(at / fields.width) * FIELD_PX, FIELD_PX);
  }
  return pixels === 0 ? null : { pixels, box: { x: left, y: top, w: right - left, h: bottom - top } };
}

function isSame(one: PNG, other: PNG, at: number, within = SAME_WITHIN): boolean {
  for (let part = at; part < at + 3; part++) {
    if (Math.abs((one.data[part] ?? 0) - (other.data[part] ?? 0)) > within) return false;
  }
  return true;
}

/** Whether a pixel lies between the darkest and the brightest of those near to it in another picture. */
function isNear(one: PNG, other: PNG, x: number, y: number): boolean {
  const at = (y * one.width + x) * 4;
  for (let part = 0; part < 3; part++) {
    let [least, most] = [255, 0];
    for (let row = Math.max(0, y - NEAR_PX); row <= Math.min(one.height - 1, y + NEAR_PX); row++) {
      for (let column = Math.max(0, x - NEAR_PX); column <= Math.min(one.width - 1, x + NEAR_PX); column++) {
        const value = other.data[(row * one.width + column) * 4 + part] ?? 0;
        if (value < least) least = value;
        if (value > most) most = value;
      }
    }
    const value = one.data[at + part] ?? 0;
    if (value < least - SAME_WITHIN || value > most + SAME_WITHIN) return false;
  }
  return true;
}
