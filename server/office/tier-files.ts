import type { MediaItem } from '../../shared/media.ts';
import type { Tier } from '../../shared/tier.ts';
import { mediaOfTiers, unfitFor } from '../../shared/tier-media.ts';
import type { Refusal } from '../core/decision.ts';
import { refuse } from './office.ts';

/**
 * Refuses a step that names a file which is not in the folder, or not of a kind for it. What the ladder named before
 * stays: a file that somebody took away must not keep the rest from being saved. `mayMiss` lets unknown files through.
 */
export function refuseFiles(
  tiers: readonly Tier[],
  before: readonly Tier[],
  files: readonly MediaItem[],
  mayMiss: boolean,
): Refusal | null {
  const known = new Set(mediaOfTiers(before).map(({ use, id }) => `${use} ${id}`));
  for (const { at, use, id } of mediaOfTiers(tiers)) {
    if (known.has(`${use} ${id}`)) continue;
    const item = files.find((file) => file.id === id);
    if (!item && mayMiss) continue;
    const message = item ? unfitFor(use, item) : 'There is no such file in media/.';
    if (message !== null)
      return refuse('command/bad-args', { path: `args.tiers.${at}.media.${use}`, message });
  }
  return null;
}
