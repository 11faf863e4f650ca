import type { AlertFile } from '../../../shared/alert.ts';
import type { After } from '../../net/ports.ts';
import type { LoadFile } from './files.ts';
import { FILE_WITHIN_MS } from './files.ts';
import { createKept } from './kept.ts';
import type { Picture } from './picture.ts';

/** The streamer's own pictures, by their files. */
export interface Pictures {
  /** Null until it was read, and where it cannot be. */
  get(file: AlertFile): Picture | null;
  /** True once it is there; false where it is broken, or was not there within 3 s. Never fails. */
  want(file: AlertFile): Promise<boolean>;
}

/** Still ones take 4 MB in memory at most. */
const MOST_KEPT = 6;

/** Loads and reads each picture once; one that failed is asked for again with the next alert. */
export function createPictures(deps: {
  readonly load: LoadFile;
  readonly read: (file: AlertFile, blob: Blob) => Promise<Picture>;
  readonly after: After;
}): Pictures {
  const kept = createKept<Picture>(MOST_KEPT, (picture) => picture.close());
  const underWay = new Map<string, Promise<boolean>>();

  async function fetchPicture(file: AlertFile): Promise<boolean> {
    const blob = await deps.load(file);
    if (!blob) return false;
    kept.put(file.id, await deps.read(file, blob));
    return true;
  }

  return {
    get: ({ id }) => kept.get(id) ?? null,
    want(file) {
      if (kept.get(file.id)) return Promise.resolve(true);
      const known = underWay.get(file.id);
      if (known) return known;
      const wanting = new Promise<boolean>((resolve) => {
        const stop = deps.after(FILE_WITHIN_MS, () => resolve(false));
        void fetchPicture(file)
          .catch(() => false)
          .then((isThere) => {
            stop();
            underWay.delete(file.id);
            resolve(isThere);
          });
      });
      underWay.set(file.id, wanting);
      return wanting;
    },
  };
}
