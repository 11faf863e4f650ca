import type { MediaItem } from '../../../../shared/media.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { SCORES } from '../../../sound/scores.ts';
import type { Heard } from '../listening.ts';

/** What a step sounds like. */
export type StepSound =
  | { readonly kind: 'own'; readonly file: MediaItem; readonly heard: Heard }
  /** The sound that comes with its level; also in the place of a file that is missing. */
  | { readonly kind: 'family'; readonly isFileMissing: boolean; readonly heard: Heard }
  | { readonly kind: 'off' }
  /** Level 1 is heard only with a file. */
  | { readonly kind: 'silent'; readonly isFileMissing: boolean };

export function soundOf(tier: Tier, files: readonly MediaItem[]): StepSound {
  const { level, media, sound } = tier;
  if (sound && (!sound.on || sound.volume === 0)) return { kind: 'off' };
  const file = files.find(({ id }) => id === media?.sound);
  if (file) {
    return { kind: 'own', file, heard: { kind: 'file', id: file.id, ms: file.durationMs ?? 0 } };
  }
  const isFileMissing = media?.sound !== undefined;
  if (level === 1) return { kind: 'silent', isFileMissing };
  return { kind: 'family', isFileMissing, heard: { kind: 'score', score: SCORES[level] } };
}
