import type { AlertFile } from '../../../shared/alert.ts';
import { MEDIA_BYTES_MAX } from '../../../shared/media.ts';
import type { Millis } from '../../../shared/units.ts';

/** The bytes of a file of the streamer's own; null where they do not come. Never fails. */
export type LoadFile = (file: AlertFile) => Promise<Blob | null>;

/** What has not come by then is not waited for: its alert goes on without it. */
export const FILE_WITHIN_MS: Millis = 3_000;

/** Asks the server that served the page, with the page's token: the address alone opens nothing. */
export function createFileLoader(token: string): LoadFile {
  return async ({ id }) => {
    try {
      const answer = await fetch(`/media/${id}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(FILE_WITHIN_MS),
      });
      if (!answer.ok || Number(answer.headers.get('content-length')) > MEDIA_BYTES_MAX) return null;
      return await answer.blob();
    } catch {
      return null;
    }
  };
}
