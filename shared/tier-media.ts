import * as z from 'zod/mini';
import type { MediaId, MediaItem, MediaKind } from './media.ts';
import { MEDIA_ID } from './media.ts';
import type { Millis } from './units.ts';

const file = z.optional(z.string().check(z.regex(MEDIA_ID, 'This is not the id of a file.')));

/** Files of the folder media/ in the place of the family's own sound, and of the gift. */
export const tierMedia = z.strictObject({ sound: file, picture: file });

export type TierMedia = z.infer<typeof tierMedia>;
/** What a step uses a file for. */
export type MediaUse = keyof TierMedia;
export const MEDIA_USES = ['sound', 'picture'] as const satisfies readonly MediaUse[];

/** A clip has both: named as the sound it is heard, as the picture it is seen, without a sound. */
const KINDS: Readonly<Record<MediaUse, readonly MediaKind[]>> = {
  sound: ['mp3', 'ogg', 'wav', 'webm'],
  picture: ['png', 'jpeg', 'webp', 'gif', 'webm'],
};
const NEEDED: Readonly<Record<MediaUse, string>> = {
  sound: 'Use an MP3, OGG or WAV sound, or a WebM clip.',
  picture: 'Use a PNG, JPEG, WebP or GIF picture, or a WebM clip.',
};

/** A sound is read whole before its first 15 s are heard; so long a one still takes little memory. */
const SOUND_MOST_MS: Millis = 60_000;

/** Why a file cannot be used so, in a sentence; null when it can. */
export function unfitFor(use: MediaUse, { kind, durationMs }: MediaItem): string | null {
  if (!KINDS[use].includes(kind)) return NEEDED[use];
  if (use === 'sound' && (durationMs ?? 0) > SOUND_MOST_MS) {
    return 'It plays for more than a minute. Cut it shorter: its first 15 seconds are heard.';
  }
  return null;
}

/** What each step uses, in the order of the ladder; `at` is its place. */
export function mediaOfTiers(
  tiers: readonly { readonly id: string; readonly name: string; readonly media?: TierMedia | undefined }[],
): { readonly at: number; readonly tier: string; readonly name: string; use: MediaUse; id: MediaId }[] {
  return tiers.flatMap(({ id: tier, name, media }, at) =>
    MEDIA_USES.flatMap((use) => {
      const id = media?.[use];
      return id === undefined ? [] : [{ at, tier, name, use, id }];
    }),
  );
}
