import type { Look } from './kinds.ts';
import { FRAMES_MAX } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, endsAt, tooManyFrames } from './reader.ts';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum of a chunk. */
const CHUNK_BYTES = 12;
const CHUNKS_MAX = 100_000;

/** Walks the chunks: IHDR first, pixels somewhere, IEND last. APNG's frames are counted and their times added. */
export function lookAtPng(bytes: Bytes): Look {
  let at = SIGNATURE_BYTES;
  if (bytes.text(at + 4, 4) !== 'IHDR' || bytes.u32be(at) !== 13) throw cutShort();
  const width = bytes.u32be(at + 8);
  const height = bytes.u32be(at + 12);
  let frames = 0;
  let durationMs = 0;
  let hasPixels = false;
  for (let chunks = 0; chunks < CHUNKS_MAX; chunks += 1) {
    const length = bytes.u32be(at);
    const next = at + CHUNK_BYTES + length;
    const type = bytes.text(at + 4, 4);
    if (next > bytes.length || !/^[A-Za-z]{4}$/.test(type)) throw cutShort();
    if (type === 'acTL' && bytes.u32be(at + 8) > FRAMES_MAX) throw tooManyFrames(FRAMES_MAX);
    if (type === 'fcTL') {
      frames += 1;
      if (frames > FRAMES_MAX) throw tooManyFrames(FRAMES_MAX);
      durationMs += (1_000 * bytes.u16be(at + 28)) / (bytes.u16be(at + 30) || 100);
    }
    if (type === 'IDAT' && length > 0) hasPixels = true;
    at = next;
    if (type === 'IEND') {
      endsAt(bytes, at);
      if (!hasPixels) throw cutShort();
      return { kind: 'png', width, height, durationMs: frames > 1 ? Math.round(durationMs) : null };
    }
  }
  throw cutShort();
}
