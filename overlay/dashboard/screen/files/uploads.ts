import type { MediaId } from '../../../../shared/media.ts';
import { MEDIA_BYTES_MAX } from '../../../../shared/media.ts';
import type { Stop } from '../../../net/ports.ts';

/** Why a file was not taken. `message` is the server's sentence on what is in the file; null where the code says it all. */
export interface Refused {
  readonly code: 'kind' | 'refused' | 'too-large' | 'full' | 'busy' | 'unsaved' | 'lost' | 'forbidden';
  readonly message: string | null;
}

/** What the server made of a file. `isNew` is false where the folder had it already. */
export type Sent =
  | { readonly ok: true; readonly isNew: boolean; readonly id: MediaId }
  | { readonly ok: false; readonly why: Refused };

export type UploadState =
  | { readonly kind: 'waiting' }
  /** `part` of it is on its way, 0 to 1; at 1 the server looks at it. */
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'done'; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly why: Refused };

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly state: UploadState;
}

/** Files on their way to the folder, one after the other: the server holds each in memory until it has looked at it. */
export interface Uploads<F> {
  readonly all: () => readonly Upload[];
  readonly subscribe: (changed: () => void) => Stop;
  readonly add: (files: readonly F[]) => void;
  readonly again: (key: number) => void;
  /** Forgets what is over. */
  readonly tidy: () => void;
}

export function createUploads<F extends { readonly name: string; readonly size: number }>(deps: {
  /** Sends one file; `progress` is told the part that is on its way. Never fails. */
  readonly send: (file: F, progress: (part: number) => void) => Promise<Sent>;
}): Uploads<F> {
  const listeners = new Set<() => void>();
  const files = new Map<number, F>();
  let uploads: readonly Upload[] = [];
  let last = 0;
  let isSending = false;

  function set(next: readonly Upload[]): void {
    uploads = next;
    for (const changed of listeners) changed();
  }

  function put(key: number, state: UploadState): void {
    set(uploads.map((upload) => (upload.key === key ? { ...upload, state } : upload)));
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (let next = waiting(); next !== null; next = waiting()) await sendOne(...next);
    isSending = false;
  }

  function waiting(): readonly [key: number, file: F] | null {
    const key = uploads.find(({ state }) => state.kind === 'waiting')?.key;
    const file = key === undefined ? undefined : files.get(key);
    return key === undefined || !file ? null : [key, file];
  }

  async function sendOne(key: number, file: F): Promise<void> {
    if (file.size > MEDIA_BYTES_MAX) {
      put(key, { kind: 'refused', why: { code: 'too-large', message: null } });
      return;
    }
    put(key, { kind: 'sending', part: 0 });
    const sent = await deps.send(file, (part) => put(key, { kind: 'sending', part }));
    put(key, sent.ok ? { kind: 'done', isNew: sent.isNew } : { kind: 'refused', why: sent.why });
  }

  return {
    all: () => uploads,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add(added) {
      const mine = added.map((file): Upload => {
        last += 1;
        files.set(last, file);
        return { key: last, name: file.name, state: { kind: 'waiting' } };
      });
      set([...uploads, ...mine]);
      void sendAll();
    },
    again(key) {
      put(key, { kind: 'waiting' });
      void sendAll();
    },
    tidy() {
      const left = uploads.filter(({ state }) => state.kind === 'waiting' || state.kind === 'sending');
      for (const { key } of uploads) if (!left.some((upload) => upload.key === key)) files.delete(key);
      set(left);
    },
  };
}
