import { join } from 'node:path';
import type { Settings } from '../shared/settings.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../shared/settings.ts';
import type { Ladder } from '../shared/tier.ts';
import { DEFAULT_LADDER, parseLadder } from '../shared/tier.ts';
import type { Document } from './store/documents.ts';
import { openDocument } from './store/documents.ts';
import type { StoreIdentity } from './store/identity.ts';
import { openIdentity } from './store/identity.ts';
import { createNodeDisk } from './store/node-disk.ts';
import type { Os } from './store/os.ts';
import { finishRestore } from './store/restore-note.ts';
import type { Secrets } from './store/secrets.ts';
import { openSecrets } from './store/secrets.ts';

/** A data folder that is ours alone while the server runs: what people chose, and what must stay secret. */
export interface Installation {
  readonly identity: StoreIdentity;
  /** Writes what an earlier version's mark did not say. To be called once the journal could be read. */
  keepIdentity(): Promise<void>;
  readonly secrets: Document<Secrets>;
  readonly settings: Document<Settings>;
  readonly tiers: Document<Ladder>;
  /** What a person should know: a restore that was cut short and ended now. */
  readonly notices: readonly string[];
  /** Lets the folder go. */
  release(): Promise<void>;
}

/**
 * Takes the folder (made when missing) and reads its files, writing the first ones. Throws StoreError: locked by
 * another process, of the other kind (demo or live), or a file that is not as it should be, with each fault's path.
 */
export async function openInstallation(
  folder: string,
  { os, demo }: { readonly os: Os; readonly demo: boolean },
): Promise<Installation> {
  await os.createFolder(folder);
  const lock = await os.acquireLock(folder);
  try {
    const replaced = await finishRestore(createNodeDisk({ os }), folder);
    const { identity, keep } = await openIdentity({ folder, kind: demo ? 'demo' : 'live', os });
    return {
      notices: replaced === null ? [] : [restoredNotice(join(folder, replaced))],
      identity,
      keepIdentity: keep,
      secrets: await openSecrets({ folder, os }),
      settings: await openDocument({
        path: join(folder, 'settings.json'),
        parse: parseSettings,
        initial: DEFAULT_SETTINGS,
        os,
      }),
      tiers: await openDocument({
        path: join(folder, 'tiers.json'),
        parse: parseLadder,
        initial: DEFAULT_LADDER,
        os,
      }),
      release: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function restoredNotice(replaced: string): string {
  return `A restore that was cut short is done now. What was there is in ${replaced}.`;
}
