import path from 'node:path';
import type { FileSystem } from '../../server/store/os.ts';

/** A change of a file that is not synced yet; `nth` orders it among all changes of the disk. */
export type Change = { readonly nth: number } & (
  | { readonly at: number; readonly bytes: Buffer }
  | { readonly size: number }
);

/** What a file or folder is, apart from its names. */
export interface Node {
  readonly isFolder: boolean;
  /** What the disk surely has. */
  durable: Buffer;
  /** What was done since, in order. */
  pending: readonly Change[];
  /** What a reader sees; never changed in place. */
  now: Buffer;
}

/** One step of naming that is not synced yet: both halves of a rename, or neither. */
export interface Naming {
  readonly nth: number;
  readonly folder: string;
  /** Null takes the name away. */
  readonly entries: readonly (readonly [string, Node | null])[];
}

/** Everything that a power cut can leave something of. */
export interface Moment {
  readonly names: ReadonlyMap<string, Node>;
  readonly namings: readonly Naming[];
}

/** Files with their bytes and folders with null, by path. */
export type Left = Iterable<readonly [string, Buffer | null]>;

/** A disk of its own in memory, which knows what was synced apart from what was only written. */
export interface SimulatedDisk {
  readonly fs: FileSystem;
  /** What is on its way to the disk right now. */
  moment(): Moment;
  /** Every file as a reader sees it, by path. */
  files(): Map<string, Buffer>;
}

/**
 * The shape of `node:fs` over files in memory, to stand in `createOs`. Every call is done at once and told in a later
 * microtask. `onChange` is told after every call that changes the disk or syncs it, which are counted from 1.
 */
