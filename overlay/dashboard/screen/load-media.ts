import type { MediaId } from '../../../shared/media.ts';

/** Asks for a file with this page's token: its address alone opens nothing. Null where it does not come. */
export async function loadMedia(token: string, id: MediaId, signal?: AbortSignal): Promise<Blob | null> {
  try {
    const answer = await fetch(`/media/${id}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: signal ?? null,
    });
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
}
