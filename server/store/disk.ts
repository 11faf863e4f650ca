import { ioError } from './errors.ts';

/** A file that only grows. */
export interface DiskFile {
  /**
   * Writes at the end. May take fewer bytes than given without an error, as a full disk does: use `writeAll`.
   * One write at a time.
   */
  write(bytes: Uint8Array, done: (error: Error | null, writtenBytes: number) => void): void;
  /** Calls back once all that was written before is durable. */
  sync(done: (error: Error | null) => void): void;
  close(): Promise<void>;
}

/** What the journal stands on; `createNodeDisk` is real, `createMemoryDisk` its twin for tests. */
export interface Disk {
  /** Makes the folder and its parents, durably; an existing one is fine. */
  createFolder(folder: string): Promise<void>;
  /** Makes names made, renamed or removed in the folder durable. */
  syncFolder(folder: string): Promise<void>;
  /** Names in the folder, sorted; empty when there is no folder. */
  list(folder: string): Promise<string[]>;
  /** The bytes of the file, or of a part of it; fewer where the file ends. */
  read(path: string, part?: { readonly fromByte: number; readonly bytes: number }): Promise<Buffer>;
  /** Makes a new file; fails when it exists. Its name is durable after `syncFolder`. */
  create(path: string): Promise<DiskFile>;
  /** Opens an existing file at its end. */
  append(path: string): Promise<DiskFile>;
  /** Cuts the file, durably. */
  truncate(path: string, bytes: number): Promise<void>;
  /** Renames over what is there. */
  rename(from: string, to: string): Promise<void>;
  /** Gives the file a second name, which must be new; a copy where the disk keeps no second names. Durable like `create`. */
  link(from: string, to: string): Promise<void>;
  /** Removes the file; a missing one is fine. */
  remove(path: string): Promise<void>;
  /** Removes the folder with all that is in it; a missing one is fine. */
  removeFolder(folder: string): Promise<void>;
}

/** Writes every byte or fails: a short write is continued, one that takes nothing is an error. */
export function writeAll(file: DiskFile, bytes: Uint8Array, done: (error: Error | null) => void): void {
  file.write(bytes, (error, writtenBytes) => {
    if (error) return done(error);
    if (writtenBytes === bytes.length) return done(null);
    if (writtenBytes <= 0) return done(new Error('The disk took no bytes and gave no reason.'));
    writeAll(file, bytes.subarray(writtenBytes), done);
  });
}

/** Writes a whole file under its name at once (never half of it), its bytes synced, its name not yet. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.tmp`;
  await disk.remove(unfinished);
  await writeNew(disk, unfinished, bytes);
  await disk.rename(unfinished, path);
}

/** Writes a file that is not there yet, its bytes synced, its name not yet. A kill may leave half of it. */
export async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(path);
  try {
    await new Promise<void>((resolve, reject) => {
      writeAll(file, bytes, (failed) => {
        if (failed) return reject(ioError('write', path, failed));
        file.sync((error) => (error ? reject(ioError('sync', path, error)) : resolve()));
      });
    });
  } finally {
    await file.close();
  }
}
