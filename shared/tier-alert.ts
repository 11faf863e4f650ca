import type { Alert, AlertFile } from './alert.ts';
import type { MediaItem } from './media.ts';
import type { Tier } from './tier.ts';
import type { MediaUse } from './tier-media.ts';
import { MEDIA_USES, unfitFor } from './tier-media.ts';
import type { Words } from './wording.ts';
import { fillTemplate } from './wording.ts';

type OfStep = 'tier' | 'headline' | 'line2' | 'style' | 'sound' | 'media' | 'durationMs';

/** What of an alert its step decides, once the words are known: the same on air and in an editor's preview. */
export function stepPart(tier: Tier, words: Words, files: readonly MediaItem[]): Pick<Alert, OfStep> {
  return {
    tier: { id: tier.id, name: tier.name, level: tier.level },
    headline: fillTemplate(tier.headline, words) ?? words.name,
    // The message has a field of its own; a second copy of it would be drawn twice.
    line2: tier.line2 === null || tier.line2.trim() === '{message}' ? null : fillTemplate(tier.line2, words),
    style: tier.style ?? 'default',
    sound: { volume: volumeOf(tier) },
    ...mediaOf(tier, files),
    durationMs: tier.durationMs,
  };
}

/** 0 where the step is silent. */
function volumeOf({ sound }: Tier): number {
  if (!sound) return 1;
  return sound.on ? sound.volume : 0;
}

/** The files of a step as its alert carries them; what is not there, or cannot be used so, is left out. */
function mediaOf({ media }: Tier, files: readonly MediaItem[]): Pick<Alert, 'media'> {
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
