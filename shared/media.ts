import { lookAtGif } from './media/gif.ts';
import { lookAtJpeg } from './media/jpeg.ts';
import type { Look, MediaKind } from './media/kinds.ts';
import { IMAGE_SIDE_MAX, KINDS_IN_WORDS, PLAY_MAX_MS } from './media/kinds.ts';
import { hasMarkup } from './media/markup.ts';
import { lookAtMp3, startsLikeMp3 } from './media/mp3.ts';
import { lookAtOgg } from './media/ogg.ts';
import { lookAtPng } from './media/png.ts';
import type { Bytes } from './media/reader.ts';
import { bytesFrom, MediaFault } from './media/reader.ts';
import { lookAtWav } from './media/wav.ts';
import { lookAtWebm } from './media/webm.ts';
import { lookAtWebp } from './media/webp.ts';
import type { Millis } from './units.ts';

export type { MediaKind } from './media/kinds.ts';
export { KINDS_IN_WORDS, MEDIA_KINDS } from './media/kinds.ts';

/** The largest file that is taken. */
export const MEDIA_BYTES_MAX = 8 * 1024 * 1024;
/** Of all files together. */
export const MEDIA_FILES_MAX = 200;
export const MEDIA_TOTAL_BYTES_MAX = 200 * 1024 * 1024;
/** Files of the folder that are looked at, by name: whoever keeps everything in there must not hold up a start, or a gift. */
export const MEDIA_LOOKED_AT_MAX = 1_000;

/** SHA-256 of the content, in lower-case hex: the same file is the same id, whatever it is called. */
export type MediaId = string;
export const MEDIA_ID = /^[0-9a-f]{64}$/;

/** A picture, clip or sound that alerts may use. */
export interface MediaItem {
  readonly id: MediaId;
  readonly kind: MediaKind;
  readonly bytes: number;
  /** Null of a sound. */
  readonly width: number | null;
  readonly height: number | null;
  /** How long it plays; null of a still picture. */
  readonly durationMs: Millis | null;
  /** What the file in the folder is called: text for people, never a path. */
  readonly name: string;
}

/** What became of a file that somebody sent. The same file again is not new. */
export type MediaTaken =
  | { readonly ok: true; readonly item: MediaItem; readonly isNew: boolean }
  | {
      readonly ok: false;
      readonly code: 'media/kind' | 'media/refused' | 'media/full';
      /** Why, for a person; absent where the code says it all. */
      readonly message?: string;
    };

/** What a file is, told by its content; its name is not asked. */
export type Inspected =
  | { readonly ok: true; readonly value: Look }
  /** `isKnown` is false where it is of no kind that is taken. `message` is a sentence for a person. */
  | { readonly ok: false; readonly isKnown: boolean; readonly message: string };

/** By what each kind begins, and who looks further. */
const KINDS: readonly {
  readonly isIt: (bytes: Bytes) => boolean;
  readonly look: (bytes: Bytes) => Look;
}[] = [
  { isIt: (bytes) => bytes.starts('\x89PNG\r\n\x1a\n'), look: lookAtPng },
  { isIt: (bytes) => bytes.starts('\xff\xd8\xff'), look: lookAtJpeg },
  { isIt: (bytes) => bytes.starts('GIF87a') || bytes.starts('GIF89a'), look: lookAtGif },
  { isIt: (bytes) => bytes.starts('RIFF') && bytes.starts('WEBP', 8), look: lookAtWebp },
  { isIt: (bytes) => bytes.starts('\x1aE\xdf\xa3'), look: lookAtWebm },
  { isIt: (bytes) => bytes.starts('OggS'), look: lookAtOgg },
  { isIt: (bytes) => bytes.starts('RIFF') && bytes.starts('WAVE', 8), look: lookAtWav },
  { isIt: startsLikeMp3, look: lookAtMp3 },
];

/**
 * Says what a whole file is, or in one sentence why it is not taken. Only its frame is read, never a pixel or a sample;
 * what stands behind the end of the content, or reads like a page, is refused, so that no file is two things at once.
 */
export function inspectMedia(content: Uint8Array): Inspected {
  const bytes = bytesFrom(content);
  const kind = KINDS.find(({ isIt }) => isIt(bytes));
  if (!kind) return { ok: false, isKnown: false, message: `This is none of: ${KINDS_IN_WORDS}.` };
  if (hasMarkup(content)) {
    return refused(
      'There is a page or a program inside this file. Save it anew with a picture or sound editor.',
    );
  }
  try {
    const look = kind.look(bytes);
    return refusalOf(look) ?? { ok: true, value: look };
  } catch (error) {
    if (error instanceof MediaFault) return refused(error.message);
    throw error;
  }
}

function refusalOf({ width, height, durationMs }: Look): Inspected | null {
  if (width !== null && height !== null) {
    if (width < 1 || height < 1) return refused('The picture has no size.');
    if (Math.max(width, height) > IMAGE_SIDE_MAX) {
      return refused(
        `The picture is ${width} x ${height} pixels. Make it at most ${IMAGE_SIDE_MAX} x ${IMAGE_SIDE_MAX}.`,
      );
    }
  }
  if (durationMs !== null && !(durationMs > 0)) return refused('It plays for no time at all.');
  if (durationMs !== null && durationMs > PLAY_MAX_MS) {
    return refused(`It plays for more than ${PLAY_MAX_MS / 60_000} minutes. Cut it shorter.`);
  }
  return null;
}

function refused(message: string): Inspected {
  return { ok: false, isKnown: true, message };
}
