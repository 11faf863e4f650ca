import { createHash, randomBytes, randomInt } from 'node:crypto';
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
const IN_FOLDER = 'lock-';
/** How often a starter looks again before it believes that another one stays. */
const ATTEMPTS = 5;
/** Longest pause between looks: many times what one look takes. */
const MAX_PAUSE_MS = 150;

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
  return listenOnFile(folder, identity);
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

/**
 * A socket file outlives its process, and to take over the file of a dead one is a race. So each starter listens
 * on a new file of its own and only then looks for others that answer: of two, at least one sees the other.
 */
async function listenOnFile(folder: string, identity: string): Promise<Lock> {
  const { place, prefix } = socketPlace(folder, identity);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const name = `${prefix}${randomBytes(4).toString('hex')}.sock`;
    const lock = await listen(path.join(place, name), folder);
    if (await isAlone(place, prefix, name)) return lock;
    await lock.release();
    // Starters that saw one another try again, each at its own moment.
    await new Promise((resolve) => setTimeout(resolve, randomInt(MAX_PAUSE_MS)));
  }
  throw locked(folder);
}

function socketPlace(folder: string, identity: string): { place: string; prefix: string } {
  const longest = path.join(folder, `${IN_FOLDER}00000000.sock`);
  if (Buffer.byteLength(longest) <= SOCKET_PATH_BYTES) return { place: folder, prefix: IN_FOLDER };
  return { place: os.tmpdir(), prefix: `giftcast-${identity}-` };
}

/** Removes the files of dead ones on the way. False, too, when another took ours for dead before it listened. */
async function isAlone(place: string, prefix: string, own: string): Promise<boolean> {
  try {
    const names = await fs.promises.readdir(place);
    if (!names.includes(own)) return false;
    for (const name of names) {
      if (name === own || !name.startsWith(prefix) || !name.endsWith('.sock')) continue;
      const file = path.join(place, name);
      if (await isAnswering(file)) return false;
      await fs.promises.rm(file, { force: true });
    }
    return true;
  } catch (error) {
    throw ioError('lock', place, error);
  }
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
