import type { Look } from './kinds.ts';
import { FRAMES_MAX } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, endsAt, tooManyFrames } from './reader.ts';

const EXTENSION = 0x21;
const CONTROL = 0xf9;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
/** Browsers show a picture without a time, or with 10 ms, for so long. */
const SHORTEST_MS = 100;

/** Walks the blocks to the trailer, counts the pictures and adds their times. */
export function lookAtGif(bytes: Bytes): Look {
  const width = bytes.u16le(6);
  const height = bytes.u16le(8);
  let at = 13 + tableBytes(bytes.u8(10));
  let frames = 0;
  let durationMs = 0;
  for (;;) {
    const block = bytes.u8(at);
    if (block === TRAILER) break;
    if (block === EXTENSION) {
      if (bytes.u8(at + 1) === CONTROL) {
        const delayMs = 10 * bytes.u16le(at + 4);
        durationMs += delayMs <= 10 ? SHORTEST_MS : delayMs;
      }
      at = behindParts(bytes, at + 2);
    } else if (block === IMAGE) {
      frames += 1;
      if (frames > FRAMES_MAX) throw tooManyFrames(FRAMES_MAX);
      at = behindParts(bytes, at + 10 + tableBytes(bytes.u8(at + 9)) + 1);
    } else throw cutShort();
  }
  if (frames === 0) throw cutShort();
  endsAt(bytes, at + 1);
  return { kind: 'gif', width, height, durationMs: frames > 1 ? durationMs : null };
}

/** Of a table of colours, as the packed field says; zero when there is none. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** Data comes in parts of up to 255 bytes; an empty one is the last. */
function behindParts(bytes: Bytes, from: number): number {
  let at = from;
  for (let length = bytes.u8(at); length > 0; length = bytes.u8(at)) at += 1 + length;
  return at + 1;
}
