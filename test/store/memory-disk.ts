import path from 'node:path';
import type { Disk, DiskFile } from '../../server/store/disk.ts';

/** A call that is about to be made, counted from 1 for each kind over the whole disk. */
export interface DiskCall {
  readonly kind: 'write' | 'sync' | 'sync-folder' | 'create' | 'truncate' | 'rename';
  readonly path: string;
  readonly nth: number;
}

/** What happens to it instead of success. */
export interface Interference {
  /** It fails with this; a sync that fails never makes those bytes durable, not even when it is called again. */
  readonly error?: Error;
  /** A write takes at most so many bytes and says so, without an error. */
  readonly writtenBytes?: number;
  /** It happens after this. */
  readonly after?: Promise<void>;
}

/** What a power cut leaves of bytes that were written and not synced. */
export type CutPolicy = 'drop' | 'prefix' | 'zero-fill';

/** The twin of the real disk, which knows what was synced apart from what was only written. */
export interface MemoryDisk extends Disk {
  /** The disk as the next start finds it. The old one is dead: its calls never come back. */
  cutPower(options: { policy: CutPolicy; random?: () => number }): MemoryDisk;
  /** A copy as a killed process leaves it: everything written is there. The old one is dead. */
  killProcess(): MemoryDisk;
  /** Changes bytes behind the journal's back, durably; makes the file when missing. */
  overwrite(path: string, bytes: Uint8Array): void;
  /** How many calls of this kind were made. */
  calls(kind: DiskCall['kind']): number;
}

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly truncateTo: number };

interface Content {
  /** What a reader sees. */
  now: Buffer;
  durable: Buffer;
  /** Changes since the last sync, in order. */
  pending: Change[];
}

type Naming = (names: Map<string, Content>) => void;

/** A disk in memory; `interfere` may fail, shorten or delay any call. */
export function createMemoryDisk({
  interfere = () => undefined,
}: {
  interfere?: (call: DiskCall) => Interference | undefined;
} = {}): MemoryDisk {
  return diskOf(new Map(), interfere);
}

