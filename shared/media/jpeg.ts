import type { Look } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, endsAt } from './reader.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Walks the segments, through the packed pixels behind each scan's head, to the end mark. */
export function lookAtJpeg(bytes: Bytes): Look {
  let width: number | null = null;
  let height: number | null = null;
  let hasPixels = false;
  let at = 2;
  for (;;) {
    if (bytes.u8(at) !== 0xff) throw cutShort();
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const length = bytes.u16be(at + 2);
    if (length < 2) throw cutShort();
    if (isFrame(marker)) {
      height = bytes.u16be(at + 5);
      width = bytes.u16be(at + 7);
    }
    at += 2 + length;
    if (marker === START_OF_SCAN) {
      hasPixels = true;
      at = behindPixels(bytes, at);
    }
  }
  if (width === null || height === null || !hasPixels) throw cutShort();
  endsAt(bytes, at + 2);
  return { kind: 'jpeg', width, height, durationMs: null };
}

/** SOF0 to SOF15, without the tables that share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The next mark that is neither a stuffed byte nor one that only restarts the decoder. */
function behindPixels(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.u8(at + 1);
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  throw cutShort();
}
