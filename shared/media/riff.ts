import type { Bytes } from './reader.ts';
import { cutShort, endsAt } from './reader.ts';

/** A part of a RIFF file: four letters and where its content stands. */
export interface RiffChunk {
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const CHUNKS_MAX = 10_000;

/** The parts in their order, which must fill the file to its end. */
export function riffChunks(bytes: Bytes): RiffChunk[] {
  const end = 8 + bytes.u32le(4);
  if (end > bytes.length) throw cutShort();
  endsAt(bytes, end);
  const chunks: RiffChunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.u32le(at + 4);
    const chunk = { type: bytes.text(at, 4), at: at + 8, length };
    if (chunk.at + length > end || chunks.length === CHUNKS_MAX) throw cutShort();
    chunks.push(chunk);
    // Odd lengths are filled up to even ones.
    at = chunk.at + length + (length % 2);
  }
  return chunks;
}
