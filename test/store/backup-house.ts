import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordBody } from '../../server/core/record.ts';
import { openInstallation } from '../../server/installation.ts';
import type { BackupJob } from '../../server/store/backup-make.ts';
import { makeBackup } from '../../server/store/backup-make.ts';
import { openJournal } from '../../server/store/journal.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { FileSystem, Os } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { delivery, START_MS, save, temporaryFolder } from './house.ts';

const atOnce = (_fd: number, done: (error: Error | null) => void) => void setImmediate(done, null);
/** Files as they are; nothing here is about what a power cut leaves, so nothing waits for the disk. */
export const FILES: FileSystem = { ...fs, fsync: atOnce, fdatasync: atOnce };

/** The machine as it is, without its lock: a process that was stopped on purpose never lets it go. */
export function osOf(faulty: FileSystem = FILES): Os {
  return { ...createOs({ fs: faulty }), acquireLock: async () => ({ release: async () => {} }) };
}

/** Appends records of gifts, in segments of some six records. */
export async function give(data: string, bodies: readonly RecordBody[]): Promise<void> {
  const folder = path.join(data, 'journal');
  const disk = createNodeDisk({ os: osOf() });
  const { journal } = await openJournal({ disk, folder, segmentBytes: 2_000, onRecord: () => {} });
  for (const body of bodies) await save(journal, body);
  await journal.close();
}

export const gifts = (from: number, to: number): RecordBody[] =>
  Array.from({ length: to - from + 1 }, (_, at) => delivery(from + at));

/** A data folder with a past: so many gifts, choices, secrets, and a picture; its path has spaces and more. */
export async function givenData({
  records = 20,
  demo = false,
}: {
  readonly records?: number;
  readonly demo?: boolean;
} = {}): Promise<string> {
  const data = path.join(await temporaryFolder(), 'gifts of Zoë 🌹');
  await (await openInstallation(data, { os: osOf(), demo })).release();
  await give(data, gifts(1, records));
  await mkdir(path.join(data, 'media'));
  await writeFile(path.join(data, 'media', 'rose 🌹.png'), 'not really a picture');
  return data;
}

let made = 0;

/** Makes a backup among the folder's own; each a day after the one before. */
export function backUp(data: string, job: Partial<BackupJob> = {}, os: Os = osOf()) {
  const into = path.join(data, 'backups');
  made += 1;
  const atMs = START_MS + made * 86_400_000;
  return makeBackup(os, { dataFolder: data, into, atMs, toSeq: null, keep: 7, ...job });
}

/** Every file below the folder with its bytes' hash, by the path from there. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const sum = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [path.relative(folder, file).split(path.sep).join('/'), sum] as const;
    }),
  );
  return new Map(hashes);
}

/** A copy of the folder that a test may spoil. */
export async function copyOf(folder: string): Promise<string> {
  const copy = path.join(await temporaryFolder(), path.basename(folder));
  await cp(folder, copy, { recursive: true });
  return copy;
}

const CHANGES = [
  'open',
  'writeSync',
  'fdatasync',
  'fsync',
  'ftruncate',
  'rename',
  'link',
  'unlink',
  'rmdir',
  'mkdir',
] as const;

/** A file system whose process is killed before its `nth` call that could change the disk: nothing is answered any more. */
export function stoppingAt(nth: number): {
  readonly os: Os;
  readonly stopped: Promise<void>;
  readonly calls: () => number;
} {
  let calls = 0;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const counted = Object.fromEntries(
    CHANGES.map((name) => [
      name,
      (...args: unknown[]) => {
        calls += 1;
        if (calls >= nth) stop();
        if (calls < nth) return (FILES[name] as (...all: unknown[]) => unknown)(...args);
        if (name === 'writeSync') throw new Error('The process was killed.');
        return undefined;
      },
    ]),
  );
  return { os: osOf({ ...FILES, ...counted } as FileSystem), stopped, calls: () => calls };
}

/** Runs the work until it ends or its process is killed; answers whether it ended. */
export async function runUntil(stopped: Promise<void>, work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), stopped.then(() => false)]);
}
