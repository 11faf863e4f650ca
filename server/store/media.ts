import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { MediaId, MediaItem, MediaTaken } from '../../shared/media.ts';
import {
  inspectMedia,
  MEDIA_BYTES_MAX,
  MEDIA_FILES_MAX,
  MEDIA_KINDS,
  MEDIA_LOOKED_AT_MAX,
  MEDIA_TOTAL_BYTES_MAX,
} from '../../shared/media.ts';
import { createDurableFile } from './durable-file.ts';
import { errnoOf, ioError } from './errors.ts';
import type { FileStats, Os } from './os.ts';
import { settle, settled } from './os.ts';

/** The folder of pictures, clips and sounds (contract C9): what people drop in and what they upload. */
export interface MediaShelf {
  /** Good files, each content once, by name. */
  list(): readonly MediaItem[];
  /** Takes over what came, went or changed in the folder since. Rejects with `store/io`. */
  look(): Promise<void>;
  /** The file's content in pieces; null when there is none of this id, or it is no longer what it was. */
  read(
    id: MediaId,
  ): Promise<{ readonly item: MediaItem; readonly content: AsyncIterable<Uint8Array> } | null>;
  /** Keeps a file that is good, durably, under its id. Rejects with `store/io`. */
  take(content: Buffer): Promise<MediaTaken>;
  /** Removes every file with this content; false when there is none. Rejects with `store/io`. */
  remove(id: MediaId): Promise<boolean>;
  /**
   * Gives a file another name, checked by `mediaName`; its ending stays that of its kind, and where that name is taken
   * the next free number follows it. False when there is no such file. Rejects with `store/io`.
   */
  rename(id: MediaId, name: string): Promise<boolean>;
}

/** A regular file of the folder as it was looked at; `item` is null where it is not good. */
interface Seen {
  readonly stamp: string;
  readonly item: MediaItem | null;
}

/** Between two pieces others get their turn: a large file must not stall a gift. */
const PIECE_BYTES = 256 * 1024;
const UNFINISHED = /^\..*\.tmp$/;

/**
 * Opens the folder, made when missing, and looks at its files. `changed` is told when the list is another one, `refused`
 * once of each file that is not good, and why. Rejects with `store/io`.
 */
