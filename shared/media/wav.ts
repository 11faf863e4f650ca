import type { Look } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort, MediaFault } from './reader.ts';
import { riffChunks } from './riff.ts';

/** Plain samples, plain decimals, and either of them with a longer head. */
const FORMATS: ReadonlySet<number> = new Set([1, 3, 0xfffe]);

export function lookAtWav(bytes: Bytes): Look {
  const chunks = riffChunks(bytes);
  const format = chunks.find(({ type }) => type === 'fmt ');
  const data = chunks.find(({ type }) => type === 'data');
  if (!format || format.length < 16 || !data) throw cutShort();
  const channels = bytes.u16le(format.at + 2);
  const rate = bytes.u32le(format.at + 4);
  const bytesPerSecond = bytes.u32le(format.at + 8);
  const isPlain = FORMATS.has(bytes.u16le(format.at)) && channels >= 1 && channels <= 8;
  if (!isPlain || rate < 8_000 || rate > 192_000 || bytesPerSecond < rate) {
    throw new MediaFault('Browsers do not play this WAV. Save it as PCM of 16 bits, or as OGG or MP3.');
  }
  const durationMs = Math.round((1_000 * data.length) / bytesPerSecond);
  return { kind: 'wav', width: null, height: null, durationMs };
}