export function createSimulatedDisk({
  left = [],
  moment = NOTHING,
  onChange = () => {},
}: {
  left?: Left;
  /** Goes on from there, as after a killed process: all that it wrote can be read, and what was not synced is not yet. */
  moment?: Moment;
  onChange?: (nth: number, kind: string) => void;
} = {}): SimulatedDisk {
  const before = copyOf(moment);
  const durableNames = before.names;
  let namings = before.namings;
  const names = new Map(durableNames);
  for (const naming of namings) enter(names, naming);
  const open = new Map<number, Node>();
  const placeOf = new Map<Node, string>();
  let lastFd = 2;
  let calls = 0;

  if (!names.has(path.sep)) {
    const root: Node = { isFolder: true, durable: EMPTY, pending: [], now: EMPTY };
    names.set(path.sep, root);
    durableNames.set(path.sep, root);
  }
  for (const [file, bytes] of left) {
    const node: Node = {
      isFolder: bytes === null,
      durable: bytes ?? EMPTY,
      pending: [],
      now: bytes ?? EMPTY,
    };
    names.set(file, node);
    durableNames.set(file, node);
  }

  /** Does it now, tells it later, as a thread of the system would. */
  function later<T>(work: () => T, done: (error: Error | null, value: T) => void): void {
    let value: T;
    try {
      value = work();
    } catch (error) {
      queueMicrotask(() => (done as (error: unknown) => void)(error));
      return;
    }
    queueMicrotask(() => done(null, value));
  }

  function changed<T>(kind: string, work: (nth: number) => T): T {
    calls += 1;
    const value = work(calls);
    onChange(calls, kind);
    return value;
  }

  function nodeAt(file: string): Node {
    const node = names.get(file);
    if (!node) throw errno('ENOENT', file);
    return node;
  }

  function nodeOf(fd: number): Node {
    const node = open.get(fd);
    if (!node) throw errno('EBADF', String(fd));
    return node;
  }

  function name(naming: Naming): void {
    namings.push(naming);
    enter(names, naming);
  }

  function opened(node: Node, file: string): number {
    lastFd += 1;
    open.set(lastFd, node);
    placeOf.set(node, file);
    return lastFd;
  }

  function write(fd: number, from: Uint8Array, offset: number, bytes: number, at: number): number {
    return changed('write', (nth) => {
      const node = nodeOf(fd);
      const change: Change = { nth, at, bytes: Buffer.from(from.subarray(offset, offset + bytes)) };
      node.pending = [...node.pending, change];
      node.now = applied(node.now, change);
      return bytes;
    });
  }

  function sync(fd: number, kind: string): void {
    changed(kind, () => {
      const node = nodeOf(fd);
      if (node.isFolder) {
        const folder = placeOf.get(node);
        for (const naming of namings) if (naming.folder === folder) enter(durableNames, naming);
        namings = namings.filter((naming) => naming.folder !== folder);
      } else {
        // The bytes and not the name: that is the folder's.
        node.durable = node.now;
        node.pending = [];
      }
    });
  }

  const fs: FileSystem = {
    open: (file, flags, _mode, done) =>
      later(() => {
        const there = names.get(file);
        if (flags.startsWith('wx')) {
          if (there) throw errno('EEXIST', file);
          return changed('create', (nth) => {
            const made: Node = { isFolder: false, durable: EMPTY, pending: [], now: EMPTY };
            if (!names.has(path.dirname(file))) throw errno('ENOENT', file);
            name({ nth, folder: path.dirname(file), entries: [[file, made]] });
            return opened(made, file);
          });
        }
        return opened(nodeAt(file), file);
      }, done),
    close: (fd, done) =>
      later(() => {
        nodeOf(fd);
        open.delete(fd);
      }, done),
    fstat: (fd, done) => later(() => ({ size: nodeOf(fd).now.length }), done),
    read: (fd, into, offset, bytes, position, done) =>
      later(() => nodeOf(fd).now.copy(into, offset, position, position + bytes), done),
    write: (fd, from, offset, bytes, at, done) => later(() => write(fd, from, offset, bytes, at), done),
    writeSync: write,
    fdatasync: (fd, done) => later(() => sync(fd, 'sync'), done),
    fsync: (fd, done) => later(() => sync(fd, 'sync-folder'), done),
    ftruncate: (fd, size, done) =>
      later(
        () =>
          changed('truncate', (nth) => {
            const node = nodeOf(fd);
            const change: Change = { nth, size };
            node.pending = [...node.pending, change];
            node.now = applied(node.now, change);
          }),
        done,
      ),
    rename: (from, to, done) =>
      later(
        () =>
          changed('rename', (nth) => {
            const entries = [
              [from, null],
              [to, nodeAt(from)],
            ] as const;
            name({ nth, folder: path.dirname(to), entries });
          }),
        done,
      ),
    unlink: (file, done) =>
      later(() => {
        nodeAt(file);
        changed('unlink', (nth) => name({ nth, folder: path.dirname(file), entries: [[file, null]] }));
      }, done),
    link: (from, to, done) =>
      later(() => {
        if (names.has(to)) throw errno('EEXIST', to);
        changed('link', (nth) => name({ nth, folder: path.dirname(to), entries: [[to, nodeAt(from)]] }));
      }, done),
    rmdir: (folder, done) =>
      later(() => {
        nodeAt(folder);
        changed('rmdir', (nth) => name({ nth, folder: path.dirname(folder), entries: [[folder, null]] }));
      }, done),
    chmod: (file, _mode, done) => later(() => void nodeAt(file), done),
    mkdir: (folder, { recursive }, done) =>
      later(() => {
        if (!recursive && !names.has(path.dirname(folder))) throw errno('ENOENT', folder);
        if (!recursive && names.has(folder)) throw errno('EEXIST', folder);
        return makeFolder(folder);
      }, done),
    readdir: (folder, done) =>
      later(() => {
        nodeAt(folder);
        return [...names.keys()]
          .filter((file) => file !== folder && path.dirname(file) === folder)
          .map((file) => path.basename(file));
      }, done),
    stat: (file, done) => later(() => ({ size: nodeAt(file).now.length, mtimeMs: calls, mode: 0o600 }), done),
    lstat: (file, done) =>
      later(() => {
        const { isFolder, now } = nodeAt(file);
        return { isDirectory: () => isFolder, isFile: () => !isFolder, size: now.length, mtimeMs: calls };
      }, done),
    access: (file, _mode, done) => later(() => void nodeAt(file), done),
    statfs: (_path, done) => later(() => ({ bavail: 1_000_000, bsize: 4_096 }), done),
    realpath: { native: (file, done) => later(() => file, done) },
  };

  /** The first folder that had to be made. */
  function makeFolder(folder: string): string | undefined {
    if (names.has(folder)) return undefined;
    const first = makeFolder(path.dirname(folder));
    changed('mkdir', (nth) => {
      const made: Node = { isFolder: true, durable: EMPTY, pending: [], now: EMPTY };
      name({ nth, folder: path.dirname(folder), entries: [[folder, made]] });
    });
    return first ?? folder;
  }

  return {
    fs,
    moment: () => copyOf({ names: durableNames, namings }),
    files: () => new Map([...names].flatMap(([file, { isFolder, now }]) => (isFolder ? [] : [[file, now]]))),
  };
}

/** The same nodes, each once, for another disk to change. */
function copyOf({ names, namings }: Moment): { names: Map<string, Node>; namings: Naming[] } {
  const copies = new Map<Node, Node>();
  const copy = (node: Node): Node => {
    const made = copies.get(node) ?? { ...node };
    copies.set(node, made);
    return made;
  };
  return {
    names: new Map([...names].map(([file, node]) => [file, copy(node)])),
    namings: namings.map((naming) => ({
      ...naming,
      entries: naming.entries.map(([file, node]) => [file, node && copy(node)] as const),
    })),
  };
}

/** Takes one naming into the names. */
export function enter(names: Map<string, Node>, { entries }: Naming): void {
  for (const [file, node] of entries) {
    if (node === null) names.delete(file);
    else names.set(file, node);
  }
}

/** The bytes after one change of them. */
export function applied(bytes: Buffer, change: Change): Buffer {
  if ('size' in change) return Buffer.concat([bytes.subarray(0, change.size)], change.size);
  const result = Buffer.alloc(Math.max(bytes.length, change.at + change.bytes.length));
  bytes.copy(result);
  change.bytes.copy(result, change.at);
  return result;
}

const EMPTY = Buffer.alloc(0);
const NOTHING: Moment = { names: new Map(), namings: [] };

function errno(code: string, file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}
