import nodeFs from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { errnoOf, ioError, type StoreError } from './errors.ts';
import { acquireLock, type Lock } from './lock.ts';

type Done = (error: Error | null) => void;
type Answer<T> = (error: Error | null, value: T) => void;

/** What the system says of a name in a folder; of a link, of the link itself. */
export interface FileStats {
  isDirectory(): boolean;
  isFile(): boolean;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The calls of `node:fs` that the store makes, so that tests can fail each of them. */
export interface FileSystem {
  open(path: string, flags: string, mode: number, done: Answer<number>): void;
  close(fd: number, done: Done): void;
  fstat(fd: number, done: Answer<{ readonly size: number }>): void;
  read(
    fd: number,
    into: Uint8Array,
    offset: number,
    bytes: number,
    position: number,
    done: Answer<number>,
  ): void;
  write(
    fd: number,
    from: Uint8Array,
    offset: number,
    bytes: number,
    position: number,
    done: Answer<number>,
  ): void;
  writeSync(fd: number, from: Uint8Array, offset: number, bytes: number, position: number): number;
  fdatasync(fd: number, done: Done): void;
  fsync(fd: number, done: Done): void;
  ftruncate(fd: number, bytes: number, done: Done): void;
  rename(from: string, to: string, done: Done): void;
  link(from: string, to: string, done: Done): void;
  rmdir(path: string, done: Done): void;
  unlink(path: string, done: Done): void;
  chmod(path: string, mode: number, done: Done): void;
  mkdir(path: string, options: { recursive: boolean }, done: Answer<string | undefined>): void;
  readdir(path: string, done: Answer<string[]>): void;
  stat(
    path: string,
    done: Answer<{ readonly size: number; readonly mtimeMs: number; readonly mode: number }>,
  ): void;
  lstat(path: string, done: Answer<FileStats>): void;
  access(path: string, mode: number, done: Done): void;
  statfs(path: string, done: Answer<{ readonly bavail: number; readonly bsize: number }>): void;
  readonly realpath: { native(path: string, done: Answer<string>): void };
}

/** What differs by operating system, in one place. */
export interface Os {
  readonly platform: NodeJS.Platform;
  readonly fs: FileSystem;
  /** Calls back once the file's bytes are on the disk. */
  syncFile(fd: number, done: Done): void;
  /** Makes names made, renamed or removed in the folder durable, where the system can. */
  syncFolder(folder: string): Promise<void>;
  /**
   * Makes the folder and its parents, durably; of an existing one the names in it and its own are made durable. Errors are
   * `store/io` and name it.
   */
  createFolder(folder: string): Promise<void>;
  /** Whether there is something of this name, as far as this user can see. */
  exists(path: string): Promise<boolean>;
  /** Renames over what is there; on Windows waits out virus scanners that hold the file. */
  replaceFile(from: string, to: string): Promise<void>;
  /** Removes it, which fails with ENOENT where there is none; waits the same out. */
  removeFile(file: string): Promise<void>;
  /** Gives the file a second name, not there yet; false where the disk keeps no second names. */
  linkFile(from: string, to: string): Promise<boolean>;
  /** Room on the disk that holds the folder; null where the system does not say. */
  freeBytes(folder: string): Promise<number | null>;
  /** Leaves the file to its owner alone; on Windows the folder's own rights do that. */
  restrict(file: string): Promise<void>;
  /** Whether nobody but its owner may read the file; true on Windows, where the folder's rights say so. */
  isRestricted(file: string): Promise<boolean>;
  /** Why nothing can be written in the folder, as `store/io`; null when it can. */
  writeFault(folder: string): Promise<StoreError | null>;
  /** Whether a process of this number, other than this one, lives. */
  isOtherProcess(pid: number): boolean;
  /**
   * Lets the calling thread work only when others rest. On Linux a thread has a priority of its own; elsewhere it is
   * the whole process's, and nothing is done.
   */
  calmThread(): void;
  /** Takes an existing folder for this process; `store/locked` while another living one has it. */
  acquireLock(folder: string): Promise<Lock>;
}

/** What Windows answers when a folder is opened or synced like a file. */
const FOLDER_SYNC_UNSUPPORTED: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL']);
/** What a folder answers that belongs to somebody else. */
const NOT_OURS: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
/** What Windows answers while another program has the file open. */
const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** What disks answer that keep no second names (FAT, some network folders), or not from there to here, or no more of them. */
const LINK_UNSUPPORTED: ReadonlySet<string> = new Set([
  'EXDEV',
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
  'EISDIR',
  'UNKNOWN',
]);
/** Pauses between tries to rename or remove, 1.3 s in all: a virus scanner is done by then. */
const BUSY_PAUSES_MS: readonly number[] = [10, 20, 40, 80, 160, 320, 640];

/** Runs one call of `node:fs` as a promise. The caller looks the function up at that moment, never earlier. */
export function settle<T>(run: (done: Answer<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    run((error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** The same for calls that answer nothing. */
export function settled(run: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error) : resolve()));
  });
}

