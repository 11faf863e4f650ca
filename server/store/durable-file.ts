import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { errnoOf, ioError } from './errors.ts';
import { type Os, settle, settled } from './os.ts';

/** How the name of an unfinished file ends: the process that writes it, and a random part. */
const UNIQUE = /^(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** A small or large file that is always whole: the old content or the new one, durably. lowdb stands on it. */
export interface DurableFile {
  /** Null when there is no file. */
  read(): Promise<Buffer | null>;
  /** Differs once the file was written again, as far as its time and size tell; null when there is no file. */
  stamp(): Promise<string | null>;
  /** Writes the parts one after the other and replaces the file; `beforeReplace` runs when they are synced. */
  write(parts: readonly Uint8Array[], options?: { beforeReplace?: () => Promise<void> }): Promise<void>;
  /** Removes unfinished files that a killed process left: on a full disk they would keep it full. */
  removeUnfinished(): Promise<void>;
}

/** `mode` holds from the file's first byte on. Errors are `store/io` and name the path. */
export function createDurableFile({
  path: file,
  os,
  mode = 0o666,
}: {
  path: string;
  os: Os;
  mode?: number;
}): DurableFile {
  const { fs } = os;
  const folder = path.dirname(file);
  const unfinishedStart = `.${path.basename(file)}.`;

  async function read(): Promise<Buffer | null> {
    let fd: number;
    try {
      fd = await settle<number>((done) => fs.open(file, 'r', 0, done));
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw ioError('read', file, error);
    }
    try {
      const { size } = await settle<{ size: number }>((done) => fs.fstat(fd, done));
      const bytes = Buffer.allocUnsafeSlow(size);
      let filled = 0;
      while (filled < size) {
        const got = await settle<number>((done) => fs.read(fd, bytes, filled, size - filled, filled, done));
        if (got === 0) break;
        filled += got;
      }
      return bytes.subarray(0, filled);
    } catch (error) {
      throw ioError('read', file, error);
    } finally {
      await settled((done) => fs.close(fd, done));
    }
  }

  async function stamp(): Promise<string | null> {
    try {
      const { size, mtimeMs } = await settle<{ size: number; mtimeMs: number }>((done) =>
        fs.stat(file, done),
      );
      return `${mtimeMs} ${size}`;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw ioError('look at', file, error);
    }
  }

  async function writeSynced(unfinished: string, parts: readonly Uint8Array[]): Promise<void> {
    const fd = await settle<number>((done) => fs.open(unfinished, 'wx', mode, done));
    try {
      let position = 0;
      for (const part of parts) {
        for (let written = 0; written < part.length; ) {
          const left = part.length - written;
          const took = await settle<number>((done) => fs.write(fd, part, written, left, position, done));
          if (took <= 0) throw new Error('The disk took no bytes and gave no reason.');
          written += took;
          position += took;
        }
      }
      await settled((done) => os.syncFile(fd, done));
    } finally {
      await settled((done) => fs.close(fd, done));
    }
  }

  async function write(
    parts: readonly Uint8Array[],
    { beforeReplace }: { beforeReplace?: () => Promise<void> } = {},
  ): Promise<void> {
    const unique = `${process.pid}-${randomBytes(6).toString('hex')}`;
    const unfinished = path.join(folder, `${unfinishedStart}${unique}.tmp`);
    try {
      await writeSynced(unfinished, parts);
      await beforeReplace?.();
      await os.replaceFile(unfinished, file);
      await os.syncFolder(folder);
    } catch (error) {
      await os.removeFile(unfinished).catch(() => {});
      throw ioError('write', file, error);
    }
  }

  async function removeUnfinished(): Promise<void> {
    const names = await settle<string[]>((done) => fs.readdir(folder, done));
    for (const name of names) {
      const writer = name.startsWith(unfinishedStart) && UNIQUE.exec(name.slice(unfinishedStart.length));
      // `npm run urls` opens files of a server that is running: what that one writes is not left over.
      if (!writer || os.isOtherProcess(Number(writer[1]))) continue;
      await os.removeFile(path.join(folder, name));
    }
  }

  return {
    read,
    stamp,
    write,
    async removeUnfinished() {
      try {
        await removeUnfinished();
      } catch (error) {
        throw ioError('tidy', folder, error);
      }
    },
  };
}
