import { join } from 'node:path';
import type { MediaId } from '../../shared/media.ts';
import type { Tier } from '../../shared/tier.ts';
import type { MediaUse } from '../../shared/tier-media.ts';
import { mediaOfTiers } from '../../shared/tier-media.ts';
import { openMediaShelf } from '../store/media.ts';
import type { Os } from '../store/os.ts';

/** Answers whether a file is there. */
export type HasFile = (id: MediaId) => Promise<boolean>;

const INSTEAD: Readonly<Record<MediaUse, string>> = {
  sound: 'the usual sound is heard',
  picture: 'the usual gift is shown',
};

/** What steps name and is not there, in sentences: a file of choices brings no files of media/ along. */
export async function missingFiles(tiers: readonly Tier[], hasFile: HasFile): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { name, use, id } of mediaOfTiers(tiers)) {
    if (await hasFile(id)) continue;
    sentences.push(
      `Tier "${name}": its ${use} is not in media/ here. Until the file is put there, ${INSTEAD[use]}.`,
    );
  }
  return sentences;
}

/** Asks the folder, whose lock the caller holds; it is looked at with the first question. Throws StoreError. */
export function filesInFolder(dataFolder: string, os: Os): HasFile {
  let ids: Promise<ReadonlySet<MediaId>> | null = null;
  return async (id) => {
    ids ??= openMediaShelf({
      folder: join(dataFolder, 'media'),
      os,
      changed: () => {},
      refused: () => {},
    }).then((shelf) => new Set(shelf.list().map((item) => item.id)));
    return (await ids).has(id);
  };
}

/** Asks a server that runs, with the owner's token. Whatever it does not answer is not there. */
export function filesOnServer(port: number, token: string): HasFile {
  return (id) =>
    fetch(`http://127.0.0.1:${port}/media/${id}`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
}

const ANSWER_WITHIN_MS = 10_000;
