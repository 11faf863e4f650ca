import type { MediaId, MediaItem, MediaKind } from '../../../../shared/media.ts';
import { withoutEnding } from '../../../../shared/media-name.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { mediaOfTiers } from '../../../../shared/tier-media.ts';
import type { LadderVersion } from '../../../../shared/topics.ts';

/** What a file is for a person. */
export type FileSort = 'picture' | 'clip' | 'sound';

export function sortOf(kind: MediaKind): FileSort {
  if (kind === 'webm') return 'clip';
  return kind === 'mp3' || kind === 'ogg' || kind === 'wav' ? 'sound' : 'picture';
}

/** The steps of the ladder in force that use a file, each once, lowest first. */
export function stepsWith(id: MediaId, tiers: readonly Tier[]): readonly Tier[] {
  const users = new Set(mediaOfTiers(tiers).flatMap((use) => (use.id === id ? [use.tier] : [])));
  return tiers.filter((tier) => users.has(tier.id)).sort((a, b) => a.level - b.level);
}

/** Earlier versions of the ladder that use a file, newest first; going back to one would miss it. */
export function versionsWith(
  id: MediaId,
  versions: readonly LadderVersion[],
  inForce: number,
): readonly number[] {
  return versions
    .filter(({ version, tiers }) => version !== inForce && stepsWith(id, tiers).length > 0)
    .map(({ version }) => version);
}

/** What a file is called, without its ending; null for one that was sent and has no name but its number. */
export function titleOf({ id, name }: MediaItem): string | null {
  return name.startsWith(id) ? null : withoutEnding(name);
}
