import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { errnoOf, ioError, StoreError } from './errors.ts';

/** A folder that is ours; the operating system takes it back when the process ends in any way. */
export interface Lock {
  release(): Promise<void>;
}

/** The longest name of a socket file in bytes that macOS takes (104 with its end mark). */
const SOCKET_PATH_BYTES = 100;

/** What listening answers when somebody has the name. Windows says EACCES for another user's pipe. */
const TAKEN: ReadonlySet<string> = new Set(['EADDRINUSE', 'EACCES']);

/**
 * Takes the folder (its real path) for this process, by a name that lives only as long as the process: nothing
 * ever has to be waited out or cleaned up. Throws `store/locked`.
 */
export async function acquireLock({
  folder,
  platform,
}: {
  folder: string;
  platform: NodeJS.Platform;
}): Promise<Lock> {
  // Windows tells no upper from lower case.
  const identity = createHash('sha256')
    .update(platform === 'win32' ? folder.toLowerCase() : folder)
    .digest('hex')
    .slice(0, 32);
  if (platform === 'linux') return listen(`\0giftcast-${identity}`, folder);
  if (platform === 'win32') return listen(`\\\\.\\pipe\\giftcast-${identity}`, folder);
  return listenOnFile(socketFile(folder, identity), folder);
}

function socketFile(folder: string, identity: string): string {
  const inFolder = path.join(folder, 'lock.sock');
  if (Buffer.byteLength(inFolder) <= SOCKET_PATH_BYTES) return inFolder;
  return path.join(os.tmpdir(), `giftcast-${identity}.sock`);
}

function locked(folder: string): StoreError {
  return new StoreError({
    code: 'store/locked',
    message: `Giftcast is running with ${folder} already. Stop it there, or choose another folder with --data.`,
    path: folder,
  });
}

function listen(name: string, folder: string): Promise<Lock> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      reject(TAKEN.has(errnoOf(error)) ? locked(folder) : ioError('lock', folder, error));
    });
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      resolve({ release: () => new Promise((released) => server.close(() => released())) });
    });
  });
}

/** A socket file outlives its process, so one that nobody answers on is taken over. */
async function listenOnFile(file: string, folder: string): Promise<Lock> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await listen(file, folder);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store/locked') throw error;
      if (await isAnswering(file)) throw error;
      await removeDead(file);
    }
  }
  throw locked(folder);
}

function isAnswering(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(file);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) =>
      resolve(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(errnoOf(error))),
    );
  });
}

/** Two starters may find the same dead file: the slower one must not remove the living one of the faster. */
async function removeDead(file: string): Promise<void> {
  const aside = `${file}.${randomUUID().slice(0, 8)}`;
  try {
    await fs.promises.rename(file, aside);
    if (await isAnswering(aside)) await fs.promises.rename(aside, file);
    else await fs.promises.unlink(aside);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw ioError('take over the lock', file, error);
  }
}