export async function openMediaShelf({
  folder,
  os,
  changed,
  refused,
}: {
  folder: string;
  os: Os;
  changed: () => void;
  refused: (name: string, message: string) => void;
}): Promise<MediaShelf> {
  const { fs } = os;
  /** By name in the folder. */
  let files = new Map<string, Seen>();
  let items: readonly MediaItem[] = [];
  /** Of a folder with too many files: those that are looked at, and its stamp; null otherwise. */
  let crowd: { readonly stamp: string; readonly names: readonly string[] } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that the list is always that of the folder. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done.catch((error: unknown) => {
      throw ioError('use', folder, error);
    });
  }

  /** Null for anything but a regular file: a link could lead out of the folder. */
  async function stampOf(name: string): Promise<{ stamp: string; bytes: number } | null> {
    try {
      const stats = await settle<FileStats>((done) => fs.lstat(path.join(folder, name), done));
      return stats.isFile() ? { stamp: `${stats.mtimeMs} ${stats.size}`, bytes: stats.size } : null;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async function lookAt(name: string, bytes: number): Promise<MediaItem | null> {
    if (bytes > MEDIA_BYTES_MAX) {
      refused(name, 'The file is larger than 8 MB.');
      return null;
    }
    const content = await createDurableFile({ path: path.join(folder, name), os }).read();
    if (content === null) return null;
    const seen = inspectMedia(content);
    if (seen.ok) return { id: await idOf(content), ...seen.value, bytes: content.length, name };
    refused(name, seen.message);
    return null;
  }

  async function namesNow(): Promise<readonly string[]> {
    // Before the names: what changes meanwhile is seen by the next look.
    const { mtimeMs } = await settle<{ mtimeMs: number }>((done) => fs.stat(folder, done));
    const stamp = String(mtimeMs);
    // Reading and sorting very many names stalls gifts.
    if (crowd?.stamp === stamp) return crowd.names;
    const all = await settle<string[]>((done) => fs.readdir(folder, done));
    const names = all.filter((name) => !name.startsWith('.')).sort();
    const [beyond] = names.splice(MEDIA_LOOKED_AT_MAX);
    if (beyond !== undefined && crowd === null)
      refused(
        beyond,
        `Only ${MEDIA_LOOKED_AT_MAX} files are looked at, by name: not this one, nor those behind it.`,
      );
    crowd = beyond === undefined ? null : { stamp, names };
    return names;
  }

  async function lookAgain(): Promise<void> {
    const next = new Map<string, Seen>();
    const room = createRoom();
    for (const name of await namesNow()) {
      const found = await stampOf(name);
      if (found === null) continue;
      const known = files.get(name);
      const isSame = known?.stamp === found.stamp;
      // What would not be listed is not read either.
      if (!isSame && room.isFull) continue;
      const seen = isSame ? known : { stamp: found.stamp, item: await lookAt(name, found.bytes) };
      next.set(name, seen);
      room.take(seen);
    }
    files = next;
    retell();
  }

  function retell(): void {
    const before = items;
    items = listOf(files.values());
    const isSame = items.length === before.length && items.every((item, i) => item === before[i]);
    if (!isSame) changed();
  }

  async function keep(
    id: MediaId,
    content: Buffer,
    look: Omit<MediaItem, 'id' | 'bytes' | 'name'>,
  ): Promise<MediaTaken> {
    await lookAgain();
    const known = items.find((item) => item.id === id);
    if (known) return { ok: true, item: known, isNew: false };
    const total = items.reduce((sum, { bytes }) => sum + bytes, content.length);
    if (crowd !== null || items.length >= MEDIA_FILES_MAX || total > MEDIA_TOTAL_BYTES_MAX)
      return { ok: false, code: 'media/full' };
    const name = `${id}.${MEDIA_KINDS[look.kind].extension}`;
    await createDurableFile({ path: path.join(folder, name), os }).write([content]);
    const item = { id, ...look, bytes: content.length, name };
    const kept = await stampOf(name);
    if (kept) files.set(name, { stamp: kept.stamp, item });
    retell();
    return { ok: true, item, isNew: true };
  }

  async function renameTo(id: MediaId, name: string): Promise<boolean> {
    await lookAgain();
    const item = items.find((one) => one.id === id);
    const seen = item && files.get(item.name);
    if (!item || !seen) return false;
    const { extension } = MEDIA_KINDS[item.kind];
    const all = await settle<string[]>((done) => fs.readdir(folder, done));
    // On some systems names that differ in their capitals are one.
    const taken = new Set(all.filter((one) => one !== item.name).map((one) => one.toLowerCase()));
    const next = freeName(name, extension, taken);
    if (next === item.name) return true;
    await os.replaceFile(path.join(folder, item.name), path.join(folder, next));
    await os.syncFolder(folder);
    files.delete(item.name);
    files.set(next, { ...seen, item: { ...item, name: next } });
    retell();
    return true;
  }

  async function findWhole(id: MediaId) {
    const item = items.find((one) => one.id === id);
    if (!item) return null;
    const now = await stampOf(item.name);
    if (now === null || now.stamp !== files.get(item.name)?.stamp) return null;
    return { item, content: piecesOf(item) };
  }

  async function* piecesOf({ name, bytes }: MediaItem): AsyncGenerator<Uint8Array> {
    const fd = await settle<number>((done) => fs.open(path.join(folder, name), 'r', 0, done));
    try {
      for (let at = 0; at < bytes; ) {
        const piece = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, bytes - at));
        const got = await settle<number>((done) => fs.read(fd, piece, 0, piece.length, at, done));
        if (got === 0) throw ioError('read', folder, new Error('The file became shorter.'));
        at += got;
        yield piece.subarray(0, got);
      }
    } finally {
      await settled((done) => fs.close(fd, done));
    }
  }

  try {
    await os.createFolder(folder);
    const names = await settle<string[]>((done) => fs.readdir(folder, done));
    for (const name of names.filter((one) => UNFINISHED.test(one))) {
      await os.removeFile(path.join(folder, name));
    }
    await lookAgain();
  } catch (error) {
    throw ioError('use', folder, error);
  }

  return {
    list: () => items,
    look: () => inTurn(lookAgain),
    async read(id) {
      if (!items.some((one) => one.id === id)) return null;
      // While it is given another name the folder is ahead of the list: what comes after that knows.
      return (await findWhole(id)) ?? inTurn(() => findWhole(id));
    },
    async take(content) {
      const seen = inspectMedia(content);
      if (!seen.ok)
        return { ok: false, code: seen.isKnown ? 'media/refused' : 'media/kind', message: seen.message };
      const id = await idOf(content);
      return inTurn(() => keep(id, content, seen.value));
    },
    remove: (id) =>
      inTurn(async () => {
        await lookAgain();
        const names = [...files].filter(([, { item }]) => item?.id === id).map(([name]) => name);
        for (const name of names) {
          await os.removeFile(path.join(folder, name));
          files.delete(name);
        }
        if (names.length > 0) await os.syncFolder(folder);
        retell();
        return names.length > 0;
      }),
    rename: (id, name) => inTurn(() => renameTo(id, name)),
  };
}

/** `rose.png`, else `rose 2.png` and so on. */
function freeName(name: string, extension: string, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const file = `${nth === 1 ? name : `${name} ${nth}`}.${extension}`;
    if (!taken.has(file.toLowerCase())) return file;
  }
}

/** Each content once, as many as there is room for. */
function listOf(files: Iterable<Seen>): MediaItem[] {
  const room = createRoom();
  for (const seen of files) room.take(seen);
  return room.items().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Takes files in while there is room for them. */
function createRoom() {
  const listed = new Map<MediaId, MediaItem>();
  let bytes = 0;
  return {
    get isFull() {
      return listed.size >= MEDIA_FILES_MAX || bytes >= MEDIA_TOTAL_BYTES_MAX;
    },
    take({ item }: Seen): void {
      if (item === null || listed.has(item.id) || listed.size >= MEDIA_FILES_MAX) return;
      if (bytes + item.bytes > MEDIA_TOTAL_BYTES_MAX) return;
      bytes += item.bytes;
      listed.set(item.id, item);
    },
    items: () => [...listed.values()],
  };
}

async function idOf(content: Buffer): Promise<MediaId> {
  const hash = createHash('sha256');
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    hash.update(content.subarray(at, at + PIECE_BYTES));
    await turn();
  }
  return hash.digest('hex');
}
