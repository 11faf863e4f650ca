import type { Look } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, MediaFault } from './reader.ts';

const HEAD_BYTES = 27;
/** Opus counts in these whatever its sound was made of. */
const OPUS_PER_SECOND = 48_000;
/** The place that says "no packet ends on this page". */
const NOWHERE = 0xffff_ffff;

/** Walks the pages of one Vorbis or Opus stream; the last place that they tell is its length. */
export function lookAtOgg(bytes: Bytes): Look {
  const perSecond = samplesPerSecond(bytes);
  const stream = bytes.u32be(14);
  let samples = 0;
  for (let at = 0; at < bytes.length; ) {
    if (!bytes.starts('OggS', at) || bytes.u32be(at + 14) !== stream) throw cutShort();
    const low = bytes.u32le(at + 6);
    const high = bytes.u32le(at + 10);
    if (low !== NOWHERE || high !== NOWHERE) samples = high * 2 ** 32 + low;
    const parts = bytes.u8(at + 26);
    let length = HEAD_BYTES + parts;
    for (let part = 0; part < parts; part += 1) length += bytes.u8(at + HEAD_BYTES + part);
    at += length;
    if (at > bytes.length) throw cutShort();
  }
  return { kind: 'ogg', width: null, height: null, durationMs: Math.round((1_000 * samples) / perSecond) };
}

/** From the first packet, which says what the stream is. */
function samplesPerSecond(bytes: Bytes): number {
  const at = HEAD_BYTES + bytes.u8(26);
  if (bytes.starts('OpusHead', at)) return OPUS_PER_SECOND;
  const rate = bytes.starts('\x01vorbis', at) ? bytes.u32le(at + 12) : 0;
  if (rate >= 8_000 && rate <= 192_000) return rate;
  throw new MediaFault('Of OGG files only Vorbis and Opus sound is taken. Convert it to one of them.');
}