/** The seam over this machine; tests give a platform, a file system with faults, and their own pause. */
export function createOs({
  platform = process.platform,
  fs = nodeFs,
  pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}: {
  platform?: NodeJS.Platform;
  fs?: FileSystem;
  pause?: (ms: number) => Promise<void>;
} = {}): Os {
  const onWindows = platform === 'win32';

  async function syncFolder(folder: string): Promise<void> {
    try {
      const fd = await settle<number>((done) => fs.open(folder, 'r', 0, done));
      try {
        await settled((done) => fs.fsync(fd, done));
      } finally {
        await settled((done) => fs.close(fd, done));
      }
    } catch (error) {
      if (!(onWindows && FOLDER_SYNC_UNSUPPORTED.has(errnoOf(error)))) throw error;
    }
  }

  async function createFolder(folder: string): Promise<void> {
    const wanted = path.resolve(folder);
    try {
      await makeFolders(wanted);
    } catch (error) {
      throw ioError('make', wanted, error);
    }
  }

  async function makeFolders(wanted: string): Promise<void> {
    const parent = path.dirname(wanted);
    try {
      await makeFolder(wanted, { recursive: false });
      return syncFolder(parent);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') {
        // Where nobody may make folders, as in /proc, Node's own making of parents never ends.
        if (parent === wanted || (await exists(parent))) throw error;
        await makeFolders(parent);
        return makeFolders(wanted);
      }
    }
    // Node knows what each system answers of a folder that is there.
    await makeFolder(wanted, { recursive: true });
    await keepNames(wanted);
  }

  function makeFolder(folder: string, options: { recursive: boolean }): Promise<string | undefined> {
    return settle((done) => fs.mkdir(folder, options, done));
  }

  function exists(file: string): Promise<boolean> {
    return new Promise((resolve) => fs.stat(file, (error) => resolve(error === null)));
  }

  /** What a killed process made or renamed is perhaps only in memory. It is built on from now on. */
  async function keepNames(folder: string): Promise<void> {
    await syncFolder(folder);
    try {
      await syncFolder(path.dirname(folder));
    } catch (error) {
      // We may pass through it and not look into it.
      if (!NOT_OURS.has(errnoOf(error))) throw error;
    }
  }

  async function whenNotBusy(call: () => Promise<void>): Promise<void> {
    for (const pauseMs of onWindows ? BUSY_PAUSES_MS : []) {
      try {
        return await call();
      } catch (error) {
        if (!BUSY.has(errnoOf(error))) throw error;
        await pause(pauseMs);
      }
    }
    await call();
  }

  return {
    platform,
    fs,
    syncFile: (fd, done) => fs.fdatasync(fd, done),
    syncFolder,
    createFolder,
    exists,
    replaceFile: (from, to) => whenNotBusy(() => settled((done) => fs.rename(from, to, done))),
    removeFile: (file) => whenNotBusy(() => settled((done) => fs.unlink(file, done))),
    async linkFile(from, to) {
      try {
        await settled((done) => fs.link(from, to, done));
        return true;
      } catch (error) {
        if (LINK_UNSUPPORTED.has(errnoOf(error))) return false;
        throw error;
      }
    },
    async freeBytes(folder) {
      try {
        const { bavail, bsize } = await settle<{ bavail: number; bsize: number }>((done) =>
          fs.statfs(folder, done),
        );
        return bavail * bsize;
      } catch {
        return null;
      }
    },
    async restrict(file) {
      if (!onWindows) await settled((done) => fs.chmod(file, 0o600, done));
    },
    async isRestricted(file) {
      if (onWindows) return true;
      const { mode } = await settle<{ mode: number }>((done) => fs.stat(file, done));
      return (mode & 0o077) === 0;
    },
    async writeFault(folder) {
      try {
        await settled((done) => fs.access(folder, nodeFs.constants.W_OK, done));
        return null;
      } catch (error) {
        return ioError('write in', folder, error);
      }
    },
    isOtherProcess(pid) {
      if (pid === process.pid) return false;
      try {
        process.kill(pid, 0);
        return true;
      } catch (error) {
        return errnoOf(error) === 'EPERM';
      }
    },
    calmThread() {
      if (platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
    },
    async acquireLock(folder) {
      const real = await settle<string>((done) => fs.realpath.native(folder, done)).catch(
        (error: unknown) => {
          throw ioError('find', folder, error);
        },
      );
      return acquireLock({ folder: real, platform });
    },
  };
}
