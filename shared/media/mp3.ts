import type { Look } from './kinds.ts';
import type { Bytes } from './reader.ts';
import { cutShort } from './reader.ts';

/** kbit/s by index: of MPEG 1, and of MPEG 2 and 2.5. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Hz by index, by version: 2.5, none, 2, 1. */
const SAMPLES_PER_SECOND = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]];
const OLD_TAG_BYTES = 128;
const APE_FOOTER_BYTES = 32;
/** Frames that follow each other by chance are not so many. */
const FRAMES_MIN = 2;

interface Frame {
  readonly bytes: number;
  readonly ms: number;
}

export function startsLikeMp3(bytes: Bytes): boolean {
  return bytes.starts('ID3') || (bytes.length > 4 && frameAt(bytes, 0) !== null);
}

/** Walks the frames between the tags in front and behind; the last frame may be cut, as players allow. */
export function lookAtMp3(bytes: Bytes): Look {
  const end = endOfFrames(bytes);
  let at = behindTag(bytes);
  let frames = 0;
  let ms = 0;
  while (at + 4 <= end) {
    const frame = frameAt(bytes, at);
    if (frame === null) throw cutShort();
    frames += 1;
    ms += frame.ms;
    at += frame.bytes;
  }
  if (frames < FRAMES_MIN) throw cutShort();
  return { kind: 'mp3', width: null, height: null, durationMs: Math.round(ms) };
}

/** The head of a frame of layer III; null when there is none. */
function frameAt(bytes: Bytes, at: number): Frame | null {
  const head = bytes.u32be(at);
  const version = (head >>> 19) & 3;
  const isLayer3 = head >>> 21 === 0x7ff && ((head >>> 17) & 3) === 1;
  const kbits = (version === 3 ? RATES_1 : RATES_2)[(head >>> 12) & 15];
  const perSecond = SAMPLES_PER_SECOND[version]?.[(head >>> 10) & 3];
  if (!isLayer3 || !kbits || !perSecond) return null;
  const samples = version === 3 ? 1_152 : 576;
  const padding = (head >>> 9) & 1;
  return {
    bytes: Math.floor((samples * kbits * 125) / perSecond) + padding,
    ms: (1_000 * samples) / perSecond,
  };
}

/** Its length is written in seven bits a byte. */
function behindTag(bytes: Bytes): number {
  if (!bytes.starts('ID3')) return 0;
  const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes.u8(at) & 0x7f), 0);
  const footer = bytes.u8(5) & 0x10 ? 10 : 0;
  let at = 10 + length + footer;
  while (at < bytes.length && bytes.u8(at) === 0) at += 1;
  return at;
}

/** Two kinds of tags stand behind the sound, the older one last. */
function endOfFrames(bytes: Bytes): number {
  const old = bytes.length - OLD_TAG_BYTES;
  const end = old >= 0 && bytes.starts('TAG', old) ? old : bytes.length;
  const ape = end - APE_FOOTER_BYTES;
  if (ape < 0 || !bytes.starts('APETAGEX', ape)) return end;
  const hasHeader = bytes.u8(ape + 23) >= 0x80;
  return end - bytes.u32le(ape + 12) - (hasHeader ? APE_FOOTER_BYTES : 0);
}
