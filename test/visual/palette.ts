import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const MOST_COLORS = 256;
/** Colours that share so many bits of each part count as one before the most frequent are chosen. */
const SHARED_BITS = 5;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;

interface Sort {
  count: number;
  red: number;
  green: number;
  blue: number;
}

/** A picture as a PNG of its 256 most frequent colours, every other taken for the nearest of them; without transparency. */
export function encodePalette({ data, width, height }: PNG): Buffer {
  const sorts = new Map<number, Sort>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const sort = sorts.get(keyOf(red, green, blue)) ?? { count: 0, red: 0, green: 0, blue: 0 };
    sort.count++;
    sort.red += red;
    sort.green += green;
    sort.blue += blue;
    sorts.set(keyOf(red, green, blue), sort);
  }
  const colors = [...sorts.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_COLORS)
    .map(middleOf);
  const nearest = new Map([...sorts].map(([key, sort]) => [key, nearestTo(middleOf(sort), colors)]));

  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const key = keyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      rows[y * (width + 1) + 1 + x] = nearest.get(key) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function keyOf(red: number, green: number, blue: number): number {
  const rest = 8 - SHARED_BITS;
  return ((red >> rest) << (2 * SHARED_BITS)) | ((green >> rest) << SHARED_BITS) | (blue >> rest);
}

function middleOf({ count, red, green, blue }: Sort): number[] {
  return [red, green, blue].map((sum) => Math.round(sum / count));
}

function nearestTo(color: readonly number[], colors: readonly (readonly number[])[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  colors.forEach((each, index) => {
    const far = Math.hypot(...each.map((part, at) => part - (color[at] ?? 0)));
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
