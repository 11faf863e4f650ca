import type { Look } from './kinds.ts';
import { FRAMES_MAX } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, tooManyFrames } from './reader.ts';
import type { RiffChunk } from './riff.ts';
import { riffChunks } from './riff.ts';

/** The size stands in the first part: of a lossy, a lossless or an extended picture. */
export function lookAtWebp(bytes: Bytes): Look {
  const chunks = riffChunks(bytes);
  const [first] = chunks;
  if (!first) throw cutShort();
  const size = sizeIn(bytes, first);
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  if (frames.length > FRAMES_MAX) throw tooManyFrames(FRAMES_MAX);
  const hasPixels = frames.length > 0 || chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L');
  if (!hasPixels) throw cutShort();
  const durationMs = frames.reduce((sum, { at }) => sum + bytes.u24le(at + 12), 0);
  return { kind: 'webp', ...size, durationMs: frames.length > 1 ? durationMs : null };
}

function sizeIn(bytes: Bytes, { type, at }: RiffChunk): { width: number; height: number } {
  if (type === 'VP8X') return { width: bytes.u24le(at + 4) + 1, height: bytes.u24le(at + 7) + 1 };
  if (type === 'VP8 ' && bytes.starts('\x9d\x01\x2a', at + 3)) {
    return { width: bytes.u16le(at + 6) & 0x3fff, height: bytes.u16le(at + 8) & 0x3fff };
  }
  if (type === 'VP8L' && bytes.u8(at) === 0x2f) {
    const packed = bytes.u32le(at + 1);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  throw cutShort();
}
