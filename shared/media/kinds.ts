import type { Millis } from '../units.ts';

/** Every kind of file that is taken: its MIME type, which is the only one it is ever served as, and its usual name. */
export const MEDIA_KINDS = {
  png: { type: 'image/png', extension: 'png' },
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
  webp: { type: 'image/webp', extension: 'webp' },
  gif: { type: 'image/gif', extension: 'gif' },
  webm: { type: 'video/webm', extension: 'webm' },
  mp3: { type: 'audio/mpeg', extension: 'mp3' },
  ogg: { type: 'audio/ogg', extension: 'ogg' },
  wav: { type: 'audio/wav', extension: 'wav' },
} as const satisfies Record<string, { readonly type: string; readonly extension: string }>;

export type MediaKind = keyof typeof MEDIA_KINDS;

/** For sentences. */
export const KINDS_IN_WORDS = 'a PNG, JPEG, WebP or GIF picture, a WebM clip, an MP3, OGG or WAV sound';

/** Pixels each way: four of them in memory are 64 MB, as much as a browser source should ever hold of one picture. */
export const IMAGE_SIDE_MAX = 4_096;
/** Pictures in a moving one. */
export const FRAMES_MAX = 300;
/** Nothing on air plays for longer than a minute; a sound may be longer than its alert. */
export const PLAY_MAX_MS: Millis = 300_000;

/** What a file says of itself. */
export interface Look {
  readonly kind: MediaKind;
  /** Null of a sound. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null of a still picture. */
  readonly durationMs: Millis | null;
}
