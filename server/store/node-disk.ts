import { join } from 'node:path';
import { type Disk, type DiskFile, writeNew } from './disk.ts';
import { errnoOf, ioError } from './errors.ts';
import { createOs, type Os, settle, settled } from './os.ts';

/** The disk of this machine. Errors are `store/io` and name the path. */
export function createNodeDisk({ os = createOs() }: { os?: Os } = {}): Disk {
  const { fs } = os;

  async function named<T>(doing: string, path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw ioError(doing, path, error);
    }
  }

  async function withFile<T>(path: string, flags: string, use: (fd: number) => Promise<T>): Promise<T> {
    const fd = await settle<number>((done) => fs.open(path, flags, 0o666, done));
    try {
      return await use(fd);
    } finally {
      await settled((done) => fs.close(fd, done));
    }
  }

  async function sizeOf(fd: number): Promise<number> {
    return (await settle<{ size: number }>((done) => fs.fstat(fd, done))).size;
  }

  function fileAt(fd: number, path: string, startByte: number): DiskFile {
    // Own positions, not append mode: Windows syncs only what was opened for plain writing.
    let position = startByte;
    return {
      write(bytes, done) {
        let writtenBytes: number;
        try {
          // Into the system's cache, some microseconds: by a worker thread it took longer to be told than to be done.
          writtenBytes = fs.writeSync(fd, bytes, 0, bytes.length, position);
        } catch (error) {
          // Never from within the call: whoever wrote before is told before.
          setImmediate(done, ioError('write', path, error), 0);
          return;
        }
        position += writtenBytes;
        done(null, writtenBytes);
      },
      sync(done) {
        os.syncFile(fd, (error) => done(error ? ioError('sync', path, error) : null));
      },
      close: () => named('close', path, () => settled((done) => fs.close(fd, done))),
    };
  }

  async function removeFolder(folder: string): Promise<void> {
    let names: string[];
    try {
      names = await settle<string[]>((done) => fs.readdir(folder, done));
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return;
      throw error;
    }
    for (const name of names) {
      const place = join(folder, name);
      const entry = await settle<{ isDirectory(): boolean }>((done) => fs.lstat(place, done));
      if (entry.isDirectory()) await removeFolder(place);
      else await os.removeFile(place);
    }
    await settled((done) => fs.rmdir(folder, done));
  }

  const disk: Disk = {
    createFolder: (folder) => named('make', folder, () => os.createFolder(folder)),
    syncFolder: (folder) => named('sync', folder, () => os.syncFolder(folder)),
    async list(folder) {
      try {
        return (await settle<string[]>((done) => fs.readdir(folder, done))).sort();
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return [];
        throw ioError('list', folder, error);
      }
    },
    read(path, part) {
      return named('read', path, () =>
        withFile(path, 'r', async (fd) => {
          const fromByte = part?.fromByte ?? 0;
          const bytes = Math.max(0, Math.min(part?.bytes ?? Infinity, (await sizeOf(fd)) - fromByte));
          const buffer = Buffer.allocUnsafeSlow(bytes);
          let filled = 0;
          while (filled < bytes) {
            const got = await settle<number>((done) =>
              fs.read(fd, buffer, filled, bytes - filled, fromByte + filled, done),
            );
            if (got === 0) break;
            filled += got;
          }
          return buffer.subarray(0, filled);
        }),
      );
    },
    create(path) {
      return named('make', path, async () => {
        const fd = await settle<number>((done) => fs.open(path, 'wx+', 0o666, done));
        return fileAt(fd, path, 0);
      });
    },
    append(path) {
      return named('open', path, async () => {
        const fd = await settle<number>((done) => fs.open(path, 'r+', 0o666, done));
        return fileAt(fd, path, await sizeOf(fd));
      });
    },
    truncate(path, bytes) {
      return named('cut', path, () =>
        withFile(path, 'r+', async (fd) => {
          await settled((done) => fs.ftruncate(fd, bytes, done));
          await settled((done) => os.syncFile(fd, done));
        }),
      );
    },
    rename: (from, to) => named('rename', from, () => os.replaceFile(from, to)),
    async link(from, to) {
      if (await named('link', to, () => os.linkFile(from, to))) return;
      await writeNew(disk, to, await disk.read(from));
    },
    async remove(path) {
      try {
        await os.removeFile(path);
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT') throw ioError('remove', path, error);
      }
    },
    removeFolder: (folder) => named('remove', folder, () => removeFolder(folder)),
  };
  return disk;
}
