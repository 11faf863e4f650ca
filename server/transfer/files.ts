import { join } from 'node:path';
import type { ChoicesFile } from '../../shared/choices-file.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { openDocument } from '../store/documents.ts';
import type { Os } from '../store/os.ts';
import type { Part } from './changes.ts';

/**
 * Writes the parts into the files of a folder whose lock the caller holds, as a hand edit would: the next start takes
 * them over as a new version by `file`. Throws StoreError, having changed nothing, or the tiers alone.
 */
export async function writeChoices(
  folder: string,
  { tiers, theme, layout, words }: ChoicesFile,
  { parts, os }: { readonly parts: readonly Part[]; readonly os: Os },
): Promise<void> {
  const settingsFile = await openDocument({
    path: join(folder, 'settings.json'),
    parse: parseSettings,
    initial: DEFAULT_SETTINGS,
    os,
  });
  const tiersFile = await openDocument({
    path: join(folder, 'tiers.json'),
    parse: parseLadder,
    initial: DEFAULT_LADDER,
    os,
  });
  if (parts.includes('tiers')) {
    await tiersFile.update(({ version }) => ({ version: version + 1, tiers }));
  }
  if (parts.some((part) => part !== 'tiers')) {
    await settingsFile.update((settings) => ({
      ...settings,
      version: settings.version + 1,
      theme,
      layout,
      words,
    }));
  }
}