function diskOf(
  names: Map<string, Content>,
  interfere: (call: DiskCall) => Interference | undefined,
): MemoryDisk {
  const durableNames = new Map(names);
  const pendingNames = new Map<string, Naming[]>();
  const counts = new Map<DiskCall['kind'], number>();
  let isDead = false;

  /** Runs `effect` in a later turn of the loop, as a real disk answers. */
  function call<T>(
    kind: DiskCall['kind'],
    file: string,
    effect: (error: Error | null, limitBytes: number) => T,
    answer: (value: T) => void,
  ): void {
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const interference = interfere({ kind, path: file, nth });
    const run = () => {
      if (isDead) return;
      answer(effect(interference?.error ?? null, interference?.writtenBytes ?? Infinity));
    };
    if (interference?.after) interference.after.then(run);
    else setImmediate(run);
  }

  function promised<T>(kind: DiskCall['kind'], file: string, effect: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      call(
        kind,
        file,
        (error) => {
          try {
            if (error) throw error;
            const value = effect();
            return () => resolve(value);
          } catch (thrown) {
            return () => reject(thrown);
          }
        },
        (settle) => settle(),
      );
    });
  }

  function contentOf(file: string): Content {
    const content = names.get(file);
    if (!content) throw errno('ENOENT', file);
    return content;
  }

  /** Visible at once, durable once the folder is synced. */
  function name(file: string, naming: Naming): void {
    naming(names);
    const folder = path.dirname(file);
    pendingNames.set(folder, [...(pendingNames.get(folder) ?? []), naming]);
  }

  function change(content: Content, made: Change): void {
    content.now = applied(content.now, made);
    content.pending.push(made);
  }

  function fileOf(file: string, content: Content): DiskFile {
    let isClosed = false;
    return {
      write(bytes, done) {
        const copy = Buffer.from(bytes);
        call(
          'write',
          file,
          (error, limitBytes) => {
            if (isClosed) return () => done(errno('EBADF', file), 0);
            const taken = error ? 0 : Math.min(copy.length, limitBytes);
            if (taken > 0) change(content, { at: content.now.length, bytes: copy.subarray(0, taken) });
            return () => done(error, taken);
          },
          (tell) => tell(),
        );
      },
      sync(done) {
        const covered = [...content.pending];
        call(
          'sync',
          file,
          (error) => {
            if (!error) content.durable = covered.reduce(applied, content.durable);
            content.pending = content.pending.filter((made) => !covered.includes(made));
            return () => done(error);
          },
          (tell) => tell(),
        );
      },
      close() {
        isClosed = true;
        return new Promise((resolve) => setImmediate(resolve));
      },
    };
  }

  return {
    createFolder: async () => {},
    syncFolder: (folder) =>
      promised('sync-folder', folder, () => {
        for (const naming of pendingNames.get(folder) ?? []) naming(durableNames);
        pendingNames.delete(folder);
      }),
    async list(folder) {
      return [...names.keys()]
        .filter((file) => path.dirname(file) === folder)
        .map((file) => path.basename(file))
        .sort();
    },
    async read(file, part) {
      const { now } = contentOf(file);
      const fromByte = part?.fromByte ?? 0;
      return Buffer.from(now.subarray(fromByte, fromByte + (part?.bytes ?? now.length)));
    },
    create: (file) =>
      promised('create', file, () => {
        if (names.has(file)) throw errno('EEXIST', file);
        const content: Content = { now: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] };
        name(file, (into) => into.set(file, content));
        return fileOf(file, content);
      }),
    append: async (file) => fileOf(file, contentOf(file)),
    truncate: (file, bytes) =>
      promised('truncate', file, () => {
        const content = contentOf(file);
        change(content, { truncateTo: bytes });
        content.durable = content.pending.reduce(applied, content.durable);
        content.pending = [];
      }),
    rename: (from, to) =>
      promised('rename', from, () => {
        const content = contentOf(from);
        name(from, (into) => {
          into.delete(from);
          into.set(to, content);
        });
      }),
    async link(from, to) {
      const content = contentOf(from);
      if (names.has(to)) throw errno('EEXIST', to);
      name(to, (into) => into.set(to, content));
    },
    async remove(file) {
      if (names.has(file)) name(file, (into) => into.delete(file));
    },
    async removeFolder(folder) {
      for (const file of [...names.keys()].filter((one) => one.startsWith(folder + path.sep))) {
        name(file, (into) => into.delete(file));
      }
    },
    overwrite(file, bytes) {
      const content: Content = { now: Buffer.from(bytes), durable: Buffer.from(bytes), pending: [] };
      names.set(file, content);
      durableNames.set(file, content);
    },
    calls: (kind) => counts.get(kind) ?? 0,
    killProcess() {
      isDead = true;
      // Still only written: a power cut after the kill takes it.
      return diskOf(new Map([...names].map(([file, content]) => [file, { ...content }])), interfere);
    },
    cutPower({ policy, random = () => 0 }) {
      isDead = true;
      const kept = new Map(durableNames);
      for (const namings of pendingNames.values()) {
        const reached = policy === 'drop' ? 0 : Math.floor(random() * (namings.length + 1));
        for (const naming of namings.slice(0, reached)) naming(kept);
      }
      const left = [...kept].map(([file, content]): [string, Content] => {
        const bytes = afterCut(content, policy, random);
        return [file, { now: bytes, durable: bytes, pending: [] }];
      });
      return diskOf(new Map(left), interfere);
    },
  };
}

function afterCut(content: Content, policy: CutPolicy, random: () => number): Buffer {
  if (policy === 'drop') return content.durable;
  const reached = Math.floor(random() * (content.pending.length + 1));
  const before = content.pending.slice(0, reached).reduce(applied, content.durable);
  const cutInside = content.pending[reached];
  const partly =
    cutInside && 'bytes' in cutInside
      ? applied(before, {
          at: cutInside.at,
          bytes: cutInside.bytes.subarray(0, Math.floor(random() * (cutInside.bytes.length + 1))),
        })
      : before;
  if (policy === 'prefix' || content.now.length <= partly.length) return partly;
  return Buffer.concat([partly, Buffer.alloc(content.now.length - partly.length)]);
}

function applied(bytes: Buffer, made: Change): Buffer {
  if ('truncateTo' in made) return Buffer.concat([bytes.subarray(0, made.truncateTo)], made.truncateTo);
  const result = Buffer.alloc(Math.max(bytes.length, made.at + made.bytes.length));
  bytes.copy(result);
  made.bytes.copy(result, made.at);
  return result;
}

function errno(code: string, file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}
