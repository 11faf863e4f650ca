import type { Alert, AlertFile } from '../../shared/alert.ts';
import type { MediaItem } from '../../shared/media.ts';
import type { Tier } from '../../shared/tier.ts';
import type { MediaUse } from '../../shared/tier-media.ts';
import { MEDIA_USES, unfitFor } from '../../shared/tier-media.ts';

/** The files of a step as its alert carries them; what is not there, or cannot be used so, is left out. */
export function alertMedia({ media }: Tier, files: readonly MediaItem[]): Pick<Alert, 'media'> {
  if (!media) return {};
  const found = MEDIA_USES.flatMap((use): [MediaUse, AlertFile][] => {
    const item = files.find(({ id }) => id === media[use]);
    return item && unfitFor(use, item) === null ? [[use, fileOf(item)]] : [];
  });
  return found.length === 0 ? {} : { media: Object.fromEntries(found) };
}

/** Without the name that somebody gave it. */
function fileOf({ id, kind, width, height, durationMs }: MediaItem): AlertFile {
  return { id, kind, width, height, durationMs };
}
